import type { Action, ActionState, Person, PlanData, PlanSettings } from './entities';
import { formatDay } from './day';
import type { Day } from './day';
import { isPaused } from './rating';
import { statesOnDays } from './states';
import { counted } from './words';
import { isWorkingDay, workingDaysBetween } from './workingDays';

/** Why somebody is reminded. */
export type ReminderRule = 'due soon' | 'due today' | 'overdue';

/** One thing to say to one person, once. */
export interface Occurrence {
  /** Item, rule, due date and step: what was said under a key is never said again (design, "Reminders"). */
  key: string;
  actionId: number;
  ref: string;
  rule: ReminderRule;
  due: Day;
  /** Due soon: the working days of the step that was reached. Overdue: 0 for the first time, then 1, 2… */
  step: number;
  /** Who leads it on that day; null when nobody does, and the plan's manager is told instead. */
  leadId: number | null;
  /** Who is told: the lead, else the plan's manager. */
  personId: number;
  /** "Due on 4 Dec 2026, in 9 working days." */
  reason: string;
}

/** All that one person is told on a day. */
export interface ReminderMessage {
  personId: number;
  /** Null when the plan's data does not name the person. */
  person: Person | null;
  /** Most pressing first. */
  occurrences: Occurrence[];
}

interface Stage {
  rule: ReminderRule;
  step: number;
  reason: string;
}

/**
 * Where an action stands on its way to and past its due date. It is a function of the day alone, not of the day's
 * events: what was reached on a weekend or on a day without a run is still true on the next working day, so nothing is
 * missed, and what has been overtaken in the meantime is not said any more.
 */
function stageOf(due: Day, today: Day, settings: PlanSettings): Stage | null {
  const { extraHolidays, dueSoonSteps, overdueEvery } = settings;
  if (today === due) return { rule: 'due today', step: 0, reason: 'Due today.' };
  if (today > due) {
    const late = workingDaysBetween(due, today, extraHolidays);
    // A repeat every 0 days would be one every day: such a setting means "once".
    const step = overdueEvery > 0 ? Math.floor(Math.max(late - 1, 0) / overdueEvery) : 0;
    return { rule: 'overdue', step, reason: `Due on ${formatDay(due)}, late ${counted(late, 'working day')}.` };
  }
  const left = workingDaysBetween(today, due, extraHolidays);
  const reached = dueSoonSteps.filter((step) => left <= step);
  if (reached.length === 0) return null;
  const reason =
    left === 0 ? `Due on ${formatDay(due)}.` : `Due on ${formatDay(due)}, in ${counted(left, 'working day')}.`;
  return { rule: 'due soon', step: Math.min(...reached), reason };
}

/** Whether a reminder about an action makes sense: it is open, in the plan and not put off. */
function isOpen(state: ActionState, today: Day): boolean {
  return !state.done && !state.withdrawn && !isPaused(state, today);
}

function occurrenceOf(data: PlanData, action: Action, state: ActionState, today: Day): Occurrence | null {
  if (state.due === null || !isOpen(state, today)) return null;
  const stage = stageOf(state.due, today, data.settings);
  const personId = state.leadId ?? data.plan.managerId;
  if (!stage || personId === null) return null;
  return {
    key: [data.plan.id, action.id, stage.rule, state.due, stage.step].join('|'),
    actionId: action.id,
    ref: action.ref,
    ...stage,
    due: state.due,
    leadId: state.leadId,
    personId,
  };
}

const URGENCY: readonly ReminderRule[] = ['overdue', 'due today', 'due soon'];

/** Most pressing first: overdue the longest, then today, then what is due next. */
function compareUrgency(a: Occurrence, b: Occurrence): number {
  return URGENCY.indexOf(a.rule) - URGENCY.indexOf(b.rule) || a.due.localeCompare(b.due) || a.actionId - b.actionId;
}

/**
 * What is to be said to whom on a day (design, "Reminders"): due soon at each step of PlanSettings.dueSoonSteps, due
 * today, and overdue on the first working day and every PlanSettings.overdueEvery working days after it. Nothing on
 * weekends and bank holidays; what fell on one is said on the next working day. A due date that moves starts anew.
 * @param data the plan with all rows up to that day
 * @param day the day of the run
 * @param said the keys of what was already said
 */
export function remindersDue(data: PlanData, day: Day, said: ReadonlySet<string>): Occurrence[] {
  if (!isWorkingDay(day, data.settings.extraHolidays)) return [];
  const [states] = statesOnDays(data, [day]);
  return data.actions
    .flatMap((action) => occurrenceOf(data, action, states.get(action.id) as ActionState, day) ?? [])
    .filter(({ key }) => !said.has(key))
    .sort(compareUrgency);
}

/** One message a person a run, that lists everything, in the order of the people's numbers. */
export function messagesOf(data: PlanData, occurrences: readonly Occurrence[]): ReminderMessage[] {
  const people = new Map(data.people.map((person) => [person.id, person]));
  const messages = new Map<number, ReminderMessage>();
  for (const occurrence of [...occurrences].sort(compareUrgency)) {
    const { personId } = occurrence;
    const message = messages.get(personId) ?? { personId, person: people.get(personId) ?? null, occurrences: [] };
    message.occurrences.push(occurrence);
    messages.set(personId, message);
  }
  return [...messages.values()].sort((a, b) => a.personId - b.personId);
}
