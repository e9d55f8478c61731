import { AlignmentType, Paragraph, TextRun } from 'docx';
import { ShapeGroupRun } from 'docx/shapes';
import type { IShapeGroupOptions } from 'docx/shapes';
import { cleanText } from '../../cleanText';
import { TEXT_SIZE, widthOfText } from '../charts/drawing';
import type { Drawing, Shape } from '../charts/drawing';

type Child = IShapeGroupOptions['children'][number];

const FILLS = { ink: '1A1A1A', pale: 'B8B8B8', paper: 'FFFFFF' } as const;
const LINES = {
  solid: { color: '1A1A1A', width: 1.5 },
  dotted: { color: '1A1A1A', width: 1.25, dash: 'dot' },
  dashed: { color: '1A1A1A', width: 1.25, dash: 'dash' },
  hair: { color: '8A8A8A', width: 0.75 },
} as const;
/** Points of a pixel. */
const POINTS = 0.75;

/**
 * A drawing as Word's own shapes, in one group in line with the text: sharp at any size, its words in the document's
 * letters, and one alternative text for the whole.
 * @param width pixels that it may take; a wider drawing is made smaller
 */
export function shapesOf(drawing: Drawing, width: number, font: string): ShapeGroupRun {
  const scale = Math.min(1, width / drawing.width);
  const children = drawing.shapes.map((shape) => childOf(shape, scale, font));
  return new ShapeGroupRun({
    children,
    altText: { name: 'Chart', title: 'Chart', description: cleanText(drawing.description) },
  });
}

function childOf(shape: Shape, scale: number, font: string): Child {
  const box = (left: number, top: number, boxWidth: number, height: number): object => ({
    offset: { left: left * scale, top: top * scale },
    width: Math.max(boxWidth * scale, 0),
    height: Math.max(height * scale, 0),
  });
  switch (shape.kind) {
    case 'area':
      return {
        type: 'rectangle',
        transformation: box(shape.x, shape.y, shape.width, shape.height),
        fill: FILLS[shape.tone],
        line: { color: '1A1A1A', width: 0.75 },
      } as Child;
    case 'dot':
      return {
        type: 'ellipse',
        transformation: box(shape.x - shape.radius, shape.y - shape.radius, shape.radius * 2, shape.radius * 2),
        fill: FILLS.ink,
        line: 'none',
      } as Child;
    case 'line': {
      const rises = (shape.y2 - shape.y1) * (shape.x2 - shape.x1) < 0;
      return {
        type: 'line',
        transformation: {
          ...box(
            Math.min(shape.x1, shape.x2),
            Math.min(shape.y1, shape.y2),
            Math.abs(shape.x2 - shape.x1),
            Math.abs(shape.y2 - shape.y1),
          ),
          ...(rises ? { flip: { vertical: true } } : {}),
        },
        line: LINES[shape.stroke],
      } as Child;
    }
    case 'text':
      return textChild(shape, scale, font, box);
  }
}

function textChild(
  { x, y, text, anchor, strong }: Shape & { kind: 'text' },
  scale: number,
  font: string,
  box: (left: number, top: number, width: number, height: number) => object,
): Child {
  const width = widthOfText(text) * 1.15 + 8;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const alignment = { start: AlignmentType.LEFT, middle: AlignmentType.CENTER, end: AlignmentType.RIGHT }[anchor];
  const size = Math.round(TEXT_SIZE * scale * POINTS * 2);
  return {
    type: 'rectangle',
    transformation: box(left, y - TEXT_SIZE * 1.05, width, TEXT_SIZE * 1.4),
    line: 'none',
    children: [
      new Paragraph({
        alignment,
        spacing: { before: 0, after: 0, line: 240 },
        children: [new TextRun({ text: cleanText(text), bold: strong, size, font, color: '1A1A1A' })],
      }),
    ],
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: false, verticalAlignment: 'center' },
  } as Child;
}
