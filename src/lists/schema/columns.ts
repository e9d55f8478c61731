import type { Field, FieldKind, Fields, ValuesOf } from '../../plan/fields/field';
import { key } from '../../plan/fields/field';

/**
 * One column: a field of the catalogue, with its label, kind and allowed values, and how SharePoint stores the field.
 * `Value` is the type that the product's code sees.
 */
export interface Column<Value = unknown, Kind extends FieldKind = FieldKind> extends Field<Value, Kind> {
  /** SharePoint's internal name; never changes once shipped. `Title` is the built-in column, which every list has. */
  readonly internal: string;
  readonly required?: boolean;
  /** Unique columns are indexed as well (contracts/semantics.md S13). */
  readonly unique?: boolean;
}

/** The columns of some fields, under the fields' names. */
export type ColumnsOf<F extends Fields> = {
  readonly [Name in keyof F]: Column<ValuesOf<F>[Name], F[Name] extends Field<unknown, infer Kind> ? Kind : FieldKind> &
    (F[Name] extends { refersTo: infer List } ? { readonly refersTo: List } : unknown);
};

/** How SharePoint stores the fields of a list; a field that is not named here is stored in the default way. */
interface Storage<Name> {
  /** Internal names that differ from the default: the field's own name with a capital letter and without "Id". */
  internal?: { readonly [name in Name & string]?: string };
}

/**
 * The columns that store the fields of a list. A field named `key` is required and unique, which makes
 * repeating a write harmless (docs/design.md, data rule 4).
 */
export function columnsFor<F extends Fields>(fields: F, storage: Storage<keyof F> = {}): ColumnsOf<F> {
  const { internal = {} } = storage;
  const columns = Object.entries(fields).map(([name, field]): [string, Column] => [
    name,
    {
      ...field,
      internal: (internal as { [name: string]: string | undefined })[name] ?? internalName(name, field),
      ...(name === 'key' ? { required: true, unique: true } : {}),
    },
  ]);
  return Object.fromEntries(columns) as ColumnsOf<F>;
}

/**
 * The internal name of a field's column: "Lead" for `leadId`, because SharePoint itself adds "Id" where it gives a
 * person's number.
 */
function internalName(name: string, { kind }: Field): string {
  const plain = kind === 'person' ? name.replace(/Id$/, '') : name;
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

/**
 * The key column of a list that shows each person only their own rows; such a column cannot be unique
 * (contracts/semantics.md S13).
 */
export const repeatableKey = (): Column<string> => ({ ...key(), internal: 'Key', required: true });

/** Whether a column stores structured data as JSON in plain text. */
export function isStructured({ kind }: Pick<Field, 'kind'>): boolean {
  return kind === 'data' || kind === 'rows';
}

/** Whether a column names people, which REST reads and writes by their numbers (contracts/semantics.md S11). */
export function namesPeople({ kind }: Pick<Field, 'kind'>): boolean {
  return kind === 'person' || kind === 'people';
}

/** A list item as SharePoint's REST returns it. */
export type Item = Readonly<Record<string, unknown>>;
