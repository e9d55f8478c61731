import { folded } from '../../plan/search';

/** What a column of a sheet of figures holds. */
export type FigureColumn = 'measure' | 'code' | 'period' | 'value' | 'numerator' | 'denominator' | 'note' | 'key';

const WORDS: readonly (readonly [FigureColumn, RegExp])[] = [
  ['key', /^measure key$/],
  [
    'code',
    /^(?:#|no|number|ref|reference|code|id|(?:kpi|pi|measure|indicator)s? ?(?:no|number|ref|reference|code|id|#))$/,
  ],
  [
    'measure',
    /^(?:what is measured|(?:performance |key performance |key )?(?:measures?|indicators?|kpis?|pis?)(?: (?:name|title|description))?|descriptions?|names?|titles?|metrics?)$/,
  ],
  ['numerator', /^(?:numerators?|num|number achieved|count|counted|what is counted)$/],
  ['denominator', /^(?:denominators?|den|denom|out of|cohort|total cases|number of cases|base)$/],
  [
    'period',
    /^(?:months?|periods?|dates?|quarters?|years?|reporting (?:period|month)|period end(?:ing)?|up to|as at)$/,
  ],
  [
    'value',
    /^(?:values?|actuals?|results?|figures?|performance|outturn|readings?|latest|current|%|percentages?|rate)$/,
  ],
  ['note', /^(?:notes?|comments?|commentary|narrative)$/],
];

/** What a column with this heading holds; null for one that is not known. */
export function columnNamed(heading: string): FigureColumn | null {
  const words = folded(heading)
    .replace(/[.:*()]/g, '')
    .trim();
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A heading such as "Apr-26 numerator", parted into the period and what the column holds of it. */
export function withoutRole(heading: string): { period: string; role: 'value' | 'numerator' | 'denominator' } {
  const found =
    /^(.*?)[\s:()-]*\b(numerator|num|count|denominator|denom|den|out of|cohort|value|actual|percentage|rate)\)?$/i.exec(
      heading.trim(),
    ) ?? null;
  if (!found || found[1].trim() === '') return { period: heading, role: 'value' };
  return { period: found[1].replace(/[\s:(-]+$/, ''), role: roleNamed(found[2]) ?? 'value' };
}

/** Whether a word says that a row or column holds numerators, denominators or the value itself. */
export function roleNamed(words: string): 'value' | 'numerator' | 'denominator' | null {
  const column = columnNamed(words);
  return column === 'value' || column === 'numerator' || column === 'denominator' ? column : null;
}
