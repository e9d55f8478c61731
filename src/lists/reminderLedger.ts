import type { Day } from '../plan/day';
import { addDays, dayOf, daysBetween, localMidnight } from '../plan/day';
import type { Connection } from './connection';
import { linkSite } from './connection';
import { hasStatus, isDuplicate, isUnknownOutcome, Refusal } from './errors';
import { listSchema } from './schema';
import type { RowOf } from './schema/list';
import type { Item } from './schema/mapping';
import { rowOf, selectOf } from './schema/mapping';
import { fieldsOf } from './schema/writing';
import { allItems, listAt } from './store/rows';
import { meetClock, zoneOf } from './siteZone';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';

const list = listSchema.reminders;

/** One message in the Reminders list. */
export type ReminderRow = RowOf<typeof list>;

/** The message that a run wants to send. Only one run can claim it under its key. */
export type ReminderClaim = Pick<
  ReminderRow,
  'planId' | 'key' | 'subject' | 'personLogin' | 'personName' | 'day' | 'sequence' | 'occurrences' | 'runKey'
>;

export interface ReminderOutcome {
  state: 'sent' | 'failed' | 'uncertain';
  why: string;
  /** The channels by which the message went; left out, the channel of the claim stays, which is mail. */
  channel?: 'mail' | 'mail and activity';
}

/**
 * The Reminders list as the record of sent messages (docs/design.md, "Reminders"). A row is claimed before its message
 * is sent and gets its outcome afterwards. All methods throw SiteError.
 */
export interface ReminderLedger {
  /** The rows of all plans of the site for days from `since` on, oldest first. */
  rows(since: Day): Promise<ReminderRow[]>;
  /** The server's time at its last answer, by which the age of a claim is measured. */
  now(): Date;
  /**
   * Claims a message. `mine` is false when another run has claimed the key already; `row` is then that run's. Safe to
   * repeat: a claim whose answer was lost is found again by its key and run.
   */
  claim(wanted: ReminderClaim): Promise<{ mine: boolean; row: ReminderRow }>;
  /**
   * Keeps that a plan manager left a message out, so that nothing of it is sent later. Safe to repeat.
   * @returns the row under the message's key, which another run may have made
   */
  leaveOut(wanted: ReminderClaim, why: string): Promise<ReminderRow>;
  /** Claims a failed message again, unless somebody else changed the row meanwhile (If-Match). */
  claimAgain(row: ReminderRow, wanted: ReminderClaim): Promise<{ mine: boolean; row: ReminderRow }>;
  /**
   * Records the outcome of a claim of this run. The outcome of another run's old claim is recorded only if nobody
   * changed the row meanwhile.
   */
  record(row: ReminderRow, outcome: ReminderOutcome, runKey: string): Promise<ReminderRow>;
  /**
   * Records a plan manager's answer about an uncertain message: it arrived, or it did not and is to be sent again.
   * @throws SiteError when somebody recorded another answer meanwhile
   */
  settle(row: Pick<ReminderRow, 'id'>, arrived: boolean, by: string): Promise<ReminderRow>;
}

/** How often a write to the ledger is tried. Its rows have a key and an ETag, so repeating a write is harmless. */
const attempts = 4;
const firstWait = 500;

/** Finds, reads and changes the rows of the ledger. */
function ledgerRows(connection: Connection, zone?: () => Promise<string>) {
  const link = linkSite(connection);
  const pause = connection.pause ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  const timeZone = zone ?? zoneOf(link);
  const now = (): Date => new Date(link.sender.serverDate ?? Date.now());
  const items = (): ReturnType<typeof listAt>['items'] => listAt(link, list).items;

  async function find(filter: string): Promise<ReminderRow | null> {
    const [item] = (await items()
      .select(...selectOf(list))
      .filter(filter)
      .top(1)()) as Item[];
    return item ? rowOf(list, item, await timeZone()) : null;
  }

  /**
   * The rows of a span of days. SharePoint refuses a filter that matches more than 5,000 rows (contracts/semantics.md
   * S14); the two halves of the span are then read separately.
   */
  async function rowsBetween(from: Day, before: Day | null): Promise<ReminderRow[]> {
    const zone = await timeZone();
    const until = before === null ? '' : ` and Day lt datetime'${localMidnight(before, zone)}'`;
    try {
      const found = await allItems(
        items()
          .select(...selectOf(list))
          .filter(`Day ge datetime'${localMidnight(from, zone)}'${until}`),
      );
      return found.map((item) => rowOf(list, item, zone));
    } catch (error) {
      const end = before ?? addDays(dayOf(now().toISOString(), zone), 2);
      const days = daysBetween(from, end);
      if (!(error instanceof Refusal) || error.kind !== 'too large' || days < 2) throw error;
      const middle = addDays(from, Math.floor(days / 2));
      return [...(await rowsBetween(from, middle)), ...(await rowsBetween(middle, before ?? end))];
    }
  }

  async function reread(row: Pick<ReminderRow, 'id'>): Promise<ReminderRow> {
    const item = (await items()
      .getById(row.id)
      .select(...selectOf(list))()) as Item;
    return rowOf(list, item, await timeZone());
  }

  /** Repeats a write for which SharePoint was too busy, or whose answer was lost. */
  async function persist<Result>(write: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write();
      } catch (error) {
        const passing = isUnknownOutcome(error) || (error instanceof Refusal && error.kind === 'busy');
        if (!passing || attempt === attempts) throw error;
        await pause(firstWait * 2 ** (attempt - 1));
      }
    }
  }

  async function merge(row: ReminderRow, values: Partial<ReminderRow>): Promise<void> {
    const fields = fieldsOf(list, values, await timeZone());
    await items().getById(row.id).update(fields, row.etag);
  }

  return { link, timeZone, now, items, find, rowsBetween, reread, persist, merge };
}

