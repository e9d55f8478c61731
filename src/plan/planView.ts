import { emptyProgress } from './fields/progress';
import { lastMeetingBefore } from './governance/lastMeeting';
import { meetingName } from './governance/meetings';
import type { Action, Plan, ProgressRow, RatingKey } from './fields';
import type { ActionState } from './actionState';
import type { PlanData } from './planData';
import { addDays, addMonths } from './day';
import type { Day } from './day';
import { attentionOf } from './attention';
import { changesSince } from './changes';
import { aroundAction } from './dependencies/waiting';
import { stateAfter } from './fold';
import { countsOf, crossCuttingOf, inPlanOrder, prioritiesOf, priorityIdOf, answeredBy } from './groups';
import { monthEndsBefore, nearestKnownDay } from './position';
import { rateAction, workingDaysLate } from './rating';
import { sentenceOf } from './sentence';
import { itemQueriesOn, ratingContextOf, ratingsOnDays, statesOnDays } from './states';
import type { DayRatings } from './states';
import type { PlanView, PriorityView, RatedAction, Rating } from './view';

/** The number of month ends in a trend: the last twelve. */
const TREND_MONTHS = 12;

export interface ViewOptions {
  /**
   * The day since whose end changes are listed; by default the day of the last meeting, or a month ago before the first
   * meeting.
   */
  since?: Day;
}

/** "Month 3 of 18": a month counts from its first day. Null outside the plan's period. */
function periodOf(plan: Plan, today: Day): PlanView['period'] {
  const { starts, ends } = plan;
  if (starts === null || ends === null || today < starts || ends < starts) return null;
  const monthsUntil = (day: Day): number => {
    let months = 0;
    while (addMonths(starts, months + 1) <= day) months++;
    return months;
  };
  // A period from 1 September to 28 February is six months long; the day after its last day completes the sixth.
  const of = Math.max(1, monthsUntil(addDays(ends, 1)));
  return { month: Math.min(monthsUntil(today) + 1, of), of };
}

/** The actions with their ratings for the day, in plan order, withdrawn ones last. */
function ratedActions(data: PlanData, today: Day): RatedAction[] {
  const [states] = statesOnDays(data, [today]);
  const context = ratingContextOf(data, today, states);
  const people = new Map(data.people.map((person) => [person.id, person]));
  const priorities = new Map(data.priorities.map((priority) => [priority.id, priority]));
  const recommendations = new Map(data.recommendations.map((recommendation) => [recommendation.id, recommendation]));
  const goesOn = data.plan.closed === null ? [] : data.carriedTo;
  const rated = data.actions.map((action): RatedAction => {
    const state = states.get(action.id) as ActionState;
    const recommendation = recommendations.get(action.recommendationId ?? -1) ?? null;
    return {
      action,
      state,
      rating: rateAction(action, state, context),
      lead: people.get(state.leadId ?? -1) ?? null,
      priority: priorities.get(priorityIdOf(action, recommendation) ?? -1) ?? null,
      recommendation,
      workingDaysLate: workingDaysLate(state, today, data.settings.extraHolidays),
      goesOnAs: goesOn.filter(({ fromActionId }) => fromActionId === action.id),
    };
  });
  const compare = <T extends { order: number; ref: string }>(a: T | null, b: T | null): number =>
    a === b ? 0 : a && b ? inPlanOrder(a, b) : a ? -1 : 1;
  return rated.sort(
    (a, b) =>
      Number(a.rating === null) - Number(b.rating === null) ||
      compare(a.priority, b.priority) ||
      compare(a.recommendation, b.recommendation) ||
      inPlanOrder(a.action, b.action),
  );
}

const isOnTrackOrDone = (key: RatingKey | undefined): boolean => key === 'Blue' || key === 'Green';

