import type { Day } from '../day';
import type { AcceptanceChoice, Acceptor, Action, Plan, Priority, Recommendation } from '../fields';
import { prioritiesIn } from '../groupsOnDay';

/** The lead's own word completes the action: so it is until somebody chooses otherwise. */
export const leadAccepts: Acceptor = { by: 'lead', bodyId: null };

/** The choice that holds on a day: of those that had begun the last, and of several of one day the last made. */
export function choiceOn(choices: readonly AcceptanceChoice[], day: Day): AcceptanceChoice | null {
  return choices.reduce<AcceptanceChoice | null>(
    (held, choice) => (choice.from <= day && (held === null || choice.from >= held.from) ? choice : held),
    null,
  );
}

/**
 * Who accepts on a day what is reported complete under a priority: as chosen for the priority, else as for the plan,
 * else the lead (requirement 87).
 * @param priority null for an action under no priority
 */
export function acceptorOn(
  plan: Pick<Plan, 'acceptance'>,
  priority: Pick<Priority, 'acceptance'> | null,
  day: Day,
): Acceptor {
  const own = priority && choiceOn(priority.acceptance, day);
  const choice = own && own.by !== 'as the plan' ? own : choiceOn(plan.acceptance, day);
  return choice && choice.by !== 'as the plan' ? { by: choice.by, bodyId: choice.bodyId } : leadAccepts;
}

/** Tells for every action of a plan who accepts on a day what its lead reports complete. */
export type AcceptorsOn = (action: Action, day: Day) => Acceptor;

/**
 * Makes the function that tells who accepts, from the plan with its priorities and recommendations: by the priority
 * under which an action stood at the end of the day.
 */
export function acceptorsIn({
  plan,
  priorities,
  recommendations,
}: {
  plan: Pick<Plan, 'acceptance'>;
  priorities: readonly Priority[];
  recommendations: readonly Recommendation[];
}): AcceptorsOn {
  const chosen = plan.acceptance.length > 0 || priorities.some(({ acceptance }) => acceptance.length > 0);
  if (!chosen) return () => leadAccepts;
  const priorityOf = new Map(priorities.map((priority) => [priority.id, priority]));
  const prioritiesOn = prioritiesIn({ recommendations });
  return (action, day) => {
    const [priorityId] = prioritiesOn(action, day).slice(-1);
    return acceptorOn(plan, priorityOf.get(priorityId ?? -1) ?? null, day);
  };
}
