import { plainField } from '../../plan/bringIn/plainFields';
import type { PlainValue, PlainValues } from '../../plan/bringIn/plainFields';
import type { Field } from '../../plan/fields/field';
import { LINE_LENGTH } from '../../plan/fields/field';
import { yesOrNoIn } from '../../plan/yesOrNo';
import type { FieldCell } from './fieldCell';
import type { OtherText, PlanProblem } from './plan';
import { readDue } from './printedDue';

/**
 * Reads the cells of catalogue fields without interpretation: days as days, numbers as numbers, a flag as yes or no.
 * @returns the values; a cell with any other text is among `others` with a problem, so that no word is lost
 */
export function plainValuesOf(cells: readonly FieldCell[]): {
  plain: PlainValues;
  others: OtherText[];
  problems: PlanProblem[];
} {
  const found = {
    plain: {} as { [name: string]: PlainValue | undefined },
    others: [] as OtherText[],
    problems: [] as PlanProblem[],
  };
  for (const { column, cell } of cells) {
    const meant = plainField(column.field ?? '');
    if (!meant || cell.text === '') continue;
    const { name, field } = meant;
    const value = plainValue(field, { column, cell });
    found.plain[name] = value;
    if (value === undefined) {
      found.others.push({ heading: column.heading, text: cell.text });
      found.problems.push({
        place: cell.place,
        message: `“${cell.text}” under “${column.heading}” is no ${kindWords[field.kind] ?? 'such value'}; it stays with the action under its own heading.`,
      });
    }
  }
  return found;
}

const kindWords: { readonly [kind in Field['kind']]?: string } = {
  day: 'single day',
  number: 'number',
  'yes or no': 'yes or no',
};

/** The value of a cell for a field; undefined when the field cannot hold the cell's text. */
function plainValue({ kind }: Field, { column, cell }: FieldCell): PlainValue | undefined {
  const text = cell.text.trim();
  switch (kind) {
    case 'day': {
      if (cell.day !== null && cell.showsWholeDay) return cell.day;
      const { day, doubt } = readDue(text, column.order === undefined ? 'day first' : column.order);
      return doubt === null && day !== null ? day : undefined;
    }
    case 'number': {
      const number = Number(text.replace(/,(?=\d{3}\b)/g, ''));
      return Number.isFinite(number) ? number : undefined;
    }
    case 'yes or no':
      return yesOrNoIn(text) ?? undefined;
    case 'line':
      return text.replace(/\s+/g, ' ').slice(0, LINE_LENGTH);
    default:
      return text;
  }
}
