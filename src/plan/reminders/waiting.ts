import type { ActionState } from '../actionState';
import { formatDay } from '../day';
import type { Day } from '../day';
import { isMet, lateOnes } from '../dependencies/met';
import { waitsForOf } from '../schedule';
import { listed } from '../words';
import { workingDaysBetween } from '../workingDays';
import { aboutAction, isOpen } from './actionDates';
import { newsFor } from './assignment';
import type { Occurrence, RuleFamily } from './occurrence';
import { tell } from './occurrence';

/** The day on which an action progressed as far as another requires. */
function metOn(state: ActionState, need: 'complete' | 'sufficiently progressed'): Day | null {
  const far = need === 'sufficiently progressed' ? (state.sufficient?.day ?? null) : null;
  const days = [state.done?.day ?? null, far].filter((day): day is Day => day !== null);
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

/**
 * Tells a lead when an action on which theirs depends is late, once for each action and due date, and when the last
 * dependency is met, as news for some days (requirement 24).
 */
export const dependencies: RuleFamily = (on) =>
  on.data.actions.flatMap((action): Occurrence[] => {
    const state = on.states.get(action.id);
    if (!state || !isOpen(state, on.day)) return [];
    const about = aboutAction(action);
    const { leadId } = state;
    const late = lateOnes(action, on.states, on.day).flatMap(({ id, state: awaited }) =>
      tell(on, {
        about,
        rule: 'dependency late',
        urgency: 'news',
        due: awaited.due as Day,
        step: 0,
        leadId,
        detail: on.actions.get(id)?.ref ?? String(id),
        apart: id,
      }),
    );
    const wanted = waitsForOf(action, state).flatMap((dependency) => {
      const awaited = on.states.get(dependency.actionId);
      return awaited && !awaited.withdrawn ? [{ dependency, awaited }] : [];
    });
    if (wanted.length === 0 || !wanted.every(({ dependency, awaited }) => isMet(dependency, awaited))) return late;
    const days = wanted.flatMap(({ dependency, awaited }) => metOn(awaited, dependency.need) ?? []);
    const last = days.reduce((latest, day) => (day > latest ? day : latest), '');
    if (last === '' || workingDaysBetween(last, on.day, on.data.settings.extraHolidays) > newsFor) return late;
    const refs = wanted.map(({ dependency }) => on.actions.get(dependency.actionId)?.ref ?? '');
    const detail = `what it waited for has come, ${refs.length === 1 ? 'action' : 'actions'} ${listed(refs)}, since ${formatDay(last)}`;
    return [
      ...late,
      ...tell(on, { about, rule: 'dependency met', urgency: 'news', due: last, step: 0, leadId, detail }),
    ];
  });
