import type { FormatElement } from './ratingFormat';

/** So many days old, counted with weekends, the lists are certainly not of the last working day, not even after Easter. */
export const OLD_DAYS = 5;

/** Whole days since the day of the column. */
const AGE = 'floor((Number(@now) - Number(@currentField)) / 86400000)';
const IS_OLD = `([$Kind] == 'today' && ${AGE} >= ${OLD_DAYS})`;

/**
 * How SharePoint shows the day of a row of Standing by month: of the row of today with how old the lists are, and in
 * words that they are old. It needs the column Kind in the view; without it the day alone is shown.
 */
export const ageFormat: FormatElement & { $schema: string } = {
  $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
  elmType: 'div',
  style: { display: "=if(@currentField == '', 'none', 'block')" },
  children: [
    { elmType: 'span', txtContent: '=toLocaleDateString(@currentField)' },
    {
      elmType: 'span',
      txtContent: `=if([$Kind] != 'today', '', if(${AGE} < 1, ', today', if(${AGE} < 2, ', yesterday', ', ' + ${AGE} + ' days ago')))`,
    },
    {
      elmType: 'div',
      txtContent: `=if(${IS_OLD}, 'Old: what reads these lists shows old ratings.', '')`,
      style: { 'font-weight': '700', display: `=if(${IS_OLD}, 'block', 'none')` },
    },
  ],
};
