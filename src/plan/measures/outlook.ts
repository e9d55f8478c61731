import { addDays, daysBetween } from '../day';
import type { Day } from '../day';
import type { Measure, Reading } from '../fields';
import { inOneDefinition } from './comparing';
import { standingReadings } from './standing';
import type { StandingReading } from './standing';
import { shownBaseline } from './smallNumbers';

/** The state of a measure: whether it has moved towards its target since its baseline. */
export type MeasureState =
  'withdrawn' | 'not yet defined' | 'no reading' | 'hidden' | 'met' | 'nearer' | 'level' | 'further' | 'no target';

/** A value that may be shown, and the last day of its period; null where the day was never given. */
export interface Point {
  value: number;
  day: Day | null;
}

/** The day on which a measure reaches its target at the pace since its baseline; null where it does not. */
export type Pace = { reaches: Day } | { reaches: null };

export interface Outlook {
  state: MeasureState;
  /** Oldest first. */
  readings: StandingReading[];
  /** Those counted as the latest one is: from the last change of the definition on. */
  comparable: StandingReading[];
  latest: StandingReading | null;
  /** The value from which the change is measured: the baseline, else the first of several readings. */
  from: Point | null;
  /** The reading before the latest one, when both may be shown. */
  before: StandingReading | null;
  /** The day of the reading since which the target has been met without a break; null when it is not met now. */
  metSince: Day | null;
  /** Null where no pace can be given: too few readings, too short a time, a met target, or the wrong direction. */
  pace: Pace | null;
}

/** A pace needs at least this many readings. */
const LEAST_READINGS = 3;
/** A pace needs readings over at least this many days. */
const LEAST_DAYS = 60;
/** A pace that reaches the target later than this is not given, because a straight line so far ahead means nothing. */
const FURTHEST_DAYS = 5 * 365;

/**
 * The distance of a value from the target in the measure's unit; 0 or less when the target is met. For a measure that
 * is to hold, baseline and target are the ends of the range in which it should stay.
 */
export function gapTo(measure: Measure, value: number): number | null {
  const { target, direction } = measure;
  if (target === null) return null;
  if (direction === 'up') return target - value;
  if (direction === 'down') return value - target;
  const other = shownBaseline(measure) ?? target;
  const [low, high] = [Math.min(target, other), Math.max(target, other)];
  return value < low ? low - value : Math.max(0, value - high);
}

function stateFrom(measure: Measure, value: number, from: Point | null): MeasureState {
  const gap = gapTo(measure, value);
  if (gap === null) return 'no target';
  if (gap <= 0) return 'met';
  const gapBefore = from === null ? null : gapTo(measure, from.value);
  if (gapBefore === null || gap === gapBefore) return 'level';
  return gap < gapBefore ? 'nearer' : 'further';
}

function metSinceOf(measure: Measure, readings: readonly StandingReading[]): Day | null {
  let since: Day | null = null;
  for (const { day, value } of readings) {
    const gap = value === null ? null : gapTo(measure, value);
    if (gap !== null && gap <= 0) since ??= day;
    else since = null;
  }
  return since;
}

function paceOf(measure: Measure, readings: readonly StandingReading[], from: Point | null): Pace | null {
  const shown = readings.filter((each) => each.value !== null);
  const latest = shown[shown.length - 1];
  const before = shown[shown.length - 2];
  if (measure.direction === 'hold' || !latest || !before || from === null || from.day === null) return null;
  if (shown.length < LEAST_READINGS || daysBetween(from.day, latest.day) < LEAST_DAYS) return null;
  const gap = gapTo(measure, latest.value as number);
  const gapBefore = gapTo(measure, before.value as number);
  const gapAtFirst = gapTo(measure, from.value);
  if (gap === null || gapBefore === null || gapAtFirst === null) return null;
  // A measure that has turned back, or is no nearer to its target than at first, has no pace.
  if (gap <= 0 || gap > gapBefore || gap >= gapAtFirst) return null;
  const days = (gap / (gapAtFirst - gap)) * daysBetween(from.day, latest.day);
  return { reaches: days > FURTHEST_DAYS ? null : addDays(latest.day, Math.ceil(days)) };
}

/**
 * The state of a measure at the end of a day against its baseline, target and direction (requirements 32 to 34), from
 * the readings recorded by then.
 * @param readings rows of any measure
 */
export function outlookOf(measure: Measure, readings: readonly Reading[], day: Day): Outlook {
  const standing = standingReadings(measure, readings, day);
  const latest = standing[standing.length - 1] ?? null;
  const { readings: comparable, baseline } = inOneDefinition(measure, standing);
  const beforeLatest = comparable[comparable.length - 2];
  const first = comparable[0];
  const from: Point | null =
    baseline !== null
      ? { value: baseline, day: measure.baselineDay }
      : first && first !== latest && first.value !== null
        ? { value: first.value, day: first.day }
        : null;
  const outlook = {
    readings: standing,
    comparable,
    latest,
    from,
    before: latest?.value !== null && beforeLatest && beforeLatest.value !== null ? beforeLatest : null,
    metSince: null,
    pace: null,
  };
  if (measure.withdrawn !== null) return { ...outlook, state: 'withdrawn' };
  if (measure.undefinedWhy !== null) return { ...outlook, state: 'not yet defined' };
  if (latest === null) return { ...outlook, state: 'no reading' };
  if (latest.value === null) return { ...outlook, state: 'hidden' };
  return {
    ...outlook,
    state: stateFrom(measure, latest.value, from),
    metSince: metSinceOf(measure, comparable),
    pace: paceOf(measure, comparable, from),
  };
}
