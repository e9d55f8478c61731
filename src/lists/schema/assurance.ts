import { assuranceFields } from '../../plan/fields/assurance';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Audits, quarterly reviews, dip samples and feedback, planned and held (requirements 35, 36 and 39). */
export const assurance = defineList({
  name: 'Assurance',
  title: 'Assurance',
  edited: true,
  access: roleTable.assurance,
  columns: columnsFor(assuranceFields, {
    internal: { actionIds: 'Actions' },
  }),
});
