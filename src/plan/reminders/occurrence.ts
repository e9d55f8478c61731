import type { Action } from '../fields';
import type { ActionState } from '../actionState';
import type { PlanData } from '../planData';
import type { Day } from '../day';

/** Why somebody is told something. */
export const reminderRules = [
  'overdue',
  'due today',
  'due soon',
  'query open',
  'progress asked',
  'reading due',
  'audit due',
  'report due',
  'measure undefined',
  'dependency late',
  'dependency met',
  'new assignment',
  'escalated',
  'digest',
] as const;
export type ReminderRule = (typeof reminderRules)[number];

/** The degrees of urgency: late items first, mere information last. */
export const urgencies = ['late', 'today', 'asked', 'soon', 'news', 'others', 'digest'] as const;
export type Urgency = (typeof urgencies)[number];

/** The item that a reminder is about: its number, its words, and the route that opens it. */
export interface About {
  kind: 'action' | 'measure' | 'audit' | 'report' | 'plan';
  id: number;
  ref: string;
  text: string;
  /** "#/actions/3.2" */
  route: string;
}

/** One thing to say to one person, once. */
export interface Occurrence {
  /** Item, rule, date and step: what was said under a key is never said again (docs/design.md, "Reminders"). */
  key: string;
  about: About;
  rule: ReminderRule;
  urgency: Urgency;
  /** The day it turns on: the due date, the meeting, the day since when. */
  due: Day;
  /** The earliest day on which it can have been said: how far back the record matters. */
  since: Day;
  /** Before a date: the working days of the step that was reached. After it: 0 for the first time, then 1, 2… */
  step: number;
  /** Who leads it on that day; null when nobody does, and the plan's manager is told instead. */
  leadId: number | null;
  /** Who is told; of an escalation to a line manager, whose line manager is. */
  personId: number;
  to: 'person' | 'line manager';
  /** What the words need beside the date: a name, the numbers of other actions, a question. */
  detail: string;
}

/** A plan on a day, as the rules look at it. */
export interface RemindingDay {
  data: PlanData;
  day: Day;
  /** Of every action, at the end of that day. */
  states: ReadonlyMap<number, ActionState>;
  /** Every action of the plan by its number, also where `data` holds only some. */
  actions: ReadonlyMap<number, Action>;
}

/** A family of rules: what it would have said on a day, whatever was said before. */
export type RuleFamily = (on: RemindingDay) => Occurrence[];

/** What a rule says of an item; who is told and under which key is filled in for all alike. */
export type Told = Pick<Occurrence, 'about' | 'rule' | 'urgency' | 'due' | 'step' | 'leadId'> &
  Partial<Pick<Occurrence, 'since' | 'personId' | 'to' | 'detail'>> & {
    /** A mark that keeps two occurrences of the same item, rule, date and step apart. */
    apart?: string | number;
  };

const letters: { [kind in About['kind']]: string } = { action: '', measure: 'm', audit: 'a', report: 'r', plan: 'p' };

/**
 * Makes the occurrences of one item: told to its lead unless said otherwise, else to the plan's manager, else to nobody.
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

/** Most pressing first: late the longest, then today, then what is asked, then what is due next. */
export function compareUrgency(a: Occurrence, b: Occurrence): number {
  return (
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    a.due.localeCompare(b.due) ||
    a.about.kind.localeCompare(b.about.kind) ||
    a.about.id - b.about.id ||
    a.key.localeCompare(b.key)
  );
}
