import type { ActionChange } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { RatingKey } from '../../plan/fields';
import { readDay } from '../forms/dayEntry';

/** A manager's decision as it is being filled in. */
export interface ChangeEntry {
  key: string;
  until: string;
  rating: RatingKey | '';
  /** What assurance found; null while nothing is chosen. */
  embedded: boolean | null;
  reason: string;
}

export type ChangeProblems = { [field in 'until' | 'rating' | 'embedded' | 'reason']?: string };

/** What must be put right, a sentence a field. */
export function changeProblems(kind: ActionChange['kind'], entry: ChangeEntry, today: Day): ChangeProblems {
  const { until, rating, embedded, reason } = entry;
  const problems: ChangeProblems = {};
  if (kind === 'assurance' && embedded === null) problems.embedded = 'Choose what was found.';
  if (reason.trim() === '') problems.reason = 'Say why: the reason stands in the action’s history.';
  if (kind === 'moderate' && rating === '') problems.rating = 'Choose the rating it should have.';
  if (kind === 'moderate' || kind === 'pause') {
    const { day, error } = readDay(until);
    if (error) problems.until = error;
    else if (day === null) problems.until = 'Give the last day on which this holds.';
    else if (day < today) problems.until = `${formatDay(day)} has passed. Give today or a later day.`;
  }
  return problems;
}

/** The decision to record; null while something is missing. */
export function changeOf(kind: ActionChange['kind'], entry: ChangeEntry, today: Day): ActionChange | null {
  if (Object.keys(changeProblems(kind, entry, today)).length > 0) return null;
  const reason = entry.reason.trim();
  const until = readDay(entry.until).day ?? today;
  if (kind === 'pause') return { kind, until, reason };
  if (kind === 'moderate') return entry.rating === '' ? null : { kind, rating: entry.rating, until, reason };
  if (kind === 'assurance') return entry.embedded === null ? null : { kind, embedded: entry.embedded, reason };
  return { kind, reason };
}
