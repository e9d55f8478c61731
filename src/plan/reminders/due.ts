import { addDays, formatDay } from '../day';
import type { Day } from '../day';
import type { Person } from '../people';
import type { PlanData } from '../planData';
import { statesOnDays } from '../states';
import { isWorkingDay } from '../workingDays';
import { actionDates } from './actionDates';
import { newAssignments } from './assignment';
import { answersDue, meetingActions, questionsAnswered } from './askedAtMeetings';
import { audits } from './audits';
import { digests } from './digest';
import { escalations } from './escalation';
import { readings, undefinedMeasures } from './measures';
import { askedBeforeMeetings, promisedReports } from './meetings';
import { compareUrgency } from './occurrence';
import type { Occurrence, RemindingDay, RuleFamily } from './occurrence';
import { questionsToClerks } from './questionsToClerk';
import { queries, queryAnswers, withoutAskingTwice, wasSaid } from './queries';
import { decisions, requestsToDecide } from './requests';
import { lateActionsOfRisks, riskReviews } from './risks';
import { nothingReported } from './nothingReported';
import { dependencies } from './waiting';
import { weeklyWords } from './weeklyWord';

/** Every family of rules, each from a file of its own. */
const families: readonly RuleFamily[] = [
  actionDates,
  queries,
  requestsToDecide,
  decisions,
  queryAnswers,
  askedBeforeMeetings,
  nothingReported,
  readings,
  audits,
  promisedReports,
  meetingActions,
  answersDue,
  questionsAnswered,
  questionsToClerks,
  riskReviews,
  lateActionsOfRisks,
  undefinedMeasures,
  dependencies,
  newAssignments,
  escalations,
  digests,
  weeklyWords,
];

/** All reminders for one person on a day. */
export interface ReminderMessage {
  personId: number;
  /** Null when the plan's data does not name the person. */
  person: Person | null;
  /** Most pressing first. */
  occurrences: Occurrence[];
}

/**
 * The plan as the rules see it on a day, from all rows up to that day.
 * @param beside what is known beside the plan, which not everybody may read
 */
export function remindingDay(
  data: PlanData,
  day: Day,
  beside: Pick<RemindingDay, 'preferences' | 'questionsToClerk'> = {},
): RemindingDay {
  const [states] = statesOnDays(data, [day]);
  return {
    data,
    day,
    states,
    actions: new Map(data.actions.map((action) => [action.id, action])),
    ...beside,
  };
}

/**
 * Why no reminders go on a day, as a sentence, or null. None go on weekends, bank holidays of England and Wales and the
 * council's own days off, nor for a plan whose reminders are paused or that is closed (requirement 69).
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

/** All reminders that are due on a day, whether or not they were sent before; most pressing first. */
export function allThatHolds(on: RemindingDay): Occurrence[] {
  const all = families.flatMap((family) => family(on));
  return withoutAskingTwice(on, all).sort(compareUrgency);
}

/**
 * The reminders to send on a day (docs/design.md, "Reminders"). None on quiet days; a reminder that fell on one is sent
 * on the next working day if it is still true.
 * @param data the plan with all rows up to that day
 * @param day the day of the run
 * @param said the keys of reminders that were already sent
 */
export function remindersDue(data: PlanData, day: Day, said: ReadonlySet<string>): Occurrence[] {
  if (quietBecause(data, day) !== null) return [];
  return allThatHolds(remindingDay(data, day)).filter((one) => !wasSaid(one, said));
}

/**
 * The reminders that become due before a later day, for people who prefer one mail a week: a step or date between two
 * mails is told with the first. Items that only become late by then are not known yet.
 * @param until the day of the next mail, which is not included
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

/** One message for each person and run with all their reminders, in the order of the people's numbers. */
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
