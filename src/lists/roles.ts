import type { Role } from './schema/list';

/**
 * The titles of the site's groups, by role. A site names its own groups after itself ("Improvement Plan Members",
 * contracts/semantics.md S29) and ignores case in titles, so the endings of these titles differ from those of
 * SharePoint's own groups.
 */
export const groupOf: Readonly<Record<Role, string>> = {
  readers: 'Plan readers (Improvement Plan)',
  leads: 'Plan leads (Improvement Plan)',
  members: 'Plan members (Improvement Plan)',
  directors: 'Plan directors (Improvement Plan)',
  clerks: 'Plan clerks (Improvement Plan)',
  managers: 'Plan managers (Improvement Plan)',
};

/** The purpose of each group, as its description states it. */
const purposes: Readonly<Record<Role, string>> = {
  readers: 'May read the improvement plan.',
  leads: 'May read the improvement plan and report progress.',
  members: 'Elected members: may read the improvement plan.',
  directors: 'Directors: may read the improvement plan, ask, and decide what is asked of them.',
  clerks: 'Committee clerks: may read the improvement plan and prepare its papers.',
  managers: 'Keep the improvement plan: may change it, and give the other roles.',
};

export const roles = Object.keys(groupOf) as Role[];

/**
 * A group's description: its purpose for people, then the marker by which the product finds the group, whatever its
 * title.
 */
export function describeGroup(role: Role): string {
  return `${purposes[role]} [improvement-plan:${role}]`;
}

/**
 * Whether a group is the one that an earlier version made for a role, without a marker; its title and description
 * together show that.
 */
function isEarlier(role: Role, { Title, Description }: DescribedGroup): boolean {
  return Title === `Improvement Plan ${role}` && Description === purposes[role];
}

/** A group with the properties that identify it. */
export interface DescribedGroup {
  Title: string;
  Description: string | null;
}

/** Whether a group carries the marker of a role. */
export function isMarkedFor(role: Role, { Description }: DescribedGroup): boolean {
  return (Description ?? '').includes(`[improvement-plan:${role}]`);
}

/** The role that a group of the site gives; null for a group that somebody else made, whatever its title. */
export function roleOf(group: DescribedGroup): Role | null {
  return roles.find((role) => isMarkedFor(role, group) || isEarlier(role, group)) ?? null;
}

/** SharePoint's rights as bits of the low word of BasePermissions (SPBasePermissions). */
export const rights = {
  viewItems: 0x1,
  addItems: 0x2,
  editItems: 0x4,
  deleteItems: 0x8,
  open: 0x10000,
  managePermissions: 0x2000000,
  manageWeb: 0x40000000,
} as const;

/** Whether a right is among those of the low word of BasePermissions. */
export function holds(low: string | number, right: number): boolean {
  return Math.floor(Number(low) / right) % 2 === 1;
}
