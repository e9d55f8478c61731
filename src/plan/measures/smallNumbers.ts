import type { Measure, Reading } from '../fields';

/** The number of cases that a share or rate is given for: 100 for "%", 10,000 for "per 10,000"; null for all others. */
export function baseOf({ unit }: Pick<Measure, 'unit'>): number | null {
  if (unit.trim() === '%') return 100;
  const per = /^(?:rate )?per (1[0,]*0)\b/i.exec(unit.trim());
  return per ? Number(per[1].replace(/,/g, '')) : null;
}

/**
 * Whether a number is too small to be shown, because it could identify people (requirements, "no detail that identifies
 * a child"). A count is small under the measure's limit. A share or rate is small when it was taken of fewer cases than
 * the limit, or when the cases behind it are fewer; where the number of cases is not known, it is shown.
 *
 * This is the first step of disclosure control. The second, that a hidden number cannot be worked out from a total and
 * its other parts, is `hiddenBySubtraction`. docs/small-numbers.md says what neither can prevent.
 */
export function isTooSmall(
  { unit, suppressBelow }: Pick<Measure, 'unit' | 'suppressBelow'>,
  value: number,
  outOf: number | null,
): boolean {
  if (suppressBelow === null) return false;
  const base = baseOf({ unit });
  if (base === null) return value < suppressBelow;
  if (outOf === null) return false;
  return outOf < suppressBelow || Math.round((value / base) * outOf) < suppressBelow;
}

/**
 * The number of cases as it may be kept and shown beside a share. It is left out where the cases that do not count are
 * few, because share and number together would give them: 97% of 60 leaves two.
 */
export function shownOutOf(
  measure: Pick<Measure, 'unit' | 'suppressBelow'>,
  value: number | null,
  outOf: number | null,
): number | null {
  if (value === null || outOf === null) return null;
  if (measure.suppressBelow === null || measure.unit.trim() !== '%') return outOf;
  const rest = outOf - Math.round((value / 100) * outOf);
  return rest > 0 && rest < measure.suppressBelow ? null : outOf;
}

/** The value of a reading as everybody may see it; null where it is too small, or was not kept for that reason. */
export function shownValue(measure: Measure, { value, outOf, suppressed, besideHidden }: Reading): number | null {
  return value === null || suppressed || besideHidden || isTooSmall(measure, value, outOf) ? null : value;
}

/** The baseline as everybody may see it; null where it is too small. */
export function shownBaseline(measure: Measure): number | null {
  const { baseline } = measure;
  return baseline === null || isTooSmall(measure, baseline, null) ? null : baseline;
}
