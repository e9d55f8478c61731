import type { RatingKey } from '../plan/fields';
import { font, reading } from './mailStyle';

/** The product's rating colours for light screens (fill, letter, outline), with each rating in words. */
export const marks: Record<RatingKey, { word: string; letter: string; fill: string; ink: string; line: string }> = {
  Blue: { word: 'Complete with evidence', letter: 'B', fill: '#0F548C', ink: '#FFFFFF', line: '#0F548C' },
  Green: { word: 'On track', letter: 'G', fill: '#0E700E', ink: '#FFFFFF', line: '#0E700E' },
  Amber: { word: 'At risk', letter: 'A', fill: '#FFB432', ink: '#2B1900', line: '#8F5700' },
  Red: { word: 'Off track', letter: 'R', fill: '#B10E1C', ink: '#FFFFFF', line: '#B10E1C' },
  Grey: { word: 'Not now', letter: 'N', fill: '#FFFFFF', ink: '#424242', line: '#616161' },
};

/**
 * A rating and its reason as a table row, which mail programs can draw: a coloured square with its letter, then its
 * word. Screen readers skip the letter, because the word says the same. Both cells share one row so that the plain text
 * has them on one line: "R – Off track".
 * @param why the text after the word, in HTML
 */
export function ratedLine(rating: RatingKey, why: string): string {
  const { word, letter, fill, ink, line } = marks[rating];
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 8px;"><tr>
<td width="48" valign="top" aria-hidden="true" class="reading" style="${reading}width:48px;"><span style="${font}display:inline-block;width:22px;height:22px;background:${fill};border:1px solid ${line};color:${ink};font-size:14px;line-height:22px;font-weight:bold;text-align:center;">${letter}</span> –</td>
<td valign="top" class="reading" style="${reading}"><strong>${word}</strong>${why}</td>
</tr></table>`;
}

/** The rating and its reason in plain text. */
export function ratedWords(rating: RatingKey, why: string): string {
  const { letter, word } = marks[rating];
  return `${letter} – ${word}${why}`;
}
