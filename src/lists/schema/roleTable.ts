import type { Access, Role } from './list';

const may = <Roles extends readonly [Access, Access, Access, Access, Access]>(
  ...[readers, leads, members, clerks, managers]: Roles
): Record<Role, Access> => ({ readers, leads, members, clerks, managers });

/**
 * Who may do what with which list: the one place where it is said (docs/design.md, data rule 5). Set-up gives it to the groups
 * list by list, docs/roles.md shows it, and `src/lists/provisioning/rights.test.ts` tries it as each person.
 *
 * Readers see the plan, its measures and what was published; members beside that the editions made for them; leads add
 * progress, readings and evidence; clerks keep governance and what is exempt; managers keep all the rest, and spend,
 * draft questions, reminders and other people's wishes are theirs alone. Nobody but a site owner deletes.
 */
export const roleTable = {
  // The columns in order: readers, leads, members, clerks, managers.
  settings: may('read', 'read', 'read', 'read', 'edit'),
  plans: may('read', 'read', 'read', 'read', 'edit'),
  bodies: may('read', 'read', 'read', 'edit', 'edit'),
  inspections: may('read', 'read', 'read', 'read', 'edit'),
  judgements: may('read', 'read', 'read', 'read', 'edit'),
  findings: may('read', 'read', 'read', 'read', 'edit'),
  priorities: may('read', 'read', 'read', 'read', 'edit'),
  recommendations: may('read', 'read', 'read', 'read', 'edit'),
  actions: may('read', 'read', 'read', 'read', 'edit'),
  progress: may('read', 'add', 'read', 'read', 'add'),
  measures: may('read', 'read', 'read', 'read', 'edit'),
  readings: may('read', 'add', 'read', 'read', 'add'),
  assurance: may('read', 'read', 'read', 'read', 'edit'),
  meetings: may('read', 'read', 'read', 'edit', 'edit'),
  decisions: may('read', 'read', 'read', 'edit', 'edit'),
  questions: may('read', 'read', 'read', 'edit', 'edit'),
  draftQuestions: may('none', 'none', 'none', 'none', 'edit'),
  exemptItems: may('none', 'none', 'none', 'edit', 'edit'),
  engagement: may('read', 'read', 'read', 'read', 'edit'),
  partners: may('read', 'read', 'read', 'read', 'edit'),
  selfAssessments: may('read', 'read', 'read', 'read', 'edit'),
  spend: may('none', 'none', 'none', 'none', 'edit'),
  papers: may('none', 'none', 'none', 'edit', 'edit'),
  evidence: may('read', 'add', 'read', 'read', 'add'),
  editions: may('read', 'read', 'read', 'add', 'add'),
  memberEditions: may('none', 'none', 'read', 'add', 'add'),
  exemptPapers: may('none', 'none', 'none', 'add', 'add'),
  positions: may('read', 'read', 'read', 'read', 'edit'),
  reminders: may('none', 'none', 'none', 'none', 'edit'),
  runs: may('none', 'none', 'none', 'none', 'edit'),
  redactions: may('none', 'none', 'none', 'none', 'read'),
  preferences: may('own', 'own', 'own', 'own', 'oversee'),
} as const satisfies Record<string, Record<Role, Access>>;
