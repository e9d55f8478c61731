import { workingDaysBetween } from '../workingDays';
import { aboutAction, isOpen } from './actionDates';
import type { RuleFamily } from './occurrence';
import { tell } from './occurrence';

/** For so many working days an assignment is news. A plan that is brought in does not tell everybody what is long theirs. */
export const newsFor = 10;

/** A lead is told that an action is now theirs. Whoever already spoke about it knows. */
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
