import type { ActionState } from '../actionState';
import type { Day } from '../day';
import { isLate, workingDaysLate } from '../rating';
import { aboutAction } from './actionDates';
import type { Occurrence, RemindingDay, RuleFamily } from './occurrence';
import { tell } from './occurrence';

/**
 * Escalates an action that stays late, once at each level: to its lead's line manager, then to the plan's sponsor
 * (ReminderSettings.lineManagerAfter, sponsorAfter, in working days late). An action without a lead has no line
 * manager.
 */
export const escalations: RuleFamily = (on) => {
  const { lineManagerAfter, sponsorAfter } = on.data.settings.reminders;
  return on.data.actions.flatMap((action) => {
    const state = on.states.get(action.id);
    if (!state || state.due === null || !isLate(state, on.day)) return [];
    const late = workingDaysLate(state, on.day, on.data.settings.extraHolidays);
    const told = (step: number, personId: number, to: Occurrence['to']): Occurrence[] =>
      tell(on, {
        about: aboutAction(action),
        rule: 'escalated',
        urgency: 'others',
        due: state.due as Day,
        step,
        leadId: state.leadId,
        personId,
        to,
        detail: leadName(on, state),
      });
    const { sponsorId } = on.data.plan;
    return [
      ...(lineManagerAfter > 0 && late >= lineManagerAfter && state.leadId !== null
        ? told(1, state.leadId, 'line manager')
        : []),
      ...(sponsorAfter > 0 && late >= sponsorAfter && sponsorId !== null ? told(2, sponsorId, 'person') : []),
    ];
  });
};

function leadName({ data }: RemindingDay, { leadId }: ActionState): string {
  return data.people.find(({ id }) => id === leadId)?.name ?? 'nobody';
}
