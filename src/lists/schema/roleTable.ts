import type { Access, Role } from './list';

const may = <Roles extends readonly [Access, Access, Access, Access, Access, Access]>(
  ...[readers, leads, members, directors, clerks, managers]: Roles
): Record<Role, Access> => ({ readers, leads, members, directors, clerks, managers });

/**
 * The rights of every role on every list, defined only here (docs/design.md, data rule 5). Set-up gives the groups
 * these rights list by list, docs/roles.md documents them, and `src/lists/provisioning/rights.test.ts` tests them as a
 * person in each role.
 *
 * Readers see the plan, its measures and the published files. Members and directors also see the full editions. All but
 * readers add to Progress: leads report, members and directors ask, directors decide, clerks keep what a meeting decided;
 * which rows count says `src/plan/fold.ts`. Leads also add readings and evidence. Clerks keep governance and exempt items. Managers keep everything else; spend, draft
 * questions, reminders and other people's preferences are open to them alone. Only a site owner deletes.
 */
export const roleTable = {
  // The columns in order: readers, leads, members, directors, clerks, managers.
  settings: may('read', 'read', 'read', 'read', 'read', 'edit'),
  plans: may('read', 'read', 'read', 'read', 'read', 'edit'),
  bodies: may('read', 'read', 'read', 'read', 'edit', 'edit'),
  inspections: may('read', 'read', 'read', 'read', 'read', 'edit'),
  judgements: may('read', 'read', 'read', 'read', 'read', 'edit'),
  findings: may('read', 'read', 'read', 'read', 'read', 'edit'),
  priorities: may('read', 'read', 'read', 'read', 'read', 'edit'),
  recommendations: may('read', 'read', 'read', 'read', 'read', 'edit'),
  actions: may('read', 'read', 'read', 'read', 'read', 'edit'),
  progress: may('read', 'add', 'add', 'add', 'add', 'add'),
  measures: may('read', 'read', 'read', 'read', 'read', 'edit'),
  readings: may('read', 'add', 'read', 'read', 'read', 'add'),
  risks: may('read', 'read', 'read', 'read', 'read', 'edit'),
  riskReviews: may('read', 'add', 'read', 'add', 'read', 'add'),
  assurance: may('read', 'read', 'read', 'read', 'read', 'edit'),
  meetings: may('read', 'read', 'read', 'read', 'edit', 'edit'),
  decisions: may('read', 'read', 'read', 'read', 'edit', 'edit'),
  questions: may('read', 'read', 'read', 'read', 'edit', 'edit'),
  meetingActions: may('read', 'read', 'read', 'read', 'edit', 'edit'),
  replies: may('add', 'add', 'add', 'add', 'add', 'add'),
  questionsToClerk: may('none', 'none', 'own', 'own', 'answer', 'answer'),
  draftQuestions: may('none', 'none', 'none', 'none', 'none', 'edit'),
  exemptItems: may('none', 'none', 'none', 'none', 'edit', 'edit'),
  engagement: may('read', 'read', 'read', 'read', 'read', 'edit'),
  partners: may('read', 'read', 'read', 'read', 'read', 'edit'),
  selfAssessments: may('read', 'read', 'read', 'read', 'read', 'edit'),
  spend: may('none', 'none', 'none', 'none', 'none', 'edit'),
  standing: may('read', 'read', 'read', 'read', 'read', 'edit'),
  standingMonths: may('read', 'read', 'read', 'read', 'read', 'edit'),
  papers: may('none', 'none', 'none', 'none', 'edit', 'edit'),
  evidence: may('read', 'add', 'read', 'read', 'read', 'add'),
  editions: may('read', 'read', 'read', 'read', 'add', 'add'),
  memberEditions: may('none', 'none', 'read', 'read', 'add', 'add'),
  exemptPapers: may('none', 'none', 'none', 'none', 'add', 'add'),
  positions: may('read', 'read', 'read', 'read', 'read', 'edit'),
  reminders: may('none', 'none', 'none', 'none', 'none', 'edit'),
  runs: may('none', 'none', 'none', 'none', 'none', 'edit'),
  redactions: may('none', 'none', 'none', 'none', 'none', 'read'),
  preferences: may('own', 'own', 'own', 'own', 'own', 'oversee'),
} as const satisfies Record<string, Record<Role, Access>>;
