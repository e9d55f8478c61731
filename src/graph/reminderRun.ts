import { formatDay } from '../plan/day';
import type { Person } from '../plan/people';
import { ruleInWords } from '../plan/reminders';
import { capitalised } from '../plan/words';
import { openActivityLimit, openMailLimit } from './limits';
import type { MailMessage } from './mail';
import { inLanes } from './rateLimit';
import type { AccountState } from './people';
import { lineOf, type FeedLine } from './reminderFeed';
import { writeReminder } from './reminderMail';
import type { Addressee } from './reminderContent';
import { idToConfirm, unansweredBecause, unreachableBecause } from './reminderPlan';
import type { LookedAt, PlannedReminder } from './reminderPlan';
import { isSettled, planRun, type PlanningOptions } from './reminderPlanning';
import { messageKey, sendOnce } from './reminderSending';
import type { Ledger, LedgerRow, SaidOccurrence, Sent } from './reminderSending';
import { pauseFor, type Pause } from './waiting';

/** One thing that a message is about. */
export interface ToldItem {
  ref: string;
  rule: string;
  text: string;
  /** The reason for the reminder in words: "Overdue, was due 19 Nov 2026". */
  says: string;
  /** The route in the app that opens the item, "#/actions/3.2"; null when the occurrence no longer holds. */
  route: string | null;
  /** Whose the item is, where it is told to somebody above its lead: the lead's name. */
  ledBy?: string;
}

/** One message of a run: what one person is told, or why the person gets nothing. */
export interface ReminderMessage {
  /** Tells the message from every other of the run. */
  id: string;
  to: string;
  name: string;
  items: ToldItem[];
  /** To confirm: a plan manager has to say first that it may go (./confirming.ts). */
  outcome: 'would send' | 'to confirm' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  /** The reason as a sentence; empty when there is nothing to explain. */
  why: string;
  /** Whether it goes up the line, to somebody who was not told of others' late actions before. */
  senior?: boolean;
  /**
   * The words of the message when they are to be shown; null otherwise, so that a run of hundreds does not keep them
   * all.
   */
  mail: { subject: string; text: string } | null;
}

export interface ReminderRunOptions<Row extends LedgerRow> extends PlanningOptions<Row> {
  /**
   * Sends one mail once and never repeats it by itself.
   * @param from the plan manager in whose name the mail goes; `mailbox` is the sending mailbox of the plan's settings,
   *   or null
   */
  mailer: (letter: MailMessage, from: { manager: Person; mailbox: string | null }) => Promise<void>;
  /**
   * Puts a line in a person's activity feed; null where the run has no permission to. Not called for plans that only
   * send mail.
   */
  feed?: ((login: string, line: FeedLine, teamsAppId: string | null) => Promise<'told' | 'not installed'>) | null;
  /** Reports the messages that are due, sends none and writes nothing. */
  dryRun: boolean;
  /** The first reminders of these plans: a dry run gives all that would be sent as still to be confirmed. */
  firstRun?: boolean;
  /** Keeps the words of sent messages so that they can be shown. A dry run always keeps them. */
  keepWords?: boolean;
  /** Called after each message is settled, with the count so far and the count in all. */
  onMessage?: (message: ReminderMessage, done: number, total: number) => void;
  /** Why the run has to end before its next message (the host is about to stop it), or null. */
  mustEnd?: () => string | null;
  pause?: Pause;
  /** The clock that paces the sending, in milliseconds. */
  now?: () => number;
}

/** After an hour a claim without an outcome is given up, because nobody can tell any more whether its message went. */
const claimHolds = 3_600_000;

/** How many messages are under way at once. Graph takes four from one mailbox (contracts/semantics.md G6). */
const lanes = 3;

/** The run ends after this many messages in a row that Graph was too busy for or did not answer. */
const stuckAfter = 3;

/**
 * Sends everybody's due reminders once: claims a row in the ledger, sends, then records the outcome. A run that is
 * repeated, doubled or cut off at any point never sends again a message that may have been accepted.
 * @returns the claims that were given up, the people left out with the reason, the messages of this run, and those sent
 *   before
 * @throws Error with a sentence when no plan has anybody in whose name to write; SiteError when the ledger cannot be
 *   read, GraphProblem when the accounts cannot
 */
