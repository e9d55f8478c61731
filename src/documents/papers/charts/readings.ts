import type { Drawing, Shape } from './drawing';
import { TEXT_SIZE } from './drawing';

/** One reading of a measure: where it is in time, 0 to 1, and its value. */
export interface ChartPoint {
  along: number;
  value: number;
  label: string;
}

const WIDTH = 460;
const HEIGHT = 150;
const LABELS = 90;
const EDGE = 12;

/** A measure's readings as dots on a line, with its target as a solid line and its baseline as a dotted one. */
export function readingsChart(
  points: readonly ChartPoint[],
  lines: readonly { value: number; label: string; stroke: 'solid' | 'dotted' }[],
  description: string,
): Drawing {
  const values = [...points, ...lines].map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  const y = (value: number): number => EDGE + (1 - (value - least) / span) * (HEIGHT - 2 * EDGE);
  const x = ({ along }: ChartPoint): number => EDGE + along * (WIDTH - LABELS - 2 * EDGE);
  const last = points[points.length - 1];
  const shapes: Shape[] = [
    { kind: 'line', x1: 0, y1: HEIGHT, x2: WIDTH - LABELS, y2: HEIGHT, stroke: 'hair' },
    ...lines.flatMap(({ value, label, stroke }): Shape[] => [
      { kind: 'line', x1: 0, y1: y(value), x2: WIDTH - LABELS, y2: y(value), stroke },
      { kind: 'text', x: WIDTH - LABELS + 6, y: y(value) + TEXT_SIZE / 3, text: label, anchor: 'start' },
    ]),
    ...points.slice(1).map((point, at): Shape => {
      const before = points[at];
      return { kind: 'line', x1: x(before), y1: y(before.value), x2: x(point), y2: y(point.value), stroke: 'solid' };
    }),
    ...points.map((point): Shape => ({ kind: 'dot', x: x(point), y: y(point.value), radius: 3.5 })),
  ];
  if (last) {
    shapes.push({ kind: 'text', x: x(last), y: y(last.value) - 8, text: last.label, anchor: 'end', strong: true });
    shapes.push({ kind: 'text', x: 0, y: HEIGHT + TEXT_SIZE + 2, text: points[0].label, anchor: 'start' });
  }
  return { width: WIDTH, height: HEIGHT + TEXT_SIZE + 6, description, shapes };
}
