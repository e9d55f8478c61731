import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { isDuplicate, mayPass, Refusal } from '../errors';
import { derivedKey } from '../keys';
import type { slots } from '../keys';
import { SiteError } from '../planStore';
import type { ListDefinition } from '../schema/list';
import { refusalsIn, sendParts, sized } from './batches';
import { listAt } from './rows';
import { rowsOfKey } from './rowsOfKey';
import type { Session } from './session';
import { fieldsOfNewRow } from './writes';
import type { NewRow } from './writes';

/**
 * How often the missing rows are sent, and how long to wait before each round. A busy server or broken connection has
 * usually recovered by then.
 */
const ROUNDS = 4;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 300_000;
const NOT_KEPT = 'SharePoint took the rows but does not show all of them. Try again; nothing is made twice.';

/**
 * Makes many rows, each once, in batches. Before every round it looks up which rows exist, so that nothing is sent a
 * second time blindly and an operation that was cut off resumes.
 * @param keyPrefix the beginning of the keys of all these rows
 * @param rows the properties to send, each row with its Key
 * @returns each row's number by its key
 */
export async function createMany(
  session: Session,
  list: ListDefinition,
  keyPrefix: string,
  rows: readonly Record<string, unknown>[],
  onDone?: (done: number) => void,
): Promise<Map<string, number>> {
  let problem: Error | null = null;
  for (let round = 0; ; round++) {
    const there = await rowsThere(session, list, keyPrefix);
    const missing = rows.filter((row) => !there.has(String(row.Key)));
    onDone?.(rows.length - missing.length);
    if (missing.length === 0) return there;
    if (round === ROUNDS) throw problem ?? new SiteError(NOT_KEPT, 'unexpected', `${missing.length} rows missing`);
    if (round > 0) await session.link.sender.pause(waitBefore(round, problem));
    problem = await sendMissing(session, list, missing, (done) => onDone?.(rows.length - missing.length + done));
    if (problem && !mayPass(problem)) throw problem;
  }
}

/** The rows of one slot of an operation; their keys follow from the operation's key and the slot. */
export interface RowsOfOperation {
  operationKey: string;
  slot: keyof typeof slots;
  reason: string;
  timeZone: string;
  onDone?(done: number): void;
}

/**
 * Makes rows of an operation, each once, as `createMany` does.
 * @param rows each with its index in the slot and its values
 * @returns their numbers, in the order of the rows
 */
export async function createRowsOf<List extends ListDefinition>(
  session: Session,
  list: List,
  rows: readonly { place: number; values: object }[],
  { operationKey, slot, reason, timeZone, onDone }: RowsOfOperation,
): Promise<number[]> {
  if (rows.length === 0) return [];
  const keyed = rows.map(({ place, values }) => ({ ...values, key: derivedKey(operationKey, slot, place) }));
  const fields = keyed.map((values) => fieldsOfNewRow(list, values as unknown as NewRow<List>, reason, timeZone));
  const numbers = await createMany(session, list, derivedKey(operationKey, slot).slice(0, -6), fields, onDone);
  return keyed.map(({ key }) => Number(numbers.get(key)));
}

/**
 * The wait before a round: as long as SharePoint asks, up to a length that a waiting person accepts; otherwise twice as
 * long each time.
 */
function waitBefore(round: number, problem: Error | null): number {
  const asked = problem instanceof Refusal ? problem.retryAfter : null;
  return Math.min(asked ?? FIRST_WAIT_MS * 2 ** (round - 1), LONGEST_WAIT_MS);
}

async function rowsThere(session: Session, list: ListDefinition, keyPrefix: string): Promise<Map<string, number>> {
  const items = await rowsOfKey(session, list, keyPrefix);
  return new Map(items.map((item) => [String(item.Key), Number(item.Id)]));
}

/** Sends the rows. @returns the error that stopped one of them, or null */
async function sendMissing(
  session: Session,
  list: ListDefinition,
  rows: readonly Record<string, unknown>[],
  onDone: (done: number) => void,
): Promise<Error | null> {
  try {
    const outcomes = await sendParts(
      session.link,
      rows.map((row) => sized(row, (sp) => listAt(session.link, list, sp).items.add(row))),
      onDone,
    );
    return refusalsIn(outcomes).find((refusal) => !isDuplicate(refusal)) ?? null;
  } catch (error) {
    if (error instanceof SiteError) return error;
    throw error;
  }
}
