import type { RatingKey } from './fields';

/** Fill, letter and outline colour of one rating. An empty fill lets the page show through. */
export interface RatingColours {
  fill: string;
  letter: string;
  outline: string;
}

/** The outlines of the marks (square, circle, triangle, diamond, pill) as SVG paths in a box of 22 by 22. */
export const ratingShapes: { [rating in RatingKey]: string } = {
  Blue: 'M4 2h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z',
  Green: 'M11 1.2a9.8 9.8 0 1 1 0 19.6 9.8 9.8 0 0 1 0-19.6Z',
  Amber: 'M11 1.6 21.2 20H.8Z',
  Red: 'M11 .6 21.4 11 11 21.4.6 11Z',
  Grey: 'M6.5 4.6h9a6.4 6.4 0 0 1 0 12.8h-9a6.4 6.4 0 0 1 0-12.8Z',
};

/** The colours of the ratings on a light page. */
export const coloursOnLight: { [rating in RatingKey]: RatingColours } = {
  Blue: { fill: '#0F548C', letter: '#FFFFFF', outline: '#0F548C' },
  Green: { fill: '#0E700E', letter: '#FFFFFF', outline: '#0E700E' },
  Amber: { fill: '#FFB432', letter: '#2B1900', outline: '#8F5700' },
  Red: { fill: '#B10E1C', letter: '#FFFFFF', outline: '#B10E1C' },
  Grey: { fill: 'transparent', letter: '#424242', outline: '#616161' },
};
