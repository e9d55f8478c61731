/**
 * A chart as shapes, which HTML shows as SVG and Word as its own drawing. All shapes are black on white with one grey,
 * so that a photocopy shows everything.
 */
export interface Drawing {
  width: number;
  height: number;
  /** What the chart shows, in one sentence: the alternative text. */
  description: string;
  shapes: readonly Shape[];
}

/**
 * The tone of an area: `ink` is black, `pale` a grey that stays grey on paper, `paper` white. Every area has a black
 * outline.
 */
export type Tone = 'ink' | 'pale' | 'paper';

export type Shape =
  | { kind: 'area'; x: number; y: number; width: number; height: number; tone: Tone }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: 'solid' | 'dotted' | 'dashed' | 'hair' }
  | { kind: 'dot'; x: number; y: number; radius: number }
  | {
      kind: 'text';
      /** Left, middle or right end of the text, by `anchor`; `y` is the base line of the text. */
      x: number;
      y: number;
      text: string;
      anchor: 'start' | 'middle' | 'end';
      strong?: boolean;
    };

/** The letter size of all text in a drawing, in the drawing's units. */
export const TEXT_SIZE = 14;

/** The approximate width of a text: Arial's letters are about half as wide as their size. */
export function widthOfText(text: string): number {
  return text.length * TEXT_SIZE * 0.5;
}

/** A text shortened to fit a width. */
export function fitted(text: string, width: number): string {
  if (widthOfText(text) <= width) return text;
  const letters = Math.max(1, Math.floor(width / (TEXT_SIZE * 0.5)) - 1);
  return `${text.slice(0, letters).trimEnd()}…`;
}
