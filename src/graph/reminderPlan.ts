import type { Day } from '../plan/day';
import { addDays } from '../plan/day';
import type { Person, PlanData } from '../plan/entities';
import { viewPlan } from '../plan/planView';
import { messagesOf, remindersDue, type Occurrence } from '../plan/reminders';
import type { PlanView, RatedAction } from '../plan/view';
import { workingDaysBetween } from '../plan/workingDays';
import type { AccountState } from './people';
import type { ReminderItem, ReminderLetter } from './reminderLetter';

/** What the ledger keeps of an occurrence that was said. */
export type SaidOccurrence = Pick<Occurrence, 'key' | 'ref'> & { rule: string };

/** One letter that is due, and what the ledger is to remember of it. */
export interface PlannedReminder {
  letter: ReminderLetter;
  occurrences: SaidOccurrence[];
}

/** A lead who cannot be written to, and what they should have heard. */
export interface Unreachable {
  person: Person;
  occurrences: SaidOccurrence[];
  why: string;
}

/** How far back a ledger row can matter: an occurrence stays due for as long as its step lasts. */
export function saidSince(data: PlanData, on: Day): Day {
  const longestStep = Math.max(data.settings.overdueEvery, ...data.settings.dueSoonSteps, 1);
  // Working days as calendar days, with room for two weeks of bank holidays.
  return addDays(on, -2 * longestStep - 14);
}

/** In whose name reminders go: the plan's manager, else whoever was last made a plan manager; null when nobody was. */
export function reminderSender(data: PlanData, on: Day): Person | null {
  const appointed = data.managers
    .filter(({ from, to }) => from <= on && (to === null || to >= on))
    .sort((a, b) => b.from.localeCompare(a.from));
  const people = peopleOf(data);
  const candidates = [data.plan.managerId, ...appointed.map(({ personId }) => personId)];
  return candidates.map((id) => people.get(id ?? -1)).find((person) => person !== undefined) ?? null;
}

/** The leads of what is due: whose accounts to look up. */
export function leadsOf(data: PlanData, due: readonly Occurrence[]): Person[] {
  const people = peopleOf(data);
  return [...new Set(due.map(({ leadId }) => leadId))].flatMap((id) => people.get(id ?? -1) ?? []);
}

/**
 * Sorts what is due into one letter a person. What a lead who cannot be written to should have heard goes to the plan
 * manager instead, and so does what nobody leads. It is remembered under a key of its own, so that a new lead still
 * hears it.
 */
export function planReminders(
  data: PlanData,
  on: Day,
  said: ReadonlySet<string>,
  accounts: ReadonlyMap<string, AccountState>,
  manager: Person,
): { letters: PlannedReminder[]; unreachable: Unreachable[] } {
  const view = viewPlan(data, on);
  const unreachable = new Map<number, Unreachable>();
  const reasons = new Map<Occurrence, string>();
  const due = remindersDue(data, on, said).flatMap((occurrence): Occurrence[] => {
    const lead = view.people.get(occurrence.leadId ?? -1) ?? null;
    const why = unreachableBecause(lead, accounts);
    if (why === null) return [occurrence];
    const told = { ...occurrence, key: `manager-${occurrence.key}`, personId: manager.id };
    if (said.has(told.key)) return [];
    reasons.set(told, why);
    if (lead) {
      const listed = unreachable.get(lead.id) ?? { person: lead, occurrences: [], why };
      unreachable.set(lead.id, { ...listed, occurrences: [...listed.occurrences, remembered(told)] });
    }
    return [told];
  });
  const letters = messagesOf(data, due).map(({ personId, occurrences }): PlannedReminder => {
    const items = occurrences.filter((occurrence) => !reasons.has(occurrence));
    const orphans = occurrences.filter((occurrence) => reasons.has(occurrence));
    return {
      letter: {
        to: view.people.get(personId) ?? manager,
        manager,
        planTitle: data.plan.title,
        items: items.map((occurrence) => itemOf(occurrence, view, data, on)),
        orphans: orphans.map((occurrence) => ({
          item: itemOf(occurrence, view, data, on),
          why: reasons.get(occurrence) ?? '',
        })),
        others: othersOf(view, personId, new Set(items.map(({ actionId }) => actionId)), on),
      },
      occurrences: occurrences.map(remembered),
    };
  });
  return { letters, unreachable: [...unreachable.values()] };
}

/** Why a lead cannot be written to, or null. Who cannot be looked up counts as being there. */
export function unreachableBecause(person: Person | null, accounts: ReadonlyMap<string, AccountState>): string | null {
  if (!person) return 'Nobody leads it.';
  const state = accounts.get(person.login);
  if (state === 'disabled') return `The account of ${person.name} is disabled.`;
  if (state === 'missing') return `${person.name} no longer has an account.`;
  return null;
}

function peopleOf(data: PlanData): Map<number, Person> {
  return new Map(data.people.map((person) => [person.id, person]));
}

function remembered({ key, ref, rule }: Occurrence): SaidOccurrence {
  return { key, ref, rule };
}

function itemOf(occurrence: Occurrence, view: PlanView, data: PlanData, on: Day): ReminderItem {
  const { ref, due, rule } = occurrence;
  const { action, rating, state } = view.byId.get(occurrence.actionId) as RatedAction;
  const [from, until] = rule === 'overdue' ? [due, on] : [on, due];
  const report = state.lastReport;
  return {
    ref,
    text: action.text,
    rule,
    due,
    workingDays: workingDaysBetween(from, until, data.settings.extraHolidays),
    rating: { key: rating?.key ?? 'Grey', reason: rating?.reason ?? '' },
    lastReport: report && {
      day: report.day,
      text: report.text,
      by: report.authorId === occurrence.personId ? null : (view.people.get(report.authorId)?.name ?? 'somebody'),
    },
  };
}

/** The person's other live actions: how many, and which of them comes next. */
function othersOf(view: PlanView, personId: number, told: ReadonlySet<number>, on: Day): ReminderLetter['others'] {
  const open = view.actions.filter(
    ({ action, rating, state }) => state.leadId === personId && rating && !state.done && !told.has(action.id),
  );
  const [next] = open
    .flatMap(({ action, state }) => (state.due !== null && state.due > on ? [{ ref: action.ref, due: state.due }] : []))
    .sort((a, b) => a.due.localeCompare(b.due));
  return { count: open.length, next: next ?? null };
}