export async function runReminders<Row extends LedgerRow>(
  options: ReminderRunOptions<Row>,
): Promise<ReminderMessage[]> {
  const { ledger, dryRun, firstRun = false } = options;
  const keepWords = dryRun || (options.keepWords ?? false);
  const { plans, rows, known, planned, runKey } = await planRun(options);
  const { accounts } = known;
  const givenUp = await giveUpOldClaims(ledger, rows, runKey, dryRun);

  const itemsOf = messageItems(plans);
  const addresses = new Map(
    plans.flatMap(({ data }) => data.people.map((one) => [one.login, addressOf(one)] as const)),
  );
  const messages: ReminderMessage[] = [];
  const total = givenUp.length + planned.leftOut.length + planned.toConfirm.length + planned.reminders.length;
  const tell = (message: ReminderMessage): void => {
    messages.push(message);
    options.onMessage?.(message, messages.length, total);
  };
  for (const row of givenUp) {
    const to = addresses.get(row.personLogin) ?? row.personLogin;
    const items = itemsOf(row.occurrences);
    tell({ id: row.key, to, name: row.personName, items, outcome: 'uncertain', why: trackLost(row), mail: null });
  }
  for (const [index, { person, occurrences, why }] of planned.leftOut.entries()) {
    const message = { id: `left ${index}`, to: addressOf(person), name: person.name, items: itemsOf(occurrences) };
    tell({ ...message, outcome: 'skipped', why, mail: null });
  }
  for (const one of planned.toConfirm) {
    const { person, occurrences, letter } = one;
    const message = { id: idToConfirm(one), to: addressOf(person), name: person.name, items: itemsOf(occurrences) };
    const mail = letter && keepWords ? wordsOf(writeReminder(letter)) : null;
    tell({ ...message, outcome: dryRun ? 'to confirm' : 'skipped', why: confirmFirst, senior: true, mail });
  }

  const sending = openSending(options, plans, rows, runKey);
  const settled: ReminderMessage[] = [];
  await inLanes(planned.reminders, dryRun ? 1 : lanes, async (one, index) => {
    const { to } = one.letter;
    const { subject, html, text } = writeReminder(one.letter);
    const items = itemsOf(one.occurrences);
    const message = { id: to.login, to: addressOf(to), name: to.name, items, mail: { subject, text } };
    const done =
      notSendable(to, accounts) ??
      (dryRun
        ? ({ outcome: firstRun ? 'to confirm' : 'would send', why: '' } as const)
        : await sending.send(one, { subject, html, text }));
    settled[index] = { ...message, ...done, mail: keepWords ? message.mail : null };
    options.onMessage?.(settled[index], messages.length + settled.filter(Boolean).length, total);
  });
  messages.push(...settled);
  messages.push(...saidBefore(plans, rows, givenUp, addresses, itemsOf));
  return messages;
}

/** Sends the planned messages within Graph's limits, and ends the run when every further message would fail. */
function openSending<Row extends LedgerRow>(
  options: ReminderRunOptions<Row>,
  plans: readonly LookedAt[],
  rows: Row[],
  runKey: string,
): {
  send(
    planned: PlannedReminder,
    mail: { subject: string; html: string; text: string },
  ): Promise<Pick<Sent, 'outcome' | 'why'>>;
} {
  const { on, ledger, mailer } = options;
  const pause = options.pause ?? pauseFor;
  const now = options.now ?? Date.now;
  const mails = openMailLimit(now, pause);
  const lines = openActivityLimit(now, pause);
  /** Set when Graph would refuse every message alike, so that the run does not try each person in turn. */
  let hopeless: string | null = null;
  let stuckInARow = 0;

  return {
    async send({ letter, occurrences, planId }, mail) {
      if (hopeless !== null) return { outcome: 'failed', why: hopeless };
      const ending = options.mustEnd?.() ?? null;
      if (ending !== null) return { outcome: 'skipped', why: `${ending} The next run goes on from here.` };
      const { to, parts } = letter;
      const plan = plans.find(({ data }) => data.plan.id === planId) as LookedAt;
      const { mailbox, channel, teamsAppId } = plan.data.settings.reminders;
      const managers = new Map(parts.map(({ manager }) => [manager.login, manager]));
      const sent: MailMessage = { to: mailboxOf(to), replyTo: [...managers.values()].map(mailboxOf), ...mail };
      const line = options.feed && channel === 'mail and activity' ? lineOf(letter) : null;
      const sameDay = rows.filter((row) => row.day === on && row.personLogin === to.login);
      const failed = sameDay.find((row) => row.state === 'failed');
      const sequence = failed?.sequence ?? 1 + Math.max(0, ...sameDay.map((row) => row.sequence));
      const result = await sendOnce(
        ledger,
        {
          planId,
          key: failed?.key ?? (await messageKey(to.login, on, sequence)),
          subject: mail.subject,
          personLogin: to.login,
          personName: to.name,
          day: on,
          sequence,
          occurrences,
          runKey,
        },
        failed,
        {
          mail: () => mailer(sent, { manager: plan.manager, mailbox }),
          feed:
            line &&
            (async () => {
              await lines.turn();
              const delivered = await options.feed!(to.login, line, teamsAppId);
              return delivered === 'told' ? '' : 'Told by mail: Improvement Plan is not installed in Teams for them.';
            }),
          mails,
          pause,
        },
      );
      stuckInARow = result.stuck ? stuckInARow + 1 : 0;
      if (result.hopeless) hopeless = result.why;
      else if (stuckInARow >= stuckAfter)
        hopeless = `Not tried: Microsoft Graph was too busy or gave no answer ${stuckAfter} times in a row. The next run tries again.`;
      return { outcome: result.outcome, why: result.why };
    },
  };
}

