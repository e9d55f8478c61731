import { spendFields } from '../../plan/fields/spend';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** The plan's budget, the posts paid from it and the spending (requirement 26). */
export const spend = defineList({
  name: 'Spend',
  title: 'Spend',
  purpose: 'The plan’s budget, funded posts and spend.',
  edited: true,
  searchable: false,
  access: roleTable.spend,
  columns: columnsFor(spendFields, {
    indexed: ['actionId', 'planId'],
    inView: ['title', 'kind', 'amount', 'day', 'until', 'funding'],
    formerly: { actionId: ['Action'] },
  }),
});
