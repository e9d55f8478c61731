import { formatDay } from '../../../plan/day';
import type { Measure } from '../../../plan/fields';
import type {
  FigureDoubt,
  NamedMeasure,
  NewReading,
  UnderstoodFigure,
} from '../../../plan/measures/figures/understood';
import { formatNumber, formatValue, hiddenWords } from '../../../plan/measures/values';

/** What a figure is in doubt about, and what becomes of it. */
export const doubtWords: { readonly [doubt in FigureDoubt]: string } = {
  'no period': 'The sheet does not say for which month it is. Say it above, or it is left out.',
  'guessed year': 'The sheet names no year. It was read as the latest such month that has been.',
  'not yet': 'This period has not ended yet. It is left out.',
  unclear: 'This is no figure of the measure’s unit. It is left out.',
  'a fraction': 'The sheet has fractions of one. They were read as per cent.',
  'over 100%': 'No share is like this. It is left out.',
  twice: 'The sheet has another figure of this measure and month, which comes first. This one is left out.',
  withdrawn: 'The measure is withdrawn or not yet defined. It is left out.',
};

/** The doubts about figures that are left out. */
export const leftOutFor: ReadonlySet<FigureDoubt> = new Set([
  'no period',
  'not yet',
  'unclear',
  'over 100%',
  'twice',
  'withdrawn',
]);

/** The figure as the sheet has it: "45 of 60", "71%". */
export function printedWords({ printed }: Pick<UnderstoodFigure, 'printed'>): string {
  const { value, numerator, denominator } = printed;
  const parts = numerator ? `${numerator}${denominator ? ` of ${denominator}` : ''}` : '';
  return [value, value && parts ? `(${parts})` : parts].filter(Boolean).join(' ');
}

/** What a reading will say: "75% of 60", "fewer than 5". */
export function readingWords(measure: Measure, { value, outOf }: Pick<NewReading, 'value' | 'outOf'>): string {
  if (value === null) return hiddenWords(measure, {});
  return `${formatValue(measure, value)}${outOf === null ? '' : ` of ${formatNumber(outOf)}`}`;
}

/** How it is known which measure is meant. */
export function matchWords({ measure, by }: NamedMeasure): string {
  if (measure === null) return by === null ? 'No measure is called like this.' : 'Left out.';
  switch (by) {
    case 'similarity':
      return `Its name is like that of measure ${measure.ref}. Is it the same?`;
    default:
      return `${measure.ref}, ${measure.title}`;
  }
}

/** "30 Sep 2026", or that there is none. */
export const dayWords = ({ day }: Pick<UnderstoodFigure, 'day'>): string =>
  day === null ? 'no month' : formatDay(day);
