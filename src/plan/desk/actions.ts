import { holdsRoleOn } from '../appointments';
import type { PlanData } from '../planData';
import { compareAttention } from '../groups';
import { leadsOn } from '../requests/mayDecide';
import type { PlanView, RatedAction } from '../view';
import type { AtDesk, DeskItem, DeskSection } from './section';

function lateItem(rated: RatedAction): DeskItem {
  const { action, lead, rating } = rated;
  return {
    key: action.key,
    text: `${action.ref} ${action.text}`,
    detail: [rating?.reason ?? '', lead ? `Lead: ${lead.name}` : 'Nobody leads it'].join(' '),
    route: `#/actions/${encodeURIComponent(action.ref)}`,
    isLate: true,
    rated,
  };
}

/**
 * The late actions for which somebody answers, worst first (requirement 88): those of the priorities whose senior
 * responsible officer they are, and for a director without a priority those of the whole plan. What they lead
 * themselves stands among their own actions.
 */
export function lateForMe(data: PlanData, view: PlanView, { id }: AtDesk): DeskSection {
  const mine = new Set(data.priorities.filter(({ seniorId }) => seniorId === id).map((priority) => priority.id));
  const isDirector = holdsRoleOn(data.appointments)('directors', id, view.today);
  const all = mine.size === 0 && isDirector;
  const items = view.actions
    .filter(({ rating, state, workingDaysLate }) => rating !== null && state.done === null && workingDaysLate > 0)
    .filter(({ priority }) => all || mine.has(priority?.id ?? -1))
    .filter(({ state }) => !leadsOn(state, id, view.today))
    .sort(compareAttention)
    .map(lateItem);
  const title = all ? 'Late in the plan' : mine.size === 1 ? 'Late in your priority' : 'Late in your priorities';
  return { part: 'late', title, items, waits: false };
}
