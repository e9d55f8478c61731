import { workingDaysBetween } from '../workingDays';
import { aboutAction, isOpen } from './actionDates';
import type { RuleFamily } from './occurrence';
import { tell } from './occurrence';

/**
 * The number of working days for which an assignment is news. When a plan is brought in, nobody is told of actions that
 * they have long led.
 */
export const newsFor = 10;

/** Tells a lead that an action is now theirs. A lead who has already reported on the action is not told. */
export const newAssignments: RuleFamily = (on) =>
  on.data.actions.flatMap((action) => {
    const state = on.states.get(action.id);
    const { leadId, leadSince } = state ?? {};
    if (!state || leadId == null || !leadSince || !isOpen(state, on.day)) return [];
    if (workingDaysBetween(leadSince, on.day, on.data.settings.extraHolidays) > newsFor) return [];
    const { lastReport } = state;
    if (lastReport && lastReport.authorId === leadId && lastReport.day >= leadSince) return [];
    return tell(on, {
      about: aboutAction(action),
      rule: 'new assignment',
      urgency: 'news',
      due: leadSince,
      step: 0,
      leadId,
      detail: state.due ?? '',
      apart: leadId,
    });
  });
