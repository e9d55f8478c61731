import { partnerFields } from '../../plan/fields/partners';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Commitments sought and gained from partners, and services shared with another council (requirements 42 and 44). */
export const partners = defineList({
  name: 'Partners',
  title: 'Partners',
  edited: true,
  access: roleTable.partners,
  columns: columnsFor(partnerFields, {
    internal: { organisation: 'Title', answeredForById: 'AnsweredFor', actionIds: 'Actions' },
  }),
});
