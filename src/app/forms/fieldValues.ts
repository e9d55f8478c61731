import { readPounds } from '../../plan/budget/budget';
import { formatDay, isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { Dependency, Evidence } from '../../plan/fields';
import { characterProblem } from '../../plan/characterProblem';
import { TEXT_LENGTH } from '../../plan/fields/field';
import type { Field } from '../../plan/fields/field';
import { periodInWords } from '../../plan/inspections/period';
import { formatNumber } from '../../plan/measures/values';
import { listed } from '../../plan/words';
import type { AnyField, FieldOf, TableColumn, Typed, TypedRow } from './fieldTypes';
import { readDay, readPeriod } from './dayEntry';
import { evidenceThere } from './evidenceToCome';
import { readNumber } from './readNumber';

/** How a ticked box is stored among the typed values. */
export const YES = 'yes';

/** The content of a field for a value of a row. */
export function typedOf(field: AnyField, value: unknown, people: ReadonlyMap<number, Person>): Typed {
  switch (field.kind) {
    case 'day':
      return typeof value === 'string' && value !== '' ? formatDay(value) : '';
    case 'period':
      return periodInWords(String(value ?? ''));
    case 'number':
    case 'money':
      return typeof value === 'number' ? formatNumber(value) : '';
    case 'tick':
      return value === true ? YES : '';
    case 'ticks':
    case 'actions':
    case 'recommendations':
    case 'waits for':
    case 'evidence':
    case 'own':
      return Array.isArray(value) ? (value as Typed & unknown[]) : [];
    case 'person':
    case 'people':
      return (Array.isArray(value) ? value : [value]).flatMap((id) => people.get(Number(id)) ?? []);
    case 'table':
      return (Array.isArray(value) ? (value as TypedRow[]) : []).map((row) => typedRow(field, row));
    default:
      return value === null || value === undefined ? '' : String(value);
  }
}

function typedRow({ columns }: FieldOf<'table'>, row: TypedRow): TypedRow {
  const cells = columns.map(({ name, kind }) => {
    const words = String(row[name] ?? '');
    if (kind === 'number' && typeof row[name] === 'number') return [name, formatNumber(row[name] as number)];
    return [name, kind === 'day' && isDay(words) ? formatDay(words) : words];
  });
  return { ...row, ...Object.fromEntries(cells) };
}

/**
 * Whether nothing was typed in a row yet. A choice always has a value, so a row that has only choices is never blank.
 */
function isBlank(row: TypedRow, columns: readonly TableColumn[]): boolean {
  const typed = columns.filter(({ kind }) => kind !== 'choice');
  return typed.length > 0 && typed.every(({ name }) => String(row[name] ?? '').trim() === '');
}

/** The column's value for the content of a field. Content with a problem gives the empty value. */
export function valueOf(field: AnyField, column: Pick<Field, 'empty'>, typed: Typed): unknown {
  switch (field.kind) {
    case 'line':
    case 'text':
      return String(typed).trim() || column.empty;
    case 'day':
      return readDay(String(typed)).day;
    case 'period':
      return readPeriod(String(typed)).period;
    case 'number':
      return readNumber(String(typed));
    case 'money':
      return readPounds(String(typed));
    case 'row':
    case 'action':
    case 'recommendation':
      return String(typed) === '' ? null : Number(typed);
    case 'choice':
    case 'radio':
      return chosenOf(field, column, String(typed));
    case 'tick':
      return typed === YES;
    case 'person':
      return (typed as Person[])[0]?.id ?? null;
    case 'people':
      return (typed as Person[]).map(({ id }) => id);
    case 'evidence':
      return evidenceThere(typed as Evidence[]);
    case 'table':
      return (typed as TypedRow[]).filter((row) => !isBlank(row, field.columns)).map((row) => rowOf(field, row));
    default:
      return typed;
  }
}

/** The chosen value. A stored value that is not among the options is kept. */
function chosenOf({ options }: FieldOf<'choice'>, { empty }: Pick<Field, 'empty'>, typed: string): unknown {
  if (typed === '') return empty;
  const chosen = options.find(({ value }) => String(value) === typed);
  return chosen ? chosen.value : typed;
}

function rowOf({ columns }: FieldOf<'table'>, row: TypedRow): TypedRow {
  const cells = columns.map(({ name, kind, optional }) => {
    const words = String(row[name] ?? '').trim();
    if (kind === 'day') return [name, readDay(words).day];
    if (kind === 'number') return [name, readNumber(words)];
    return [name, words === '' && optional ? null : words];
  });
  return { ...row, ...Object.fromEntries(cells) };
}

/** The problem with the content of a field, as a sentence; null when it can be saved. */
export function problemOf(field: AnyField, column: Pick<Field, 'maxLength' | 'empty'>, typed: Typed): string | null {
  const words = typeof typed === 'string' ? typed.trim() : '';
  if (typed.length === 0 || (typeof typed === 'string' && words === '')) return field.required ?? null;
  switch (field.kind) {
    case 'line':
    case 'text':
      return characterProblem(words) ?? lengthProblem(words, column.maxLength ?? TEXT_LENGTH);
    case 'day':
      return readDay(words).error;
    case 'period':
      return readPeriod(words).error;
    case 'number':
      return numberProblem(field, words);
    case 'money':
      return readPounds(words) ? null : 'Give an amount in pounds, such as 12,500 or 1,250.50.';
    case 'table':
      return tableProblem(field, column, typed as TypedRow[]);
    default:
      return null;
  }
}

/** That a text is too long for its column, as a sentence; null when there is room. */
export function lengthProblem({ length }: string, room: number): string | null {
  if (length <= room) return null;
  const figures = [length, room].map(formatNumber);
  return `This has ${figures[0]} characters; there is room for ${figures[1]}. Shorten it.`;
}

function numberProblem({ whole, least, most }: FieldOf<'number'>, words: string): string | null {
  const value = readNumber(words);
  if (value === null || (whole && !Number.isSafeInteger(value)))
    return `“${words}” is not a ${whole ? 'whole ' : ''}number. Type it in figures, like ${whole ? '7' : '71 or 71.5'}.`;
  if (least !== undefined && most !== undefined && (value < least || value > most))
    return `Give a number from ${formatNumber(least)} to ${formatNumber(most)}.`;
  return least !== undefined && value < least ? `Give ${formatNumber(least)} or more, or leave it empty.` : null;
}

function tableProblem(
  field: FieldOf<'table'>,
  column: Pick<Field, 'maxLength' | 'empty'>,
  rows: TypedRow[],
): string | null {
  for (const row of rows.filter((one) => !isBlank(one, field.columns))) {
    for (const part of field.columns) {
      const problem = cellProblem(part, String(row[part.name] ?? '').trim());
      if (problem) return problem;
    }
  }
  return lengthProblem(JSON.stringify(valueOf(field, column, rows)), column.maxLength ?? TEXT_LENGTH);
}

function cellProblem({ label, kind, optional }: TableColumn, words: string): string | null {
  if (words === '') return optional ? null : `“${label}” is empty. Fill it in, or take the line out.`;
  const unkept = characterProblem(words);
  if (unkept) return `“${label}”: ${unkept}`;
  if (kind === 'number' && readNumber(words) === null)
    return `“${words}” is not a number. Type “${label}” in figures, like 71 or 71.5.`;
  return kind === 'day' ? readDay(words).error : null;
}

/** The row ids in a value that names one row or several. */
const idsIn = (value: unknown): number[] =>
  value === null || value === undefined || value === '' ? [] : [value as number | number[]].flat();
const refsIn = (rows: readonly { id: number; ref: string }[], value: unknown): string =>
  listed(idsIn(value).map((id) => rows.find((one) => one.id === id)?.ref ?? `number ${id}`));
const namesIn = (data: PlanData, value: unknown): string =>
  listed(idsIn(value).map((id) => data.people.find((one) => one.id === id)?.name ?? 'somebody new to the plan'));

/** A value in words, for choosing between the edits of two people; empty for no value. */
export function shownOf(field: AnyField, value: unknown, data: PlanData): string {
  switch (field.kind) {
    case 'choice':
    case 'radio':
    case 'row':
      return optionShown(field, value);
    case 'ticks':
      return idsIn(value)
        .map((id) => field.options.find((option) => option.value === id)?.label ?? String(id))
        .join('; ');
    case 'action':
    case 'actions':
      return refsIn(data.actions, value);
    case 'recommendation':
    case 'recommendations':
      return refsIn(data.recommendations, value);
    case 'person':
    case 'people':
      return namesIn(data, value);
    case 'waits for':
      return listed(
        ((value ?? []) as Dependency[]).map(({ actionId, need }) => `${refsIn(data.actions, actionId)} (${need})`),
      );
    case 'own':
      return field.show(value);
    case 'evidence':
      return listed(((value ?? []) as Evidence[]).map(({ title }) => title));
    case 'table':
      return ((value ?? []) as TypedRow[]).map((row) => rowInWords(field, row)).join('\n');
    default:
      return plainShown(field.kind, value);
  }
}

/** The words for a value that can be shown without looking anything up in the plan. */
function plainShown(kind: AnyField['kind'], value: unknown): string {
  if (kind === 'tick') return value === true ? 'yes' : 'no';
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'day') return formatDay(value as Day);
  if (kind === 'period') return periodInWords(String(value));
  if (kind === 'money') return `£${formatNumber(Number(value))}`;
  return kind === 'number' ? formatNumber(Number(value)) : String(value);
}

function optionShown({ options, none }: FieldOf<'choice' | 'radio' | 'row'>, value: unknown): string {
  const chosen = options.find((option) => option.value === value);
  if (chosen) return chosen.label;
  return value === null || value === undefined || value === '' ? (none ?? '') : String(value);
}

function rowInWords({ columns }: FieldOf<'table'>, row: TypedRow): string {
  return columns
    .map(({ name }) => String(row[name] ?? ''))
    .filter(Boolean)
    .join(', ');
}
