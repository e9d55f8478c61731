import type { AppointedRole } from '../../plan/appointments';
import type { PlanLists } from './savedPosition';

export type SettingsRow = PlanLists['settings'][number];

/** The roles with a group on the site whose holders are recorded, in an order that never changes. */
export const rolesWithTerms = [
  'managers',
  'directors',
  'members',
  'clerks',
] as const satisfies readonly AppointedRole[];

export type RoleWithTerms = (typeof rolesWithTerms)[number];

/** The terms in a role that have begun and not ended. */
export function openTerms(settings: PlanLists['settings'], role: AppointedRole): SettingsRow[] {
  return settings.filter(
    (row) => row.kind === 'appointment' && row.role === role && row.personId !== null && row.to === null,
  );
}

/** Whether a person is recorded as holding a role of the site's groups today. */
export function isRecorded(settings: PlanLists['settings'], personId: number, role: RoleWithTerms): boolean {
  return openTerms(settings, role).some((row) => row.personId === personId);
}
