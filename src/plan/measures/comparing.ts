import { formatMonth } from '../day';
import type { Day } from '../day';
import type { Comparator, DefinitionChange, Measure } from '../fields';
import type { StandingReading } from './standing';
import { formatValue } from './values';
import { shownBaseline } from './smallNumbers';

/** The change of the definition that counts on a day: the last one from that day or earlier; null before any. */
export function definitionOn({ definitionChanges }: Measure, day: Day): DefinitionChange | null {
  return definitionChanges
    .filter(({ from }) => from <= day)
    .reduce<DefinitionChange | null>((last, one) => (last === null || one.from > last.from ? one : last), null);
}

/**
 * The readings that can be compared with the latest one, because they were counted in the same way, and the baseline
 * where it can be, too. A baseline without a day counts as from before every change.
 * @param readings of this measure, oldest first
 */
export function inOneDefinition(
  measure: Measure,
  readings: readonly StandingReading[],
): { readings: StandingReading[]; baseline: number | null } {
  const latest = readings[readings.length - 1];
  const since = latest ? (definitionOn(measure, latest.day)?.from ?? null) : null;
  if (since === null) return { readings: [...readings], baseline: shownBaseline(measure) };
  const counts = measure.baselineDay !== null && measure.baselineDay >= since;
  return { readings: readings.filter(({ day }) => day >= since), baseline: counts ? shownBaseline(measure) : null };
}

/** The comparators with their latest year, one for each name, in the order in which they were written down. */
export function latestComparators({ comparators }: Pick<Measure, 'comparators'>): Comparator[] {
  const latest = new Map<string, Comparator>();
  for (const one of comparators) {
    const known = latest.get(one.name);
    if (!known || one.year >= known.year) latest.set(one.name, one);
  }
  return [...latest.values()];
}

/** "England 78% in 2025/26": one comparator in words. */
export function comparatorWords(measure: Pick<Measure, 'unit'>, { name, value, year }: Comparator): string {
  return `${name} ${formatValue(measure, value)} in ${year}`;
}

/** Names that stand in the middle of a sentence begin with a small letter, but for places. */
const within = (words: string): string =>
  /^(statistical|region|own|other|similar)/i.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** "England 78% in 2025/26, statistical neighbours 74% in 2025/26"; null where nothing is compared with. */
export function comparedWords(measure: Pick<Measure, 'unit' | 'comparators'>): string | null {
  const all = latestComparators(measure).map((one) => within(comparatorWords(measure, one)));
  return all.length === 0 ? null : all.join(', ');
}

/** "Counted in another way since April 2026: only visits alone."; null where the latest reading is after no change. */
export function definitionWords(measure: Measure, latest: Pick<StandingReading, 'day'> | null): string | null {
  const change = latest && definitionOn(measure, latest.day);
  return change
    ? `Counted in another way since ${formatMonth(change.from)}, so it is not compared with earlier readings.`
    : null;
}
