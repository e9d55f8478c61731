import type { Arguments } from './address';
import type { ReadOptions } from './options';

/** A complex value with its type, which verbose answers name. */
export class Complex {
  constructor(
    readonly type: string,
    readonly values: Readonly<Record<string, Value>>,
  ) {}
}

/** The value of a property. */
export type Value = null | string | number | boolean | Complex | readonly Value[];

export type Values = Record<string, Value>;

/** An object with an address: a site, a list, a column, an item, a person. */
export interface Resource {
  readonly kind: 'resource';
  /** The OData type, such as `SP.List`. */
  readonly type: string;
  /** The address relative to `_api/`, such as `Web/Lists(guid'…')`. */
  readonly address: string;
  readonly etag?: string;
  /** The properties shown unless `$select` says otherwise. */
  values(): Values;
  /** Properties shown only when they are named. */
  readonly onRequest?: Readonly<Record<string, () => Value>>;
  /** Other objects that `$expand` and the address can reach. */
  readonly links?: Readonly<Record<string, () => Resource | Collection | null>>;
  /** The calls by lower-case name. */
  readonly calls?: Readonly<Record<string, Call>>;
  /** Changes the object by MERGE or PATCH, and returns the new ETag when the object has one. */
  merge?(body: Body): string | undefined;
  remove?(): void;
  /** Shows the object where property names do not suffice, as for the columns of items. */
  show?(options: ReadOptions): ShownResource;
  /** The bytes that `/$value` returns. */
  content?(): { bytes: Buffer; type: string };
  /** Replaces the bytes (`PUT …/$value`). */
  setContent?(bytes: Buffer): void;
}

export interface Collection {
  readonly kind: 'collection';
  /** The OData type of the members. */
  readonly type: string;
  readonly address: string;
  members(): Resource[];
  /** Finds a member by key, as in `lists(guid'…')` or `items(3)`. */
  byKey?(args: Arguments): Resource;
  readonly calls?: Readonly<Record<string, Call>>;
  /** Creates a member by a POST to the collection. */
  create?(body: Body): Resource;
  /** Reads a page of items with its own query. Other collections are filtered and sorted in memory. */
  page?(options: ReadOptions): ShownList;
}

/** A value without an object: a property by address, or the result of a call. */
export interface Single {
  readonly kind: 'single';
  readonly name: string;
  readonly value: Value;
}

export type Outcome = Resource | Collection | Single;

/** The input of a call beside its arguments. */
export interface CallInput {
  args: Arguments;
  /** The parsed JSON body; empty without one. */
  readonly body: Body;
  bytes: Buffer;
}

export interface Call {
  /** The verb of the call: GET for reads that may also be part of an address, POST for calls that change something. */
  readonly verb: 'GET' | 'POST' | 'ANY';
  run(input: CallInput): Outcome | null;
  /** The status of a success; 200 unless set. */
  readonly status?: number;
}

export type Body = Readonly<Record<string, unknown>>;

/** An object with the properties chosen for an answer. */
export interface ShownResource {
  readonly kind: 'shown';
  readonly type: string;
  readonly address: string;
  readonly etag?: string;
  readonly values: Record<string, Value | ShownResource | ShownList>;
  /** The links that were not expanded; verbose answers name them. */
  readonly deferred: readonly string[];
}

export interface ShownList {
  readonly kind: 'list';
  readonly type: string;
  readonly address: string;
  readonly members: readonly ShownResource[];
  readonly nextLink?: string;
}

/** A call that reads, such as `getByTitle('…')`. */
export const reading = (run: (input: CallInput) => Outcome | null): Call => ({ verb: 'ANY', run });

/** A call that changes something, which requires a POST. */
export const posting = (run: (input: CallInput) => Outcome | null, status?: number): Call => ({
  verb: 'POST',
  run,
  status,
});
