import type { Day } from '../plan/day';
import { addDays } from '../plan/day';
import type { Person } from '../plan/people';
import type { PlanData } from '../plan/planData';
import { viewPlan } from '../plan/planView';
import {
  allThatHolds,
  comingUp,
  digestDayOf,
  awayOrPaused,
  heldBackBecause,
  mondayOf,
  wasSaid,
  noPreference,
  quietBecause,
  remindingDay,
  seniorName,
  type Occurrence,
  type ReminderPreference,
} from '../plan/reminders';
import type { AccountState, DirectoryPerson } from './people';
import type { LookedAt, PlanToRemind } from './planLookedAt';
import type { Addressee, PlanPart, ReminderContent } from './reminderContent';
import { partOf, type SaidRecord, type ToldItem } from './reminderPart';
import type { SaidOccurrence } from './reminderSending';

export type { LookedAt, PlanToRemind } from './planLookedAt';

/**
 * A person's line manager: null when the directory names none, 'not allowed' when the permission to ask is missing, 'no
 * answer' when the directory failed for the moment.
 */
export type LineManager = DirectoryPerson | null | 'not allowed' | 'no answer';

/** The facts about people that a run has looked up beside the plan. */
export interface KnownPeople {
  accounts: ReadonlyMap<string, AccountState>;
  /**
   * Line managers by the login of the person they manage. The whole map is null where a run does not ask for line
   * managers.
   */
  lineManagers: ReadonlyMap<string, LineManager> | null;
  /** Reminder preferences by a person's number on the site. */
  preferences: ReadonlyMap<number, ReminderPreference>;
  /** The last day on which any message went to a person, by login. */
  lastTold: ReadonlyMap<string, Day>;
  /** Everybody who was told before of an action of somebody else that stays late, by login. */
  toldOfOthers: ReadonlySet<string>;
}

/** A mail that is due, and what the ledger will record of it. */
export interface PlannedReminder {
  letter: ReminderContent;
  occurrences: SaidOccurrence[];
  /** The plan with the most pressing item. */
  planId: number;
}

/** An escalation that a plan manager has to confirm, because the person has not been told of others' actions before. */
export interface ToConfirm {
  person: Pick<Person, 'name' | 'login' | 'email'>;
  /** The mail; null where the person is not known here, because the directory may not be asked. */
  letter: ReminderContent | null;
  occurrences: SaidOccurrence[];
  planId: number;
  /** The names under which the settings of the plans keep that it was confirmed. */
  seniors: { planId: number; name: string }[];
}

/** Tells a message that is to be confirmed from every other of the run; the same in each run until it is. */
export function idToConfirm({ person, seniors: [{ planId, name }] }: Pick<ToConfirm, 'person' | 'seniors'>): string {
  return `up ${person.login || `${planId} ${name}`}`;
}

/** A person who gets nothing in this run, with the reason and the occurrences that the message would have held. */
export interface LeftOut {
  person: Pick<Person, 'name' | 'login' | 'email'>;
  occurrences: SaidOccurrence[];
  why: string;
}

/**
 * The person in whose name reminders go: the plan's manager, else the person who was last made a plan manager; null
 * when there is none.
 */
export function reminderSender(data: PlanData, on: Day): Person | null {
  const appointed = data.appointments
    .filter(({ role, from, to }) => role === 'managers' && from <= on && (to === null || to >= on))
    .sort((a, b) => b.from.localeCompare(a.from));
  const people = new Map(data.people.map((person) => [person.id, person]));
  const candidates = [data.plan.managerId, ...appointed.map(({ personId }) => personId)];
  return candidates.map((id) => people.get(id ?? -1)).find((person) => person !== undefined) ?? null;
}

/** Works out a plan's state on a day; null when there is nobody in whose name to write. */
export function lookAt(plan: PlanToRemind, on: Day, preferences?: KnownPeople['preferences']): LookedAt | null {
  const manager = reminderSender(plan.data, on);
  if (!manager) return null;
  // Items without a lead go to the person who signs, also when the plan names no manager.
  const data = { ...plan.data, plan: { ...plan.data.plan, managerId: manager.id } };
  const quiet = quietBecause(data, on);
  const { questionsToClerk } = plan;
  const all = quiet === null ? allThatHolds(remindingDay(data, on, { preferences, questionsToClerk })) : [];
  const holding = plan.only ? all.filter(plan.only) : all;
  return { ...plan, data, view: viewPlan(data, on), manager, holding, quiet };
}

/**
 * The day from which ledger rows matter: an occurrence stays due for as long as its step lasts, and a preference for
 * weekly mails holds messages back for a week.
 */
