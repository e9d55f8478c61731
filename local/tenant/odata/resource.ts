import type { Arguments } from './address';
import type { ReadOptions } from './options';

/** A complex value, with the type that verbose answers name. */
export class Complex {
  constructor(
    readonly type: string,
    readonly values: Readonly<Record<string, Value>>,
  ) {}
}

/** What a property holds. */
export type Value = null | string | number | boolean | Complex | readonly Value[];

export type Values = Record<string, Value>;

/** One thing with an address: a site, a list, a column, an item, a person. */
export interface Resource {
  readonly kind: 'resource';
  /** `SP.List` */
  readonly type: string;
  /** Relative to `_api/`: `Web/Lists(guid'…')`. */
  readonly address: string;
  readonly etag?: string;
  /** The properties shown unless `$select` says otherwise. */
  values(): Values;
  /** Properties shown only when they are named. */
  readonly onRequest?: Readonly<Record<string, () => Value>>;
  /** Other things that `$expand` and the address can reach. */
  readonly links?: Readonly<Record<string, () => Resource | Collection | null>>;
  /** Calls by lower-case name. */
  readonly calls?: Readonly<Record<string, Call>>;
  /** Changes it by MERGE or PATCH; the new ETag when it has one. */
  merge?(body: Body): string | undefined;
  remove?(): void;
  /** Shows itself when columns need more than property names (items). */
  show?(options: ReadOptions): ShownResource;
  /** The bytes of `/$value`. */
  content?(): { bytes: Buffer; type: string };
  /** Replaces the bytes (`PUT …/$value`). */
  setContent?(bytes: Buffer): void;
}

export interface Collection {
  readonly kind: 'collection';
  /** Type of the members. */
  readonly type: string;
  readonly address: string;
  members(): Resource[];
  /** `lists(guid'…')`, `items(3)` */
  byKey?(args: Arguments): Resource;
  readonly calls?: Readonly<Record<string, Call>>;
  /** POST to the collection. */
  create?(body: Body): Resource;
  /** Reads a page by its own plan (items); others are filtered and sorted in memory. */
  page?(options: ReadOptions): ShownList;
}

/** A bare value: a property by address, or what a call gives. */
export interface Single {
  readonly kind: 'single';
  readonly name: string;
  readonly value: Value;
}

export type Outcome = Resource | Collection | Single;

/** What a call is given beside its arguments. */
export interface CallInput {
  args: Arguments;
  /** Parsed JSON body; empty when there was none. */
  readonly body: Body;
  bytes: Buffer;
}

export interface Call {
  /** GET for reads that may also stand within an address, POST for what changes something. */
  readonly verb: 'GET' | 'POST' | 'ANY';
  run(input: CallInput): Outcome | null;
  /** Status of a success; 200 unless said. */
  readonly status?: number;
}

export type Body = Readonly<Record<string, unknown>>;

/** A resource as it will be written: chosen properties only. */
export interface ShownResource {
  readonly kind: 'shown';
  readonly type: string;
  readonly address: string;
  readonly etag?: string;
  readonly values: Record<string, Value | ShownResource | ShownList>;
  /** Links that were not expanded; verbose answers name them. */
  readonly deferred: readonly string[];
}

export interface ShownList {
  readonly kind: 'list';
  readonly type: string;
  readonly address: string;
  readonly members: readonly ShownResource[];
  readonly nextLink?: string;
}

/** A call that reads: `getByTitle('…')`. */
export const reading = (run: (input: CallInput) => Outcome | null): Call => ({ verb: 'ANY', run });

/** A call that changes something and must be posted. */
export const posting = (run: (input: CallInput) => Outcome | null, status?: number): Call => ({
  verb: 'POST',
  run,
  status,
});
