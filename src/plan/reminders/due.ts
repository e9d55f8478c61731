import { addDays, formatDay } from '../day';
import type { Day } from '../day';
import type { Person } from '../people';
import type { PlanData } from '../planData';
import { statesOnDays } from '../states';
import { isWorkingDay } from '../workingDays';
import { actionDates } from './actionDates';
import { newAssignments } from './assignment';
import { audits } from './audits';
import { digests } from './digest';
import { escalations } from './escalation';
import { readings, undefinedMeasures } from './measures';
import { askedBeforeMeetings, promisedReports } from './meetings';
import { compareUrgency } from './occurrence';
import type { Occurrence, RemindingDay, RuleFamily } from './occurrence';
import { queries } from './queries';
import { nothingReported } from './nothingReported';
import { dependencies } from './waiting';

/** Every rule, each family in a file of its own. */
const families: readonly RuleFamily[] = [
  actionDates,
  queries,
  askedBeforeMeetings,
  nothingReported,
  readings,
  audits,
  promisedReports,
  undefinedMeasures,
  dependencies,
  newAssignments,
  escalations,
  digests,
];

/** All that one person is told on a day. */
export interface ReminderMessage {
  personId: number;
  /** Null when the plan's data does not name the person. */
  person: Person | null;
  /** Most pressing first. */
  occurrences: Occurrence[];
}

/** The plan as the rules see it on a day, from all rows up to that day. */
export function remindingDay(data: PlanData, day: Day): RemindingDay {
  const [states] = statesOnDays(data, [day]);
  return { data, day, states, actions: new Map(data.actions.map((action) => [action.id, action])) };
}

/**
 * Why nothing goes on a day, as a sentence, or null: weekends, bank holidays of England and Wales and the council's own
 * days off are quiet, and so is a plan whose reminders are paused or that is closed (requirement 69).
 */
export function quietBecause(data: PlanData, day: Day): string | null {
  const { extraHolidays, reminders } = data.settings;
  const { closed } = data.plan;
  if (closed !== null && closed <= day) return `The plan was closed on ${formatDay(closed)}: nobody is reminded of it.`;
  if (!isWorkingDay(day, extraHolidays)) return `${formatDay(day)} is not a working day.`;
  if (reminders.pausedUntil !== null && reminders.pausedUntil >= day)
    return `Reminders of this plan are paused until ${formatDay(reminders.pausedUntil)}.`;
  return null;
}

/** All reminders that hold on a day, whether or not they were sent before; most pressing first. */
export function allThatHolds(on: RemindingDay): Occurrence[] {
  return families.flatMap((family) => family(on)).sort(compareUrgency);
}

/**
 * What is to be said to whom on a day (docs/design.md, "Reminders"). Nothing on quiet days; what fell on one is said on the next
 * working day, as far as it still holds.
 * @param data the plan with all rows up to that day
 * @param day the day of the run
 * @param said the keys of what was already said
 */
export function remindersDue(data: PlanData, day: Day, said: ReadonlySet<string>): Occurrence[] {
  if (quietBecause(data, day) !== null) return [];
  return allThatHolds(remindingDay(data, day)).filter(({ key }) => !said.has(key));
}

/**
 * What else holds before a day to come, for those who wish for one mail a week: a step or a date that falls between two
 * mails is said with the first. What will be late only then is not known yet.
 * @param until the day of the next mail, left out
 */
export function comingUp(on: RemindingDay, until: Day): Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (let day = addDays(on.day, 1); day < until; day = addDays(day, 1)) {
    if (quietBecause(on.data, day) !== null) continue;
    for (const occurrence of allThatHolds({ ...on, day }))
      if (occurrence.due >= day && occurrence.urgency !== 'digest') found.set(occurrence.key, occurrence);
  }
  return [...found.values()];
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
