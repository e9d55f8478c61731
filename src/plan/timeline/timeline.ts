import { addDays, addMonths, daysBetween, formatDay, formatDayShort, monthEnd } from '../day';
import type { Day } from '../day';
import { isMet } from '../dependencies/met';
import { wordOfRating } from '../ratingWords';
import { startOf, waitsForOf } from '../schedule';
import type { PlanView, RatedAction } from '../view';
import { actionsNamed, asSentence, capitalised } from '../words';

/** An action on a line of time (requirement 100). Days that nobody set are null. */
export interface TimeBar {
  rated: RatedAction;
  /** The day on which the action starts. */
  start: Day | null;
  /** The day by which it is due now, and the day by which it was first due where that is another. */
  due: Day | null;
  firstDue: Day | null;
  /** The day on which it was done. */
  done: Day | null;
  /** The first and last day of the bar; null for an action without any day. */
  from: Day | null;
  to: Day | null;
  /** Whether it is past its due day and not done, so that the time since is drawn behind the bar. */
  late: boolean;
}

/** The first and the last day of a line of time. */
export interface DaySpan {
  from: Day;
  to: Day;
}

/** How much of a line of time is seen at once: a quarter or a year. */
export type Zoom = 'quarter' | 'year';

/** A stretch of time with its name over the line: a quarter or year, or a month or quarter within it. */
export interface TimePart extends DaySpan {
  label: string;
}

/** What one action waits for. */
export interface Waited {
  by: RatedAction;
  for: RatedAction;
  /** Whether the other is complete, or as far as is needed. */
  met: boolean;
}

/** The bar of an action. Without a start it is only as long as its due day: no day is made up. */
export function barOf(rated: RatedAction, today: Day): TimeBar {
  const { action, state } = rated;
  const start = startOf(action, state);
  const { due } = state;
  const firstDue = action.originalDue !== null && action.originalDue !== due ? action.originalDue : null;
  const done = state.done?.doneOn ?? null;
  const end = done ?? due;
  const from = start ?? end;
  const to = end ?? start;
  // Data brought in from elsewhere may have an end before its start.
  const reversed = from !== null && to !== null && from > to;
  const late = done === null && rated.rating !== null && due !== null && due < today;
  return { rated, start, due, firstDue, done, from: reversed ? to : from, to: reversed ? from : to, late };
}

/** The days of a bar that have to be on the line. */
function daysOf({ from, to, due, firstDue }: TimeBar): Day[] {
  return [from, to, due, firstDue].filter((day): day is Day => day !== null);
}

const quarterOf = (day: Day): Day =>
  `${day.slice(0, 4)}-${String(3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1).padStart(2, '0')}-01`;

/** The whole quarters that hold every day of some bars, and today. */
export function spanOf(bars: readonly TimeBar[], today: Day): DaySpan {
  const days = [today, ...bars.flatMap(daysOf)].sort();
  return { from: quarterOf(days[0]), to: monthEnd(addMonths(quarterOf(days[days.length - 1]), 2)) };
}

/** Where a day is on a line, as a part of its length: 0 at the beginning, 1 at the end of its last day. */
export function along({ from, to }: DaySpan, day: Day): number {
  return daysBetween(from, day) / (daysBetween(from, to) + 1);
}

function partsOf({ from, to }: DaySpan, months: number, label: (day: Day) => string): TimePart[] {
  const parts: TimePart[] = [];
  const first = months === 12 ? `${from.slice(0, 4)}-01-01` : from;
  for (let day = first; day <= to; day = addMonths(day, months)) {
    const last = addDays(addMonths(day, months), -1);
    parts.push({ from: day < from ? from : day, to: last > to ? to : last, label: label(day) });
  }
  return parts;
}

const monthName = (day: Day): string => formatDayShort(day).split(' ')[1];
const quarterName = (day: Day): string => `${monthName(day)} to ${monthName(addMonths(day, 2))}`;

/** The names over a line: quarters with their months, or years with their quarters. */
export function scaleOf(span: DaySpan, zoom: Zoom): { large: TimePart[]; small: TimePart[] } {
  return zoom === 'quarter'
    ? {
        large: partsOf(span, 3, (day) => `${quarterName(day)} ${day.slice(0, 4)}`),
        small: partsOf(span, 1, monthName),
      }
    : { large: partsOf(span, 12, (day) => day.slice(0, 4)), small: partsOf(span, 3, quarterName) };
}

/** What waits for what among some actions, in their order. Actions that are not among them are left out. */
export function waitedIn(actions: readonly RatedAction[]): Waited[] {
  const byId = new Map(actions.map((rated) => [rated.action.id, rated]));
  return actions.flatMap((by) =>
    waitsForOf(by.action, by.state).flatMap((dependency) => {
      const other = byId.get(dependency.actionId);
      return other && other !== by ? [{ by, for: other, met: isMet(dependency, other.state) }] : [];
    }),
  );
}

/** The actions that an action waits for, in words: "actions 1.1 (complete) and 2.3". Empty for none. */
export function waitsInWords(rated: RatedAction, view: Pick<PlanView, 'byId'>): string {
  const others = waitsForOf(rated.action, rated.state).flatMap((dependency) => {
    const other = view.byId.get(dependency.actionId);
    if (!other) return [];
    const far = other.state.done === null ? 'far enough' : 'complete';
    return [isMet(dependency, other.state) ? `${other.action.ref} (${far})` : other.action.ref];
  });
  return others.length === 0 ? '' : actionsNamed(others);
}

/** The rating in words: "Off track", "Withdrawn". */
export function standingInWords({ rating }: RatedAction): string {
  return rating ? wordOfRating(rating) : 'Withdrawn';
}

/**
 * A bar in words, for whoever cannot see it: "1.3 Sample contacts. Off track: late 11 working days. From 1 Sep 2026,
 * due 6 Nov 2026, first due 1 Oct 2026. Waits for action 1.1."
 */
export function barInWords(bar: TimeBar, view: Pick<PlanView, 'byId'>): string {
  const { rated } = bar;
  const reason = rated.rating?.reason ?? rated.state.withdrawn?.reason ?? '';
  const waits = waitsInWords(rated, view);
  return [
    asSentence(`${rated.action.ref} ${rated.action.text}`),
    asSentence(
      reason
        ? `${standingInWords(rated)}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
        : standingInWords(rated),
    ),
    daysInWords(bar),
    waits ? `Waits for ${waits}.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function daysInWords({ start, due, firstDue, done }: TimeBar): string {
  const days = [
    start ? `from ${formatDay(start)}` : '',
    due ? `due ${formatDay(due)}` : 'no due date yet',
    firstDue ? `first due ${formatDay(firstDue)}` : '',
    done ? `done ${formatDay(done)}` : '',
  ].filter((words) => words !== '');
  const [first, ...rest] = days;
  return `${[capitalised(first), ...rest].join(', ')}.`;
}
