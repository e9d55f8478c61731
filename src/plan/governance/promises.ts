import type { PlanData } from '../planData';
import type { Day } from '../day';
import type { Body, Decision, Meeting } from '../fields';
import { workingDaysBetween } from '../workingDays';
import { boundDay, bindingRules } from './bindingRules';
import { bodyOf, publicDecisions } from './meetings';

/** A promise with a due day: a promised report, or a response to scrutiny. */
export interface DuePromise {
  decision: Decision;
  /** The meeting at which the promise was made. */
  meeting: Meeting | null;
  /** The body to which it was made. */
  to: Body | null;
  due: Day | null;
  state: 'late' | 'due' | 'no day' | 'done' | 'done late';
  /** Working days until the due day; negative when late. Null without a day. */
  workingDaysLeft: number | null;
}

/** The request in a decision: its due day, whether it was met, and the body where the decision names one. */
interface Request {
  due: Day | null;
  doneOn: Day | null;
  toBodyId: number | null;
}

function duePromise(data: PlanData, decision: Decision, today: Day, { due, doneOn, toBodyId }: Request): DuePromise {
  const meeting = data.meetings.find(({ id }) => id === decision.meetingId) ?? null;
  const to = data.bodies.find(({ id }) => id === toBodyId) ?? (meeting ? bodyOf(data, meeting) : null);
  const state =
    doneOn !== null
      ? due !== null && doneOn > due
        ? 'done late'
        : 'done'
      : due === null
        ? 'no day'
        : due < today
          ? 'late'
          : 'due';
  const workingDaysLeft = due === null ? null : workingDaysBetween(today, due, data.settings.extraHolidays);
  return { decision, meeting, to, due, state, workingDaysLeft };
}

const isPending = ({ state }: DuePromise): boolean => state === 'late' || state === 'due' || state === 'no day';
const byDue = (a: DuePromise, b: DuePromise): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.decision.id - b.decision.id;

/** Promised reports: first those still due, by day, then those made, latest first (requirement 53). */
export function promisedReports(data: PlanData, today: Day): DuePromise[] {
  const all = publicDecisions(data)
    .filter(({ kind }) => kind === 'promised report')
    .map((decision) =>
      duePromise(data, decision, today, { due: decision.due, doneOn: decision.madeOn, toBodyId: decision.toBodyId }),
    );
  const made = all.filter((one) => !isPending(one));
  return [
    ...all.filter(isPending).sort(byDue),
    ...made.sort((a, b) => (b.decision.madeOn as Day).localeCompare(a.decision.madeOn as Day)),
  ];
}

/** The day of a recommendation of scrutiny: its own day, else its meeting's. */
const madeOn = (data: PlanData, decision: Decision): Day | null =>
  decision.day ?? data.meetings.find(({ id }) => id === decision.meetingId)?.day ?? null;

/**
 * The day by which the executive responds to a recommendation of scrutiny: the day agreed, else two months (Local
 * Government Act 2000, section 9FE).
 */
export function responseDay(data: PlanData, decision: Decision): Day | null {
  const made = madeOn(data, decision);
  return decision.due ?? (made === null ? null : boundDay(bindingRules['scrutiny response'], made));
}

/** Scrutiny's recommendations: first those without a response, by day (requirement 52). */
export function scrutinyRecommendations(data: PlanData, today: Day): DuePromise[] {
  return publicDecisions(data)
    .filter(({ kind }) => kind === 'scrutiny recommendation')
    .map((decision) => {
      // A response without a day was given, but nobody recorded when.
      const doneOn = decision.response === null ? null : (decision.responseDay ?? madeOn(data, decision) ?? today);
      return duePromise(data, decision, today, { due: responseDay(data, decision), doneOn, toBodyId: null });
    })
    .sort((a, b) => Number(isPending(b)) - Number(isPending(a)) || byDue(a, b) || a.decision.order - b.decision.order);
}

/** The promises in a list that are still due. */
export const stillDue = (list: readonly DuePromise[]): DuePromise[] => list.filter(isPending);
