import { TEXT_SIZE } from '../charts/drawing';
import type { Drawing, Shape } from '../charts/drawing';
import { strokesOf } from './glyphs';
import type { Point } from './glyphs';
import { pngOf } from './png';
import type { Greys } from './png';

/** Pixels for each unit of the drawing, so that print is sharp. */
const SCALE = 3;
/** The margin round the drawing, for the outer half of its outlines; the SVG has the same. */
const EDGE = 1;
const GREYS = { ink: 26, pale: 184, paper: 255, hair: 138 };

/** Renders a drawing as a PNG, for programs that cannot show the SVG in a Word file. */
export function pictureOf(drawing: Drawing): Uint8Array {
  const width = Math.ceil((drawing.width + 2 * EDGE) * SCALE);
  const height = Math.ceil((drawing.height + 2 * EDGE) * SCALE);
  const greys: Greys = { width, height, points: new Uint8Array(width * height).fill(255) };
  for (const shape of drawing.shapes) draw(greys, shape);
  return pngOf(greys);
}

const at = (value: number): number => (value + EDGE) * SCALE;

function draw(greys: Greys, shape: Shape): void {
  switch (shape.kind) {
    case 'area': {
      const [left, top] = [at(shape.x), at(shape.y)];
      const [right, bottom] = [at(shape.x + shape.width), at(shape.y + shape.height)];
      fill(greys, { left, top, right, bottom }, GREYS[shape.tone]);
      const half = SCALE / 2;
      const [outerLeft, outerRight] = [left - half, right + half];
      fill(greys, { left: outerLeft, top: top - half, right: outerRight, bottom: top + half }, GREYS.ink);
      fill(greys, { left: outerLeft, top: bottom - half, right: outerRight, bottom: bottom + half }, GREYS.ink);
      fill(greys, { left: outerLeft, top, right: left + half, bottom }, GREYS.ink);
      fill(greys, { left: right - half, top, right: outerRight, bottom }, GREYS.ink);
      break;
    }
    case 'line':
      line(greys, shape);
      break;
    case 'dot':
      stamp(greys, at(shape.x), at(shape.y), shape.radius * SCALE, GREYS.ink);
      break;
    case 'text':
      text(greys, shape);
      break;
  }
}

/** The sides of a rectangle, in pixels. */
interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function fill({ width, height, points }: Greys, { left, top, right, bottom }: Rectangle, grey: number): void {
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); y++)
    points.fill(
      grey,
      y * width + Math.max(0, Math.round(left)),
      y * width + Math.max(0, Math.min(width, Math.round(right))),
    );
}

const DASHES = { solid: null, hair: null, dotted: [1.5, 4], dashed: [7, 4] } as const;

function line(greys: Greys, { x1, y1, x2, y2, stroke }: Shape & { kind: 'line' }): void {
  const radius = (stroke === 'solid' ? 1 : stroke === 'hair' ? 0.5 : 0.75) * SCALE;
  const grey = stroke === 'hair' ? GREYS.hair : GREYS.ink;
  const dash = DASHES[stroke];
  const from: Point = [at(x1), at(y1)];
  const to: Point = [at(x2), at(y2)];
  if (!dash) {
    path(greys, [from, to], radius, grey);
    return;
  }
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const place = (distance: number): Point => {
    const share = Math.min(1, distance / length);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  };
  const [on, off] = dash;
  for (let done = 0; done < length; done += (on + off) * SCALE)
    path(greys, [place(done), place(done + on * SCALE)], radius, grey);
}

function text(greys: Greys, { x, y, text: words, anchor, strong }: Shape & { kind: 'text' }): void {
  const { strokes, width } = strokesOf(words, TEXT_SIZE);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  for (const stroke of strokes)
    path(
      greys,
      stroke.map(([px, py]): Point => [at(left + px), at(y - py)]),
      (strong ? 0.85 : 0.6) * SCALE,
      GREYS.ink,
    );
}

/** Draws a line through points with a round pen. */
function path(greys: Greys, through: readonly Point[], radius: number, grey: number): void {
  for (let i = 0; i + 1 < through.length; i++) {
    const [[x1, y1], [x2, y2]] = [through[i], through[i + 1]];
    // Dots at distances of half the pen's width look like a line.
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / Math.max(1, radius / 2)));
    for (let step = 0; step <= steps; step++)
      stamp(greys, x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps, radius, grey);
  }
}

/** Draws a round dot with a soft edge of one pixel. Darker pixels are kept. */
function stamp({ width, height, points }: Greys, x: number, y: number, radius: number, grey: number): void {
  for (let py = Math.max(0, Math.floor(y - radius - 1)); py <= Math.min(height - 1, Math.ceil(y + radius + 1)); py++)
    for (let px = Math.max(0, Math.floor(x - radius - 1)); px <= Math.min(width - 1, Math.ceil(x + radius + 1)); px++) {
      const inside = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(px + 0.5 - x, py + 0.5 - y)));
      if (inside === 0) continue;
      const place = py * width + px;
      points[place] = Math.min(points[place], Math.round(255 - (255 - grey) * inside));
    }
}