export function saidSince(plans: readonly LookedAt[], on: Day): Day {
  const days = plans.flatMap(({ holding }) => holding.map(({ since }) => since));
  return [mondayOf(on), ...days].reduce((earliest, day) => (day < earliest ? day : earliest));
}

/** Everybody whom these plans may have to write to, so that their accounts can be looked up. */
export function leadsOf(
  plans: readonly LookedAt[],
  said: ReadonlySet<string>,
  on: Day,
  preferences: KnownPeople['preferences'],
): Person[] {
  const found = new Map<string, Person>();
  for (const plan of plans) {
    const { view, manager } = plan;
    found.set(manager.login, manager);
    for (const { key, leadId, personId, to } of withWeekAhead(plan, on, preferences)) {
      if (said.has(key)) continue;
      for (const id of to === 'person' ? [leadId, personId] : [leadId]) {
        const person = view.people.get(id ?? -1);
        if (person) found.set(person.login, person);
      }
    }
  }
  return [...found.values()];
}

/** The leads whose line managers are due an escalation that was not yet sent. */
export function underLineManagers(plans: readonly LookedAt[], said: ReadonlySet<string>): Person[] {
  const found = new Map<string, Person>();
  for (const { view, holding } of plans)
    for (const { key, to, personId } of holding) {
      const person = to === 'line manager' && !said.has(key) ? view.people.get(personId) : undefined;
      if (person) found.set(person.login, person);
    }
  return [...found.values()];
}

/** One occurrence with the person it goes to. */
interface Addressed extends ToldItem {
  to: Addressee;
}

interface PartsOfOne {
  to: Addressee;
  of: Map<LookedAt, Addressed[]>;
}
type Parts = Map<string, PartsOfOne>;

/** The state while reminders are sorted: the facts of the run, the parts by person, and those left out. */
interface Sorting {
  said: ReadonlySet<string>;
  on: Day;
  known: KnownPeople;
  parts: Parts;
  /** The mails up the line that are still to be confirmed. */
  unconfirmed: Parts;
  /** Those of them to a person who is not known here, by the name that Settings would keep. */
  unnamed: Map<string, ToConfirm>;
  leaveOut(person: LeftOut['person'], why: string, occurrence: Occurrence): void;
}

/**
 * Sorts the due occurrences into one mail a person, across the plans of the site. Occurrences for a person who cannot
 * be written to go to the plan manager instead, and so do those without a lead. These are recorded under a key of their
 * own, so that a new lead still hears them. An occurrence that was already sent goes to nobody else, even if its reader
 * has since left. Occurrences that are held back (the person is away, a pause, a wish for fewer mails), and those whose
 * look-up failed for the moment, are left for another run.
 */
export function planReminders(
  plans: readonly LookedAt[],
  on: Day,
  said: ReadonlySet<string>,
  known: KnownPeople,
  record: SaidRecord,
): { reminders: PlannedReminder[]; leftOut: LeftOut[]; toConfirm: ToConfirm[] } {
  const leftOut = new Map<string, LeftOut>();
  const sorting: Sorting = {
    said,
    on,
    known,
    parts: new Map(),
    unconfirmed: new Map(),
    unnamed: new Map(),
    leaveOut: (person, why, occurrence) => {
      const id = `${person.login} ${person.name} ${why}`;
      const before = leftOut.get(id) ?? { person, why, occurrences: [] };
      leftOut.set(id, { ...before, occurrences: [...before.occurrences, remembered(occurrence)] });
    },
  };
  for (const plan of plans)
    for (const occurrence of withWeekAhead(plan, on, known.preferences))
      if (!wasSaid(occurrence, said)) sort(plan, occurrence, sorting);
  const written = ({ to, of }: PartsOfOne): PlannedReminder => {
    const sections = [...of]
      .map(([plan, told]) => ({ plan, told, part: partOf(plan, to, told, on, record) }))
      .sort((a, b) => pressing(b.part) - pressing(a.part));
    return {
      letter: { to, parts: sections.map(({ part }) => part) },
      occurrences: sections.flatMap(({ told }) => told.map(({ occurrence }) => remembered(occurrence))),
      planId: sections[0].plan.data.plan.id,
    };
  };
  const toConfirm = [...sorting.unconfirmed.values()].map((one): ToConfirm => {
    const told = [...one.of].flatMap(([plan, all]) => all.map(({ occurrence }) => seniorOf(plan, occurrence)));
    return { ...written(one), person: one.to, seniors: told };
  });
  const reminders = [...sorting.parts.values()].map(written);
  return {
    reminders: reminders.sort(byPerson),
    leftOut: [...leftOut.values()],
    toConfirm: [...toConfirm, ...sorting.unnamed.values()],
  };
}

