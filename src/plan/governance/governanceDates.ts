import type { PlanData } from '../planData';
import { addMonths, formatDay } from '../day';
import type { Day } from '../day';
import type { Deadline } from '../view';
import { firstSentence } from '../words';
import { meetingName, meetingsToCome, paperDeadline } from './meetings';
import { promisedReports, scrutinyRecommendations, stillDue } from './promises';
import type { DuePromise } from './promises';

/** How many calendar months ahead meetings are listed with the other dates. */
const MONTHS_AHEAD = 3;

/** The route of the screen with the plan's meetings. */
const MEETINGS = '#/meetings';

function ofMeetings(data: PlanData, today: Day): Omit<Deadline, 'workingDaysLeft'>[] {
  const until = addMonths(today, MONTHS_AHEAD);
  return meetingsToCome(data, today).flatMap((meeting): Omit<Deadline, 'workingDaysLeft'>[] => {
    const { day, asks, itemTitle, itemNumber, id } = meeting;
    if (day === null || day > until) return [];
    const name = meetingName(data, meeting);
    const route = `${MEETINGS}/${id}`;
    const item = itemNumber === null ? '' : `, item ${itemNumber}`;
    const detail = `${asks || itemTitle || 'The plan is on its agenda'}${item}`;
    const paper = paperDeadline(data, meeting, today);
    return [
      ...(paper !== null && paper.day >= today
        ? [
            {
              day: paper.day,
              title: `Paper for ${name}`,
              detail: `${paper.title}; it meets on ${formatDay(day)}`,
              route,
              kind: 'paper' as const,
            },
          ]
        : []),
      { day, title: name, detail, route, kind: 'meeting' },
    ];
  });
}

function ofOwed(
  { decision, meeting, to, due }: DuePromise,
  kind: 'promised report' | 'scrutiny response',
): Omit<Deadline, 'workingDaysLeft'>[] {
  if (due === null) return [];
  const title = firstSentence(decision.text, 80);
  const detail =
    kind === 'promised report'
      ? `Report promised${to ? ` to ${to.name}` : ''}`
      : `Response to a recommendation${to ? ` of ${to.name}` : ''}`;
  return [{ day: due, title, detail, route: meeting ? `${MEETINGS}/${meeting.id}` : MEETINGS, kind }];
}

/**
 * The dates of governance: meetings of the next three months with the day on which their paper is due, and promised
 * reports and responses to scrutiny that are still owed, including late ones.
 */
export function governanceDates(data: PlanData, today: Day): Omit<Deadline, 'workingDaysLeft'>[] {
  return [
    ...ofMeetings(data, today),
    ...stillDue(promisedReports(data, today)).flatMap((report) => ofOwed(report, 'promised report')),
    ...stillDue(scrutinyRecommendations(data, today)).flatMap((report) => ofOwed(report, 'scrutiny response')),
  ];
}
