import type { Day } from '../day';

/**
 * What a field holds: a line of at most 255 characters, text of any length, a number, a day, a moment, yes or no, one of a few
 * words, a person or several by the numbers that the site gives them, another row or several by their numbers, or
 * structured data that nobody sorts or filters by.
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

/** How a change of a field is counted in the sentence that sums up what changed between two editions (requirement 60). */
export type ChangeSort = 'wording' | 'date' | 'lead' | 'other';

/** The lists whose rows other rows refer to. */
export type ReferredList =
  | 'plans'
  | 'priorities'
  | 'recommendations'
  | 'actions'
  | 'measures'
  | 'assurance'
  | 'inspections'
  | 'bodies'
  | 'meetings'
  | 'decisions';

/** What SharePoint holds in a single line of text. */
export const LINE_LENGTH = 255;

/** What SharePoint holds in a text of several lines, structured data included. */
export const TEXT_LENGTH = 63_999;

/**
 * One field of a row: the only place where its label, its kind and who sees it are said. The list's column, the form's
 * label, the words of a conflict, the comparison of editions and the public edition derive from it.
 * `Value` is the type of what it holds; the kind stands in the type too, so that a form asks for a day only where one is kept.
 */
export interface Field<Value = unknown, Kind extends FieldKind = FieldKind> {
  /** What people see: above the list's column, beside the form's input, in comparisons. */
  readonly label: string;
  /** How a form asks for it, where that is put otherwise: a question, or with what explains it. */
  readonly asked?: string;
  /** What it is called where there is little room: at the head of a column, beside a fact. */
  readonly short?: string;
  readonly kind: Kind;
  /** What an empty cell means. */
  readonly empty: Value;
  /** The most characters that it holds; undefined where there is no limit. */
  readonly maxLength?: number;
  /** The words to choose from. */
  readonly choices?: readonly string[];
  /** The list whose rows are referred to. */
  readonly refersTo?: ReferredList;
  /** Makes sense of structured data as it was parsed, which may be anything: people can write into the column by hand. */
  readonly read?: (parsed: unknown) => Value;
  /** How a change of it counts between two editions; undefined where a change is not told. */
  readonly compared?: ChangeSort;
  /** Whether it stands in the public edition (requirements 48 and 62). */
  readonly public?: boolean;
  /** Read by the product alone: no history, conflict or edition shows it. */
  readonly hidden?: boolean;
}

/** The fields of a list, under the names that the code has for them. */
export type Fields = { readonly [name: string]: Field };

/** What a row of these fields holds. */
export type ValuesOf<F> = { -readonly [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never };

/** A row as it is stored: its number in the list, what If-Match needs, and what its fields hold. */
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
 * @param empty what an empty cell means, and a word that is not one of them: SharePoint lets others in (contracts/semantics.md S28)
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

/** Somebody, as the number that SharePoint gives them on the site. */
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

/** The row of another list that every row has: the plan, the inspection. */
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

/** Rows of another list, which stands in the type too: a form finds actions by typing and may offer few rows as ticks. */
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

/** Reads a list out of parsed data, leaving out what is not of its kind. */
export function listOf<Value>(isOne: (parsed: unknown) => parsed is Value): (parsed: unknown) => Value[] {
  return (parsed) => (Array.isArray(parsed) ? parsed.filter(isOne) : []);
}

/** Whether something parsed can be the number of a row. */
export function isRowNumber(parsed: unknown): parsed is number {
  return Number.isInteger(parsed) && Number(parsed) > 0;
}

/** Whether something parsed is an object with text under each of the names. */
export function hasTexts<Name extends string>(parsed: unknown, ...names: Name[]): parsed is Record<Name, string> {
  return (
    typeof parsed === 'object' &&
    parsed !== null &&
    names.every((name) => typeof (parsed as Record<Name, unknown>)[name] === 'string')
  );
}

/** What a form calls a field. */
export function askedLabel({ asked, label }: Pick<Field, 'asked' | 'label'>): string {
  return asked ?? label;
}

/** What a field is called at the head of a column or beside a fact. */
export function shortLabel({ short, label }: Pick<Field, 'short' | 'label'>): string {
  return short ?? label;
}

/** The values of an empty row. */
export function emptyValues<F extends Fields>(fields: F): ValuesOf<F> {
  const values = Object.entries(fields).map(([name, { empty }]) => [name, Array.isArray(empty) ? [...empty] : empty]);
  return Object.fromEntries(values) as ValuesOf<F>;
}
