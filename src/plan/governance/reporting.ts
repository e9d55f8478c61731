import type { PlanData } from '../planData';
import { addMonths } from '../day';
import type { Day } from '../day';
import type { Body, ReportingRhythm, Meeting } from '../fields';
import { workingDaysBetween } from '../workingDays';
import { meetingsToCome } from './meetings';
import { promisedReports, stillDue } from './promises';
import type { DuePromise } from './promises';
import { namesOfBody } from './bodyNames';

/** Months between two reports in a reporting rhythm; null means a report to every meeting. */
const MONTHS: { [rhythm in ReportingRhythm]: number | null } = {
  month: 1,
  'two months': 2,
  quarter: 3,
  'half-year': 6,
  year: 12,
  meeting: null,
};

const RHYTHM_WORDS: { [rhythm in ReportingRhythm]: string } = {
  month: 'every month',
  'two months': 'every two months',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
  meeting: 'at every meeting',
};

/** A reporting rhythm in words: "every quarter", "at every meeting". */
export const rhythmWords = (rhythm: ReportingRhythm): string => RHYTHM_WORDS[rhythm];

/** The next report that a body receives, with its day (requirement 55). */
export interface DueToBody {
  body: Body;
  /** The kind of report, "Progress report", or the promised report where there is one. */
  what: string;
  every: ReportingRhythm | null;
  promise: DuePromise | null;
  /** The last day on which the body considered the plan. */
  lastOn: Day | null;
  /** The day by which the rhythm or the promise requires the report; null where only the next meeting decides. */
  due: Day | null;
  /** The meeting that receives the report. */
  meeting: Meeting | null;
  /** The next relevant day: the meeting's, else the due day. */
  next: Day | null;
  /** `too late`: the next meeting is after the due day; `no meeting`: no meeting is planned for the report. */
  state: 'in hand' | 'too late' | 'no meeting' | 'late';
  workingDaysLeft: number | null;
}

/** Whether a body still meets under its name. */
const goesOn = (body: Body, today: Day): boolean => body.until === null || body.until >= today;

function stateOf(due: Day | null, meeting: Meeting | null, today: Day): DueToBody['state'] {
  if (meeting?.day == null) return due !== null && due < today ? 'late' : 'no meeting';
  if (due === null || meeting.day <= due) return 'in hand';
  return due < today ? 'late' : 'too late';
}

/**
 * The next report due to each body, soonest first: from the body's reporting rhythm, and from the reports promised to
 * it. A body whose name has ended receives nothing more; the body that replaced it does.
 * @param today the day in the site's zone
 */
export function dueToBodies(data: PlanData, today: Day): DueToBody[] {
  const coming = meetingsToCome(data, today);
  const promised = stillDue(promisedReports(data, today));
  const { extraHolidays } = data.settings;
  const left = (day: Day | null): number | null =>
    day === null ? null : workingDaysBetween(today, day, extraHolidays);
  const lines = data.bodies
    .filter((body) => goesOn(body, today))
    .flatMap((body): DueToBody[] => {
      const meetings = coming.filter(({ bodyId, day }) => bodyId === body.id && day !== null);
      const earlier = namesOfBody(data.bodies, body);
      const lastOn = data.meetings
        .filter(
          ({ bodyId, day, state }) =>
            bodyId !== null && earlier.has(bodyId) && day !== null && day < today && state !== 'cancelled',
        )
        .reduce<Day | null>((last, { day }) => (last === null || (day as Day) > last ? day : last), null);
      const rhythms = body.receives.map(({ what, every }): DueToBody => {
        const months = MONTHS[every];
        const start = lastOn ?? data.plan.starts;
        const due = months === null || start === null ? null : addMonths(start, months);
        const meeting = meetings[0] ?? null;
        const next = meeting?.day ?? due;
        const state = stateOf(due, meeting, today);
        return { body, what, every, promise: null, lastOn, due, meeting, next, state, workingDaysLeft: left(next) };
      });
      const promises = promised
        .filter(({ to }) => to !== null && (to.id === body.id || earlier.has(to.id)))
        .map((promise): DueToBody => {
          const { due } = promise;
          // The last meeting that is still in time, else the first one after the due day.
          const inTime = due === null ? [] : meetings.filter(({ day }) => (day as Day) <= due);
          const meeting = inTime[inTime.length - 1] ?? meetings[0] ?? null;
          const next = due ?? meeting?.day ?? null;
          const state = promise.state === 'late' ? 'late' : stateOf(due, meeting, today);
          const what = promise.decision.text;
          return { body, what, every: null, promise, lastOn, due, meeting, next, state, workingDaysLeft: left(next) };
        });
      return [...rhythms, ...promises];
    });
  return lines.sort((a, b) => (a.next ?? '9999').localeCompare(b.next ?? '9999') || a.body.order - b.body.order);
}
