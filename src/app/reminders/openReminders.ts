import type { GraphConnection } from '../../graph/openGraph';
import { askOnce } from '../../lists/askOnce';
import type { Connection } from '../../lists/connection';
import { SiteError, type PlanStore } from '../../lists/planStore';
import type { ReminderLedger, ReminderRow } from '../../lists/reminderLedger';
import { readSentQuestions } from '../../lists/sentQuestions';
import { addDays } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { RemindedBefore, ReminderMessage, Reminders } from '../context/services';

/** How many days back earlier messages are shown. */
const shownBack = 92;

/**
 * Loads the code of the run, of Graph's client and of the message ledger when a manager opens the screen, so that the
 * first view stays small.
 */
async function load(connection: Connection, graphConnection: GraphConnection | null, zone: () => Promise<string>) {
  const [run, { openReminderLedger }, lists, rules] = await Promise.all([
    import(/* webpackChunkName: 'reminder-run' */ '../../graph'),
    import(/* webpackChunkName: 'reminder-run' */ '../../lists/reminderLedger'),
    import(/* webpackChunkName: 'reminder-run' */ '../../lists/reminderRuns'),
    import(/* webpackChunkName: 'reminder-run' */ '../../plan/reminders'),
  ]);
  const graph = graphConnection === null ? null : run.openGraph(graphConnection);
  const runs = lists.openReminderRuns(connection, zone);
  return { ...run, ...rules, job: lists.JOB, graph, runs, ledger: openReminderLedger(connection, zone) };
}

function told(row: ReminderRow): RemindedBefore[] {
  if (row.day === null) return [];
  const refs = [...new Set(row.occurrences.map((occurrence) => occurrence.ref))];
  return [{ id: row.id, day: row.day, to: row.personName || row.personLogin, refs, outcome: row.state, why: row.why }];
}

/** Returns the loaded code, and loads it at the first call. */
type Parts = () => ReturnType<typeof load>;

interface RunOptions {
  dryRun: boolean;
  firstRun?: boolean;
  keepWords?: boolean;
  runKey?: string;
  onMessage?: Parameters<Reminders['send']>[3];
  ledger?: ReminderLedger;
}

type Run = (data: PlanData, on: Day, more: RunOptions) => ReturnType<Reminders['preview']>;
type Loaded = Awaited<ReturnType<Parts>>;
type OptionsOf = (
  data: PlanData,
  on: Day,
) => Promise<Parameters<Loaded['runReminders']>[0] & { ledger: ReminderLedger }>;

/** The options of a run for one plan of the site. */
function optionsWith(
  parts: Parts,
  { siteUrl }: Connection,
  pageUrl: string,
  store: Pick<PlanStore, 'readRecords'>,
): OptionsOf {
  return async (data, on) => {
    const { pageOf, reminderLinks, graph, ledger, preferencesIn } = await parts();
    if (data.plan.managerId === null && !data.appointments.some(({ role }) => role === 'managers')) {
      throw new SiteError(
        'This plan has no plan manager, in whose name reminders go. Name one in Set-up, then try again.',
        'invalid',
        '',
      );
    }
    const [preferences, questionsToClerk] = await Promise.all([
      store.readRecords('preferences'),
      readSentQuestions(store),
    ]);
    const page = pageOf(data.settings.pageUrl, siteUrl, pageUrl);
    return {
      plans: [
        {
          data,
          links: reminderLinks(page, data.settings.teamsUrl, data.plan.id),
          questionsToClerk,
        },
      ],
      on,
      ledger,
      preferences: preferencesIn(preferences),
      accounts: graph && ((logins) => graph.people.accounts(logins)),
      mailer: async (letter) => {
        if (graph === null)
          throw new SiteError('This tenant has not allowed the page to send mail.', 'not allowed', '');
        await graph.mail.send(letter, null);
      },
      dryRun: true,
    };
  };
}

/** The run for one plan of the site, with or without sending. Nothing is sent before the first run is confirmed. */
function runWith(parts: Parts, optionsOf: OptionsOf): Run {
  return async (data, on, more) => {
    const { runReminders } = await parts();
    return runReminders({ ...(await optionsOf(data, on)), ...more });
  };
}

/** Whether the first reminders of the plan still wait for a plan manager. */
async function awaits(parts: Parts, data: PlanData, on: Day): Promise<boolean> {
  const { awaitingFirstRun, ledger } = await parts();
  return (await awaitingFirstRun([data], ledger, on)).has(data.plan.id);
}

