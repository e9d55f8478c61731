import type { Day } from '../day';

/** The days of the week on which a weekly word can go. */
export const wordDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
export type WordDay = (typeof wordDays)[number];

/** A person's reminder preferences. */
export interface ReminderPreference {
  /** At most one mail a day, or one a week; null means whenever a reminder is due. */
  digest: 'daily' | 'weekly' | null;
  /** No reminders go up to and including this day. */
  awayUntil: Day | null;
  /** The day of the week on which a director or member wants the weekly word; null for none. */
  wordOn: WordDay | null;
}
