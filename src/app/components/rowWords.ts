import { formatDay, formatDayShort } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Counts, RatedAction } from '../../plan/view';
import { counted, firstSentence } from '../../plan/words';

/** The worst action of a group with its reason: "Action 2.3: late 11 working days". */
export function worstInWords(worst: RatedAction): string {
  const reason = firstSentence(worst.rating?.reason ?? '').replace(/\.$/, '');
  return `Action ${worst.action.ref}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}

/** A count of actions in words: "4 actions", "1 action", "No action yet". */
export function actionsInWords(count: number): string {
  return count === 0 ? 'No action yet' : counted(count, 'action');
}

/** A past day in its shortest clear form: without the year when that is this year. */
export function shortDay(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatDayShort(day) : formatDay(day);
}

/** How many of the actions in force the filters list: "10 of 41 actions". */
export function shownOf(listed: number, counts: Counts): string {
  return `${listed} of ${counts.total} ${counts.total === 1 ? 'action' : 'actions'}`;
}

/** The original due date if the due date was moved since; null otherwise. */
export function movedFrom({ action, state }: RatedAction): Day | null {
  return action.originalDue !== null && action.originalDue !== state.due ? action.originalDue : null;
}
