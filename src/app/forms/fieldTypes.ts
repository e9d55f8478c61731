import type { Person } from '../../plan/people';
import type { Dependency, Evidence } from '../../plan/fields';
import type { Field, FieldKind } from '../../plan/fields/field';

/** The columns of a form: those of its list, and further ones that only the form asks. */
export type FormColumns = Readonly<Record<string, Field>>;

/** A value for each column. A form that shows only some columns has values for those alone. */
export type FormValues<Columns extends FormColumns> = {
  -readonly [Name in keyof Columns]?: Columns[Name] extends Field<infer Value> ? Value : never;
};

/** An option that a field offers. */
export interface Option<Value> {
  value: Value;
  label: string;
}

/** The names of the columns that have the given column type and value type; a field of a kind may use only these. */
type NameOf<Columns extends FormColumns, Type extends FieldKind, Kind = unknown> = {
  [Name in keyof Columns & string]: Columns[Name] extends Field<infer Value, infer Is>
    ? [Is] extends [Type]
      ? [NonNullable<Value>] extends [Kind]
        ? Name
        : never
      : never
    : never;
}[keyof Columns & string];

/**
 * The names of the columns that hold several actions or recommendations. A plan has hundreds of them, so they are found
 * by typing and not offered as tick boxes.
 */
type NameOfMany<Columns extends FormColumns, List extends 'actions' | 'recommendations'> = {
  [Name in NameOf<Columns, 'rows'>]: Columns[Name] extends { refersTo: List } ? Name : never;
}[NameOf<Columns, 'rows'>];

interface Shared<Columns extends FormColumns> {
  /** The label over the field; when left out, the column's usual label. */
  label?: string;
  /** Help for filling in the field; it may depend on the values so far. */
  hint?: string | ((values: FormValues<Columns>) => string | undefined);
  /** The message when the field is empty; when left out, the field is optional. */
  required?: string;
  /** Whether the field is shown, by the values so far. A hidden field's value is left as it is. */
  shown?(values: FormValues<Columns>): boolean;
  /** A remark under the field about the value typed; it does not prevent saving. */
  warns?(values: FormValues<Columns>): string | null;
  /** Whether the field may share its line with another such field: two days, a figure and its day. */
  half?: boolean;
  /** The heading that this field shares with its neighbours in a group. */
  group?: string;
  /** Whether the group starts closed, because its preset values suit most people. */
  folded?: boolean;
}

interface OwnInput {
  input(own: { typed: Typed; problem: string | null; set(to: Typed): void }): JSX.Element;
  show(value: unknown): string;
}

/** A column of a table field: a line, a longer text, a number, a day, or a choice. */
export interface TableColumn<Name extends string = string> {
  name: Name;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'number' | 'day' | 'choice';
  options?: readonly Option<string>[];
  /** Whether the column may be empty; if not, a row without it is incomplete. */
  optional?: boolean;
}

type WordColumns = 'choice' | 'line' | 'yes or no';

/** A select or radio buttons whose options are the values that the column can hold. */
type ChoiceField<Columns extends FormColumns> = {
  [Name in NameOf<Columns, WordColumns>]: Shared<Columns> & {
    /** Radio buttons where there are few options that need explaining; otherwise a select. */
    kind: 'choice' | 'radio';
    name: Name;
    options: readonly Option<Columns[Name] extends Field<infer Value> ? NonNullable<Value> : never>[];
    /** The label of the option to choose none; when left out, one option must be chosen. */
    none?: string;
  };
}[NameOf<Columns, WordColumns>];

/** A list of small items kept in one column; the table's columns are the properties of an item. */
type TableField<Columns extends FormColumns> = {
  [Name in NameOf<Columns, 'data', object[]>]: Shared<Columns> & {
    kind: 'table';
    name: Name;
    columns: readonly TableColumn<
      Columns[Name] extends Field<infer Value> ? (Value extends (infer One)[] ? keyof One & string : never) : never
    >[];
    addLabel: string;
    /** The name of one item: "Report". */
    item: string;
    /** Whether the order of the items means something, so that each can be moved up. */
    ordered?: boolean;
  };
}[NameOf<Columns, 'data', object[]>];

/**
 * The fields of a form, as data. Each kind of field may use only columns with its kind of value. A name that the list
 * lacks, or a day field over a text column, does not compile.
 */
