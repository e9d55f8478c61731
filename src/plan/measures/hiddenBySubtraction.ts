import type { Day } from '../day';
import type { Measure, Reading } from '../fields';
import { standingReadings } from './standing';
import { baseOf } from './smallNumbers';

/** A total with its parts, and the limit under which their numbers are small. */
interface Family {
  total: Measure;
  parts: Measure[];
  limit: number;
}

/** Every measure of which others are a part, where at least one of them hides small numbers. Shares do not add up. */
function familiesOf(measures: readonly Measure[]): Family[] {
  const counts = measures.filter((measure) => baseOf(measure) === null);
  return counts.flatMap((total) => {
    const parts = counts.filter(({ totalId, id }) => totalId === total.id && id !== total.id);
    const limits = [total, ...parts].flatMap(({ suppressBelow }) => (suppressBelow === null ? [] : [suppressBelow]));
    return parts.length > 0 && limits.length > 0 ? [{ total, parts, limit: Math.max(...limits) }] : [];
  });
}

/** What everybody may see of a measure on a day: a number, null for one that is hidden, undefined for none recorded. */
type ValueSeen = number | null | undefined;

/**
 * The measure whose value has to be hidden next, so that no small number can be worked out; null where none can.
 * Several hidden parts together give away a number too where they can only be all zero, or all as large as the limit
 * allows.
 */
function nextToHide({ total, parts, limit }: Family, shown: (measure: Measure) => ValueSeen): Measure | null {
  const known = parts.filter((part) => typeof shown(part) === 'number');
  const smallest = [...known].sort((a, b) => Number(shown(a)) - Number(shown(b)) || a.id - b.id)[0] ?? null;
  const whole = shown(total);
  const unknown = parts.length - known.length;
  if (whole === undefined) return null;
  // A total that is hidden itself is the sum of parts that are all shown.
  if (whole === null) return unknown === 0 ? smallest : null;
  if (unknown === 0) return null;
  const rest = whole - known.reduce((sum, part) => sum + Number(shown(part)), 0);
  const isHidden = parts.some((part) => shown(part) === null);
  const givesAway =
    unknown === 1 ? isHidden || rest < limit : rest <= 0 || (isHidden && rest === unknown * (limit - 1));
  return givesAway ? (smallest ?? total) : null;
}

/**
 * Marks the readings that are hidden because a small number could be worked out from them: of a total and its parts on
 * one day, the smallest other part is hidden too, or the total where no other part is left. A part that was not
 * recorded counts as hidden where what is left over for it is small. Applied wherever a plan's data is put together,
 * so that screens, papers, editions and workbooks hide the same (docs/small-numbers.md).
 * @param readings rows of any measure
 * @param asOf the last day whose rows count
 */
export function hiddenBySubtraction(
  measures: readonly Measure[],
  readings: readonly Reading[],
  asOf: Day = '9999-12-31',
): Reading[] {
  const families = familiesOf(measures);
  if (families.length === 0) return [...readings];
  const members = new Set(families.flatMap(({ total, parts }) => [total, ...parts]));
  const values = new Map<string, number | null>();
  const placeOf = (measureId: number, day: Day): string => `${measureId} ${day}`;
  const days = new Set<Day>();
  for (const measure of members)
    for (const { day, value } of standingReadings(measure, readings, asOf)) {
      values.set(placeOf(measure.id, day), value);
      days.add(day);
    }
  const hidden = new Set<string>();
  for (const day of days) {
    const shown = ({ id }: Measure): ValueSeen => values.get(placeOf(id, day));
    for (let changed = true; changed;) {
      const next = families.flatMap((family) => nextToHide(family, shown) ?? [])[0];
      changed = next !== undefined;
      if (next) {
        values.set(placeOf(next.id, day), null);
        hidden.add(placeOf(next.id, day));
      }
    }
  }
  return readings.map((reading) =>
    reading.day !== null && hidden.has(placeOf(reading.measureId, reading.day))
      ? { ...reading, besideHidden: true }
      : reading,
  );
}
