import { addDays } from '../day';
import type { ActionState } from '../actionState';
import type { Day } from '../day';
import type { PlanData } from '../planData';
import { allThatHolds, quietBecause, remindingDay } from './due';
import type { Occurrence, RemindingDay } from './occurrence';

/** The reminders that a person will get on one future day. */
export interface AskedOnDay {
  day: Day;
  occurrences: Occurrence[];
}

/** Whether somebody who does not lead an action may hear of it: a request waits for a decision, or they asked about it. */
function mayHear({ moreTime, done, queries, answered }: ActionState, personId: number): boolean {
  const waits = moreTime !== null || (done !== null && done.accepted === null);
  return waits || [...queries, ...answered].some(({ byId }) => byId === personId);
}

/**
 * "What I will be asked, when": the reminders that one person will get if nothing changes meanwhile, day by day. Every
 * day is computed by the rules that the reminder run uses.
 * @param today the plan is taken as known at the end of this day
 * @param ahead `from`: the first day, usually tomorrow; `days`: how many days ahead
 * @param beside the questions to the clerk that the person may read
 */
export function askedAhead(
  data: PlanData,
  personId: number,
  today: Day,
  { from, days }: { from: Day; days: number },
  beside: Pick<RemindingDay, 'questionsToClerk'> = {},
): AskedOnDay[] {
  const on = remindingDay(data, today, beside);
  const isTheirs = (id: number): boolean => {
    const state = on.states.get(id);
    return (state?.leadId ?? data.plan.managerId) === personId || (state !== undefined && mayHear(state, personId));
  };
  // Only the actions of which this person may hear are computed, because a plan may hold thousands.
  const theirs = { ...data, actions: data.actions.filter(({ id }) => isTheirs(id)) };
  const said = new Set(holding(today));
  const result: AskedOnDay[] = [];
  for (let ahead = 0; ahead < days; ahead++) {
    const day = addDays(from, ahead);
    if (quietBecause(data, day) !== null) continue;
    const occurrences = allThatHolds({ ...on, data: theirs, day }).filter(
      (one) => one.personId === personId && one.to === 'person' && one.urgency !== 'digest' && !said.has(one.key),
    );
    for (const { key } of occurrences) said.add(key);
    if (occurrences.length > 0) result.push({ day, occurrences });
  }
  return result;

  /** The reminders that are due today; they are left out of the coming ones. */
  function holding(day: Day): string[] {
    return day < from ? allThatHolds({ ...on, data: theirs, day }).map(({ key }) => key) : [];
  }
}
