import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * Files that support a progress row. The library has no columns of its own: add-only users may upload, but may neither
 * set metadata afterwards nor attach (contracts/semantics.md S25), so the Progress row says what a file is.
 */
export const evidence = defineList({
  name: 'Evidence',
  title: 'Evidence',
  library: true,
  access: roleTable.evidence,
  columns: {},
});

/** Frozen files that everybody with a role may read: inspectors' reports, and the public editions of the plan and papers. */
export const editions = defineList({
  name: 'Editions',
  title: 'Plan editions',
  library: true,
  access: roleTable.editions,
  columns: {},
});

/** Full editions of the plan, frozen as files, for members and for those who keep the plan (requirements 57 to 62). */
export const memberEditions = defineList({
  name: 'MemberEditions',
  title: 'Full editions',
  library: true,
  access: roleTable.memberEditions,
  columns: {},
});

/** Papers that are exempt, outside search (requirement 48). */
export const exemptPapers = defineList({
  name: 'ExemptPapers',
  title: 'Exempt papers',
  library: true,
  searchable: false,
  access: roleTable.exemptPapers,
  columns: {},
});

/**
 * The saved position of the plan: one file that can always be computed again (docs/design.md, data rule 1). A file
 * rather than a row, because a file of any size is replaced in one step, while a text column ends at 63,999 characters.
 */
export const positions = defineList({
  name: 'Positions',
  title: 'Saved positions',
  library: true,
  versions: 100,
  searchable: false,
  access: roleTable.positions,
  columns: {},
});
