import { judgementFields } from '../../plan/fields/judgements';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Grades as printed, by area (requirements 4 and 5). */
export const judgements = defineList({
  name: 'Judgements',
  title: 'Judgements',
  purpose: 'What the inspectors judged, by area, as printed.',
  edited: true,
  access: roleTable.judgements,
  columns: columnsFor(judgementFields, {
    internal: { area: 'Title', order: 'Place' },
    indexed: ['inspectionId'],
    inView: ['role', 'area', 'grade', 'page'],
    formerly: { role: ['Role'], grade: ['Grade'], page: ['Page'], bodyId: ['Body'], sameAs: ['Follows the area'] },
  }),
});
