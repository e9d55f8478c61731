import { actionFields } from '../fields/actions';
import type { Action } from '../fields';
import type { Field, Fields } from '../fields/field';

/** The value of a plain field of an action: a line or text, a number, a day, or yes or no. */
export type PlainValue = string | number | boolean | null;

/** A field of an action that a file holds just as the plan does, named after the catalogue's field: "field:urgent". */
export type PlainField = `field:${string}`;

/**
 * The values of plain fields by their names in the catalogue. A field about which the file says nothing is absent; a
 * field whose cell has no valid value is present as undefined.
 */
export type PlainValues = { readonly [name: string]: PlainValue | undefined };

const KINDS: readonly Field['kind'][] = ['line', 'text', 'number', 'day', 'yes or no'];

/**
 * Fields that every kind of file has and that have readers of their own: a date may be words, an owner may be among the
 * leads.
 */
const READ_APART: ReadonlySet<string> = new Set<keyof Action>([
  'ref',
  'text',
  'outcome',
  'measure',
  'externalOwner',
  'originalDue',
  'due',
  'dueText',
]);

/**
 * The plain fields of an action: those that the plan's spreadsheet exports and reads back unchanged. Every field of the
 * catalogue with a plain kind is one, a new one too, except those that only the product reads and those above.
 */
export const plainFields: readonly (readonly [name: string, field: Field])[] = Object.entries(
  actionFields as Fields,
).filter(([name, { kind, hidden }]) => !hidden && !READ_APART.has(name) && KINDS.includes(kind));

const known: ReadonlyMap<string, Field> = new Map(plainFields);

/** The field meant by a name such as "field:urgent"; undefined for any other name. */
export function plainField(named: string): { name: string; field: Field } | undefined {
  const [, name] = /^field:(.+)$/.exec(named) ?? [];
  const field = name === undefined ? undefined : known.get(name);
  return field && { name, field };
}
