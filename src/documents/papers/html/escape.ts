import { cleanText } from '../../cleanText';

const ENTITIES: { [letter: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text escaped for elements and quoted attributes of HTML and SVG, so that none of it is read as markup. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter]);
}

/** Text as a quoted CSS string. All characters but plain letters are written by their numbers. */
export function cssString(text: string): string {
  const plain = cleanText(text).replace(/\s+/g, ' ');
  return `"${plain.replace(/[^A-Za-z0-9 ,.:;()-]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;
}
