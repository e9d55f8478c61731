import { coloursOnLight, ratingShapes } from '../../plan/ratingLook';
import type { RatingColours } from '../../plan/ratingLook';
import type { RatingKey } from '../../plan/fields';
import { awaitingWords, ratingInitials, ratingOrder, ratingWord } from '../../plan/ratingWords';

/** An element of SharePoint's column formatting (learn.microsoft.com, "Formatting syntax reference"). */
export interface FormatElement {
  elmType: 'div' | 'span' | 'svg' | 'path';
  txtContent?: string;
  style?: { [property: string]: string };
  attributes?: { [name: string]: string };
  children?: FormatElement[];
}

/** An expression that gives a text for each rating of the column. */
function byRating(valueOf: (rating: RatingKey) => string): string {
  return ratingOrder.reduceRight(
    (rest, rating) => `if(@currentField == '${rating}', ${valueOf(rating)}, ${rest})`,
    "''",
  );
}

/** Whether the mark is drawn hollow: complete and not yet embedded, or awaiting its acceptance (RatingMark). */
const HOLLOW = `((@currentField == 'Blue' && [$State] != '${ratingWord('Blue', true)}') || [$State] == '${awaitingWords}')`;

const colour = (part: keyof RatingColours): string => `=${byRating((rating) => `'${coloursOnLight[rating][part]}'`)}`;

/** The colour of one part, and another where the mark is hollow. */
const colourOr = (part: keyof RatingColours, hollow: keyof RatingColours | 'none'): string =>
  `=${byRating((rating) => {
    const ifHollow = hollow === 'none' ? 'none' : coloursOnLight[rating][hollow];
    return `if(${HOLLOW}, '${ifHollow}', '${coloursOnLight[rating][part]}')`;
  })}`;

/**
 * How SharePoint shows a rating in every view: the product's mark with its shape, colour and letter, the state in words
 * beside it, and the reason on pointing at it. Never colour alone. What stands beside needs the columns State and Reason
 * in the view.
 */
export const ratingFormat: FormatElement & { $schema: string } = {
  $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
  elmType: 'div',
  attributes: { title: '[$Reason]' },
  style: { display: "=if(@currentField == '', 'none', 'flex')", 'align-items': 'center' },
  children: [
    {
      elmType: 'div',
      style: { position: 'relative', width: '22px', height: '22px', 'min-width': '22px', 'margin-right': '8px' },
      children: [
        {
          elmType: 'svg',
          attributes: { viewBox: '0 0 22 22', 'aria-hidden': 'true' },
          style: {
            width: '22px',
            height: '22px',
            fill: colourOr('fill', 'none'),
            stroke: colour('outline'),
            'stroke-width': '1.4',
          },
          children: [{ elmType: 'path', attributes: { d: `=${byRating((rating) => `'${ratingShapes[rating]}'`)}` } }],
        },
        {
          elmType: 'span',
          txtContent: `=${byRating((rating) => `'${ratingInitials[rating]}'`)}`,
          style: {
            position: 'absolute',
            left: '0',
            top: "=if(@currentField == 'Amber', '5px', '3px')",
            width: '22px',
            'text-align': 'center',
            'font-size': '11px',
            'line-height': '16px',
            'font-weight': '700',
            color: colourOr('letter', 'outline'),
          },
        },
      ],
    },
    { elmType: 'span', txtContent: '@currentField' },
  ],
};
