import type { Day } from '../plan/day';
import { formatDay, formatTime } from '../plan/day';
import { readRunReport, type RunReport } from '../plan/reminders';
import type { Connection } from './connection';
import { linkSite } from './connection';
import { isDuplicate } from './errors';
import { newKey } from './keys';
import { listSchema } from './schema';
import type { Item } from './schema/mapping';
import { rowOf, selectOf } from './schema/mapping';
import { fieldsOf } from './schema/writing';
import { meetClock, zoneOf } from './siteZone';
import { listAt } from './store/rows';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';

const list = listSchema.runs;

/** The job's name in the column "Started by". */
export const JOB = 'The reminder job';

/** One run of the reminders, or a manager's request for one. */
export interface ReminderRun {
  id: number;
  /** The plan for which the run was requested; null for all plans of the site. */
  planId: number | null;
  day: Day | null;
  /** ISO 8601; null while a manager's request waits for the job. */
  startedAt: string | null;
  /** ISO 8601; null while the run lasts, and for good when it was cut off. */
  endedAt: string | null;
  by: string;
  report: RunReport;
  /** Why the run ended early; empty when it finished. */
  why: string;
}

/**
 * The Runs list, which keeps the result of each reminder run. Only plan managers, site owners and the job's identity
 * may read and write it. All methods throw SiteError.
 */
export interface ReminderRuns {
  /** The newest runs, newest first. */
  latest(count?: number): Promise<ReminderRun[]>;
  /**
   * Records the beginning of a run before any message is sent, so that a run that is cut off leaves a row. @returns the
   * row's number
   */
  begin(run: { key: string; planId: number | null; day: Day; by: string }): Promise<number>;
  end(id: number, report: RunReport, why: string): Promise<void>;
  /**
   * Records a manager's request for a run, which the job starts with its next run. Repeated with the same key, it makes
   * one request.
   */
  queue(request: { key: string; planId: number; day: Day; by: string }): Promise<void>;
  /** Records that the job has taken up a request. */
  takeUp(id: number): Promise<void>;
  /** The server's time at its last answer, ISO 8601. */
  now(): string;
}

/**
 * Opens the Runs list of a site.
 * @param zone the site's time zone, IANA, from a caller that knows it; otherwise the first call reads it
 */
export function openReminderRuns(connection: Connection, zone?: () => Promise<string>): ReminderRuns {
  const link = linkSite(connection);
  const timeZone = zone ?? zoneOf(link);
  const now = (): string => new Date(link.sender.serverDate ?? Date.now()).toISOString();
  const items = (): ReturnType<typeof listAt>['items'] => listAt(link, list).items;

  /** Makes a row, once for its key, and returns its number. */
  async function make(values: Parameters<typeof fieldsOf<typeof list>>[1] & { key: string }): Promise<number> {
    try {
      await items().add(fieldsOf(list, values, await timeZone()));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const [found] = (await items().select('Id').filter(`Key eq '${values.key}'`).top(1)()) as { Id: number }[];
    return found.Id;
  }

  return {
    now,
    async latest(count = 30) {
      const found = (await items()
        .select(...selectOf(list))
        .orderBy('Id', false)
        .top(count)()) as Item[];
      const zone = await timeZone();
      return found.map((item): ReminderRun => {
        const { id, planId, day, startedAt, endedAt, by, report, why } = rowOf(list, item, zone);
        return { id, planId, day, startedAt, endedAt, by, why, report: readRunReport(report) };
      });
    },
    async begin(run) {
      const zone = await timeZone();
      await meetClock(link);
      const startedAt = now();
      const label = `${formatDay(run.day)}, ${formatTime(startedAt, zone)}: ${run.by}`.slice(0, 255);
      return make({ ...run, label, startedAt });
    },
    async end(id, report, why) {
      const fields = fieldsOf(list, { endedAt: now(), report, why }, await timeZone());
      await items()
        .getById(id)
        .update({ ...fields, ChangeKey: newKey(), ChangeReason: 'The run came to its end.' });
    },
    async queue(request) {
      await make({
        ...request,
        label: `${formatDay(request.day)}: asked for by ${request.by}`.slice(0, 255),
        startedAt: null,
      });
    },
    async takeUp(id) {
      const at = now();
      const fields = fieldsOf(
        list,
        { startedAt: at, endedAt: at, why: 'The reminder job took it up with its own run.' },
        await timeZone(),
      );
      await items()
        .getById(id)
        .update({ ...fields, ChangeKey: newKey(), ChangeReason: 'Taken up by the job.' });
    },
  };
}
