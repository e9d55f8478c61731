import { engagementFields } from '../../plan/fields/engagement';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Consultations: who was asked, their answers and the changes that followed (requirements 40 and 41). */
export const engagement = defineList({
  name: 'Engagement',
  title: 'Engagement',
  edited: true,
  access: roleTable.engagement,
  columns: columnsFor(engagementFields, {
    internal: { recommendationIds: 'Recommendations', actionIds: 'Actions' },
  }),
});
