import type { RecordDraft } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import type { StandingReading } from '../../plan/measures/standing';
import { formatNumber, isTooSmall } from '../../plan/measures/values';
import { readDay } from '../forms/dayEntry';

/** A reading as it is being filled in, kept as typed so that a draft loses nothing. */
export interface ReadingEntry {
  /** The operation's key: saving again after a lost answer makes no second reading. */
  key: string;
  day: string;
  value: string;
  outOf: string;
  note: string;
  /** In a correction: there was no reading for that day after all. */
  takeBack: boolean;
}

export type ReadingField = 'day' | 'value' | 'outOf' | 'note';
export interface ReadingProblem {
  field: ReadingField;
  message: string;
}

/** A form just opened: for the period that is waited for, or with what is corrected. */
export function newReadingEntry(
  key: string,
  expected: Day | null,
  today: Day,
  corrected: StandingReading | null,
): ReadingEntry {
  const day = corrected?.day ?? (expected !== null && expected <= today ? expected : null);
  return {
    key,
    day: day === null ? '' : formatDay(day),
    value: corrected?.value === null || corrected?.value === undefined ? '' : formatNumber(corrected.value),
    outOf:
      corrected?.reading.outOf === null || corrected?.reading.outOf === undefined
        ? ''
        : formatNumber(corrected.reading.outOf),
    note: '',
    takeBack: false,
  };
}

/**
 * Reads a number as people type it: "71", "71.5%", "1,250", "£1,250.50", "−3".
 * @returns null for what is no number, and for nothing
 */
export function readNumber(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/[£%\s]/g, '')
    .replace(/^[−–]/, '-');
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text) && !/^-?\.\d+$/.test(text)) return null;
  const value = Number(text.replace(/,/g, ''));
  return Number.isFinite(value) ? value : null;
}

/** Whether what is typed is too small to be kept: then only that is. */
export function willBeHidden(measure: Measure, entry: ReadingEntry): boolean {
  const value = readNumber(entry.value);
  return !entry.takeBack && value !== null && isTooSmall(measure, value, readNumber(entry.outOf));
}

/** What must be put right before it can be saved. */
export function readingProblems(
  entry: ReadingEntry,
  standing: readonly StandingReading[],
  corrected: StandingReading | null,
  today: Day,
): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  const say = (field: ReadingField, message: string): void => void problems.push({ field, message });
  const { day, error } = readDay(entry.day);
  if (error) say('day', error);
  else if (day === null) say('day', 'Give the last day that the value speaks of.');
  else if (day > today) say('day', `${formatDay(day)} has not been yet. Give the last day that the value speaks of.`);
  else if (!corrected) {
    const there = standing.find((each) => each.day === day && each.reading.key !== entry.key);
    if (there) say('day', `There is a reading for ${formatDay(day)} already. Correct that one, or give another day.`);
  }
  if (!entry.takeBack) {
    if (entry.value.trim() === '') say('value', 'Give the value.');
    else if (readNumber(entry.value) === null)
      say('value', `“${entry.value.trim()}” is not a number. Type it in figures, like 71 or 71.5.`);
  }
  const outOf = readNumber(entry.outOf);
  if (entry.outOf.trim() !== '' && (outOf === null || outOf <= 0))
    say('outOf', `“${entry.outOf.trim()}” is not a number of cases. Leave it empty if it is not known.`);
  if (corrected && entry.note.trim() === '')
    say('note', 'Say why it is corrected: the reason stands beside both values.');
  return problems;
}

/** The row that is added. Only for an entry without problems. */
export function readingDraftOf(
  measure: Measure,
  entry: ReadingEntry,
  corrected: StandingReading | null,
): RecordDraft<'readings'> {
  const hidden = willBeHidden(measure, entry);
  return {
    planId: measure.planId,
    measureId: measure.id,
    measureRef: measure.ref,
    day: readDay(entry.day).day,
    // A number that may not be shown is not kept either: whoever may open the list could read it there.
    value: entry.takeBack || hidden ? null : readNumber(entry.value),
    outOf: entry.takeBack || hidden ? null : readNumber(entry.outOf),
    suppressed: hidden,
    note: entry.note.trim(),
    replaces: corrected?.reading.key ?? null,
  };
}
