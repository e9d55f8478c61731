import type { Action } from '../fields';
import type { ActionState } from '../actionState';
import type { PlanData } from '../planData';
import type { Day } from '../day';
import type { SentQuestion } from './sentQuestion';
import type { ReminderPreference } from './reminderPreference';

/** The rules, each a reason for a reminder. */
export const reminderRules = [
  'overdue',
  'due today',
  'due soon',
  'query open',
  'query answered',
  'decision asked',
  'decided',
  'progress asked',
  'reading due',
  'audit due',
  'report due',
  'meeting action due',
  'answer due',
  'question to route',
  'question made public',
  'question kept',
  'question answered',
  'question not taken',
  'risk review due',
  'risk action late',
  'measure undefined',
  'dependency late',
  'dependency met',
  'new assignment',
  'escalated',
  'digest',
  'weekly word',
] as const;
export type ReminderRule = (typeof reminderRules)[number];

/** The degrees of urgency: late items first, information last. */
export const urgencies = ['late', 'today', 'asked', 'soon', 'news', 'others', 'digest'] as const;
export type Urgency = (typeof urgencies)[number];

/** The item of a reminder: its number, its words, and the route that opens it. */
export interface About {
  kind:
    | 'action'
    | 'measure'
    | 'audit'
    | 'report'
    | 'meeting action'
    | 'question'
    | 'question to the clerk'
    | 'risk'
    | 'plan';
  id: number;
  ref: string;
  text: string;
  /** "#/actions/3.2" */
  route: string;
}

/** One reminder for one person, sent once. */
export interface Occurrence {
  /** Item, rule, date and step. A reminder whose key was sent is never sent again (docs/design.md, "Reminders"). */
  key: string;
  about: About;
  rule: ReminderRule;
  urgency: Urgency;
  /** The day that the reminder is about: the due date, the meeting, or the day from which a period counts. */
  due: Day;
  /** The earliest day on which the reminder can have been sent, and so how far back the record has to be read. */
  since: Day;
  /**
   * Before a date: the working days of the step that was reached. After the date: 0 for the first reminder, then 1, 2…
   */
  step: number;
  /** The lead on that day; null when there is none, and the plan manager is told instead. */
  leadId: number | null;
  /** The person who is told. For an escalation to a line manager: the person whose line manager is told. */
  personId: number;
  to: 'person' | 'line manager';
  /** Further facts for the words of the reminder: a name, the numbers of other actions, a query. */
  detail: string;
  /** The route that opens the form which the reminder asks for, where it is not the item's own. */
  opens?: string;
  /** Whether the item was lately asked about or answered on, so that saying again that it is late can wait. */
  canWait?: boolean;
}

/** A plan on a day, in the form that the rules use. */
export interface RemindingDay {
  data: PlanData;
  day: Day;
  /** The state of every action at the end of that day. */
  states: ReadonlyMap<number, ActionState>;
  /** Every action of the plan by its number, even where `data` holds only some. */
  actions: ReadonlyMap<number, Action>;
  /** How people wish to be reminded, by their numbers; left out where nobody's preferences are known. */
  preferences?: ReadonlyMap<number, ReminderPreference>;
  /** Questions to the clerk; left out where only their askers may read them. */
  questionsToClerk?: readonly SentQuestion[];
}

/** A family of rules: the reminders due on a day, regardless of those already sent. */
export type RuleFamily = (on: RemindingDay) => Occurrence[];

/** The part of an occurrence that a rule states; the person and the key are added in the same way for all. */
export type Told = Pick<Occurrence, 'about' | 'rule' | 'urgency' | 'due' | 'step' | 'leadId'> &
  Partial<Pick<Occurrence, 'since' | 'personId' | 'to' | 'detail' | 'opens'>> & {
    /** Distinguishes two occurrences of the same item, rule, date and step. */
    apart?: string | number;
  };

const letters: { [kind in About['kind']]: string } = {
  action: '',
  measure: 'm',
  audit: 'a',
  report: 'r',
  'meeting action': 'n',
  question: 'q',
  'question to the clerk': 'c',
  risk: 'k',
  plan: 'p',
};

/**
 * Makes the occurrences of one item: for its lead unless the rule names another person, else for the plan manager, else
 * none.
 */
export function tell({ data }: RemindingDay, told: Told): Occurrence[] {
  const { apart, ...rest } = told;
  const personId = told.personId ?? told.leadId ?? data.plan.managerId;
  if (personId === null) return [];
  const { kind, id } = told.about;
  const parts = [data.plan.id, `${letters[kind]}${id}`, told.rule, told.due, told.step];
  const key = (apart === undefined ? parts : [...parts, apart]).join('|');
  return [{ to: 'person', detail: '', since: told.due, ...rest, key, personId }];
}

/**
 * Sorts by urgency, most pressing first: late items by how late they are, then those due today, then requests, then
 * those due next.
 */
export function compareUrgency(a: Occurrence, b: Occurrence): number {
  return (
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    a.due.localeCompare(b.due) ||
    a.about.kind.localeCompare(b.about.kind) ||
    a.about.id - b.about.id ||
    a.key.localeCompare(b.key)
  );
}
