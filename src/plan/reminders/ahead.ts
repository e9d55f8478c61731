import { addDays } from '../day';
import type { Day } from '../day';
import type { PlanData } from '../planData';
import { allThatHolds, quietBecause, remindingDay } from './due';
import type { Occurrence } from './occurrence';

/** What somebody will be told on a day to come. */
export interface AskedOnDay {
  day: Day;
  occurrences: Occurrence[];
}

/**
 * "What I will be asked, when": the reminders that one person will get if nothing changes meanwhile, day by day. Every
 * day is worked out by the very rules that the run uses.
 * @param from the first day looked at, usually tomorrow
 * @param days how many days ahead
 * @param today what is known is known at the end of this day
 */
export function askedAhead(data: PlanData, personId: number, today: Day, from: Day, days: number): AskedOnDay[] {
  const on = remindingDay(data, today);
  const isTheirs = (id: number): boolean => {
    const leadId = on.states.get(id)?.leadId ?? null;
    return (leadId ?? data.plan.managerId) === personId;
  };
  // Only the actions and measures of this person are worked out, because a plan may hold thousands.
  const theirs = { ...data, actions: data.actions.filter(({ id }) => isTheirs(id)) };
  const said = new Set(holding(today));
  const result: AskedOnDay[] = [];
  for (let ahead = 0; ahead < days; ahead++) {
    const day = addDays(from, ahead);
    if (quietBecause(data, day) !== null) continue;
    const occurrences = allThatHolds({ ...on, data: theirs, day }).filter(
      (one) => one.personId === personId && one.to === 'person' && one.rule !== 'digest' && !said.has(one.key),
    );
    for (const { key } of occurrences) said.add(key);
    if (occurrences.length > 0) result.push({ day, occurrences });
  }
  return result;

  /** The reminders that hold today, which are left out of what is still to come. */
  function holding(day: Day): string[] {
    return day < from ? allThatHolds({ ...on, data: theirs, day }).map(({ key }) => key) : [];
  }
}
