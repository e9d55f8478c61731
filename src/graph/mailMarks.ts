import type { RatingKey } from '../plan/entities';
import { font } from './mailStyle';

/** The light rating colours of the product (fill, letter, outline), and what each rating says in words. */
export const marks: Record<RatingKey, { word: string; letter: string; fill: string; ink: string; line: string }> = {
  Blue: { word: 'Complete with evidence', letter: 'B', fill: '#0F548C', ink: '#FFFFFF', line: '#0F548C' },
  Green: { word: 'On track', letter: 'G', fill: '#0E700E', ink: '#FFFFFF', line: '#0E700E' },
  Amber: { word: 'At risk', letter: 'A', fill: '#FFB432', ink: '#2B1900', line: '#8F5700' },
  Red: { word: 'Off track', letter: 'R', fill: '#B10E1C', ink: '#FFFFFF', line: '#B10E1C' },
  Grey: { word: 'Not now', letter: 'N', fill: '#FFFFFF', ink: '#424242', line: '#616161' },
};

/** A rating as mail programs draw it: a coloured cell with its letter. Its word stands beside it, so it is not read aloud. */
export function markCell(rating: RatingKey): string {
  const { letter, fill, ink, line } = marks[rating];
  return `<table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="0" border="0"><tr><td width="24" height="24" align="center" valign="middle" bgcolor="${fill}" style="${font}width:24px;height:24px;background:${fill};border:1px solid ${line};color:${ink};font-size:14px;line-height:24px;font-weight:bold;">${letter}</td></tr></table>`;
}
