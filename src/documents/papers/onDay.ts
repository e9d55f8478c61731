import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { groupBy } from '../../plan/groupBy';
import { viewPlan } from '../../plan/planView';
import type { PlanView } from '../../plan/view';

/**
 * The plan as recorded by the end of a day. Later rows are left out, and so are actions whose first row is later.
 * @param data the plan with all its rows, because a saved position cannot show an earlier day
 */
export function planOnDay(data: PlanData, day: Day): PlanData {
  const rowsOf = groupBy(data.rows, ({ actionId }) => actionId);
  const saved = new Set((data.position?.states ?? []).map(({ actionId }) => actionId));
  return {
    ...data,
    rows: data.rows.filter((row) => row.day <= day),
    actions: data.actions.filter(({ id }) => {
      const rows = rowsOf.get(id);
      return saved.has(id) || !rows || rows.some((row) => row.day <= day);
    }),
  };
}

/** The plan seen on a day, with what changed since an earlier one. */
export function viewOnDay(data: PlanData, day: Day, since?: Day): PlanView {
  return viewPlan(planOnDay(data, day), day, since === undefined ? {} : { since });
}
