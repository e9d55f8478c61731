import type { GraphConnection } from '../../graph/openGraph';
import type { Connection } from '../../lists/connection';
import { SiteError } from '../../lists/planStore';
import type { ReminderLedger, ReminderRow } from '../../lists/reminderLedger';
import { addDays } from '../../plan/day';
import type { RemindedBefore, Reminders } from '../shell/services';

/** How far back what went is shown, in days. */
const shownBack = 92;

/** Loaded when a manager opens the screen: the run, Graph's client and the ledger are not part of the first view. */
async function load(connection: Connection, graphConnection: GraphConnection | null) {
  const [run, { openReminderLedger }] = await Promise.all([
    import(/* webpackChunkName: 'reminder-run' */ '../../graph'),
    import(/* webpackChunkName: 'reminder-run' */ '../../lists/reminderLedger'),
  ]);
  const graph = graphConnection === null ? null : run.openGraph(graphConnection);
  return { ...run, graph, ledger: openReminderLedger(connection) };
}

function told(row: ReminderRow): RemindedBefore[] {
  if (row.day === null) return [];
  const refs = [...new Set(row.occurrences.map((occurrence) => occurrence.ref))];
  return [{ id: row.id, day: row.day, to: row.personName || row.personLogin, refs, outcome: row.state, why: row.why }];
}

async function readHistory(ledger: ReminderLedger, planId: number, since: string): Promise<RemindedBefore[]> {
  const rows = await ledger.rows(planId, since);
  return rows.reverse().flatMap(told);
}

/**
 * The reminder run as a manager uses it by hand, in the mailbox of whoever presses the button.
 * @param graphConnection null when the tenant gave no Graph permission: the run can then be looked at, not sent
 * @param pageUrl the page that links lead to when Set-up has named none
 */
export function openReminders(
  connection: Connection,
  graphConnection: GraphConnection | null,
  pageUrl: string,
): Reminders {
  let loaded: ReturnType<typeof load> | null = null;
  const parts = (): ReturnType<typeof load> => {
    loaded ??= load(connection, graphConnection).catch((error: unknown) => {
      // A failure to load is not kept: the next press tries again.
      loaded = null;
      throw error;
    });
    return loaded;
  };

  const run = async (
    data: Parameters<Reminders['send']>[0],
    on: string,
    dryRun: boolean,
    onMessage?: Parameters<Reminders['send']>[2],
  ): ReturnType<Reminders['preview']> => {
    const { runReminders, pageOf, reminderLinks, graph, ledger } = await parts();
    if (data.plan.managerId === null && data.managers.length === 0) {
      throw new SiteError(
        'This plan has no plan manager, in whose name reminders go. Name one in Set-up, then try again.',
        'invalid',
        '',
      );
    }
    return runReminders({
      data,
      on,
      ledger,
      links: reminderLinks(
        pageOf(data.settings.pageUrl, connection.siteUrl, pageUrl),
        data.settings.teamsUrl,
        data.plan.id,
      ),
      accounts: graph && ((logins) => graph.people.accounts(logins)),
      mailer: async (letter) => {
        if (graph === null)
          throw new SiteError('This tenant has not allowed the page to send mail.', 'not allowed', '');
        await graph.mail.send(letter, null);
      },
      dryRun,
      onMessage,
    });
  };

  return {
    canSend: graphConnection !== null,
    preview: (data, on) => run(data, on, true),
    send: (data, on, onMessage) => run(data, on, false, onMessage),
    history: async (data, on) => readHistory((await parts()).ledger, data.plan.id, addDays(on, -shownBack)),
  };
}
