import { daysBetween } from '../../../plan/day';
import type { Day } from '../../../plan/day';
import { along } from '../../../plan/timeline/timeline';
import type { DaySpan, TimePart, Zoom } from '../../../plan/timeline/timeline';

/** The sizes of a line of time on a screen or sheet, in pixels. */
export interface TimeLayout {
  span: DaySpan;
  /** The width of the line of time. */
  width: number;
  /** The width of the names beside it; 0 where they are above their bars. */
  names: number;
  row: number;
  head: number;
  letters: number;
  /** Whether each name is above its bar, where there is no room beside it. */
  stacked: boolean;
}

/** Pixels for a day, so that a quarter or a year with its names fits a narrow screen. */
const dayWidth: { [zoom in Zoom]: number } = { quarter: 4, year: 1.3 };
/** The room for the rows on a landscape sheet of A4 under the heading and the filters. */
const sheet = { width: 1030, height: 560 };

/** The layout for a scroller of a given width. A short span is stretched to that width. */
export function screenLayout(span: DaySpan, zoom: Zoom, visible: number): TimeLayout {
  const stacked = visible < 640;
  const names = stacked ? 0 : visible < 1000 ? 240 : 340;
  const days = daysBetween(span.from, span.to) + 1;
  return {
    span,
    width: Math.max(visible - names, Math.round(days * dayWidth[zoom])),
    names,
    row: stacked ? 56 : 34,
    head: 46,
    letters: 14,
    stacked,
  };
}

/** The layout that puts all rows on one landscape sheet, however many they are. */
export function sheetLayout(span: DaySpan, rows: number): TimeLayout {
  const names = 340;
  const row = Math.min(24, (sheet.height - 40) / Math.max(1, rows));
  return {
    span,
    width: sheet.width - names,
    names,
    row,
    head: 40,
    letters: Math.min(11, row * 0.75),
    stacked: false,
  };
}

/** Where a day is on the line, in pixels. */
export function placeOf({ span, width }: TimeLayout, day: Day): number {
  return Math.round(along(span, day) * width * 10) / 10;
}

/**
 * The line of names on which today covers none of them: the one whose last name before today ends furthest from it. The
 * lower one where both have room.
 */
export function freerLine(lines: readonly (readonly TimePart[])[], layout: TimeLayout, today: Day): number {
  const at = placeOf(layout, today);
  const halfOfToday = 24;
  const room = lines.map((parts) => {
    const gaps = parts.map(({ from, label }) => {
      const start = placeOf(layout, from);
      const end = start + label.length * layout.letters * 0.5;
      return start > at ? start - at : at - end;
    });
    return Math.min(...gaps) - halfOfToday;
  });
  return room[1] >= 0 || room[1] >= room[0] ? 1 : 0;
}
