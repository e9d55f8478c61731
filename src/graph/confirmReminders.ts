import { leftOutWords } from '../plan/reminders';
import { idToConfirm } from './reminderPlan';
import { planRun, type PlanningOptions } from './reminderPlanning';
import { messageKey } from './reminderSending';
import type { Ledger, LedgerClaim, LedgerRow, SaidOccurrence } from './reminderSending';

/** What a plan manager decided about the messages that were to be confirmed, by their ids. */
export interface Confirmation {
  ticked: ReadonlySet<string>;
  leftOut: ReadonlySet<string>;
  by: string;
}

/** The ledger, as the decision to leave somebody out is kept in it. */
export interface LeavingOut<Row extends LedgerRow> extends Ledger<Row> {
  /**
   * Keeps that a message is left out: nothing of it is sent later. Safe to repeat.
   * @returns the row under the message's key, which another run may have made
   */
  leaveOut(wanted: LedgerClaim, why: string): Promise<Row>;
}

interface LeftOutMessage {
  login: string;
  name: string;
  occurrences: SaidOccurrence[];
  planId: number;
}

/**
 * Keeps what a plan manager decided about the first reminders, or about mails to somebody senior (requirement 92): what
 * was left out stands in the ledger as skipped, and is never sent. Sends nothing. The plan's settings are the caller's to
 * change afterwards, so that a confirmation that was cut off is asked for again and nothing has gone meanwhile.
 * @returns the names of the senior people who may be told, for the settings of each plan
 * @throws the errors of planRun, and SiteError when the ledger cannot be written
 */
export async function confirmReminders<Row extends LedgerRow>(
  options: PlanningOptions<Row> & { ledger: LeavingOut<Row> },
  { ticked, leftOut, by }: Confirmation,
): Promise<Map<number, string[]>> {
  const { planned, rows, runKey } = await planRun(options);
  const seniors = new Map<number, string[]>();
  const without: LeftOutMessage[] = planned.reminders
    .filter(({ letter }) => leftOut.has(letter.to.login))
    .map(({ letter: { to }, ...rest }) => ({ ...rest, login: to.login, name: to.name }));
  for (const one of planned.toConfirm) {
    const id = idToConfirm(one);
    const { person, occurrences, planId } = one;
    if (leftOut.has(id)) without.push({ login: person.login || id, name: person.name, occurrences, planId });
    if (ticked.has(id))
      for (const { planId, name } of one.seniors) seniors.set(planId, [...(seniors.get(planId) ?? []), name]);
  }
  for (const message of without) await leaveOut(options, rows, message, { by, runKey });
  return seniors;
}

/** Keeps one message as left out, under the first number of the person's messages of the day that is free. */
async function leaveOut<Row extends LedgerRow>(
  { on, ledger }: PlanningOptions<Row> & { ledger: LeavingOut<Row> },
  rows: readonly Row[],
  { login, name, occurrences, planId }: LeftOutMessage,
  { by, runKey }: { by: string; runKey: string },
): Promise<void> {
  const taken = rows.filter(({ day, personLogin }) => day === on && personLogin === login);
  const why = leftOutWords(by, on);
  for (let sequence = 1 + Math.max(0, ...taken.map((row) => row.sequence)); ; sequence++) {
    const key = await messageKey(login, on, sequence);
    const subject = `Left out: ${[...new Set(occurrences.map(({ ref }) => ref))].join(', ')}`.slice(0, 255);
    const wanted = {
      planId,
      key,
      subject,
      personLogin: login,
      personName: name,
      day: on,
      sequence,
      occurrences,
      runKey,
    };
    const row = await ledger.leaveOut(wanted, why);
    const known = new Set(row.occurrences.map((one) => one.key));
    // The number was taken by another run meanwhile: what its message does not hold stands under the next.
    if (row.runKey === runKey || occurrences.every((one) => known.has(one.key))) return;
  }
}