/**
 * Opens the Reminders list of a site. Only plan managers, site owners and the job's identity may read and write it.
 * @param zone the site's time zone, IANA, from a caller that knows it; otherwise the first call reads it
 */
export function openReminderLedger(connection: Connection, zone?: () => Promise<string>): ReminderLedger {
  const { link, timeZone, now, items, find, rowsBetween, reread, persist, merge } = ledgerRows(connection, zone);
  return {
    now,
    rows: async (since) => {
      const rows = await rowsBetween(since, null);
      return rows.sort((a, b) => a.id - b.id);
    },
    async settle({ id }, arrived, by) {
      return persist(async () => {
        const row = await reread({ id });
        const wanted = arrived ? 'sent' : 'failed';
        if (row.state === wanted) return row;
        if (row.state !== 'uncertain')
          throw new Refusal('This reminder was settled already. Look at the list again.', 'invalid', row.state, 0, '');
        const why = arrived ? `It arrived, says ${by}.` : `It did not arrive, says ${by}: it is sent again.`;
        await merge(row, { state: wanted, why });
        return reread(row);
      });
    },
    claim: (wanted) =>
      persist(async () => {
        const zone = await timeZone();
        await meetClock(link);
        const claimedAt = now().toISOString();
        const values = { ...wanted, state: 'claimed', claimedAt, sentAt: null, why: '', channel: 'mail' } as const;
        try {
          await items().add(fieldsOf(list, values, zone));
        } catch (error) {
          if (!isDuplicate(error)) throw error;
        }
        const row = await find(`Key eq '${wanted.key}'`);
        // The row was made and then deleted by hand. The next attempt claims the message anew.
        if (!row) throw new Refusal('The reminder was deleted while it was being claimed.', 'busy', wanted.key, 0, '');
        return { mine: row.runKey === wanted.runKey, row };
      }),
    leaveOut: (wanted, why) =>
      persist(async () => {
        const values = { ...wanted, state: 'skipped', claimedAt: null, sentAt: null, why, channel: null } as const;
        try {
          await items().add(fieldsOf(list, values, await timeZone()));
        } catch (error) {
          if (!isDuplicate(error)) throw error;
        }
        const row = await find(`Key eq '${wanted.key}'`);
        if (!row) throw new Refusal('The reminder was deleted while it was left out.', 'busy', wanted.key, 0, '');
        return row;
      }),
    claimAgain: (row, wanted) =>
      persist(async () => {
        const claimedAt = now().toISOString();
        try {
          await merge(row, { ...wanted, state: 'claimed', claimedAt, sentAt: null, why: '' });
        } catch (error) {
          if (!hasStatus(error, 412)) throw error;
        }
        const after = await reread(row);
        return { mine: after.runKey === wanted.runKey && after.state === 'claimed', row: after };
      }),
    async record(row, outcome, runKey) {
      const sentAt = outcome.state === 'sent' ? now().toISOString() : null;
      let current = row;
      return persist(async () => {
        try {
          await merge(current, { ...outcome, sentAt });
        } catch (error) {
          if (!hasStatus(error, 412)) throw error;
          // Either this very write was carried out and its answer lost, or another run took over the claim as too old.
          current = await reread(row);
          if (current.runKey !== runKey || current.state === outcome.state) return current;
          await merge(current, { ...outcome, sentAt });
        }
        return reread(row);
      });
    },
  };
}
