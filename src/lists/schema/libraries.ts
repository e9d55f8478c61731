import { appendOnly, defineList, managersEdit } from './list';

/**
 * Files that show what a progress row says. No columns of its own: add-only users may upload, but neither set metadata
 * afterwards nor attach (contracts/semantics.md S25); what a file is stands in the Progress row.
 */
export const evidence = defineList({
  name: 'Evidence',
  title: 'Evidence',
  purpose: 'Files that show what was reported. What a file is and belongs to stands in Progress.',
  library: true,
  access: appendOnly,
  columns: {},
});

/** Frozen files: inspectors' reports as they came, later the editions of the plan. */
export const editions = defineList({
  name: 'Editions',
  title: 'Plan editions',
  purpose: 'Reports as they came from the inspectors, and the plan as it was at a meeting or a submission.',
  library: true,
  access: { ...managersEdit, managers: 'add' },
  columns: {},
});

/**
 * The saved position of the plan: one file that can always be computed again (design, data rule 1). A file and not a
 * row, because it is replaced in one step whatever its size, where a text column ends at 63,999 characters.
 */
export const positions = defineList({
  name: 'Positions',
  title: 'Saved positions',
  purpose: 'A copy of the plan that makes it open quickly. Deleting it loses nothing.',
  library: true,
  versions: 100,
  searchable: false,
  access: managersEdit,
  columns: {},
});
