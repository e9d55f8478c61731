import type { Rule } from '../report/drawnRules';
import type { TextPiece } from '../report/pdf';

/** The lines of a page, those that belong to its words apart from those that divide it. */
export interface ApartLines {
  /** Borders and other lines that are not part of text. */
  borders: Rule[];
  /** The pieces of text that a line strikes through. */
  struck: Set<TextPiece>;
  /** All pieces; one of which a line strikes only the beginning or the end is parted there. */
  pieces: TextPiece[];
}

/** How far a line under or through words may begin before and end after them, in sizes of letters. */
const SPACE_BEFORE = 0.4;
const SPACE_AFTER = 0.5;

/**
 * Tells lines under and through words from borders: a line of words is no wider than its words and stands at their
 * height. Taken for borders, they would cut a row in two.
 */
export function linesApart(rules: readonly Rule[], pieces: readonly TextPiece[]): ApartLines {
  const printed = pieces.filter(({ text }) => text.trim() !== '');
  const parts = new Map<TextPiece, TextPiece[]>();
  const struck = new Set<TextPiece>();
  const borders = rules.filter((rule) => {
    const { x, right, top, bottom } = rule;
    if (right - x <= bottom - top) return true;
    const at = (top + bottom) / 2;
    const over = printed.filter(
      (piece) =>
        at > piece.y - 0.75 * piece.size &&
        at < piece.y + 0.25 * piece.size &&
        piece.x < right &&
        piece.x + piece.width > x,
    );
    const left = Math.min(...over.map((one) => one.x - SPACE_BEFORE * one.size));
    // A line goes on under the spaces beside its words.
    const end = Math.max(...over.map((one) => one.x + one.width + SPACE_AFTER * one.size));
    if (over.length === 0 || x < left || right > end) return true;
    for (const piece of over) {
      const covered = Math.min(right, piece.x + piece.width) - Math.max(x, piece.x);
      if (at >= piece.y - 0.12 * piece.size) continue;
      if (covered > 0.6 * piece.width) struck.add(piece);
      else {
        const parted = partedAt(piece, rule);
        if (!parted) continue;
        struck.add(parted.struck);
        parts.set(piece, parted.both);
      }
    }
    return false;
  });
  return { borders, struck, pieces: pieces.flatMap((piece) => parts.get(piece) ?? [piece]) };
}

/** A piece in two where a line through it begins or ends; null where the line covers less than a letter of it. */
function partedAt(piece: TextPiece, { x, right }: Rule): { struck: TextPiece; both: TextPiece[] } | null {
  const { text, width } = piece;
  const letter = width / text.length;
  const atBeginning = x <= piece.x + letter / 2;
  const count = Math.round((atBeginning ? right - piece.x : piece.x + width - x) / letter);
  if (count < 1 || count >= text.length || !(atBeginning || right >= piece.x + width - letter / 2)) return null;
  const cut = atBeginning ? count : text.length - count;
  const first = { ...piece, text: text.slice(0, cut), width: cut * letter };
  const second = { ...piece, text: text.slice(cut), x: piece.x + cut * letter, width: width - cut * letter };
  return { struck: atBeginning ? first : second, both: [first, second] };
}
