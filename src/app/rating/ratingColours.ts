import type { RatingKey } from '../../plan/fields';
import { coloursOnLight } from '../../plan/ratingLook';
import type { RatingColours } from '../../plan/ratingLook';
import type { Look } from '../ui/host';

/**
 * The only colours that the product defines itself. Each letter has a contrast of at least 4.5 to 1 on its fill, and
 * each outline 3 to 1 on the page and on a selected row (WCAG 1.4.3 and 1.4.11). Where colours are forced, whatever is
 * drawn on the page itself is in the system's colours, since that page may be white or black.
 */
export const ratingColours: { [look in Look]: { [rating in RatingKey]: RatingColours } } = {
  light: coloursOnLight,
  dark: {
    Blue: { fill: '#62ABF5', letter: '#04203A', outline: '#62ABF5' },
    Green: { fill: '#5EC75A', letter: '#06270A', outline: '#5EC75A' },
    Amber: { fill: '#F7B84B', letter: '#2B1900', outline: '#F7B84B' },
    Red: { fill: '#F26B70', letter: '#2A0003', outline: '#F26B70' },
    Grey: { fill: 'transparent', letter: '#E0E0E0', outline: '#ADADAD' },
  },
  contrast: {
    Blue: { fill: '#6CB4FF', letter: '#000000', outline: '#FFFFFF' },
    Green: { fill: '#3FF23F', letter: '#000000', outline: '#FFFFFF' },
    Amber: { fill: '#FFB000', letter: '#000000', outline: '#FFFFFF' },
    Red: { fill: '#FF7070', letter: '#000000', outline: '#FFFFFF' },
    Grey: { fill: 'transparent', letter: '#FFFFFF', outline: '#FFFFFF' },
  },
  forced: {
    Blue: { fill: '#6CB4FF', letter: '#000000', outline: 'CanvasText' },
    Green: { fill: '#3FF23F', letter: '#000000', outline: 'CanvasText' },
    Amber: { fill: '#FFB000', letter: '#000000', outline: 'CanvasText' },
    Red: { fill: '#FF7070', letter: '#000000', outline: 'CanvasText' },
    Grey: { fill: 'Canvas', letter: 'CanvasText', outline: 'CanvasText' },
  },
};

type ColourPart = 'Fill' | 'Letter' | 'Outline' | 'Hollow';

/**
 * The CSS variable of one colour: `ratingColour('Red', 'Fill')`. 'Hollow' is the letter's colour where it is drawn on
 * the page itself, inside an outline.
 */
export function ratingColour(rating: RatingKey, part: ColourPart): string {
  return `var(--rating${rating}${part})`;
}

/** The colour of a letter in an outline, drawn on the page. Where colours are forced no fill can be read on any page. */
function hollowOf(look: Look, rating: string, { fill, letter, outline }: RatingColours): string {
  if (look === 'forced') return outline;
  return rating === 'Grey' ? letter : fill;
}

/**
 * The rating colours as tokens of a Fluent theme. Fluent writes every token as a CSS variable, so the colours reach
 * dialogs and popovers as well.
 */
export function ratingTokens(look: Look): { [token: string]: string } {
  const tokens: { [token: string]: string } = {};
  const marked = look === 'contrast' ? '#000000' : null;
  for (const [rating, { fill, letter, outline }] of Object.entries(ratingColours[look])) {
    const hollow = hollowOf(look, rating, { fill, letter, outline });
    tokens[`rating${rating}Fill`] = fill;
    tokens[`rating${rating}Letter`] = letter;
    tokens[`rating${rating}Outline`] = outline;
    tokens[`rating${rating}Hollow`] = hollow;
    tokens[`rating${rating}OutlineSelected`] = marked ?? outline;
    tokens[`rating${rating}HollowSelected`] = marked ?? hollow;
  }
  tokens.ratingGreyLetterSelected = marked ?? ratingColours[look].Grey.letter;
  return tokens;
}

/**
 * Styles for a row with the selected background. In high contrast that background is cyan, on which outlines must be
 * black.
 */
export const ratingsOnSelectedRow: { [variable: string]: string } = Object.fromEntries([
  ...Object.keys(ratingColours.light).flatMap((rating) =>
    ['Outline', 'Hollow'].map((part) => [`--rating${rating}${part}`, `var(--rating${rating}${part}Selected)`]),
  ),
  ['--ratingGreyLetter', 'var(--ratingGreyLetterSelected)'],
]) as { [variable: string]: string };
