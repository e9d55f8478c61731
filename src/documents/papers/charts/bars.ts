import { fitted, TEXT_SIZE } from './drawing';
import type { Drawing, Shape } from './drawing';

/** One bar: its part of a whole, and the figure in words at its end. */
export interface Bar {
  label: string;
  part: number;
  whole: number;
  figure: string;
}

/** The width of the drawing, narrow enough that its letters are legible on a phone. */
const WIDTH = 460;
const FIGURES = 76;
const ROW = 46;
const BAR = 16;

/**
 * Draws bars below each other on one scale. The part is black, the rest of the whole white with an outline. A label is
 * above its bar, where long labels fit, and the figure at the bar's end, so that the chart needs neither a key nor
 * colour.
 * @param bars at least one
 */
export function barChart(bars: readonly Bar[], description: string): Drawing {
  const most = Math.max(1, ...bars.map(({ whole }) => whole));
  const unit = (WIDTH - FIGURES) / most;
  const shapes = bars.flatMap(({ label, part, whole, figure }, row): Shape[] => {
    const top = row * ROW;
    const y = top + TEXT_SIZE + 6;
    const bar: Shape[] = [];
    if (whole > 0) bar.push({ kind: 'area', x: 0, y, width: whole * unit, height: BAR, tone: 'paper' });
    if (part > 0) bar.push({ kind: 'area', x: 0, y, width: part * unit, height: BAR, tone: 'ink' });
    return [
      { kind: 'text', x: 0, y: top + TEXT_SIZE, text: fitted(label, WIDTH), anchor: 'start' },
      ...bar,
      { kind: 'text', x: whole * unit + 8, y: y + BAR - 3, text: figure, anchor: 'start', strong: true },
    ];
  });
  return { width: WIDTH, height: bars.length * ROW, description, shapes };
}
