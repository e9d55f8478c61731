import { formatDay } from '../plan/day';
import { quietBecause } from '../plan/reminders';
import type { Occurrence } from '../plan/reminders';
import { runReminders, type ReminderMessage, type ReminderRunOptions } from './reminderRun';
import { TAKEN_OVER, type LedgerRow } from './reminderSending';

/** Whether a question or an answer was delivered at once, and what became of it in a sentence. */
export interface ToldNow {
  delivered: boolean;
  sentence: string;
}

/** How often a message is tried whose place in the ledger another run takes at the same moment. */
const attempts = 4;

/** Whether a reminder is of the question or the answer in a row of Progress. */
const isOfRow =
  (rowId: number) =>
  ({ key, rule }: Occurrence): boolean =>
    (rule === 'query open' || rule === 'query answered') && key.endsWith(`|${rowId}`);

/**
 * Delivers one question or answer at once, as a run of reminders for it alone: claimed in the ledger before it is sent,
 * so that no later run sends it again (requirement 85). What cannot go now goes with the next run.
 * @param rowId the row of Progress, which is among the rows of the plan
 * @throws SiteError when the ledger cannot be read, GraphProblem when the accounts cannot
 */
export async function tellNow<Row extends LedgerRow>(
  rowId: number,
  { plans, ...options }: Omit<ReminderRunOptions<Row>, 'dryRun' | 'keepWords'>,
): Promise<ToldNow> {
  const [plan] = plans;
  const quiet = quietBecause(plan.data, options.on);
  if (quiet !== null) return later(quiet);
  for (let attempt = 1; ; attempt++) {
    const only = isOfRow(rowId);
    const messages = await runReminders({ ...options, plans: [{ ...plan, only }], dryRun: false });
    const ofRow = messages.filter(({ items }) => items.some(({ rule }) => rule.startsWith('query ')));
    const takenOver = ofRow.some(({ outcome, why }) => outcome === 'skipped' && why === TAKEN_OVER);
    if (!takenOver || attempt === attempts) return toldBy(ofRow, options.on);
  }
}

const later = (why: string): ToldNow => ({
  delivered: false,
  sentence: `${why} It goes with the next run of reminders.`.trim(),
});

function toldBy(messages: readonly ReminderMessage[], on: string): ToldNow {
  const sent = messages.find(({ outcome }) => outcome === 'sent');
  const instead = messages.find(({ outcome, why }) => outcome === 'skipped' && why.includes(' is told instead.'));
  if (sent) {
    const said = `${sent.name} was sent it by mail at once, on ${formatDay(on)}.`;
    return { delivered: true, sentence: instead ? `${instead.why} ${said}` : said };
  }
  const [message] = messages;
  if (!message) return later('');
  // Another run has it, or had it: what went is not sent again.
  if (message.outcome === 'uncertain' || /^(Sent on|Another run is sending)/.test(message.why))
    return { delivered: true, sentence: message.why };
  return later(message.why);
}
