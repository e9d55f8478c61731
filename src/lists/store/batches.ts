import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import { HttpRequestError } from '@pnp/queryable';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { Refusal, refusalOf } from '../errors';

/**
 * How many parts are sent at once. SharePoint takes 100 (contracts/semantics.md S21); half of that shows progress more
 * often.
 */
const PARTS = 50;

/**
 * The most bytes of content in a batch, which SharePoint limits to 1,048,576 (S21); the rest is left for the lines and
 * headers of its parts.
 */
const BYTES = 1_000_000;
const BYTES_OF_HEADERS = 1500;

/**
 * One part of a batch: a request on the given PnPjs instead of the site's own. `bytes` is the size of its content, when
 * that may be large.
 */
export type BatchPart<Result> = ((sp: SPFI) => Promise<Result>) & { bytes?: number };

/** A part with the size of the content that it sends. */
export function sized<Result>(content: unknown, part: (sp: SPFI) => Promise<Result>): BatchPart<Result> {
  return Object.assign((sp: SPFI) => part(sp), { bytes: new TextEncoder().encode(JSON.stringify(content)).length });
}

/** Divides parts into batches within SharePoint's limits of number and bytes; their order stays. */
export function batchesOf<Result>(parts: readonly BatchPart<Result>[]): BatchPart<Result>[][] {
  const batches: BatchPart<Result>[][] = [];
  let bytes = Infinity;
  for (const part of parts) {
    const size = (part.bytes ?? 0) + BYTES_OF_HEADERS;
    const last = batches[batches.length - 1];
    if (last === undefined || last.length === PARTS || bytes + size > BYTES) {
      batches.push([part]);
      bytes = size;
    } else {
      last.push(part);
      bytes += size;
    }
  }
  return batches;
}

/**
 * Sends requests in batches and returns the outcome of each. A batch is not a transaction: some parts may be done and
 * others not. Parts may also be carried out in any order (S21), so parts that need an order must be sent in separate
 * calls. Parts that were refused for the moment, with nothing done, are sent again (S22, S35).
 * @throws when a whole batch gets no answer; only reading the lists can then tell which parts were done
 */
export async function sendParts<Result>(
  link: SiteLink,
  parts: readonly BatchPart<Result>[],
  onDone?: (done: number) => void,
): Promise<PromiseSettledResult<Result>[]> {
  const outcomes: PromiseSettledResult<Result>[] = [];
  for (const batch of batchesOf(parts)) {
    outcomes.push(...(await sendBatch(link, batch)));
    onDone?.(outcomes.length);
  }
  return outcomes;
}

async function sendBatch<Result>(
  link: SiteLink,
  batch: readonly BatchPart<Result>[],
): Promise<PromiseSettledResult<Result>[]> {
  const outcomes = await sendOnce(link, batch);
  for (let attempts = 1; ; attempts++) {
    const refused = outcomes.flatMap((outcome, place) => {
      const wait = waitFor(link, outcome, attempts);
      return wait === null ? [] : [{ place, wait }];
    });
    if (refused.length === 0) return outcomes;
    await link.sender.pause(Math.max(...refused.map(({ wait }) => wait)));
    const sentAgain = await sendOnce(
      link,
      refused.map(({ place }) => batch[place]),
    );
    for (const [index, { place }] of refused.entries()) outcomes[place] = sentAgain[index];
  }
}

function waitFor(link: SiteLink, outcome: PromiseSettledResult<unknown>, attempts: number): number | null {
  const refused = outcome.status === 'rejected' && outcome.reason instanceof Refusal;
  return refused ? link.sender.waitAfter(outcome.reason as Refusal, attempts) : null;
}

async function sendOnce<Result>(
  link: SiteLink,
  batch: readonly BatchPart<Result>[],
): Promise<PromiseSettledResult<Result>[]> {
  const [batched, execute] = spOf(link).batched({ maxRequests: PARTS });
  const pending = Promise.allSettled(batch.map((part) => part(batched)));
  await execute();
  return Promise.all((await pending).map(inSentences));
}

/** The outcome with a refusal of the product's own kind, because PnPjs words a refused part in its own way. */
async function inSentences<Result>(outcome: PromiseSettledResult<Result>): Promise<PromiseSettledResult<Result>> {
  if (outcome.status === 'rejected' && outcome.reason instanceof HttpRequestError)
    return { status: 'rejected', reason: await refusalOf(outcome.reason.response) };
  return outcome;
}

/** The refusals among the outcomes of a batch. */
export function refusalsIn(outcomes: readonly PromiseSettledResult<unknown>[]): Error[] {
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [errorOf(outcome.reason)] : []));
}

function errorOf(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
