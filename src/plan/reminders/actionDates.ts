import type { Action } from '../fields';
import type { ActionState } from '../actionState';
import type { Day } from '../day';
import { isPaused } from '../rating';
import type { About, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { stageOf, urgencyOfStage } from './stages';

/** Whether an action can need reminders: it is in the plan, not done and not paused. */
export function isOpen(state: ActionState, today: Day): boolean {
  return !state.done && !state.withdrawn && !isPaused(state, today);
}

export function aboutAction(action: Action): About {
  const route = `#/actions/${encodeURIComponent(action.ref)}`;
  return { kind: 'action', id: action.id, ref: action.ref, text: action.text, route };
}

/**
 * Reminders of an action's due date: due soon at each step of PlanSettings.dueSoonSteps, due today, and overdue on the
 * first working day after the date and then every PlanSettings.overdueEvery working days. A moved due date starts the
 * sequence again.
 */
export const actionDates: RuleFamily = (on) =>
  on.data.actions.flatMap((action) => {
    const state = on.states.get(action.id);
    if (!state || state.due === null || !isOpen(state, on.day)) return [];
    const stage = stageOf(state.due, on.day, on.data.settings);
    if (!stage) return [];
    return tell(on, {
      about: aboutAction(action),
      rule: stage.reached,
      urgency: urgencyOfStage[stage.reached],
      due: state.due,
      step: stage.step,
      since: stage.since,
      apart: stage.apart,
      leadId: state.leadId,
    });
  });
