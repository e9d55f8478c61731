import { formatDay, isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Person } from '../../plan/people';
import { periodInWords } from '../../plan/inspections/period';
import { readDay, readPeriod } from './dayEntry';

/** One of the answers that a field offers. */
export interface Option<Value> {
  value: Value;
  label: string;
}

interface Named {
  /** The property of the row. */
  name: string;
  label: string;
  hint?: string;
  /** What to say when it is empty; without it, it may be empty. */
  required?: string;
}

/** One column of a table field: a line, a longer text, a day, or one of some words. */
export interface TableColumn {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'day' | 'choice';
  options?: readonly Option<string>[];
  /** May be left empty: else a row without it is not yet finished. */
  optional?: boolean;
}

/** What a form asks, as data: how it is shown, what may be typed, and what comes of it. */
export type FormField =
  /** `empty` is what the row holds when nothing is typed; `suggestions` are offered while a line is typed. */
  | (Named & { kind: 'line' | 'text'; empty?: '' | null; rows?: number; suggestions?: readonly string[] })
  | (Named & { kind: 'day' })
  /** A month or a year, where no day is known. */
  | (Named & { kind: 'month or year' })
  /** A whole number above nought, or nothing. */
  | (Named & { kind: 'count' })
  | (Named & { kind: 'choice'; options: readonly Option<string>[] })
  /** One of some words, or nothing: `none` says so. */
  | (Named & { kind: 'choice or none'; options: readonly Option<string>[]; none: string })
  | (Named & { kind: 'yes or no' })
  /** One row of another list, or none. */
  | (Named & { kind: 'one of'; options: readonly Option<number>[]; none: string })
  /** Several rows of another list. */
  | (Named & { kind: 'some of'; options: readonly Option<number>[] })
  | (Named & { kind: 'person' })
  /** A list of small things kept in one column. */
  | (Named & { kind: 'table'; columns: readonly TableColumn[]; addLabel: string; item: string });

export type TypedRow = { [column: string]: unknown };

/** What stands in a field while it is filled in: words as typed, so that a draft loses nothing. */
export type Typed = string | number[] | Person[] | TypedRow[];

/** How a tick stands among what was typed. */
export const YES = 'yes';

/** How a value of a row stands in its field. */
export function typedOf(field: FormField, value: unknown, people: ReadonlyMap<number, Person>): Typed {
  switch (field.kind) {
    case 'day':
      return typeof value === 'string' && value !== '' ? formatDay(value) : '';
    case 'month or year':
      return periodInWords(String(value ?? ''));
    case 'some of':
      return Array.isArray(value) ? (value as number[]) : [];
    case 'yes or no':
      return value === true ? YES : '';
    case 'person': {
      const person = people.get(Number(value));
      return person ? [person] : [];
    }
    case 'table':
      return (Array.isArray(value) ? (value as TypedRow[]) : []).map((row) => ({
        ...row,
        ...Object.fromEntries(
          field.columns.map(({ name, kind }) => {
            const cell = row[name];
            return [name, kind === 'day' && isDay(String(cell)) ? formatDay(String(cell)) : String(cell ?? '')];
          }),
        ),
      }));
    default:
      return value === null || value === undefined ? '' : String(value);
  }
}

/** Nothing was typed in it yet. A choice always says something, so where all are choices a row counts. */
function isBlank(row: TypedRow, columns: readonly TableColumn[]): boolean {
  const typed = columns.filter(({ kind }) => kind !== 'choice');
  return typed.length > 0 && typed.every(({ name }) => String(row[name] ?? '').trim() === '');
}

/** What a row holds of what was typed. What has a problem reads as nothing. */
export function valueOf(field: FormField, typed: Typed): unknown {
  switch (field.kind) {
    case 'line':
    case 'text': {
      const words = String(typed).trim();
      return words === '' ? (field.empty === undefined ? '' : field.empty) : words;
    }
    case 'day':
      return readDay(String(typed)).day;
    case 'month or year':
      return readPeriod(String(typed)).period;
    case 'count':
    case 'one of':
      return String(typed).trim() === '' ? null : Number(typed);
    case 'choice or none':
      return String(typed) === '' ? null : typed;
    case 'yes or no':
      return typed === YES;
    case 'person':
      return (typed as Person[])[0]?.id ?? null;
    case 'table':
      return (typed as TypedRow[])
        .filter((row) => !isBlank(row, field.columns))
        .map((row) => ({
          ...row,
          ...Object.fromEntries(
            field.columns.map(({ name, kind, optional }) => {
              const words = String(row[name] ?? '').trim();
              if (kind === 'day') return [name, readDay(words).day];
              return [name, words === '' && optional ? null : words];
            }),
          ),
        }));
    default:
      return typed;
  }
}

const LONGEST_LINE = 255;

/** What is wrong with what was typed, as a sentence; null when it can be saved. */
export function problemOf(field: FormField, typed: Typed): string | null {
  const empty = typed.length === 0 || (typeof typed === 'string' && typed.trim() === '');
  if (empty) return field.required ?? null;
  switch (field.kind) {
    case 'line':
      return lineProblem(String(typed));
    case 'day':
      return readDay(String(typed)).error;
    case 'month or year':
      return readPeriod(String(typed)).error;
    case 'count':
      return /^\s*\d{1,6}\s*$/.test(String(typed))
        ? null
        : `“${String(typed).trim()}” is not a number. Give it in figures.`;
    case 'table':
      for (const row of (typed as TypedRow[]).filter((one) => !isBlank(one, field.columns))) {
        for (const column of field.columns) {
          const problem = cellProblem(column, String(row[column.name] ?? ''));
          if (problem) return problem;
        }
      }
      return null;
    default:
      return null;
  }
}

function lineProblem(words: string): string | null {
  const { length } = words.trim();
  return length > LONGEST_LINE ? `This has ${length} characters; there is room for ${LONGEST_LINE}.` : null;
}

function cellProblem({ label, kind, optional }: TableColumn, words: string): string | null {
  if (words.trim() === '') return optional ? null : `“${label}” is empty. Fill it in, or take the line out.`;
  return kind === 'day' ? readDay(words).error : kind === 'line' ? lineProblem(words) : null;
}

/** A value in words, for choosing between two people's edits. */
export function shownOf(field: FormField, value: unknown, people: ReadonlyMap<number, Person>): string {
  switch (field.kind) {
    case 'day':
      return value ? formatDay(value as Day) : '';
    case 'month or year':
      return periodInWords(String(value ?? ''));
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value ?? '');
    case 'one of':
    case 'choice or none':
      return field.options.find((option) => option.value === value)?.label ?? field.none;
    case 'yes or no':
      return value === true ? 'yes' : 'no';
    case 'some of':
      return ((value as number[] | null) ?? [])
        .map((id) => field.options.find((option) => option.value === id)?.label ?? String(id))
        .join('; ');
    case 'person':
      return people.get(Number(value))?.name ?? '';
    case 'table':
      return ((value as TypedRow[] | null) ?? [])
        .map((row) =>
          field.columns
            .map(({ name }) => String(row[name] ?? ''))
            .filter(Boolean)
            .join(', '),
        )
        .join('\n');
    default:
      return String(value ?? '');
  }
}
