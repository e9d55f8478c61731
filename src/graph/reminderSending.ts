import type { Day } from '../plan/day';
import { graphProblem } from './graphProblem';
import type { SaidOccurrence } from './reminderPlan';
import { waitSeconds, type Pause } from './waiting';

/** A row of the ledger as a run needs it. */
export interface LedgerRow {
  id: number;
  etag: string;
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
  planId: number;
  subject: string;
  day: Day;
};

export interface LedgerOutcome {
  state: 'sent' | 'failed' | 'uncertain';
  why: string;
}

/** The record of what was said (lists/reminderLedger). Repeating one of its writes is harmless. */
export interface Ledger<Row extends LedgerRow> {
  rows(planId: number, since: Day): Promise<Row[]>;
  /** The server's clock. */
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
}

const sendAttempts = 3;

/**
 * Claims the row, sends, records the outcome. Between claim and record nothing that goes wrong can lead to a second mail:
 * a claim without an outcome counts as said.
 * @param failed the row of a message to the same person on the same day that failed before, to be taken up again
 */
export async function sendOnce<Row extends LedgerRow>(
  ledger: Ledger<Row>,
  wanted: LedgerClaim,
  failed: Row | undefined,
  mail: () => Promise<void>,
  pause: Pause,
): Promise<Sent> {
  let claim: { mine: boolean; row: Row };
  try {
    claim = failed ? await ledger.claimAgain(failed, wanted) : await ledger.claim(wanted);
  } catch (error) {
    const why = `Nothing was sent, because it could not be noted in the Reminders list first. ${sentenceOf(error)}`;
    return { outcome: 'failed', why, hopeless: false };
  }
  if (!claim.mine) {
    return { outcome: 'skipped', why: 'Another run took this message over just now.', hopeless: false };
  }
  const { hopeless, ...outcome } = await send(mail, wanted.personName, pause);
  try {
    await ledger.record(claim.row, outcome, wanted.runKey);
    return { outcome: outcome.state, why: outcome.why, hopeless };
  } catch (error) {
    const before = outcome.state === 'sent' ? 'It was sent.' : outcome.why;
    const why = `${before} The outcome could not be noted in the Reminders list. ${sentenceOf(error)}`;
    return { outcome: outcome.state, why, hopeless };
  }
}

/** Sends. Only a plain "too much at once" (429), which proves that nothing was taken, is followed by another try. */
async function send(
  mail: () => Promise<void>,
  name: string,
  pause: Pause,
): Promise<LedgerOutcome & { hopeless: boolean }> {
  for (let attempt = 1; ; attempt++) {
    try {
      await mail();
      return { state: 'sent', why: '', hopeless: false };
    } catch (error) {
      const problem = graphProblem(error, `send the mail to ${name}`);
      if (problem.kind === 'busy' && attempt < sendAttempts) {
        await pause(waitSeconds(problem.retryAfter, attempt) * 1000);
      } else if (problem.mayHaveHappened) {
        const why = `${problem.message} The mail may have gone all the same, so it is not sent again.`;
        return { state: 'uncertain', why, hopeless: false };
      } else {
        const hopeless = problem.kind === 'signed out' || problem.kind === 'not allowed';
        return { state: 'failed', why: problem.message, hopeless };
      }
    }
  }
}

/** The unique key of a message: the same plan, person, day and sequence give the same. 64 lower-case hex digits. */
export async function messageKey(planKey: string, login: string, day: Day, sequence: number): Promise<string> {
  const words = new TextEncoder().encode(`${planKey} ${login} ${day} ${sequence}`);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', words)));
}

/** A new key for a run: 32 lower-case hex digits. */
export function newRunKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
