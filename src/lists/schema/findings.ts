import { findingFields } from '../../plan/fields/findings';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Passages quoted from reports and letters: strengths, findings, and progress found by a later visit (requirements 9 and 11). */
export const findings = defineList({
  name: 'Findings',
  title: 'Findings',
  purpose: 'What inspectors wrote: strengths, findings, and the progress that a later visit found.',
  edited: true,
  access: roleTable.findings,
  columns: columnsFor(findingFields, {
    internal: { area: 'Title', text: 'Finding', order: 'Place' },
    indexed: ['kind', 'recommendationId', 'inspectionId'],
    inView: ['area', 'kind', 'text', 'verdict', 'page'],
    formerly: { text: ['Words of the report'], verdict: ['Verdict'] },
  }),
});
