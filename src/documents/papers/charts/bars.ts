import { fitted, TEXT_SIZE } from './drawing';
import type { Drawing, Shape } from './drawing';

/** One bar: how much of a whole, with its figure in words at its end. */
export interface Bar {
  label: string;
  part: number;
  whole: number;
  figure: string;
}

/** Narrow enough that a telephone shows its letters at a size that can be read. */
const WIDTH = 460;
const FIGURES = 76;
const ROW = 46;
const BAR = 16;

/**
 * Bars one under the other, all to one scale: the part black, the rest of the whole white within its outline. The label
 * stands above its bar, where a long one has room, and the figure at its end, so that it needs no key and no colour.
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