/** Why a person gets no mail of this today, by their own preferences and the plan's settings; null when they do. */
function whyNotSent(plan: LookedAt, { rule }: Occurrence, to: Addressed['to'], { on, known }: Sorting): string | null {
  const { settings } = plan.data;
  const id = to.id ?? -1;
  const preference = known.preferences.get(id) ?? noPreference;
  // The weekly word has a day of its own, which somebody chose beside one mail a week.
  if (rule === 'weekly word') return awayOrPaused(id, preference, settings, on);
  return heldBackBecause(id, preference, settings, on, known.lastTold.get(to.login) ?? null);
}

/** Adds one reminder to its person's mail, or to those left out. */
function sort(plan: LookedAt, occurrence: Occurrence, sorting: Sorting): void {
  const { said, known, leaveOut } = sorting;
  const addressed = address(plan, occurrence, known);
  if ('waits' in addressed) {
    const asked = occurrence.to === 'line manager' && known.lineManagers === null && !isConfirmed(plan, occurrence);
    if (asked) return confirmUnnamed(plan, occurrence, addressed.waits, sorting);
    return leaveOut(addressed.waits, addressed.why, occurrence);
  }
  if (said.has(addressed.occurrence.key)) return;
  const { to, instead } = addressed;
  const notSent = whyNotSent(plan, occurrence, to, sorting);
  if (instead) leaveOut(instead, `${addressed.why} ${to.name} is told instead.`, addressed.occurrence);
  if (notSent !== null) return leaveOut(to, notSent, addressed.occurrence);
  const parts = isFirstUpTheLine(plan, addressed, known) ? sorting.unconfirmed : sorting.parts;
  const letter = parts.get(to.login) ?? { to, of: new Map<LookedAt, Addressed[]>() };
  letter.of.set(plan, [...(letter.of.get(plan) ?? []), addressed]);
  parts.set(to.login, letter);
}

/** Whether it would be the first mail to somebody senior, which a plan manager confirms (requirement 92). */
function isFirstUpTheLine(plan: LookedAt, { occurrence, to }: Addressed, { toldOfOthers }: KnownPeople): boolean {
  if (occurrence.rule !== 'escalated' || to.login === plan.manager.login) return false;
  return !toldOfOthers.has(to.login) && !isConfirmed(plan, occurrence);
}

function isConfirmed(plan: LookedAt, occurrence: Occurrence): boolean {
  return plan.data.settings.reminders.seniorsConfirmed.includes(seniorOf(plan, occurrence).name);
}

/** The name under which the plan's settings keep that the person above the lead may be told. */
function seniorOf({ data, view }: LookedAt, occurrence: Occurrence): { planId: number; name: string } {
  const login = view.people.get(occurrence.personId)?.login ?? String(occurrence.personId);
  return { planId: data.plan.id, name: seniorName(occurrence, login) };
}

function confirmUnnamed(plan: LookedAt, occurrence: Occurrence, person: LeftOut['person'], { unnamed }: Sorting): void {
  const senior = seniorOf(plan, occurrence);
  const id = `${senior.planId} ${senior.name}`;
  const { occurrences = [] } = unnamed.get(id) ?? {};
  unnamed.set(id, {
    person,
    letter: null,
    planId: senior.planId,
    seniors: [senior],
    occurrences: [...occurrences, remembered(occurrence)],
  });
}

/**
 * The order of plans within one mail: first the plan with the most items late or due today, then the one with the most
 * items.
 */
function pressing({ items }: PlanPart): number {
  const now = items.filter(({ occurrences }) => ['late', 'today'].includes(occurrences[0].urgency)).length;
  return now * 1000 + items.length;
}

/** Sorts by a person's number on the site; people without a number come last. */
function byPerson(a: PlannedReminder, b: PlannedReminder): number {
  const number = (planned: PlannedReminder): number => planned.letter.to.id ?? Number.MAX_SAFE_INTEGER;
  return number(a) - number(b) || a.letter.to.login.localeCompare(b.letter.to.login);
}

/**
 * The occurrences due today and, for people who prefer one mail a week, those that will be due before their next mail.
 */
