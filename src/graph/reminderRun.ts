import type { Day } from '../plan/day';
import { formatDay } from '../plan/day';
import type { Person, PlanData } from '../plan/entities';
import { remindersDue } from '../plan/reminders';
import type { Letter } from './mail';
import type { AccountState } from './people';
import type { ReminderLinks } from './reminderLetter';
import { writeReminder } from './reminderMail';
import { leadsOf, planReminders, reminderSender, saidSince, unreachableBecause } from './reminderPlan';
import type { PlannedReminder, SaidOccurrence } from './reminderPlan';
import { messageKey, newRunKey, sendOnce, type Ledger, type LedgerRow } from './reminderSending';
import { pauseFor, type Pause } from './waiting';

/** One message of a run: what one person is told, or why nothing goes to them. */
export interface ReminderMessage {
  to: string;
  name: string;
  items: { ref: string; rule: string; text: string }[];
  outcome: 'would send' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  /** A sentence; empty when there is nothing to explain. */
  why: string;
  /** The words of the message; null when none was written in this run. */
  mail: { subject: string; text: string } | null;
}

export interface ReminderRunOptions<Row extends LedgerRow> {
  data: PlanData;
  /** The day that the run is for. */
  on: Day;
  ledger: Ledger<Row>;
  /** Sends one letter from the plan manager's mailbox, or the signed-in person's; once, never again by itself. */
  mailer: (letter: Letter, manager: Person) => Promise<void>;
  /** Which accounts can still be written to; null when Graph may not be asked. */
  accounts: ((logins: string[]) => Promise<Map<string, AccountState>>) | null;
  links: ReminderLinks;
  /** Says what would be sent. Sends nothing and writes nothing. */
  dryRun: boolean;
  /** Told after each message that was settled, of how many in all. */
  onMessage?: (message: ReminderMessage, done: number, total: number) => void;
  pause?: Pause;
}

/** A claim without an outcome is given up after an hour: nobody can tell any more whether its message went. */
const claimHolds = 3_600_000;

/**
 * Says to everybody what is due to them, once: claims a row in the ledger, sends, records the outcome. A run that is
 * repeated, doubled or cut off at any point sends nothing again that may have been accepted before.
 * @returns claims that were given up, leads who cannot be written to, the letters of this run, and what was said before
 * @throws Error with a sentence when the plan has nobody in whose name to write; SiteError when the ledger cannot be
 *   read, GraphProblem when the accounts cannot
 */
export async function runReminders<Row extends LedgerRow>(
  options: ReminderRunOptions<Row>,
): Promise<ReminderMessage[]> {
  const { on, ledger, dryRun } = options;
  const manager = reminderSender(options.data, on);
  if (!manager) {
    throw new Error('This plan has no plan manager, in whose name reminders go. Name one in Set-up, then try again.');
  }
  // What nobody leads is for whoever signs, also when the plan itself names no manager.
  const data = { ...options.data, plan: { ...options.data.plan, managerId: manager.id } };
  const runKey = newRunKey();
  const rows = await ledger.rows(data.plan.id, saidSince(data, on));
  const givenUp = await giveUpOldClaims(ledger, rows, runKey, dryRun);
  const said = new Set(rows.filter(mayHaveBeenSaid).flatMap((row) => row.occurrences.map(({ key }) => key)));
  const accounts = await lookUp(options.accounts, [manager, ...leadsOf(data, remindersDue(data, on, said))]);
  const plan = planReminders(data, on, said, accounts, manager);

  const tellItems = itemTeller(data);
  const addresses = new Map(data.people.map((person) => [person.login, addressOf(person)]));
  const messages: ReminderMessage[] = [];
  const total = givenUp.length + plan.unreachable.length + plan.letters.length;
  const tell = (message: ReminderMessage): void => {
    messages.push(message);
    options.onMessage?.(message, messages.length, total);
  };
  for (const row of givenUp) {
    tell({
      to: addresses.get(row.personLogin) ?? row.personLogin,
      name: row.personName,
      items: tellItems(row.occurrences),
      outcome: 'uncertain',
      why: trackLost(row),
      mail: null,
    });
  }
  for (const { person, occurrences, why } of plan.unreachable) {
    const told = `${why} ${manager.name} is told instead.`;
    const message = { to: addressOf(person), name: person.name, items: tellItems(occurrences) };
    tell({ ...message, outcome: 'skipped', why: told, mail: null });
  }
  /** Set when Graph would refuse every message alike: there is no use in asking again for each person. */
  let hopeless: string | null = null;
  for (const planned of plan.letters) {
    const { to } = planned.letter;
    const { subject, html, text } = writeReminder(planned.letter, options.links);
    const message = {
      to: addressOf(to),
      name: to.name,
      items: tellItems(planned.occurrences),
      mail: { subject, text },
    };
    const gone = unreachableBecause(to, accounts);
    if (gone !== null) {
      tell({ ...message, outcome: 'failed', why: `${gone} Name another plan manager in Set-up.` });
    } else if (dryRun) {
      tell({ ...message, outcome: 'would send', why: '' });
    } else if (hopeless !== null) {
      tell({ ...message, outcome: 'failed', why: hopeless });
    } else {
      const letter = { to: mailbox(to), replyTo: mailbox(manager), subject, html };
      const sent = await sendPlanned(options, data, planned, letter, manager, rows, runKey);
      if (sent.hopeless) hopeless = sent.why;
      tell({ ...message, outcome: sent.outcome, why: sent.why });
    }
  }
  for (const earlier of saidBefore(data, on, rows, givenUp, addresses)) messages.push(earlier);
  return messages;
}

