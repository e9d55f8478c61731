import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import { HttpRequestError } from '@pnp/queryable';
import type { SiteLink } from '../connection';
import { refusalOf } from '../errors';

/** Parts sent at once: SharePoint takes 100 (contracts/semantics.md S21); half of that keeps progress moving. */
const PARTS = 50;

/** One part of a batch: uses the given PnPjs instead of the site's own. */
export type Part<Result> = (sp: SPFI) => Promise<Result>;

/**
 * Sends requests in batches and gives each its outcome. A batch is not transactional: some parts may be done and others
 * not. When a whole batch gets no answer this throws, and only looking can tell which parts were done.
 */
export async function sendParts<Result>(
  link: SiteLink,
  parts: readonly Part<Result>[],
  onDone?: (done: number) => void,
): Promise<PromiseSettledResult<Result>[]> {
  const outcomes: PromiseSettledResult<Result>[] = [];
  for (let start = 0; start < parts.length; start += PARTS) {
    const [batched, execute] = link.sp.batched({ maxRequests: PARTS });
    const pending = Promise.allSettled(parts.slice(start, start + PARTS).map((part) => part(batched)));
    await execute();
    outcomes.push(...(await Promise.all((await pending).map(inSentences))));
    onDone?.(outcomes.length);
  }
  return outcomes;
}

/** PnPjs reports a refused part in its own words: says it as every other refusal. */
async function inSentences<Result>(outcome: PromiseSettledResult<Result>): Promise<PromiseSettledResult<Result>> {
  if (outcome.status === 'rejected' && outcome.reason instanceof HttpRequestError)
    return { status: 'rejected', reason: await refusalOf(outcome.reason.response) };
  return outcome;
}

/** What was refused of a batch. */
export function refusalsIn(outcomes: readonly PromiseSettledResult<unknown>[]): Error[] {
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [errorOf(outcome.reason)] : []));
}

function errorOf(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
