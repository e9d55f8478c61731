import type { Day } from '../../plan/day';

/** How SharePoint keeps a column. `title` is the built-in Title column, which every list has. */
export type ColumnType =
  'title' | 'text' | 'note' | 'number' | 'day' | 'instant' | 'yes or no' | 'choice' | 'person' | 'people' | 'json';

/**
 * One column. `Value` is what the product's code sees; it exists in the type only, so that the rows' types are
 * inferred from the schema instead of being written a second time.
 */
export interface Column<Value = unknown> {
  readonly type: ColumnType;
  /** SharePoint's internal name; never changes once shipped. */
  readonly internal: string;
  /** What people see above the column. */
  readonly title: string;
  readonly required?: boolean;
  readonly indexed?: boolean;
  /** Unique columns are indexed as well (contracts/semantics.md S13). */
  readonly unique?: boolean;
  /** Shown in SharePoint's own view of the list. */
  readonly inView?: boolean;
  readonly choices?: readonly string[];
  /** What an empty cell means. */
  readonly empty: Value;
  /** Of a json column: what the parsed cell says. */
  readonly read?: (parsed: unknown) => Value;
}

interface Options {
  required?: boolean;
  indexed?: boolean;
  unique?: boolean;
  inView?: boolean;
}

/** The built-in Title column, used for what names the row. At most 255 characters. */
export const title = (shownAs: string, options: Options = {}): Column<string> => ({
  type: 'title',
  internal: 'Title',
  title: shownAs,
  empty: '',
  ...options,
});

/** One line of at most 255 characters. */
export const text = (internal: string, shownAs: string, options: Options = {}): Column<string> => ({
  type: 'text',
  internal,
  title: shownAs,
  empty: '',
  ...options,
});

/** One line of at most 255 characters, or nothing. */
export const optionalText = (internal: string, shownAs: string, options: Options = {}): Column<string | null> => ({
  type: 'text',
  internal,
  title: shownAs,
  empty: null,
  ...options,
});

/** Plain text of any length. */
export const note = (internal: string, shownAs: string, options: Options = {}): Column<string> => ({
  type: 'note',
  internal,
  title: shownAs,
  empty: '',
  ...options,
});

/** Plain text of any length, or nothing. */
export const optionalNote = (internal: string, shownAs: string, options: Options = {}): Column<string | null> => ({
  type: 'note',
  internal,
  title: shownAs,
  empty: null,
  ...options,
});

export const number = (internal: string, shownAs: string, options: Options = {}): Column<number> => ({
  type: 'number',
  internal,
  title: shownAs,
  empty: 0,
  ...options,
});

export const optionalNumber = (internal: string, shownAs: string, options: Options = {}): Column<number | null> => ({
  type: 'number',
  internal,
  title: shownAs,
  empty: null,
  ...options,
});

/** A date-only column: SharePoint keeps local midnight of the site's zone, in UTC (contracts/semantics.md S23). */
export const day = (internal: string, shownAs: string, options: Options = {}): Column<Day | null> => ({
  type: 'day',
  internal,
  title: shownAs,
  empty: null,
  ...options,
});

/** A moment, ISO 8601 in UTC. */
export const instant = (internal: string, shownAs: string, options: Options = {}): Column<string | null> => ({
  type: 'instant',
  internal,
  title: shownAs,
  empty: null,
  ...options,
});

export const yesOrNo = (internal: string, shownAs: string, options: Options = {}): Column<boolean> => ({
  type: 'yes or no',
  internal,
  title: shownAs,
  empty: false,
  ...options,
});

/** Yes, no, or not said. */
export const optionalYesOrNo = (internal: string, shownAs: string, options: Options = {}): Column<boolean | null> => ({
  type: 'yes or no',
  internal,
  title: shownAs,
  empty: null,
  ...options,
});

/** One of a few words. SharePoint lets other words in (contracts/semantics.md S28): those read as `empty`. */
export const choice = <const Word extends string>(
  internal: string,
  shownAs: string,
  choices: readonly Word[],
  empty: Word,
  options: Options = {},
): Column<Word> => ({ type: 'choice', internal, title: shownAs, choices, empty, ...options });

/** One of a few words, or nothing. */
export const optionalChoice = <const Word extends string>(
  internal: string,
  shownAs: string,
  choices: readonly Word[],
  options: Options = {},
): Column<Word | null> => ({ type: 'choice', internal, title: shownAs, choices, empty: null, ...options });

/** Somebody, as the number SharePoint gives them on the site. */
export const person = (internal: string, shownAs: string, options: Options = {}): Column<number | null> => ({
  type: 'person',
  internal,
  title: shownAs,
  empty: null,
  ...options,
});

/** Several people, as the numbers SharePoint gives them on the site. */
export const people = (internal: string, shownAs: string, options: Options = {}): Column<number[]> => ({
  type: 'people',
  internal,
  title: shownAs,
  empty: [],
  ...options,
});

/**
 * Structured data in a plain-text column: what nobody sorts or filters by.
 * @param read makes sense of what was parsed, which may be anything: people can write into the column by hand
 */
export const json = <Value>(
  internal: string,
  shownAs: string,
  empty: Value,
  read: (parsed: unknown) => Value,
): Column<Value> => ({ type: 'json', internal, title: shownAs, empty, read });

/** Reads a list out of parsed data, leaving out what is not of its kind. */
export const listOf =
  <Value>(isOne: (parsed: unknown) => parsed is Value) =>
  (parsed: unknown): Value[] =>
    Array.isArray(parsed) ? parsed.filter(isOne) : [];

/** Numbers of other rows. */
export const isRowNumber = (parsed: unknown): parsed is number => Number.isInteger(parsed) && Number(parsed) > 0;

/** Which rows of another list a row belongs to. */
export const rowNumbers = (internal: string, shownAs: string): Column<number[]> =>
  json<number[]>(internal, shownAs, [], listOf(isRowNumber));

/** Whether something parsed is an object with text under each of the names. */
export const hasTexts = <Name extends string>(parsed: unknown, ...names: Name[]): parsed is Record<Name, string> =>
  typeof parsed === 'object' &&
  parsed !== null &&
  names.every((name) => typeof (parsed as Record<Name, unknown>)[name] === 'string');

/** The client key that makes repeating a write harmless (docs/design.md, data rule 4). */
export const key = (): Column<string> => text('Key', 'Key', { required: true, indexed: true, unique: true });
