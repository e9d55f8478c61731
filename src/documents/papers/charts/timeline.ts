import { addDays, formatDayLong } from '../../../plan/day';
import type { Day } from '../../../plan/day';
import { ratingInitials } from '../../../plan/ratingWords';
import { along, barOf, scaleOf, waitedIn } from '../../../plan/timeline/timeline';
import type { DaySpan, TimeBar } from '../../../plan/timeline/timeline';
import type { RatedAction } from '../../../plan/view';
import { fitted, TEXT_SIZE } from './drawing';
import type { Drawing, Shape } from './drawing';

/** A line of the drawing: the name of a priority, or an action. */
export type TimeLine = { title: string } | RatedAction;

/** The width of a landscape page's text, and of the names on it. */
const WIDTH = 950;
const NAMES = 300;
const ROW = 20;
const HEAD = 44;
const BAR = 10;

/** The most lines of one drawing, so that it stands on a landscape page with its caption. */
export const MOST_LINES = 26;

const isAction = (line: TimeLine): line is RatedAction => 'action' in line;

/**
 * Draws actions on a line of time: a bar from start to due day or day of completion, black where it is complete, grey
 * else; a dot where it was first due, dashes for the time since the due day, a thin line to what waits for it.
 */
export function timeDrawing(lines: readonly TimeLine[], span: DaySpan, today: Day, description: string): Drawing {
  const height = HEAD + lines.length * ROW;
  const middleOf = (index: number): number => HEAD + index * ROW + ROW / 2;
  return {
    width: WIDTH,
    height,
    description,
    shapes: [
      ...headShapes(span, height),
      ...waitShapes(lines, span, today, middleOf),
      ...lines.flatMap((line, index) => lineShapes(line, span, today, middleOf(index))),
      ...todayShapes(span, today, height),
    ],
  };
}

/** Where a day begins, and where it ends. */
const beginOf = (span: DaySpan, day: Day): number => NAMES + along(span, day) * (WIDTH - NAMES);
const endOf = (span: DaySpan, day: Day): number => beginOf(span, addDays(day, 1));

/** The names of years and quarters, each with a thin line at its beginning. */
function headShapes(span: DaySpan, height: number): Shape[] {
  const { large, small } = scaleOf(span, 'year');
  return [large, small].flatMap((parts, line) =>
    parts.flatMap(({ from, to, label }): Shape[] => {
      const x = beginOf(span, from);
      const room = endOf(span, to) - x;
      const y = line * ROW;
      return [
        { kind: 'line', x1: x, y1: y, x2: x, y2: height, stroke: 'hair' },
        { kind: 'text', x: x + 4, y: y + TEXT_SIZE, text: fitted(label, room), anchor: 'start', strong: line === 0 },
      ];
    }),
  );
}

function todayShapes(span: DaySpan, today: Day, height: number): Shape[] {
  const x = beginOf(span, today);
  return [{ kind: 'line', x1: x, y1: ROW * 2, x2: x, y2: height, stroke: 'solid' }];
}

function lineShapes(line: TimeLine, span: DaySpan, today: Day, middle: number): Shape[] {
  const y = middle + TEXT_SIZE / 3;
  if (!isAction(line))
    return [{ kind: 'text', x: 0, y, text: fitted(line.title, NAMES), anchor: 'start', strong: true }];
  const bar = barOf(line, today);
  const letter = line.rating ? ratingInitials[line.rating.key] : '';
  return [
    { kind: 'text', x: 0, y, text: fitted(`${line.action.ref} ${line.action.text}`, NAMES - 34), anchor: 'start' },
    { kind: 'text', x: NAMES - 12, y, text: letter, anchor: 'end', strong: true },
    ...dueShapes(bar, span, today, middle),
    ...barShapes(bar, span, middle),
  ];
}

function barShapes({ from, to, done, rated }: TimeBar, span: DaySpan, middle: number): Shape[] {
  if (from === null || to === null) return [];
  const x = beginOf(span, from);
  const tone = done !== null ? 'ink' : rated.rating?.key === 'Grey' ? 'paper' : 'pale';
  return [{ kind: 'area', x, y: middle - BAR / 2, width: Math.max(3, endOf(span, to) - x), height: BAR, tone }];
}

function dueShapes({ due, firstDue, late }: TimeBar, span: DaySpan, today: Day, middle: number): Shape[] {
  if (due === null) return [];
  const x = endOf(span, due);
  const shapes: Shape[] = [];
  if (late) shapes.push({ kind: 'line', x1: x, y1: middle, x2: beginOf(span, today), y2: middle, stroke: 'dashed' });
  if (firstDue !== null) {
    const first = endOf(span, firstDue);
    shapes.push(
      { kind: 'line', x1: first, y1: middle, x2: x, y2: middle, stroke: 'dotted' },
      { kind: 'dot', x: first, y: middle, radius: 4 },
    );
  }
  return shapes;
}

/** Lines between actions of the same drawing: down from the end of one to the beginning of what waits for it. */
function waitShapes(
  lines: readonly TimeLine[],
  span: DaySpan,
  today: Day,
  middleOf: (index: number) => number,
): Shape[] {
  return waitedIn(lines.filter(isAction)).flatMap((wait): Shape[] => {
    const before = barOf(wait.for, today);
    const after = barOf(wait.by, today);
    if (before.to === null || after.from === null) return [];
    const [y1, y2] = [wait.for, wait.by].map((rated) => middleOf(lines.indexOf(rated)));
    const x = endOf(span, before.to) + 3;
    const bend = y2 > y1 ? y2 - ROW / 2 : y2 + ROW / 2;
    const into = beginOf(span, after.from) + 3;
    return [
      { kind: 'line', x1: x, y1, x2: x, y2: bend, stroke: 'hair' },
      { kind: 'line', x1: x, y1: bend, x2: into, y2: bend, stroke: 'hair' },
      { kind: 'line', x1: into, y1: bend, x2: into, y2, stroke: 'hair' },
    ];
  });
}

/** What the drawing shows, for its alternative text. */
export function timeDescription(actions: readonly RatedAction[], today: Day): string {
  return `Time line of ${actions.length === 1 ? 'action' : 'actions'} ${actions.map(({ action }) => action.ref).join(', ')} on ${formatDayLong(today)}. The table below says the same.`;
}
