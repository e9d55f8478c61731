import { judgementFields } from '../../plan/fields/judgements';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Grades as printed, by area (requirements 4 and 5). */
export const judgements = defineList({
  name: 'Judgements',
  title: 'Judgements',
  edited: true,
  access: roleTable.judgements,
  columns: columnsFor(judgementFields, {
    internal: { area: 'Title', order: 'Place' },
  }),
});
