import type { Day } from '../plan/day';
import { graphProblem } from './graphProblem';
import type { RateLimit } from './rateLimit';
import { waitSeconds, type Pause } from './waiting';

/** What the ledger keeps of an occurrence that was told. */
export interface SaidOccurrence {
  key: string;
  ref: string;
  rule: string;
}

/** A ledger row with the fields that a run needs. */
export interface LedgerRow {
  id: number;
  etag: string;
  planId: number;
  key: string;
  personLogin: string;
  personName: string;
  day: Day | null;
  sequence: number;
  occurrences: SaidOccurrence[];
  state: 'claimed' | 'sent' | 'failed' | 'uncertain' | 'skipped';
  runKey: string;
  claimedAt: string | null;
}

export type LedgerClaim = Omit<LedgerRow, 'id' | 'etag' | 'day' | 'state' | 'claimedAt'> & {
  subject: string;
  day: Day;
};

export interface LedgerOutcome {
  state: 'sent' | 'failed' | 'uncertain';
  why: string;
  channel?: 'mail' | 'mail and activity';
}

/** The ledger of sent messages (lists/reminderLedger). Repeating one of its writes is harmless. */
export interface Ledger<Row extends LedgerRow> {
  /** The rows of all plans of the site for days from `since` on, oldest first. */
  rows(since: Day): Promise<Row[]>;
  /** The time on the server's clock. */
  now(): Date;
  claim(wanted: LedgerClaim): Promise<{ mine: boolean; row: Row }>;
  claimAgain(row: Row, wanted: LedgerClaim): Promise<{ mine: boolean; row: Row }>;
  record(row: Row, outcome: LedgerOutcome, runKey: string): Promise<Row>;
}

export interface Sent {
  outcome: 'sent' | 'failed' | 'uncertain' | 'skipped';
  why: string;
  /** Graph would refuse every message of this run in the same way. */
  hopeless: boolean;
  /** Graph was too busy or did not answer. Several such messages in a row end the run. */
  stuck: boolean;
}

/** The ways in which a message goes out: by mail, then by a line in the activity feed where that is set up. */
export interface Channels {
  mail: () => Promise<void>;
  /** Resolves with a sentence when the feed could not take the line; the mail has gone all the same. */
  feed: (() => Promise<string>) | null;
  mails: RateLimit;
  pause: Pause;
}

/** Why a message was not sent whose claim another run made first. */
export const TAKEN_OVER = 'Another run took this message over just now.';

const sendAttempts = 3;

/**
 * Claims the ledger row, sends the message, records the outcome. A fault between claim and record never leads to a
 * second mail: a claim without an outcome counts as sent.
 * @param failed the row of an earlier message to the same person on the same day that failed, which this attempt takes
 *   over
 */
export async function sendOnce<Row extends LedgerRow>(
  ledger: Ledger<Row>,
  wanted: LedgerClaim,
  failed: Row | undefined,
  channels: Channels,
): Promise<Sent> {
  // Waits for its turn before it claims. A claim stands for an hour, and a run that is cut off while waiting then
  // leaves none.
  const begin = await channels.mails.turn();
  let claim: { mine: boolean; row: Row };
  try {
    claim = failed ? await ledger.claimAgain(failed, wanted) : await ledger.claim(wanted);
  } catch (error) {
    const why = `Nothing was sent, because it could not be noted in the Reminders list first. ${sentenceOf(error)}`;
    return { outcome: 'failed', why, hopeless: false, stuck: false };
  }
  if (!claim.mine) {
    return { outcome: 'skipped', why: TAKEN_OVER, hopeless: false, stuck: false };
  }
  const { hopeless, stuck, ...outcome } = await send(channels, wanted.personName, begin);
  let recorded: Row;
  try {
    recorded = await ledger.record(claim.row, outcome, wanted.runKey);
  } catch (error) {
    const before = outcome.state === 'sent' ? 'It was sent.' : outcome.why;
    const why = `${before} The outcome could not be noted in the Reminders list. ${sentenceOf(error)}`;
    return { outcome: outcome.state, why, hopeless, stuck };
  }
  const why =
    outcome.state === 'sent' && channels.feed ? await tellFeed(ledger, recorded, wanted, channels) : outcome.why;
  return { outcome: outcome.state, why, hopeless, stuck };
}

/**
 * Adds the line to the activity feed after the mail is recorded as sent, so that a failed line does not repeat the
 * mail.
 */
async function tellFeed<Row extends LedgerRow>(
  ledger: Ledger<Row>,
  row: Row,
  wanted: LedgerClaim,
  { feed }: Channels,
): Promise<string> {
  if (!feed) return '';
  try {
    const why = await feed();
    const channel = why === '' ? 'mail and activity' : 'mail';
    await ledger.record(row, { state: 'sent', why, channel }, wanted.runKey);
    return why;
  } catch (error) {
    return `Told by mail. The line in Teams could not be written: ${sentenceOf(error)}`;
  }
}

/**
 * Sends a message. It tries again only after a plain "too many requests" (429), which proves that nothing was accepted.
 */
async function send(
  { mail, mails, pause }: Channels,
  name: string,
  begin: () => void,
): Promise<LedgerOutcome & Pick<Sent, 'hopeless' | 'stuck'>> {
  for (let attempt = 1; ; attempt++) {
    try {
      begin();
      await mail();
      return { state: 'sent', why: '', hopeless: false, stuck: false };
    } catch (error) {
      const problem = graphProblem(error, `send the mail to ${name}`);
      const stuck = problem.kind === 'busy' || problem.mayHaveHappened;
      if (problem.kind === 'busy' && attempt < sendAttempts) {
        const milliseconds = waitSeconds(problem.retryAfter, attempt) * 1000;
        mails.hold(milliseconds);
        await pause(milliseconds);
      } else if (problem.mayHaveHappened) {
        const why = `${problem.message} The mail may have gone all the same, so it is not sent again.`;
        return { state: 'uncertain', why, hopeless: false, stuck };
      } else {
        const hopeless = problem.kind === 'signed out' || problem.kind === 'not allowed';
        return { state: 'failed', why: problem.message, hopeless, stuck };
      }
    }
  }
}

/**
 * The unique key of a message. On a site the same person, day and sequence always give the same key, whichever plans
 * the message is about. 64 lower-case hex digits.
 */
export async function messageKey(login: string, day: Day, sequence: number): Promise<string> {
  const words = new TextEncoder().encode(`${login} ${day} ${sequence}`);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', words)));
}

/** A new key for a run: 32 lower-case hex digits. */
export function newRunKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
