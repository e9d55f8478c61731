import type { Role } from './schema/list';

/** The site's groups, by role. Provisioning makes them; afterwards only their members change (docs/design.md, data rule 5). */
export const groupOf: Readonly<Record<Role, string>> = {
  readers: 'Improvement Plan readers',
  leads: 'Improvement Plan leads',
  members: 'Improvement Plan members',
  clerks: 'Improvement Plan clerks',
  managers: 'Improvement Plan managers',
};

/** SharePoint's rights, by bit (SPBasePermissions); the low word of BasePermissions. */
export const rights = {
  viewItems: 0x1,
  addItems: 0x2,
  editItems: 0x4,
  deleteItems: 0x8,
  managePermissions: 0x2000000,
  manageWeb: 0x40000000,
} as const;