/** Sends by hand and keeps the report of the run, as the job does. */
function sendAndKeep(parts: Parts, run: Run): Reminders['send'] {
  return async (data, on, by, onMessage) => {
    const { runs, runReportOf, newRunKey } = await parts();
    if (await awaits(parts, data, on))
      throw new SiteError('Look first at who gets the first reminders, and confirm it.', 'invalid', '');
    const runKey = newRunKey();
    const id = await runs.begin({ key: runKey, planId: data.plan.id, day: on, by });
    const told: ReminderMessage[] = [];
    try {
      const messages = await run(data, on, {
        dryRun: false,
        keepWords: true,
        runKey,
        onMessage: (message, done, total) => {
          told.push(message);
          onMessage(message, done, total);
        },
      });
      await runs.end(id, runReportOf(messages), '');
      return messages;
    } catch (error) {
      await runs.end(id, runReportOf(told), error instanceof Error ? error.message : String(error));
      throw error;
    }
  };
}

/** Reads the newest runs of a plan, and whether the job is late, may not send at this hour, or is asked to send. */
function latestRuns(parts: Parts): Reminders['runs'] {
  return async (data, timeZone) => {
    const { runs, job, jobIsLate, outsideHours } = await parts();
    const latest = await runs.latest();
    const now = runs.now();
    const lastOfJob = latest.find(({ by, startedAt }) => by === job && startedAt !== null)?.startedAt ?? null;
    return {
      runs: latest.filter(({ planId }) => planId === null || planId === data.plan.id),
      late: jobIsLate(data.settings, lastOfJob, now, timeZone),
      quiet: outsideHours(data.settings, now, timeZone),
      waiting: latest.some(({ planId, startedAt }) => startedAt === null && planId === data.plan.id),
    };
  };
}

/**
 * The reminder run as a manager uses it by hand. Mails are sent from that manager's own mailbox.
 * @param graphConnection null when the tenant gave no permission for Graph: the run can then be previewed but not sent
 * @param pageUrl the page that links lead to when Set-up names none
 * @param store gives the site's time zone and people's settings for reminders, which it has already read
 */
export function openReminders(
  connection: Connection,
  graphConnection: GraphConnection | null,
  pageUrl: string,
  store: Pick<PlanStore, 'timeZone' | 'readRecords' | 'changeSettings'>,
): Reminders {
  const parts: Parts = askOnce(() => load(connection, graphConnection, () => store.timeZone()));
  const optionsOf = optionsWith(parts, connection, pageUrl, store);
  const run = runWith(parts, optionsOf);

  /**
   * The rows that the latest preview reads, or null when it failed. The list of earlier messages uses the same rows
   * instead of reading them again.
   */
  let underWay: Promise<ReminderRow[] | null> = Promise.resolve(null);

  const preview: Reminders['preview'] = async (data, on) => {
    let give: (rows: ReminderRow[] | null) => void = () => undefined;
    underWay = new Promise((resolve) => (give = resolve));
    try {
      const { ledger } = await parts();
      const rows: ReminderLedger['rows'] = async (since) => {
        const shown = addDays(on, -shownBack);
        const all = await ledger.rows(since < shown ? since : shown);
        give(all);
        return all.filter(({ day }) => day !== null && day >= since);
      };
      const firstRun = await awaits(parts, data, on);
      return await run(data, on, { dryRun: true, firstRun, ledger: { ...ledger, rows } });
    } finally {
      give(null);
      underWay = Promise.resolve(null);
    }
  };

  return {
    canSend: graphConnection !== null,
    preview,
    send: sendAndKeep(parts, run),
    confirm: async (data, on, decided) => {
      const { confirmReminders, confirmedSettings } = await parts();
      const seniors = await confirmReminders(await optionsOf(data, on), decided);
      return store.changeSettings(data.plan.id, confirmedSettings(seniors.get(data.plan.id) ?? []));
    },
    history: async (data, on) => {
      const reading = underWay;
      const { ledger, isOfPlan } = await parts();
      const since = addDays(on, -shownBack);
      const rows = (await reading) ?? (await ledger.rows(since));
      return rows
        .filter((row) => isOfPlan(row, data.plan.id) && row.day !== null && row.day >= since)
        .reverse()
        .flatMap(told);
    },
    runs: latestRuns(parts),
    queue: async (data, on, by, key) => (await parts()).runs.queue({ key, planId: data.plan.id, day: on, by }),
    tellNow: async (data, on, rowId) => {
      const { tellNow, graph } = await parts();
      return graph === null
        ? { delivered: false, sentence: 'This page may not send mail. It goes with the next run of reminders.' }
        : tellNow(rowId, await optionsOf(data, on));
    },
    settle: async (id, arrived, by) => {
      await (await parts()).ledger.settle({ id }, arrived, by);
    },
  };
}
