import { formatTime } from '../plan/day';

/**
 * The sentence shown while SharePoint asks the page to wait (contracts/semantics.md S22, S39), in the time of the
 * reader's own clock.
 */
export function pauseSentence(until: Date): string {
  const time = formatTime(until.toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  return `SharePoint is busy and asks to wait until ${time}. This goes on by itself then.`;
}
