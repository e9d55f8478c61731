import { fitted, TEXT_SIZE } from './drawing';
import type { Drawing, Shape } from './drawing';

/** One bar: how much of a whole, with its figure in words at its end. */
export interface Bar {
  label: string;
  part: number;
  whole: number;
  figure: string;
}

const WIDTH = 620;
const LABELS = 300;
const FIGURES = 70;
const ROW = 30;
const BAR = 18;

/**
 * Bars one under the other, all to one scale: the part black, the rest of the whole white within its outline. Label on
 * the left, figure on the right, so it needs no key and no colour.
 * @param bars at least one
 */
export function barChart(bars: readonly Bar[], description: string): Drawing {
  const most = Math.max(1, ...bars.map(({ whole }) => whole));
  const unit = (WIDTH - LABELS - FIGURES) / most;
  const shapes = bars.flatMap(({ label, part, whole, figure }, row): Shape[] => {
    const y = row * ROW + (ROW - BAR) / 2;
    const base = row * ROW + ROW / 2 + TEXT_SIZE * 0.36;
    const bar: Shape[] = [];
    if (whole > 0) bar.push({ kind: 'area', x: LABELS, y, width: whole * unit, height: BAR, tone: 'paper' });
    if (part > 0) bar.push({ kind: 'area', x: LABELS, y, width: part * unit, height: BAR, tone: 'ink' });
    return [
      { kind: 'text', x: LABELS - 10, y: base, text: fitted(label, LABELS - 10), anchor: 'end' },
      ...bar,
      { kind: 'text', x: LABELS + whole * unit + 8, y: base, text: figure, anchor: 'start', strong: true },
    ];
  });
  shapes.push({ kind: 'line', x1: LABELS, y1: 0, x2: LABELS, y2: bars.length * ROW, stroke: 'solid' });
  return { width: WIDTH, height: bars.length * ROW, description, shapes };
}
