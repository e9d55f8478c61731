import { addDays, formatDay, formatDayWithWeekday } from '../day';
import type { Day } from '../day';
import type { PlanSettings } from '../planSettings';
import { digestDayOf } from './digest';
import type { ReminderPreference } from './reminderPreference';

export type { ReminderPreference } from './reminderPreference';

export const noPreference: ReminderPreference = { digest: null, awayUntil: null, wordOn: null };

/** Everybody's preferences by the person's number on the site; the newest row of each author counts. */
export function preferencesIn(
  rows: readonly ({ id: number; authorId: number } & ReminderPreference)[],
): Map<number, ReminderPreference> {
  const preferences = new Map<number, ReminderPreference>();
  for (const { authorId, digest, awayUntil, wordOn } of [...rows].sort((a, b) => a.id - b.id))
    preferences.set(authorId, { digest, awayUntil, wordOn });
  return preferences;
}

/**
 * Why nothing is sent to a person at the moment, as a sentence; null when reminders may go. A reminder that is held
 * back is sent later if it is still true then.
 * @param lastTold the last day on which any reminder went to the person, null when none did
 */
export function reasonNotToSend(
  personId: number,
  wish: ReminderPreference,
  settings: PlanSettings,
  day: Day,
  lastTold: Day | null,
): string | null {
  return awayOrPaused(personId, wish, settings, day) ?? toldAlready(wish, settings, day, lastTold);
}

/** Why nothing at all goes to a person today; null when they are there. */
export function awayOrPaused(
  personId: number,
  wish: ReminderPreference,
  { reminders }: PlanSettings,
  day: Day,
): string | null {
  if (wish.awayUntil !== null && wish.awayUntil >= day) return `Away until ${formatDay(wish.awayUntil)}, as they said.`;
  const paused = reminders.pausedPeople.find((one) => one.personId === personId && one.until >= day);
  return paused ? `A plan manager paused reminders to them until ${formatDay(paused.until)}.` : null;
}

/** Why a person who wishes for one mail a day or a week gets no other today; null when one may go. */
function toldAlready(
  wish: ReminderPreference,
  { extraHolidays }: PlanSettings,
  day: Day,
  lastTold: Day | null,
): string | null {
  if (wish.digest === 'daily' && lastTold === day)
    return 'They wish for one mail a day, and had it: the rest goes on the next working day.';
  if (wish.digest === 'weekly' && lastTold !== null && lastTold >= digestDayOf(day, extraHolidays)) {
    const next = digestDayOf(addDays(day, 7), extraHolidays);
    return `They wish for one mail a week, and had it: the next goes on ${formatDayWithWeekday(next)}.`;
  }
  return null;
}
