import { findingFields } from '../../plan/fields/findings';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Passages quoted from reports and letters: strengths, findings, and progress found by a later visit (requirements 9 and 11). */
export const findings = defineList({
  name: 'Findings',
  title: 'Findings',
  edited: true,
  access: roleTable.findings,
  columns: columnsFor(findingFields, {
    internal: { area: 'Title', text: 'Finding', order: 'Place' },
  }),
});