export type FormField<Columns extends FormColumns> =
  /** A one-line text; `suggestions` are offered while somebody types. */
  | (Shared<Columns> & {
      kind: 'line';
      name: NameOf<Columns, 'line' | 'text'>;
      suggestions?: readonly string[];
    })
  /**
   * `advises`: points out words that may identify a child while somebody types, and says who will read them: everybody
   * who may read the plan, or what the field says in a sentence.
   */
  | (Shared<Columns> & { kind: 'text'; name: NameOf<Columns, 'text'>; rows?: number; advises?: true | string })
  | (Shared<Columns> & {
      kind: 'number';
      name: NameOf<Columns, 'number'>;
      whole?: boolean;
      least?: number;
      most?: number;
      unit?: string;
    })
  | (Shared<Columns> & { kind: 'money'; name: NameOf<Columns, 'number'> })
  | (Shared<Columns> & { kind: 'day'; name: NameOf<Columns, 'day'> })
  /** A month or a year, for dates without a known day. */
  | (Shared<Columns> & { kind: 'period'; name: NameOf<Columns, 'line'> })
  | ChoiceField<Columns>
  | (Shared<Columns> & { kind: 'tick'; name: NameOf<Columns, 'yes or no'> })
  /** Tick boxes for a few rows of another list; hidden when there are no rows. Never for actions or recommendations. */
  | (Shared<Columns> & {
      kind: 'ticks';
      name: Exclude<NameOf<Columns, 'rows'>, NameOfMany<Columns, 'actions' | 'recommendations'>>;
      options: readonly Option<number>[];
    })
  /** A choice of one row of another list, or none. */
  | (Shared<Columns> & {
      kind: 'row';
      name: NameOf<Columns, 'row'>;
      options: readonly Option<number>[];
      none: string;
    })
  | (Shared<Columns> & { kind: 'person'; name: NameOf<Columns, 'person'> })
  | (Shared<Columns> & { kind: 'people'; name: NameOf<Columns, 'people'> })
  /** One action or recommendation of the plan, found by typing. */
  | (Shared<Columns> & { kind: 'action' | 'recommendation'; name: NameOf<Columns, 'row'> })
  /** Several actions or recommendations, found by typing. */
  | (Shared<Columns> & { kind: 'actions'; name: NameOfMany<Columns, 'actions'> })
  | (Shared<Columns> & { kind: 'recommendations'; name: NameOfMany<Columns, 'recommendations'> })
  /** The actions that an action waits for; `of` is the action itself, which cannot wait for itself. */
  | (Shared<Columns> & { kind: 'waits for'; name: NameOf<Columns, 'data', Dependency[]>; of: number | null })
  | (Shared<Columns> & {
      kind: 'evidence';
      name: NameOf<Columns, 'data', Evidence[]>;
    })
  | TableField<Columns>
  /** A field that the form renders itself; `show` gives its value in words. */
  | (Shared<Columns> & { kind: 'own'; name: keyof Columns & string } & OwnInput);

/** Any field, for code that handles fields of every list. */
export type AnyField = Shared<FormColumns> & { name: string } & (
    | { kind: 'line'; suggestions?: readonly string[] }
    | { kind: 'text'; rows?: number; advises?: true | string }
    | { kind: 'number'; whole?: boolean; least?: number; most?: number; unit?: string }
    | { kind: 'money' }
    | { kind: 'day' }
    | { kind: 'period' }
    | { kind: 'choice' | 'radio'; options: readonly Option<string | boolean>[]; none?: string }
    | { kind: 'tick' }
    | { kind: 'ticks'; options: readonly Option<number>[] }
    | { kind: 'row'; options: readonly Option<number>[]; none: string }
    | { kind: 'person' | 'people' }
    | { kind: 'action' | 'recommendation' }
    | { kind: 'actions' | 'recommendations' }
    | { kind: 'waits for'; of: number | null }
    | { kind: 'evidence' }
    | { kind: 'table'; columns: readonly TableColumn[]; addLabel: string; item: string; ordered?: boolean }
    | ({ kind: 'own' } & OwnInput)
  );

/** A field of the given kinds. */
export type FieldOf<Kind extends AnyField['kind']> = AnyField extends infer One
  ? One extends { kind: infer Is }
    ? Kind extends Is
      ? One
      : never
    : never
  : never;

export type TypedRow = { [column: string]: unknown };

/** The content of a field while it is filled in. Text stays as typed, so that a draft loses nothing. */
export type Typed = string | number[] | Person[] | Evidence[] | Dependency[] | TypedRow[];

/** A problem to correct: the name of the field and a sentence. */
export interface FieldProblem<Name extends string = string> {
  field: Name;
  message: string;
}
