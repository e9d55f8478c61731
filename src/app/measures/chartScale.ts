import { addMonths, daysBetween, formatMonth, monthEnd } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import type { Outlook } from '../../plan/measures/outlook';
import { shownBaseline } from '../../plan/measures/values';

/** From when to when charts run: all of a screen the same. */
export interface TimeSpan {
  from: Day;
  to: Day;
}

/** A target further ahead than this, in months, is told in words: the readings would be pressed into a corner. */
const FURTHEST_AHEAD = 12;

/** The span of time that all measures fit into: from the first baseline or reading to today, or to the last target's day. */
export function spanOf(
  measures: readonly { measure: Measure; outlook: Pick<Outlook, 'readings'> }[],
  today: Day,
): TimeSpan {
  const past = measures.flatMap(({ measure, outlook }) => [
    ...(measure.baselineDay && shownBaseline(measure) !== null ? [measure.baselineDay] : []),
    ...outlook.readings.map(({ day }) => day),
  ]);
  const ahead = measures.flatMap(({ measure: { targetDay } }) =>
    targetDay !== null && targetDay <= addMonths(today, FURTHEST_AHEAD) ? [targetDay] : [],
  );
  const from = [...past, addMonths(today, -3)].reduce((first, day) => (day < first ? day : first));
  const to = [...ahead, today].reduce((last, day) => (day > last ? day : last));
  return { from, to: monthEnd(to) };
}

/** How far along a span a day lies, 0 to 100; days outside lie on its ends. */
export function alongOf(span: TimeSpan, day: Day): number {
  const share = daysBetween(span.from, day) / Math.max(1, daysBetween(span.from, span.to));
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

export interface Tick {
  /** 0 to 100. */
  along: number;
  words: string;
}

/** Three or four months named under a chart: its ends, and what lies between at whole steps. */
export function ticksOf(span: TimeSpan): Tick[] {
  const months = Math.max(1, Math.round(daysBetween(span.from, span.to) / 30.44));
  const step = Math.max(1, Math.ceil(months / 3));
  const ticks: Tick[] = [];
  for (let i = 0; i * step < months; i++) {
    const day = addMonths(span.from, i * step);
    ticks.push({ along: alongOf(span, day), words: shortMonth(day) });
  }
  return ticks;
}

/** "Apr 2025". */
export function shortMonth(day: Day): string {
  const [month, year] = formatMonth(day).split(' ');
  return `${month.slice(0, 3)} ${year}`;
}

/** Where things stand in a chart: `along` in per cent of its width, `down` in pixels from its top. */
export interface Spot {
  along: number;
  down: number;
}

export interface ChartLayout {
  /** The line, broken where a number is too small to be shown. */
  segments: [Spot, Spot][];
  dots: (Spot & { isLatest: boolean })[];
  /** Readings that may not be shown: only between which values they lie, in pixels from the top. */
  hidden: { along: number; top: number; bottom: number }[];
  /** Where the line begins: the baseline on its day. */
  start: Spot | null;
  target: number | null;
  baseline: number | null;
  /** The day by which the target is to be met, when it lies in the span. */
  targetDay: number | null;
  /** How far along today is. */
  today: number;
}

/** Room for a dot at the edges, in pixels. */
const INSET = 7;

/** How far along the span a day lies; null for no day, and for one after its end. */
const alongWithin = (span: TimeSpan, day: Day | null): number | null =>
  day === null || day > span.to ? null : alongOf(span, day);

/**
 * Lays a chart out. Its scale runs from the lowest to the highest of what is drawn (baseline, target, readings), not from zero:
 * what is to be seen is the way from one to the other.
 */
export function layOutChart(
  measure: Measure,
  outlook: Pick<Outlook, 'readings'>,
  span: TimeSpan,
  today: Day,
  height: number,
): ChartLayout {
  const baseline = shownBaseline(measure);
  const { target } = measure;
  const shown = outlook.readings.flatMap(({ value }) => (value === null ? [] : [value]));
  const values = [...shown, ...(baseline === null ? [] : [baseline]), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const down = (value: number): number =>
    high === low ? height / 2 : Math.round((INSET + ((high - value) / (high - low)) * (height - 2 * INSET)) * 10) / 10;
  const start =
    baseline !== null && measure.baselineDay !== null
      ? { along: alongOf(span, measure.baselineDay), down: down(baseline) }
      : null;
  const spots = outlook.readings.map(({ day, value }) =>
    value === null ? null : { along: alongOf(span, day), down: down(value) },
  );
  const path = start && measure.baselineDay! < (outlook.readings[0]?.day ?? '') ? [start, ...spots] : spots;
  const segments = path.flatMap((spot, i): [Spot, Spot][] => {
    const next = path[i + 1];
    return spot && next ? [[spot, next]] : [];
  });
  const { targetDay, suppressBelow } = measure;
  // A hidden count lies between none and the limit; a hidden share may lie anywhere.
  const limit = measure.unit.trim() === '%' ? null : suppressBelow;
  const rangeOfHidden =
    limit === null
      ? { top: INSET, bottom: height - INSET }
      : { top: down(Math.min(high, limit)), bottom: down(Math.max(low, 0)) };
  return {
    segments,
    dots: spots.flatMap((spot, i) => (spot ? [{ ...spot, isLatest: i === spots.length - 1 }] : [])),
    hidden: outlook.readings.flatMap(({ day, value }) =>
      value === null ? [{ along: alongOf(span, day), ...rangeOfHidden }] : [],
    ),
    start,
    target: target === null ? null : down(target),
    baseline: baseline === null ? null : down(baseline),
    targetDay: target === null ? null : alongWithin(span, targetDay),
    today: alongOf(span, today),
  };
}
