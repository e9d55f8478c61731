import type { Day } from '../plan/day';
import { addDays } from '../plan/day';
import type { Person } from '../plan/people';
import type { PlanData } from '../plan/planData';
import type { Occurrence, ReminderPreference } from '../plan/reminders';
import { awaitsFirstRun, hasHadTheirDays } from '../plan/reminders';
import { counted } from '../plan/words';
import { GraphProblem } from './graphProblem';
import type { AccountState, DirectoryPerson } from './people';
import type { SaidRecord } from './reminderPart';
import { leadsOf, lookAt, planReminders, saidSince, underLineManagers } from './reminderPlan';
import type { KnownPeople, LineManager, LookedAt, PlanToRemind } from './reminderPlan';
import { newRunKey } from './reminderSending';
import type { Ledger, LedgerRow } from './reminderSending';

/** What has to be known to work out who is due what. */
export interface PlanningOptions<Row extends LedgerRow> {
  /** The plans of one site. Each person gets one message about all of them. */
  plans: PlanToRemind[];
  /** The day that the run is for. */
  on: Day;
  ledger: Ledger<Row>;
  /** Looks up which accounts mail can still reach; null when Graph may not be asked. */
  accounts: ((logins: string[]) => Promise<Map<string, AccountState>>) | null;
  /** Looks up a person's line manager, null when the directory names none. Left out when Graph may not be asked. */
  lineManager?: ((login: string) => Promise<DirectoryPerson | null>) | null;
  /** Reminder preferences by a person's number on the site. */
  preferences?: ReadonlyMap<number, ReminderPreference>;
  /** The key under which this run claims; a new one unless given. */
  runKey?: string;
}

/** What a run is about to tell, worked out from the plans, the ledger and the directory. */
export interface PlannedRun<Row extends LedgerRow> {
  plans: LookedAt[];
  rows: Row[];
  known: KnownPeople;
  planned: ReturnType<typeof planReminders>;
  runKey: string;
}

/**
 * Works out who is due what on a day. Sends and writes nothing.
 * @throws Error with a sentence when no plan has anybody in whose name to write; SiteError when the ledger cannot be
 *   read, GraphProblem when the accounts cannot
 */
export async function planRun<Row extends LedgerRow>(options: PlanningOptions<Row>): Promise<PlannedRun<Row>> {
  const { on, ledger } = options;
  const looked = options.plans.flatMap((plan) => lookAt(plan, on, options.preferences) ?? []);
  if (looked.length === 0) {
    throw new Error('This plan has no plan manager, in whose name reminders go. Name one in Set-up, then try again.');
  }
  const rows = await ledger.rows(saidSince(looked, on));
  const plans = looked.map((plan) => ({ ...plan, holding: withoutEarly(plan, rows, on) }));
  const told = rows.filter(isSettled);
  const said = new Set(told.flatMap((row) => row.occurrences.map(({ key }) => key)));
  const known = await lookUpPeople(options, plans, said, rows);
  const planned = planReminders(plans, on, said, known, recordOf(rows, said));
  return { plans, rows, known, planned, runKey: options.runKey ?? newRunKey() };
}

/** The reminders that are due, without escalations of which the lead has not yet had the days set. */
function withoutEarly({ data, view, holding }: LookedAt, rows: readonly LedgerRow[], on: Day): Occurrence[] {
  return holding.filter((occurrence) => {
    if (occurrence.rule !== 'escalated') return true;
    const lead = view.people.get(occurrence.leadId ?? -1);
    const late = `${[data.plan.id, occurrence.about.id, 'overdue', occurrence.due].join('|')}|`;
    const toldLead = lead ? firstSent(rows, late, lead.login) : null;
    // The plan manager is told in the place of a lead whom nobody can write to.
    return hasHadTheirDays(occurrence, toldLead ?? firstSent(rows, `manager-${late}`), on, data);
  });
}

/** The first day on which a message with a key that begins so was sent, to one person or to anybody; null for none. */
function firstSent(rows: readonly LedgerRow[], key: string, login?: string): Day | null {
  return rows
    .filter(({ state, personLogin }) => state === 'sent' && (login === undefined || personLogin === login))
    .filter(({ occurrences }) => occurrences.some((one) => one.key.startsWith(key)))
    .reduce<Day | null>((first, { day }) => (day !== null && (first === null || day < first) ? day : first), null);
}

/**
 * Whether nothing of a message is sent again: it may have gone, or a plan manager left it out. Only a failed one is sent
 * again.
 */
export function isSettled({ state }: LedgerRow): boolean {
  return state !== 'failed';
}

function lastTold(rows: readonly LedgerRow[]): Map<string, Day> {
  const last = new Map<string, Day>();
  for (const { personLogin, day } of rows)
    if (day !== null && day > (last.get(personLogin) ?? '')) last.set(personLogin, day);
  return last;
}

