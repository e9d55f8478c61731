import { listSchema } from '../schema';
import type { FormatElement } from './ratingFormat';

/** Whole days since the day of the column. */
const AGE = 'floor((Number(@now) - Number(@currentField)) / 86400000)';

const OLD_FROM = `[$${listSchema.standingMonths.columns.oldFrom.internal}]`;

/** The format of a day with its age; `isOld` is the expression by which the words that it is old are shown. */
const formatOf = (isOld: string): FormatElement & { $schema: string } => ({
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
      txtContent: `=if(${isOld}, 'Old: what reads these lists shows old ratings.', '')`,
      style: { 'font-weight': '700', display: `=if(${isOld}, 'block', 'none')` },
    },
  ],
});

/**
 * How SharePoint shows the day of a row of Standing by month: of the row of today with how old the lists are, and in
 * words that they are old from the day on that the row names, for a format knows no bank holidays. It needs the columns
 * Kind and OldFrom in the view; without them the day alone is shown.
 */
export const ageFormat = formatOf(`([$Kind] == 'today' && ${OLD_FROM} != '' && Number(@now) >= Number(${OLD_FROM}))`);

/** The format of sites of schema 11, which took the lists for old after five days, the Tuesday after Easter too. */
export const ageFormatFormerly = formatOf(`([$Kind] == 'today' && ${AGE} >= 5)`);
