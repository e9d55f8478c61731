import { addMonths, daysBetween, formatMonth, monthEnd } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import type { Outlook } from '../../plan/measures/outlook';
import { latestComparators } from '../../plan/measures/comparing';
import { toleranceBounds } from '../../plan/measures/tolerance';
import { baseOf, shownBaseline } from '../../plan/measures/smallNumbers';

/** The first and last day of the charts, the same for all charts of a screen. */
export interface TimeSpan {
  from: Day;
  to: Day;
}

/**
 * A target that is further ahead than this, in months, is only named in words, because it would squeeze the readings
 * into a corner.
 */
const FURTHEST_AHEAD = 12;

/** The period that includes all measures: from the first baseline or reading to today or the last target's day. */
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

/** The position of a day within a period, 0 to 100. Days outside are placed at its ends. */
export function alongOf(span: TimeSpan, day: Day): number {
  const share = daysBetween(span.from, day) / Math.max(1, daysBetween(span.from, span.to));
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

export interface Tick {
  /** The position along the chart's width, 0 to 100. */
  along: number;
  words: string;
}

/** The three or four months named under a chart: its ends, and months at equal steps between them. */
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

/** A month in its short form: "Apr 2025". */
export function shortMonth(day: Day): string {
  const [month, year] = formatMonth(day).split(' ');
  return `${month.slice(0, 3)} ${year}`;
}

/** A position in a chart: `along` in per cent of its width, `down` in pixels from its top. */
export interface Spot {
  along: number;
  down: number;
}

export interface ChartLayout {
  /** The pieces of the line, which is broken where a value is too small to be shown. */
  segments: [Spot, Spot][];
  dots: (Spot & { isLatest: boolean })[];
  /** Readings that may not be shown, each with the range of its possible values, in pixels from the top. */
  hidden: { along: number; top: number; bottom: number }[];
  /** The beginning of the line: the baseline on its day. */
  start: Spot | null;
  target: number | null;
  baseline: number | null;
  /** The position of the target's day, when it is within the period. */
  targetDay: number | null;
  /** The position of today. */
  today: number;
  /** What others reach, as lines over the whole width. */
  comparators: { name: string; value: number; down: number }[];
  /** The values that are amber by the measure's tolerance. */
  amber: { top: number; bottom: number } | null;
  /** The days from which the measure was counted in another way. */
  breaks: number[];
}

/** The space at the chart's edges that a dot needs, in pixels. */
const INSET = 7;

/** The position of a day within the period; null without a day, and for a day after its end. */
const alongWithin = (span: TimeSpan, day: Day | null): number | null =>
  day === null || day > span.to ? null : alongOf(span, day);

/**
 * Lays a chart out. Its scale runs from the lowest to the highest value drawn (baseline, target, readings) and not from
 * zero, so that the change from one to the other is visible.
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
  const comparators = latestComparators(measure);
  const bounds = toleranceBounds(measure);
  const values = valuesDrawn(measure, outlook);
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
  const breaks = measure.definitionChanges
    .filter(({ from }) => from > span.from && from <= span.to)
    .map(({ from }) => alongOf(span, from));
  const isBroken = (from: Spot, to: Spot): boolean => breaks.some((at) => from.along < at && at <= to.along);
  const segments = path.flatMap((spot, i): [Spot, Spot][] => {
    const next = path[i + 1];
    return spot && next && !isBroken(spot, next) ? [[spot, next]] : [];
  });
  const { targetDay, suppressBelow } = measure;
  // A hidden count is between zero and the limit; a hidden percentage may be anywhere.
  const limit = baseOf(measure) === null ? suppressBelow : null;
  const anywhere = { top: INSET, bottom: height - INSET };
  const small = limit === null ? anywhere : { top: down(Math.min(high, limit)), bottom: down(Math.max(low, 0)) };
  return {
    segments,
    dots: spots.flatMap((spot, i) => (spot ? [{ ...spot, isLatest: i === spots.length - 1 }] : [])),
    hidden: outlook.readings.flatMap(({ day, value, reading }) =>
      value === null ? [{ along: alongOf(span, day), ...(reading.besideHidden ? anywhere : small) }] : [],
    ),
    start,
    target: target === null ? null : down(target),
    baseline: baseline === null ? null : down(baseline),
    targetDay: target === null ? null : alongWithin(span, targetDay),
    today: alongOf(span, today),
    comparators: comparators.map(({ name, value }) => ({ name, value, down: down(value) })),
    amber: bounds && {
      top: Math.min(down(bounds.green), down(bounds.amber)),
      bottom: Math.max(down(bounds.green), down(bounds.amber)),
    },
    breaks,
  };
}

/** Every value that a chart of the measure draws: readings, baseline, target, what others reach, and its tolerance. */
function valuesDrawn(measure: Measure, { readings }: Pick<Outlook, 'readings'>): number[] {
  const bounds = toleranceBounds(measure);
  return [
    ...readings.map(({ value }) => value),
    shownBaseline(measure),
    measure.target,
    ...latestComparators(measure).map(({ value }) => value),
    ...(bounds ? [bounds.green, bounds.amber] : []),
  ].filter((value): value is number => value !== null);
}

/**
 * The positions of labels beside the lines that they name, moved apart where they would overlap, in the same order.
 * @param wanted the labels' positions in pixels from the top
 * @param apart the least distance between two of them
 * @param room the height that they share
 */
export function labelPositions(wanted: readonly number[], apart: number, room: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a] - wanted[b]);
  const placed = order.map((at) => wanted[at]);
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i], placed[i - 1] + apart);
  if (placed.length > 0)
    placed[placed.length - 1] = Math.min(placed[placed.length - 1], Math.max(room, wanted[order[order.length - 1]]));
  for (let i = placed.length - 2; i >= 0; i--) placed[i] = Math.min(placed[i], placed[i + 1] - apart);
  const positions = [...wanted];
  for (const [i, at] of order.entries()) positions[at] = placed[i];
  return positions;
}
