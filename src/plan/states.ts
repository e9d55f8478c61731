import type { Action, ProgressRow, RatingKey } from './fields';
import { foldItems } from './askedItems';
import type { ActionState, ItemQueries } from './actionState';
import type { PlanData } from './planData';
import type { Day } from './day';
import { holdsRoleOn, rolesByDayIn } from './appointments';
import { foldAction } from './fold';
import { groupBy } from './groupBy';
import { acceptorsIn } from './requests/acceptance';
import { lateOnes } from './dependencies/met';
import { rateAction } from './rating';
import type { RatingContext } from './rating';

/** The ratings of a day, by action. Withdrawn actions, and those not yet in the plan on that day, are left out. */
export type DayRatings = Position['ratings'];
type Position = { ratings: { [actionId: string]: RatingKey } };

/** Whether a row is about an action; one about a measure, an audit or a promised report is not. */
const isAboutAction = (row: ProgressRow): row is ProgressRow & { actionId: number } => row.actionId !== null;

/** The rows after the saved position, by action, each by id ascending. */
function laterRows(data: PlanData): Map<number, ProgressRow[]> {
  const through = data.position?.throughRowId ?? 0;
  const later = data.rows.flatMap((row) => (row.id > through && isAboutAction(row) ? [row] : []));
  return groupBy(later, ({ actionId }) => actionId);
}

/**
 * The states of all actions at the end of each of several days, oldest first; each row is folded once.
 * @param days ascending; none before the saved position's day, because the position cannot show it
 * @returns for each day the state of every action at its end
 */
export function statesOnDays(data: PlanData, days: readonly Day[]): Map<number, ActionState>[] {
  const roles = rolesByDayIn(data);
  const saved = new Map((data.position?.states ?? []).map((state) => [state.actionId, state]));
  const rowsOf = laterRows(data);
  const result = days.map(() => new Map<number, ActionState>());
  for (const action of data.actions) {
    let state = saved.get(action.id);
    let rest: readonly ProgressRow[] = rowsOf.get(action.id) ?? [];
    days.forEach((day, i) => {
      const recorded = rest.filter((row) => row.day <= day);
      // Most actions have no row after the saved position, so their saved state is the present one.
      if (recorded.length > 0 || !state) {
        state = foldAction(action, recorded, day, roles, state);
        rest = rest.filter((row) => row.day > day);
      }
      result[i].set(action.id, state);
    });
  }
  return result;
}

/** The queries about measures, audits and promised reports at the end of a day, not before the saved position's. */
export function itemQueriesOn(data: PlanData, day: Day): ItemQueries[] {
  const through = data.position?.throughRowId ?? 0;
  const later = data.rows.filter(({ id }) => id > through);
  return foldItems(later, day, holdsRoleOn(data.appointments), data.position?.asked);
}

/**
 * The facts for rating the plan's actions on a day, from the plan's own data.
 * @param states of all actions, or of one and those that it waits for
 */
export function ratingContextOf(data: PlanData, today: Day, states: ReadonlyMap<number, ActionState>): RatingContext {
  const names = new Map(data.people.map((person) => [person.id, person.name]));
  const refs = new Map(data.actions.map((action) => [action.id, action.ref]));
  return {
    today,
    reviewDays: data.plan.reviewDays,
    extraHolidays: data.settings.extraHolidays,
    nameOf: (personId) => names.get(personId) ?? null,
    acceptorOn: acceptorsIn(data),
    lateOnesItWaitsFor: (action) => lateOnes(action, states, today).map(({ id }) => refs.get(id) ?? String(id)),
  };
}

/** Whether an action was part of the plan on the day of this state: at least one row had been recorded about it. */
function wasInPlan(state: ActionState): boolean {
  return Object.keys(state.setBy).length > 0;
}

/**
 * The ratings at the end of earlier days as they were published: computed from the rows where those are loaded, else
 * read from the saved position. A day that neither covers is missing in the result.
 * @param days any order
 */
export function ratingsOnDays(data: PlanData, days: readonly Day[]): Map<Day, DayRatings> {
  const ratings = new Map<Day, DayRatings>();
  const fromRows: Day[] = [];
  for (const day of [...new Set(days)].sort()) {
    if (!data.position || day >= data.position.day) fromRows.push(day);
    else {
      const published = data.position.history.find((entry) => entry.day === day);
      if (published) ratings.set(day, published.ratings);
    }
  }
  const statesOf = statesOnDays(data, fromRows);
  fromRows.forEach((day, i) =>
    ratings.set(day, ratingsOf(data.actions, statesOf[i], ratingContextOf(data, day, statesOf[i]))),
  );
  return ratings;
}

function ratingsOf(actions: readonly Action[], states: Map<number, ActionState>, context: RatingContext): DayRatings {
  const ratings: DayRatings = {};
  for (const action of actions) {
    const state = states.get(action.id);
    const rating = state && wasInPlan(state) ? rateAction(action, state, context) : null;
    if (rating) ratings[action.id] = rating.key;
  }
  return ratings;
}
