import { formatDay, formatDayShort } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Counts, RatedAction } from '../../plan/view';
import { counted, firstSentence } from '../../plan/words';

/** Why a group stands where it does: "Action 2.3: late 11 working days". */
export function worstInWords(worst: RatedAction): string {
  const reason = firstSentence(worst.rating?.reason ?? '').replace(/\.$/, '');
  return `Action ${worst.action.ref}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}

/** "4 actions", "1 action", "No action yet". */
export function actionsInWords(count: number): string {
  return count === 0 ? 'No action yet' : counted(count, 'action');
}

/** A past day as short as it can be read: without its year when that is this year. */
export function shortDay(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayShort(day) : formatDay(day);
}

/** "10 of 41 actions": what the selection lists of what is in force. */
export function shownOf(listed: number, counts: Counts): string {
  return `${listed} of ${counts.total} ${counts.total === 1 ? 'action' : 'actions'}`;
}

/** The date it was first due, when it has moved since; null when it has not. */
export function movedFrom({ action, state }: RatedAction): Day | null {
  return action.originalDue !== null && action.originalDue !== state.due ? action.originalDue : null;
}