/** The number of actions on track or done on each of the days, and today as the last point. */
function trendOf(
  actions: readonly RatedAction[],
  published: readonly { day: Day; ratings: DayRatings }[],
  today: Day,
): PriorityView['trend'] {
  const trend: PriorityView['trend'] = [];
  for (const { day, ratings } of published) {
    let total = 0;
    let onTrackOrDone = 0;
    for (const { action } of actions) {
      const key = ratings[action.id];
      if (key !== undefined) total++;
      if (isOnTrackOrDone(key)) onTrackOrDone++;
    }
    if (total > 0) trend.push({ day, onTrackOrDone, total });
  }
  const counts = countsOf(actions);
  trend.push({ day: today, onTrackOrDone: counts.Blue + counts.Green, total: counts.total });
  return trend;
}

/**
 * The plan as it stands on a day, with everything that the screens show, computed once.
 * @param data the plan as read: all rows, or a saved position with the rows after it
 * @param today the day in the site's zone; for a day before the position's, the position's day is shown
 */
export function viewPlan(data: PlanData, today: Day, options: ViewOptions = {}): PlanView {
  const actions = ratedActions(data, today);
  const meeting = options.since === undefined ? lastMeetingBefore(data, today) : null;
  const since = nearestKnownDay(data, options.since ?? meeting?.day ?? addMonths(today, -1));
  const monthEnds = monthEndsBefore(today, TREND_MONTHS);
  const earlier = ratingsOnDays(data, [...monthEnds, since]);
  const published = monthEnds.flatMap((day) => {
    const ratings = earlier.get(day);
    return ratings ? [{ day, ratings }] : [];
  });
  const answered = new Set(actions.flatMap((rated) => (rated.rating ? answeredBy(rated) : [])));
  return {
    today,
    actions,
    byRef: new Map(actions.map((rated) => [rated.action.ref, rated])),
    byId: new Map(actions.map((rated) => [rated.action.id, rated])),
    people: new Map(data.people.map((person) => [person.id, person])),
    counts: countsOf(actions),
    sentence: sentenceOf(actions),
    asked: itemQueriesOn(data, today),
    attention: attentionOf(actions, today),
    priorities: prioritiesOf(data, actions, (group) => trendOf(group, published, today)),
    crossCutting: crossCuttingOf(data.priorities, actions),
    withoutResponse: data.recommendations
      .filter(({ id, withdrawn }) => withdrawn === null && !answered.has(id))
      .sort(inPlanOrder),
    changes: changesSince(
      since,
      earlier.get(since) ?? {},
      actions,
      meeting?.day === since ? meetingName(data, meeting) : null,
    ),
    period: periodOf(data.plan, today),
  };
}

/** A report that a lead is about to send. */
export type ReportToCome = Pick<ProgressRow, 'going' | 'text' | 'forecast' | 'doneOn' | 'evidence' | 'replaces'> &
  Partial<Pick<ProgressRow, 'sufficient'>>;

/**
 * The rating of an action after a report is sent, from the same fold and rules.
 * @param report as filled in so far; its author is assumed to be one whose reports count
 * @returns null for a withdrawn action, which has no rating
 * @throws RangeError when the plan has no such action
 */
export function predictRating(data: PlanData, actionId: number, report: ReportToCome, today: Day): Rating | null {
  const action = data.actions.find(({ id }) => id === actionId);
  if (!action) throw new RangeError(`The plan has no action with the number ${actionId}.`);
  // Called at every keystroke, so only the action and its dependencies are computed.
  const [states] = statesOnDays(aroundAction(data, action), [today]);
  const state = states.get(actionId) as ActionState;
  const next = stateAfter(state, rowOf(action, state, report, today));
  return rateAction(action, next, ratingContextOf(data, today, states));
}

/** The row that the report would become; its number only has to be higher than any other's. */
function rowOf(action: Action, state: ActionState, report: ReportToCome, today: Day): ProgressRow {
  return {
    ...emptyProgress(),
    ...report,
    id: Number.MAX_SAFE_INTEGER,
    key: 'report-to-come',
    actionId: action.id,
    kind: 'progress',
    authorId: state.leadId ?? 0,
    created: '',
    day: today,
  };
}