/** Gives up claims older than an hour and returns them. A dry run only returns them. */
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
    // The claim's own run may have recorded the outcome in the meantime; such a claim is not given up.
    if (dryRun || after.state === 'uncertain') givenUp.push(row);
  }
  return givenUp;
}

function trackLost(row: LedgerRow): string {
  const day = row.day ? ` on ${formatDay(row.day)}` : '';
  return `A run${day} stopped before it could note whether this was sent. Ask ${row.personName}, or look in the sender's sent mail.`;
}

/**
 * Why a message cannot be sent to its reader, or null. Only plan managers can still be out of reach here: what others
 * cannot receive was passed to the manager.
 */
function notSendable(
  to: Addressee,
  accounts: ReadonlyMap<string, AccountState>,
): Pick<ReminderMessage, 'outcome' | 'why'> | null {
  const gone = unreachableBecause(to, accounts);
  if (gone !== null) return { outcome: 'failed', why: `${gone} Name another plan manager in Set-up.` };
  return accounts.get(to.login) === 'no answer' ? { outcome: 'skipped', why: unansweredBecause(to) } : null;
}

/** The occurrences that are due on the day but were sent earlier, so that people can see why no message came today. */
function saidBefore(
  plans: readonly LookedAt[],
  rows: readonly LedgerRow[],
  givenUp: readonly LedgerRow[],
  addresses: ReadonlyMap<string, string>,
  itemsOf: ReturnType<typeof messageItems>,
): ReminderMessage[] {
  const due = new Set(plans.flatMap(({ holding }) => holding.flatMap(({ key }) => [key, `manager-${key}`])));
  return rows.flatMap((row): ReminderMessage[] => {
    const occurrences = row.occurrences.filter(({ key }) => due.has(key));
    if (!isSettled(row) || givenUp.includes(row) || occurrences.length === 0) return [];
    const day = row.day ? formatDay(row.day) : 'an earlier day';
    const outcome = row.state === 'uncertain' ? 'uncertain' : 'skipped';
    const why = {
      sent: `Sent on ${day} already.`,
      claimed: 'Another run is sending this at the moment.',
      uncertain: `It may have been sent on ${day}. Nobody can tell, so it is not sent again.`,
      failed: '',
      skipped: `A plan manager left it out on ${day}.`,
    }[row.state];
    const to = addresses.get(row.personLogin) ?? row.personLogin;
    return [{ id: row.key, to, name: row.personName, items: itemsOf(occurrences), outcome, why, mail: null }];
  });
}

/** Describes the items of ledger rows: from the occurrences that hold today, else from the actions' own words. */
function messageItems(plans: readonly LookedAt[]): (occurrences: readonly SaidOccurrence[]) => ToldItem[] {
  const holding = new Map(plans.flatMap((plan) => plan.holding.map((occurrence) => [occurrence.key, occurrence])));
  const texts = new Map<string, string>(
    plans.flatMap(({ data: { plan, actions } }) => actions.map(({ ref, text }) => [`${plan.id}|${ref}`, text])),
  );
  return (occurrences) =>
    occurrences.map(({ key, ref, rule }) => {
      const own = key.replace(/^manager-/, '');
      const [planId] = own.split('|');
      const occurrence = holding.get(own);
      const text = occurrence?.about.text ?? texts.get(`${planId}|${ref}`) ?? '';
      const says = occurrence ? ruleInWords(occurrence) : capitalised(rule);
      const ledBy = occurrence?.rule === 'escalated' && occurrence.leadId !== null ? { ledBy: occurrence.detail } : {};
      return { ref, rule, text, says, route: occurrence?.about.route ?? null, ...ledBy };
    });
}

const confirmFirst = 'They were not told of late actions before. A plan manager confirms it first, under Reminders.';

const wordsOf = ({ subject, text }: { subject: string; text: string }): ReminderMessage['mail'] => ({ subject, text });

function addressOf(person: { email: string; login: string }): string {
  return person.email || person.login;
}

function mailboxOf(person: { name: string; email: string; login: string }): { name: string; email: string } {
  return { name: person.name, email: addressOf(person) };
}