/** Looks up in the directory everybody who may have to be told something. */
async function lookUpPeople<Row extends LedgerRow>(
  { on, lineManager, accounts, preferences = new Map<number, ReminderPreference>() }: PlanningOptions<Row>,
  plans: readonly LookedAt[],
  said: ReadonlySet<string>,
  rows: readonly LedgerRow[],
): Promise<KnownPeople> {
  const lineManagers = await lookUpLineManagers(lineManager, underLineManagers(plans, said));
  const named = [...(lineManagers?.values() ?? [])].filter((one) => one !== null && typeof one !== 'string');
  const logins = [...leadsOf(plans, said, on, preferences), ...named].map(({ login }) => login);
  return {
    accounts: accounts ? await accounts([...new Set(logins)]) : new Map<string, AccountState>(),
    lineManagers,
    preferences,
    lastTold: lastTold(rows.filter((row) => isSettled(row) && row.state !== 'skipped')),
    toldOfOthers: toldOfOthers(rows),
  };
}

/**
 * Looks up line managers one at a time: few actions are late enough, and Graph's client repeats a throttled read by
 * itself.
 */
async function lookUpLineManagers(
  lineManager: PlanningOptions<LedgerRow>['lineManager'],
  leads: Person[],
): Promise<Map<string, LineManager> | null> {
  if (!lineManager) return null;
  const found = new Map<string, LineManager>();
  for (const { login } of leads) {
    try {
      found.set(login, await lineManager(login));
    } catch (error) {
      const lasting = error instanceof GraphProblem && error.kind === 'not allowed';
      found.set(login, lasting ? 'not allowed' : 'no answer');
    }
  }
  return found;
}

/** The record of earlier messages, in the form that mails quote. */
function recordOf(rows: readonly LedgerRow[], said: ReadonlySet<string>): SaidRecord {
  return {
    undelivered: (planId) => undeliveredOf(rows, said, planId),
    sent: {
      lastTo: (login, key) =>
        rows
          .filter(({ state, personLogin }) => state === 'sent' && personLogin === login)
          .filter(({ occurrences }) => occurrences.some((one) => one.key.startsWith(`${key}|`)))
          .reduce<Day | null>((last, { day }) => (day !== null && day > (last ?? '') ? day : last), null),
    },
  };
}

/**
 * "2 reminders could not be sent so far; 1 reminder may not have arrived, and you can say which." Empty when all were
 * sent. A failed message whose content was sent later is not counted.
 */
function undeliveredOf(rows: readonly LedgerRow[], said: ReadonlySet<string>, planId: number): string {
  const ofPlan = rows.filter((row) => isOfPlan(row, planId));
  const failed = ofPlan.filter(
    ({ state, occurrences }) => state === 'failed' && !occurrences.every(({ key }) => said.has(key)),
  ).length;
  const uncertain = ofPlan.filter(({ state }) => state === 'uncertain').length;
  const parts = [
    failed > 0 ? `${counted(failed, 'reminder')} could not be sent so far` : '',
    uncertain > 0 ? `${counted(uncertain, 'reminder')} may not have arrived, and you can say which` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

/** Whether a ledger row concerns a plan; one message may be about several plans. */
export function isOfPlan(row: Pick<LedgerRow, 'planId' | 'occurrences'>, planId: number): boolean {
  return (
    row.planId === planId || row.occurrences.some(({ key }) => key.replace(/^manager-/, '').startsWith(`${planId}|`))
  );
}

/** Everybody who was told before that an action of somebody else stays late, by login. */
function toldOfOthers(rows: readonly LedgerRow[]): Set<string> {
  const told = rows.filter(({ state, occurrences }) => state === 'sent' && occurrences.some(escalatedAlready));
  return new Set(told.map(({ personLogin }) => personLogin));
}

/** Whether it was told to the person above the lead, not to the plan manager in their place. */
function escalatedAlready({ key, rule }: LedgerRow['occurrences'][number]): boolean {
  return rule === 'escalated' && !key.startsWith('manager-');
}

/** How many days back it is looked whether reminders of a plan have gone before. */
const wentBack = 92;

/** Whether a message holds nothing but questions and answers, which go one by one and are no run of reminders. */
const isAskedByHand = ({ occurrences }: LedgerRow): boolean =>
  occurrences.length > 0 && occurrences.every(({ rule }) => rule === 'query open' || rule === 'query answered');

/**
 * The plans whose first reminders wait for a plan manager. The ledger is read only for plans of which Settings do not
 * say it.
 * @throws SiteError when the ledger cannot be read
 */
export async function awaitingFirstRun(
  plans: readonly PlanData[],
  ledger: Pick<Ledger<LedgerRow>, 'rows'>,
  on: Day,
): Promise<Set<number>> {
  const unsaid = plans.some(({ settings }) => settings.reminders.firstRun === null);
  const rows = unsaid ? await ledger.rows(addDays(on, -wentBack)) : [];
  const went = (planId: number): boolean =>
    rows.some((row) => row.state !== 'skipped' && isOfPlan(row, planId) && !isAskedByHand(row));
  return new Set(plans.filter((data) => awaitsFirstRun(data, went(data.plan.id))).map(({ plan }) => plan.id));
}
