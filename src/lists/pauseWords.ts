import { formatTime } from '../plan/day';

/** What somebody is told while SharePoint asks to wait (contracts/semantics.md S22, S39), in the time of their own clock. */
export function pauseSentence(until: Date): string {
  const time = formatTime(until.toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  return `SharePoint is busy and asks to wait until ${time}. This goes on by itself then.`;
}
