import { addDays } from '../day';
import type { Day } from '../day';
import type { PlanData } from '../planData';
import { allThatHolds, quietBecause, remindingDay } from './due';
import type { Occurrence } from './occurrence';

/** The reminders that a person will get on one future day. */
export interface AskedOnDay {
  day: Day;
  occurrences: Occurrence[];
}

/**
 * "What I will be asked, when": the reminders that one person will get if nothing changes meanwhile, day by day. Every
 * day is computed by the rules that the reminder run uses.
 * @param from the first day, usually tomorrow
 * @param days how many days ahead
 * @param today the plan is taken as known at the end of this day
 */
export function askedAhead(data: PlanData, personId: number, today: Day, from: Day, days: number): AskedOnDay[] {
  const on = remindingDay(data, today);
  const isTheirs = (id: number): boolean => {
    const leadId = on.states.get(id)?.leadId ?? null;
    return (leadId ?? data.plan.managerId) === personId;
  };
  // Only this person's actions and measures are computed, because a plan may hold thousands.
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