function withWeekAhead(plan: LookedAt, on: Day, preferences: KnownPeople['preferences']): Occurrence[] {
  const weekly = new Set([...preferences].filter(([, { digest }]) => digest === 'weekly').map(([id]) => id));
  if (weekly.size === 0 || plan.quiet !== null || plan.only) return plan.holding;
  const next = digestDayOf(addDays(on, 7), plan.data.settings.extraHolidays);
  const keys = new Set(plan.holding.map(({ key }) => key));
  const ahead = comingUp(remindingDay(plan.data, on), next).filter(
    ({ key, personId, to }) => to === 'person' && weekly.has(personId) && !keys.has(key),
  );
  return [...plan.holding, ...ahead];
}

/**
 * The person whom one reminder goes to. With `waits`, the account or line manager of that person could not be looked
 * up, and the reminder is left to a later run.
 */
type Hearer = (Addressed & { instead?: LeftOut['person'] }) | { waits: LeftOut['person']; why: string };

/** Chooses who gets a reminder: the person whom the rule names, else the plan manager, with the reason. */
function address(plan: LookedAt, occurrence: Occurrence, known: KnownPeople): Hearer {
  if (occurrence.to === 'line manager') return aboveTheLead(plan, occurrence, known);
  const { view, manager } = plan;
  if (occurrence.rule === 'digest') return { occurrence, to: manager, why: '' };
  if (occurrence.leadId === null && occurrence.rule !== 'escalated')
    return toTheManager(plan, occurrence, 'Nobody leads it.', null);
  const named = view.people.get(occurrence.personId) ?? null;
  return reached(plan, occurrence, named, known);
}

/** The lead's line manager, or the plan manager where the directory names none or may not be asked. */
function aboveTheLead(plan: LookedAt, occurrence: Occurrence, known: KnownPeople): Hearer {
  const { view } = plan;
  const lead = view.people.get(occurrence.personId) ?? null;
  const of = lead?.name ?? 'the lead';
  const unnamed = { name: `The line manager of ${of}`, login: '', email: '' };
  if (known.lineManagers === null)
    return { waits: unnamed, why: 'Left to the reminder job, which may ask who that is.' };
  const found = lead ? (known.lineManagers.get(lead.login) ?? null) : null;
  if (found === 'no answer') return { waits: unnamed, why: `Who that is could not be looked up just now. ${nextRun}` };
  if (found === 'not allowed')
    return toTheManager(
      plan,
      occurrence,
      `The reminder job is not allowed to look up who ${of}’s line manager is.`,
      null,
    );
  if (found === null) return toTheManager(plan, occurrence, `The directory names no line manager of ${of}.`, null);
  const met = [...view.people.values()].find(({ login }) => login === found.login);
  return reached(plan, occurrence, met ?? { ...found, id: null }, known);
}

/**
 * The person, when mail can reach them; else the plan manager. While the account could not be looked up, nobody gets
 * the reminder.
 */
function reached(plan: LookedAt, occurrence: Occurrence, person: Addressee | null, known: KnownPeople): Hearer {
  const why = unreachableBecause(person, known.accounts);
  // Nobody else wants a word that one asked for oneself.
  if (person && why !== null && occurrence.rule === 'weekly word') return { waits: person, why };
  if (person === null || why !== null) return toTheManager(plan, occurrence, why ?? '', person);
  if (known.accounts.get(person.login) === 'no answer') return { waits: person, why: unansweredBecause(person) };
  return { occurrence, to: person, why: '' };
}

function toTheManager(
  { manager }: LookedAt,
  occurrence: Occurrence,
  why: string,
  instead: LeftOut['person'] | null,
): Hearer {
  return {
    occurrence: { ...occurrence, key: `manager-${occurrence.key}`, personId: manager.id, to: 'person' },
    to: manager,
    why,
    ...(instead ? { instead } : {}),
  };
}

const nextRun = 'The next run asks again.';

/** The reason why nothing is sent to a person while Graph does not say whether they still have an account. */
export function unansweredBecause({ name }: Pick<Person, 'name'>): string {
  return `Whether ${name} still has an account could not be looked up just now. ${nextRun}`;
}

/** Why a person cannot be written to, or null when they can. An account in state 'unknown' is taken to exist. */
export function unreachableBecause(
  person: Pick<Person, 'name' | 'login' | 'email'> | null,
  accounts: ReadonlyMap<string, AccountState>,
): string | null {
  if (!person) return 'Whoever leads it is not known on this site.';
  const state = accounts.get(person.login);
  if (state === 'disabled') return `The account of ${person.name} is disabled.`;
  if (state === 'missing') return `${person.name} no longer has an account.`;
  const address = person.email || person.login;
  if (!address.includes('@') || /#ext#/i.test(address))
    return `No mail address of ${person.name} is known on this site.`;
  return null;
}

function remembered({ key, about, rule }: Occurrence): SaidOccurrence {
  return { key, ref: about.ref, rule };
}
