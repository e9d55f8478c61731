import type { Day } from '../day';
import type { FurtherDetail } from '../fields';

/** The most reports that are made of one action's further details at once; their keys have room for no more. */
export const MOST_NOTES = 32;

/** Words about the progress of an action on an earlier day, from an earlier plan. */
export interface EarlierNote {
  text: string;
  saidFor: Day;
}

/** Words about progress, with the day that they are about, where they name one. */
export interface DatedWords {
  text: string;
  day: Day | null;
}

/** Parts a further detail into what it says of each day; the heading may name the day of all. */
export type PartByDay = (detail: FurtherDetail) => readonly DatedWords[];

/**
 * The reports of earlier days that a further detail holds, the oldest first, or why it stays a detail. What names a
 * month or quarter that is not over is about today.
 */
export function datedNotesIn(
  detail: FurtherDetail,
  partByDay: PartByDay,
  today: Day,
): { notes: EarlierNote[] } | { why: string } {
  const parts = partByDay(detail);
  const notes = parts.flatMap(({ text, day }) => (day === null ? [] : [{ text, saidFor: day < today ? day : today }]));
  if (parts.length === 0 || notes.length < parts.length)
    return { why: 'Not all of it names the day that it is about.' };
  return { notes };
}
