import type { PlanData } from '../planData';
import { addMonths, formatDay } from '../day';
import type { Day } from '../day';
import type { Deadline } from '../view';

type DatedEvent = Omit<Deadline, 'workingDaysLeft' | 'isLate'>;
import { capitalised, firstSentence } from '../words';
import { boundDates, meetingName, meetingsToCome, paperDeadline } from './meetings';
import type { BoundDate } from './meetings';
import { promisedReports, scrutinyRecommendations, stillDue } from './promises';
import type { DuePromise } from './promises';
import { openMeetingActions } from './meetingActions';
import { openQuestions } from './questions';

/** How many calendar months ahead meetings are listed with the other dates. */
const MONTHS_AHEAD = 3;

/** The route of the screen with the plan's meetings. */
const MEETINGS = '#/meetings';

/** Whether a day before a meeting is that of a notice, which stands in the list of meetings until it is missed. */
const isNotice = (rule: BoundDate['rule']): boolean => rule !== 'paper' && rule !== 'agenda';

function ofMeetings(data: PlanData, today: Day): DatedEvent[] {
  const until = addMonths(today, MONTHS_AHEAD);
  return meetingsToCome(data, today).flatMap((meeting): DatedEvent[] => {
    const { day, asks, itemTitle, itemNumber, id } = meeting;
    if (day === null || day > until) return [];
    const name = meetingName(data, meeting);
    const route = `${MEETINGS}/${id}`;
    const item = itemNumber === null ? '' : `, item ${itemNumber}`;
    const detail = `${asks || itemTitle || 'The plan is on its agenda'}${item}`;
    const paper = paperDeadline(data, meeting, today);
    const meets = `it meets on ${formatDay(day)}`;
    const missed = boundDates(data, meeting, today).filter(({ rule, state }) => isNotice(rule) && state === 'missed');
    return [
      ...(paper === null
        ? []
        : [
            {
              day: paper.day,
              title: `Paper for ${name}`,
              detail: `${paper.title}; ${meets}`,
              route,
              kind: 'paper' as const,
            },
          ]),
      ...missed.map((notice) => ({
        day: notice.day,
        title: `${notice.title}, for ${name}`,
        detail: capitalised(meets),
        route,
        kind: 'paper' as const,
      })),
      { day, title: name, detail, route, kind: 'meeting' },
    ];
  });
}

function ofOwed(
  { decision, meeting, to, due }: DuePromise,
  kind: 'promised report' | 'scrutiny response',
): DatedEvent[] {
  if (due === null) return [];
  const title = firstSentence(decision.text, 80);
  const detail =
    kind === 'promised report'
      ? `Report promised${to ? ` to ${to.name}` : ''}`
      : `Response to a recommendation${to ? ` of ${to.name}` : ''}`;
  return [{ day: due, title, detail, route: meeting ? `${MEETINGS}/${meeting.id}` : MEETINGS, kind }];
}

const routeOf = (meeting: { id: number } | null): string => (meeting ? `${MEETINGS}/${meeting.id}` : MEETINGS);

/** What meetings asked for and members asked about, with the days by which they were promised; late ones stay. */
function ofAsked(data: PlanData, today: Day): DatedEvent[] {
  const nameOf = (id: number | null): string => data.people.find((person) => person.id === id)?.name ?? '';
  const questions = openQuestions(data, today).flatMap(({ question, meeting, due }) => {
    if (due === null) return [];
    const who = question.answeredBy || nameOf(question.answererId);
    const detail = [`Answer to a question${question.askedBy ? ` of ${question.askedBy}` : ''}`, who]
      .filter((part) => part !== '')
      .join(', ');
    return [
      { day: due, title: firstSentence(question.text, 80), detail, route: routeOf(meeting), kind: 'question' as const },
    ];
  });
  const actions = openMeetingActions(data, today).flatMap(({ action, meeting, who }) => {
    if (action.due === null) return [];
    const asker = meeting ? meetingName(data, meeting) : 'A meeting';
    const detail = [`Asked for by ${asker}`, who].filter((part) => part !== '').join(', ');
    return [{ day: action.due, title: action.text, detail, route: routeOf(meeting), kind: 'meeting action' as const }];
  });
  return [...questions, ...actions];
}

/**
 * The dates of governance: meetings of the next three months with the day on which their paper is due, and promised
 * reports, responses to scrutiny, answers and actions of meetings that are still owed, including late ones. A paper or
 * notice whose day was missed stays, until it is there or the meeting is over.
 */
export function governanceDates(data: PlanData, today: Day): DatedEvent[] {
  return [
    ...ofMeetings(data, today),
    ...stillDue(promisedReports(data, today)).flatMap((report) => ofOwed(report, 'promised report')),
    ...stillDue(scrutinyRecommendations(data, today)).flatMap((report) => ofOwed(report, 'scrutiny response')),
    ...ofAsked(data, today),
  ];
}
