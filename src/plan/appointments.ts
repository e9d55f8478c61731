import type { Day } from './day';
import type { Recommendation } from './fields';
import { groupBy } from './groupBy';
import { prioritiesIn } from './groupsOnDay';
import type { PrioritiesOn } from './groupsOnDay';

/**
 * The roles of which the plan keeps who held them on which day: those of the site's groups whose rows may count, and
 * the senior responsible officer of each priority.
 */
export const appointedRoles = ['managers', 'directors', 'members', 'clerks', 'senior officer'] as const;

export type AppointedRole = (typeof appointedRoles)[number];

/** The time in which somebody holds a role; `to` is null while it lasts. Both days count. */
export interface Appointment {
  role: AppointedRole;
  personId: number;
  from: Day;
  to: Day | null;
  /** The priority whose senior responsible officer the person is; null for every other role. */
  priorityId: number | null;
}

/**
 * Whether a person held a role on a day. For a senior officer, `priorityId` asks for one priority; left out, it asks
 * for any priority of the plan.
 */
export type HoldsRole = (role: AppointedRole, personId: number, day: Day, priorityId?: number | null) => boolean;

/** The roles whose holders may ask about what they read (requirement 85). */
const askingRoles = ['managers', 'directors', 'members', 'senior officer'] as const;

/** Whether somebody might ask on a day, so that a query of theirs counts. */
export const mightAskOn = (holdsRole: HoldsRole, personId: number, day: Day): boolean =>
  askingRoles.some((role) => holdsRole(role, personId, day));

const lastsOn = ({ from, to }: Appointment, day: Day): boolean => from <= day && (to === null || day <= to);

/**
 * Makes a function that tells who held which role on a day.
 * @param appointments several for one person and role may overlap
 */
export function holdsRoleOn(appointments: readonly Appointment[]): HoldsRole {
  const byPerson = groupBy(appointments, ({ personId }) => personId);
  return (role, personId, day, priorityId) =>
    (byPerson.get(personId) ?? []).some(
      (one) => one.role === role && lastsOn(one, day) && (priorityId === undefined || one.priorityId === priorityId),
    );
}

/**
 * The senior responsible officer of a priority on a day, by SharePoint's number; null when it has none, or for an action
 * under no priority. On a day on which the officer changed it is the new one.
 */
export function seniorOfficerOn(
  appointments: readonly Appointment[],
  priorityId: number | null,
  day: Day,
): number | null {
  const [newest] = appointments
    .filter((one) => one.role === 'senior officer' && one.priorityId === priorityId && lastsOn(one, day))
    .sort((a, b) => Number(a.to !== null) - Number(b.to !== null) || b.from.localeCompare(a.from));
  return newest && priorityId !== null ? newest.personId : null;
}

/** Everybody who held a role on a day, each once, longest first. */
export function holdersOn(appointments: readonly Appointment[], role: AppointedRole, day: Day): number[] {
  const lasting = appointments.filter((one) => one.role === role && lastsOn(one, day));
  return [...new Set(lasting.sort((a, b) => a.from.localeCompare(b.from)).map(({ personId }) => personId))];
}

/** Who held which role on which day, and under which priorities each action stood: whose rows count follows from both. */
export interface RolesByDay {
  holdsRole: HoldsRole;
  prioritiesOn: PrioritiesOn;
}

/** The roles and priorities of a plan by day. */
export const rolesByDayIn = ({
  appointments,
  recommendations,
}: {
  appointments: readonly Appointment[];
  recommendations: readonly Recommendation[];
}): RolesByDay => ({
  holdsRole: holdsRoleOn(appointments),
  prioritiesOn: prioritiesIn({ recommendations }),
});
