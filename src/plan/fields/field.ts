import type { Day } from '../day';

/**
 * The kind of a field's value: a line of at most 255 characters, text of any length, a number, a day, a moment, yes or
 * no, one of a few words, a person or several by their numbers on the site, another row or several by their numbers, or
 * structured data by which nobody sorts or filters.
 */
export type FieldKind =
  | 'line'
  | 'text'
  | 'number'
  | 'day'
  | 'moment'
  | 'yes or no'
  | 'choice'
  | 'person'
  | 'people'
  | 'row'
  | 'rows'
  | 'data';

/** How a change of a field is counted in the summary of changes between two editions (requirement 60). */
export type ChangeSort = 'wording' | 'date' | 'lead' | 'other';

/** The lists to whose rows other rows refer. */
export type ReferredList =
  | 'plans'
  | 'priorities'
  | 'recommendations'
  | 'actions'
  | 'measures'
  | 'risks'
  | 'assurance'
  | 'inspections'
  | 'bodies'
  | 'meetings'
  | 'decisions'
  | 'questions'
  | 'meetingActions';

/** The most characters in a SharePoint column with a single line of text. */
export const LINE_LENGTH = 255;

/** The most characters in a SharePoint column with several lines of text, which also holds structured data. */
export const TEXT_LENGTH = 63_999;

/**
 * One field of a row: the only place that defines its label, its kind and who sees it. The list's column, the form's
 * label, the words of a conflict, the comparison of editions and the public edition all derive from this definition.
 * `Value` is the type of the field's value. The kind is part of the type too, so that a form asks for a day only for a
 * field that holds one.
 */
export interface Field<Value = unknown, Kind extends FieldKind = FieldKind> {
  /** The name that people see: above the list's column, beside the form's input, in comparisons. */
  readonly label: string;
  /** The form's label where it differs: a question, or a label with an explanation. */
  readonly asked?: string;
  /** A short label for places with little room: a column's heading, or beside a fact. */
  readonly short?: string;
  readonly kind: Kind;
  /** The value of an empty cell. */
  readonly empty: Value;
  /** The most characters that the field holds; undefined where there is no limit. */
  readonly maxLength?: number;
  /** The words to choose from. */
  readonly choices?: readonly string[];
  /** The list to whose rows the field refers. */
  readonly refersTo?: ReferredList;
  /**
   * Turns parsed structured data into the field's value. The data may be anything, because people can write into the
   * column by hand.
   */
  readonly read?: (parsed: unknown) => Value;
  /** How a change of the field is counted between two editions; undefined where a change is not reported. */
  readonly compared?: ChangeSort;
  /** Whether the field is in the public edition (requirements 48 and 62). */
  readonly public?: boolean;
  /** Whether only the product reads the field; no history, conflict or edition shows it. */
  readonly hidden?: boolean;
}

/** The fields of a list under their names in the code. */
export type Fields = { readonly [name: string]: Field };

