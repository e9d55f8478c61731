import { cleanText } from '../../cleanText';

const ENTITIES: { [letter: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML and SVG, in elements and in quoted attributes: nothing in it is markup. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter]);
}

/** Text as a CSS string with its quotes: whatever is not a plain letter goes by its number. */
export function cssString(text: string): string {
  const plain = cleanText(text).replace(/\s+/g, ' ');
  return `"${plain.replace(/[^A-Za-z0-9 ,.:;()-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;
}
