import type { Person } from '../../plan/people';
import type { Dependency, Evidence } from '../../plan/fields';
import type { Field, FieldKind } from '../../plan/fields/field';

/** The columns that a form is over: those of its list, and what it asks beside them. */
export type FormColumns = Readonly<Record<string, Field>>;

/** What each column holds. A form that shows some of them has values for those alone. */
export type FormValues<Columns extends FormColumns> = {
  -readonly [Name in keyof Columns]?: Columns[Name] extends Field<infer Value> ? Value : never;
};

/** One of the answers that a field offers. */
export interface Option<Value> {
  value: Value;
  label: string;
}

/** The columns of some types whose values are of some kind: what a field of that kind may be over. */
type NameOf<Columns extends FormColumns, Type extends FieldKind, Kind = unknown> = {
  [Name in keyof Columns & string]: Columns[Name] extends Field<infer Value, infer Is>
    ? [Is] extends [Type]
      ? [NonNullable<Value>] extends [Kind]
        ? Name
        : never
      : never
    : never;
}[keyof Columns & string];

/** The columns that hold rows of the plan's many: hundreds of ticks are nothing to choose from. */
type NameOfMany<Columns extends FormColumns, List extends 'actions' | 'recommendations'> = {
  [Name in NameOf<Columns, 'rows'>]: Columns[Name] extends { refersTo: List } ? Name : never;
}[NameOf<Columns, 'rows'>];

interface Shared<Columns extends FormColumns> {
  /** What stands over it; left out, what the column is called everywhere. */
  label?: string;
  /** What helps to fill it in; it may follow what was filled in so far. */
  hint?: string | ((values: FormValues<Columns>) => string | undefined);
  /** What to say when it is empty; without it, it may be empty. */
  required?: string;
  /** Whether it is asked at all, by what was filled in so far. What is not asked is left as it is. */
  shown?(values: FormValues<Columns>): boolean;
  /** What is to be said under it of what was typed, and does not hinder saving. */
  warns?(values: FormValues<Columns>): string | null;
  /** Beside another such field where there is room: two days, a figure and its day. */
  half?: boolean;
  /** The heading of a group of fields that follow each other. */
  group?: string;
  /** The group is kept shut until somebody opens it: what is set there suits most. */
  folded?: boolean;
}

interface OwnInput {
  input(own: { typed: Typed; problem: string | null; set(to: Typed): void }): JSX.Element;
  show(value: unknown): string;
}

/** One column of a table field: a line, a longer text, a day, or one of some words. */
export interface TableColumn<Name extends string = string> {
  name: Name;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'day' | 'choice';
  options?: readonly Option<string>[];
  /** May be left empty: else a row without it is not yet finished. */
  optional?: boolean;
}

type WordColumns = 'choice' | 'line' | 'yes or no';

/** A choice or radio buttons, whose answers are those that the column can hold. */
type ChoiceField<Columns extends FormColumns> = {
  [Name in NameOf<Columns, WordColumns>]: Shared<Columns> & {
    /** A radio button for each where there are few and each wants words; else a list to choose from. */
    kind: 'choice' | 'radio';
    name: Name;
    options: readonly Option<Columns[Name] extends Field<infer Value> ? NonNullable<Value> : never>[];
    /** Choosing none of them, in words; without it, one of them has to be chosen. */
    none?: string;
  };
}[NameOf<Columns, WordColumns>];

/** A list of small things kept in one column, whose parts are those of the things. */
type TableField<Columns extends FormColumns> = {
  [Name in NameOf<Columns, 'data', object[]>]: Shared<Columns> & {
    kind: 'table';
    name: Name;
    columns: readonly TableColumn<
      Columns[Name] extends Field<infer Value> ? (Value extends (infer One)[] ? keyof One & string : never) : never
    >[];
    addLabel: string;
    /** One of them: "Report". */
    item: string;
  };
}[NameOf<Columns, 'data', object[]>];

/**
 * What a form asks, as data. Each kind of field may be over those columns only that hold its kind of value, so that a name
 * which the list lacks, or a day asked for where text is kept, does not compile.
 */
export type FormField<Columns extends FormColumns> =
  /** `suggestions` are offered while a line is typed. */
  | (Shared<Columns> & {
      kind: 'line';
      name: NameOf<Columns, 'line' | 'text'>;
      suggestions?: readonly string[];
    })
  /** `advises`: what may tell who a child is is pointed out while one types. */
  | (Shared<Columns> & { kind: 'text'; name: NameOf<Columns, 'text'>; rows?: number; advises?: boolean })
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
  /** A month or a year, where no day is known. */
  | (Shared<Columns> & { kind: 'period'; name: NameOf<Columns, 'line'> })
  | ChoiceField<Columns>
  | (Shared<Columns> & { kind: 'tick'; name: NameOf<Columns, 'yes or no'> })
  /** Several of a few rows, each with its tick; nothing where there are none. Never actions or recommendations. */
  | (Shared<Columns> & {
      kind: 'ticks';
      name: Exclude<NameOf<Columns, 'rows'>, NameOfMany<Columns, 'actions' | 'recommendations'>>;
      options: readonly Option<number>[];
    })
  /** One of a few rows of another list, or none. */
  | (Shared<Columns> & {
      kind: 'row';
      name: NameOf<Columns, 'row'>;
      options: readonly Option<number>[];
      none: string;
    })
  | (Shared<Columns> & { kind: 'person'; name: NameOf<Columns, 'person'> })
  | (Shared<Columns> & { kind: 'people'; name: NameOf<Columns, 'people'> })
  /** One of the plan's many, found by typing. */
  | (Shared<Columns> & { kind: 'action' | 'recommendation'; name: NameOf<Columns, 'row'> })
  /** Several of them. */
  | (Shared<Columns> & { kind: 'actions'; name: NameOfMany<Columns, 'actions'> })
  | (Shared<Columns> & { kind: 'recommendations'; name: NameOfMany<Columns, 'recommendations'> })
  /** What an action waits for; `of` is the action itself, which cannot wait for itself. */
  | (Shared<Columns> & { kind: 'waits for'; name: NameOf<Columns, 'data', Dependency[]>; of: number | null })
  | (Shared<Columns> & {
      kind: 'evidence';
      name: NameOf<Columns, 'data', Evidence[]>;
    })
  | TableField<Columns>
  /** Shown in a way of its own; `show` says its value in words. */
  | (Shared<Columns> & { kind: 'own'; name: keyof Columns & string } & OwnInput);

/** Any field, for the code that shows and reads fields whatever list they are of. */
export type AnyField = Shared<FormColumns> & { name: string } & (
    | { kind: 'line'; suggestions?: readonly string[] }
    | { kind: 'text'; rows?: number; advises?: boolean }
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
    | { kind: 'table'; columns: readonly TableColumn[]; addLabel: string; item: string }
    | ({ kind: 'own' } & OwnInput)
  );

/** A field of one of some kinds. */
export type FieldOf<Kind extends AnyField['kind']> = AnyField extends infer One
  ? One extends { kind: infer Is }
    ? Kind extends Is
      ? One
      : never
    : never
  : never;

export type TypedRow = { [column: string]: unknown };

/** What stands in a field while it is filled in: words as typed, so that a draft loses nothing. */
export type Typed = string | number[] | Person[] | Evidence[] | Dependency[] | TypedRow[];

/** Something to be put right: in which field, and a sentence. */
export interface FieldProblem<Name extends string = string> {
  field: Name;
  message: string;
}