/** The values of a row with these fields. */
export type ValuesOf<F> = { -readonly [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never };

/** A stored row: its number in the list, its ETag for If-Match, and its fields' values. */
export type Row<F> = { id: number; etag: string } & ValuesOf<F>;

type Options = Pick<Field, 'compared' | 'public' | 'hidden' | 'asked' | 'short'>;

/** One line of at most 255 characters. */
export const line = (label: string, options: Options = {}): Field<string, 'line'> => ({
  label,
  kind: 'line',
  empty: '',
  maxLength: LINE_LENGTH,
  ...options,
});

/** One line of at most 255 characters, or nothing. */
export const optionalLine = (label: string, options: Options = {}): Field<string | null, 'line'> => ({
  ...line(label, options),
  empty: null,
});

/** Text of any length. */
export const text = (label: string, options: Options = {}): Field<string, 'text'> => ({
  label,
  kind: 'text',
  empty: '',
  ...options,
});

/** Text of any length, or nothing. */
export const optionalText = (label: string, options: Options = {}): Field<string | null, 'text'> => ({
  ...text(label, options),
  empty: null,
});

export const number = (label: string, options: Options = {}): Field<number, 'number'> => ({
  label,
  kind: 'number',
  empty: 0,
  ...options,
});

export const optionalNumber = (label: string, options: Options = {}): Field<number | null, 'number'> => ({
  ...number(label, options),
  empty: null,
});

/** A day in the site's time zone, never a moment. */
export const day = (label: string, options: Options = {}): Field<Day | null, 'day'> => ({
  label,
  kind: 'day',
  empty: null,
  ...options,
});

/** A moment, ISO 8601 in UTC. */
export const moment = (label: string, options: Options = {}): Field<string | null, 'moment'> => ({
  label,
  kind: 'moment',
  empty: null,
  ...options,
});

export const yesOrNo = (label: string, options: Options = {}): Field<boolean, 'yes or no'> => ({
  label,
  kind: 'yes or no',
  empty: false,
  ...options,
});

/** Yes, no, or not said. */
export const optionalYesOrNo = (label: string, options: Options = {}): Field<boolean | null, 'yes or no'> => ({
  ...yesOrNo(label, options),
  empty: null,
});

/**
 * One of a few words.
 * @param empty the value of an empty cell, and of a cell with any other word, which SharePoint allows
 *   (contracts/semantics.md S28)
 */
export const choice = <const Word extends string>(
  label: string,
  choices: readonly Word[],
  empty: Word,
  options: Options = {},
): Field<Word, 'choice'> => ({ label, kind: 'choice', choices, empty, ...options });

/** One of a few words, or nothing. */
export const optionalChoice = <const Word extends string>(
  label: string,
  choices: readonly Word[],
  options: Options = {},
): Field<Word | null, 'choice'> => ({ label, kind: 'choice', choices, empty: null, ...options });

/** A person, by the number that SharePoint gives them on the site. */
export const person = (label: string, options: Options = {}): Field<number | null, 'person'> => ({
  label,
  kind: 'person',
  empty: null,
  ...options,
});

/** Several people, as the numbers that SharePoint gives them on the site. */
export const people = (label: string, options: Options = {}): Field<number[], 'people'> => ({
  label,
  kind: 'people',
  empty: [],
  ...options,
});

/** A row of another list that every row refers to: the plan, the inspection. */
export const row = (label: string, refersTo: ReferredList, options: Options = {}): Field<number, 'row'> => ({
  label,
  kind: 'row',
  refersTo,
  empty: 0,
  ...options,
});

/** A row of another list, or none. */
export const optionalRow = (
  label: string,
  refersTo: ReferredList,
  options: Options = {},
): Field<number | null, 'row'> => ({
  ...row(label, refersTo, options),
  empty: null,
});

/**
 * Rows of another list. The list is part of the type too, because a form finds actions by typing and may offer short
 * lists as checkboxes.
 */
export const rows = <const List extends ReferredList>(
  label: string,
  refersTo: List,
  options: Options = {},
): Field<number[], 'rows'> & { readonly refersTo: List } => ({
  label,
  kind: 'rows',
  refersTo,
  empty: [],
  read: listOf(isRowNumber),
  ...options,
});

/** Structured data. */
export const data = <Value>(
  label: string,
  empty: Value,
  read: (parsed: unknown) => Value,
  options: Options = {},
): Field<Value, 'data'> => ({ label, kind: 'data', empty, read, ...options });

/** The client key that makes repeating a write harmless (docs/design.md, data rule 4). */
export const key = (): Field<string, 'line'> => line('Key', { hidden: true });

/** The plan that a row belongs to. */
export const planId = (): Field<number, 'row'> => row('Plan', 'plans', { hidden: true });

/** Makes a reader of lists from parsed data; entries of the wrong kind are left out. */
export function listOf<Value>(isOne: (parsed: unknown) => parsed is Value): (parsed: unknown) => Value[] {
  return (parsed) => (Array.isArray(parsed) ? parsed.filter(isOne) : []);
}

/** Whether a parsed value can be a row's number. */
export function isRowNumber(parsed: unknown): parsed is number {
  return Number.isInteger(parsed) && Number(parsed) > 0;
}

/** Whether a parsed value is an object with a text under each of the names. */
export function hasTexts<Name extends string>(parsed: unknown, ...names: Name[]): parsed is Record<Name, string> {
  return (
    typeof parsed === 'object' &&
    parsed !== null &&
    names.every((name) => typeof (parsed as Record<Name, unknown>)[name] === 'string')
  );
}

/** The label of a field in a form. */
export function askedLabel({ asked, label }: Pick<Field, 'asked' | 'label'>): string {
  return asked ?? label;
}

/** The label of a field at the head of a column or beside a fact. */
export function shortLabel({ short, label }: Pick<Field, 'short' | 'label'>): string {
  return short ?? label;
}

/** The values of an empty row. */
export function emptyValues<F extends Fields>(fields: F): ValuesOf<F> {
  const values = Object.entries(fields).map(([name, { empty }]) => [name, Array.isArray(empty) ? [...empty] : empty]);
  return Object.fromEntries(values) as ValuesOf<F>;
}
