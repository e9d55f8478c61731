import { holdersOn, seniorOfficerOn } from '../appointments';
import type { RequestDecision } from '../actionState';
import { formatDay } from '../day';
import { priorityIdOf } from '../groups';
import { rateAction } from '../rating';
import { acceptorsIn } from '../requests/acceptance';
import { requestsOn } from '../requests/openRequests';
import type { OpenRequest } from '../requests/openRequests';
import { ratingContextOf } from '../states';
import { whoseInWords } from '../requests/words';
import { workingDaysBetween } from '../workingDays';
import { aboutAction } from './actionDates';
import { newsFor } from './assignment';
import type { RemindingDay, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { repeatOf } from './stages';

/** The requests that are open on the day. */
function openOn({ data, day, states }: RemindingDay): OpenRequest[] {
  const recommendations = new Map(data.recommendations.map((one) => [one.id, one]));
  const priorities = new Map(data.priorities.map((one) => [one.id, one]));
  const acceptorOn = acceptorsIn(data);
  const context = ratingContextOf(data, day, states);
  return data.actions.flatMap((action) => {
    const state = states.get(action.id);
    if (!state || (state.moreTime === null && state.done === null)) return [];
    const recommendation = recommendations.get(action.recommendationId ?? -1) ?? null;
    const priority = priorities.get(priorityIdOf(action, recommendation) ?? -1) ?? null;
    const rating = rateAction(action, state, context);
    const rated = { action, state, rating, priority, recommendation, lead: null, workingDaysLate: 0, goesOnAs: [] };
    const seniorOfficerOf = seniorOfficerOn(data.appointments, priority?.id ?? null, day);
    return requestsOn(rated, { acceptorOn, seniorOfficerOn: () => seniorOfficerOf, today: day });
  });
}

/** The plan manager who is told what any manager may decide. */
function managerOf({ data, day }: RemindingDay): number | null {
  return data.plan.managerId ?? holdersOn(data.appointments, 'managers', day)[0] ?? null;
}

/**
 * Asks whoever decides a request to do so, and repeats that as a question is repeated. A body decides at its meeting;
 * the plan manager is told, who brings it there.
 */
export const requestsToDecide: RuleFamily = (on) => {
  const { extraHolidays, reminders } = on.data.settings;
  return openOn(on).flatMap(({ asked, rated, about, day, byId, askedDue, text, decider }) => {
    const { step, since, apart } = repeatOf(day, on.day, reminders.queryEvery, extraHolidays);
    const by = on.data.people.find(({ id }) => id === byId)?.name ?? 'Its lead';
    const what =
      asked === 'acceptance' ? 'says that it is complete' : `asks for time until ${formatDay(askedDue ?? day)}`;
    return tell(on, {
      about: aboutAction(rated.action),
      rule: 'decision asked',
      urgency: 'asked',
      due: day,
      step,
      since,
      // The reminder goes to whoever decides, under `leadId`, and not to the action's lead.
      leadId: decider.kind === 'person' ? decider.personId : managerOf(on),
      detail: `${by} ${what}: “${text.trim()}”`,
      apart: `${about}${apart === undefined ? '' : ` ${apart}`}`,
    });
  });
};

/** Tells the lead what was decided, while it is news. */
export const decisions: RuleFamily = (on) =>
  on.data.actions.flatMap((action) => {
    const state = on.states.get(action.id);
    if (!state || state.withdrawn) return [];
    const made = [state.decidedTime?.decision, state.done?.accepted, state.returned?.decision];
    return made.flatMap((decision) => {
      if (!decision || workingDaysBetween(decision.day, on.day, on.data.settings.extraHolidays) > newsFor) return [];
      return tell(on, {
        about: aboutAction(action),
        rule: 'decided',
        urgency: 'news',
        due: decision.day,
        step: 0,
        leadId: state.leadId,
        detail: outcomeInWords(decision, on),
        apart: decision.rowId,
      });
    });
  });

const outcomes = {
  granted: 'More time was granted',
  accepted: 'It was accepted as complete',
  refused: 'More time was refused',
  returned: 'It was returned',
} as const;

/** "More time was granted until 29 Jan 2027 by Caroline Hart: “With a plan by week.”" */
function outcomeInWords({ outcome, due, by, text }: RequestDecision, { data }: RemindingDay): string {
  const who = whoseInWords(by, data, (id) => data.people.find((person) => person.id === id)?.name ?? null);
  return `${outcomes[outcome]}${due ? ` until ${formatDay(due)}` : ''} by ${who}: “${text.trim()}”`;
}