/** What was sent counts as said, and so does what may have been: only a failed message is sent again. */
function mayHaveBeenSaid(row: LedgerRow): boolean {
  return row.state === 'claimed' || row.state === 'sent' || row.state === 'uncertain';
}

/** Gives up the claims that are older than an hour, and returns them. A dry run only returns them. */
async function giveUpOldClaims<Row extends LedgerRow>(
  ledger: Ledger<Row>,
  rows: Row[],
  runKey: string,
  dryRun: boolean,
): Promise<Row[]> {
  const oldest = ledger.now().getTime() - claimHolds;
  const givenUp: Row[] = [];
  for (const row of rows) {
    if (row.state !== 'claimed' || Date.parse(row.claimedAt ?? '') > oldest) continue;
    const after = dryRun ? row : await ledger.record(row, { state: 'uncertain', why: trackLost(row) }, runKey);
    // Its own run may have written the outcome in the meantime: then there is nothing to give up.
    if (dryRun || after.state === 'uncertain') givenUp.push(row);
  }
  return givenUp;
}

function trackLost(row: LedgerRow): string {
  const day = row.day ? ` on ${formatDay(row.day)}` : '';
  return `A run${day} stopped before it could note whether this was sent. Ask ${row.personName}, or look in the sender's sent mail.`;
}

async function lookUp(
  accounts: ReminderRunOptions<LedgerRow>['accounts'],
  people: Person[],
): Promise<ReadonlyMap<string, AccountState>> {
  return accounts ? accounts([...new Set(people.map(({ login }) => login))]) : new Map();
}

async function sendPlanned<Row extends LedgerRow>(
  { on, ledger, mailer, pause }: ReminderRunOptions<Row>,
  data: PlanData,
  { letter: { to }, occurrences }: PlannedReminder,
  letter: Letter,
  manager: Person,
  rows: Row[],
  runKey: string,
): ReturnType<typeof sendOnce> {
  const sameDay = rows.filter((row) => row.day === on && row.personLogin === to.login);
  const failed = sameDay.find((row) => row.state === 'failed');
  const sequence = failed?.sequence ?? 1 + Math.max(0, ...sameDay.map((row) => row.sequence));
  const wanted = {
    planId: data.plan.id,
    key: failed?.key ?? (await messageKey(data.plan.key, to.login, on, sequence)),
    subject: letter.subject,
    personLogin: to.login,
    personName: to.name,
    day: on,
    sequence,
    occurrences,
    runKey,
  };
  return sendOnce(ledger, wanted, failed, () => mailer(letter, manager), pause ?? pauseFor);
}

/** What would be due on the day had it not been said already, so that nobody looks for a message that came earlier. */
function saidBefore(
  data: PlanData,
  on: Day,
  rows: readonly LedgerRow[],
  givenUp: readonly LedgerRow[],
  addresses: ReadonlyMap<string, string>,
): ReminderMessage[] {
  const due = new Set(remindersDue(data, on, new Set()).flatMap(({ key }) => [key, `manager-${key}`]));
  const tellItems = itemTeller(data);
  return rows.flatMap((row): ReminderMessage[] => {
    const occurrences = row.occurrences.filter(({ key }) => due.has(key));
    if (!mayHaveBeenSaid(row) || givenUp.includes(row) || occurrences.length === 0) return [];
    const day = row.day ? formatDay(row.day) : 'an earlier day';
    const outcome = row.state === 'uncertain' ? 'uncertain' : 'skipped';
    const why = {
      sent: `Sent on ${day} already.`,
      claimed: 'Another run is sending this at the moment.',
      uncertain: `It may have been sent on ${day}. Nobody can tell, so it is not sent again.`,
      failed: '',
      skipped: '',
    }[row.state];
    const to = addresses.get(row.personLogin) ?? row.personLogin;
    return [{ to, name: row.personName, items: tellItems(occurrences), outcome, why, mail: null }];
  });
}

function itemTeller(data: PlanData): (occurrences: readonly SaidOccurrence[]) => ReminderMessage['items'] {
  const texts = new Map(data.actions.map((action) => [action.ref, action.text]));
  return (occurrences) => occurrences.map(({ ref, rule }) => ({ ref, rule, text: texts.get(ref) ?? '' }));
}

function addressOf(person: Person): string {
  return person.email || person.login;
}

function mailbox(person: Person): { name: string; email: string } {
  return { name: person.name, email: addressOf(person) };
}
