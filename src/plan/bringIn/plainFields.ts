import { actionFields } from '../fields/actions';
import type { Action } from '../fields';
import type { Field, Fields } from '../fields/field';

/** What a plain field of an action holds: one line or text, a number, a day, or yes or no. */
export type PlainValue = string | number | boolean | null;

/** A field of an action that a file holds as it is in the plan, named after the catalogue's: "field:urgent". */
export type PlainField = `field:${string}`;

/**
 * The values of plain fields, by their names in the catalogue. A field that a file says nothing of is not there; one of
 * which it says what is no value of the field is there as undefined.
 */
export type PlainValues = { readonly [name: string]: PlainValue | undefined };

const KINDS: readonly Field['kind'][] = ['line', 'text', 'number', 'day', 'yes or no'];

/**
 * Fields that files of all kinds have and that are read in ways of their own: a date may be words, an owner may be among
 * the leads.
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
 * The fields of an action that the spreadsheet of the plan holds and gives back just as they are: each of the catalogue
 * with a plain kind, a new one too, but those that the product alone reads and those above.
 */
export const plainFields: readonly (readonly [name: string, field: Field])[] = Object.entries(
  actionFields as Fields,
).filter(([name, { kind, hidden }]) => !hidden && !READ_APART.has(name) && KINDS.includes(kind));

const known: ReadonlyMap<string, Field> = new Map(plainFields);

/** The field that a name such as "field:urgent" stands for; undefined for what is no plain field. */
export function plainField(named: string): { name: string; field: Field } | undefined {
  const [, name] = /^field:(.+)$/.exec(named) ?? [];
  const field = name === undefined ? undefined : known.get(name);
  return field && { name, field };
}
