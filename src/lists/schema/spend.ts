import { spendFields } from '../../plan/fields/spend';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** The plan's budget, the posts paid from it and the spending (requirement 26). */
export const spend = defineList({
  name: 'Spend',
  title: 'Spend',
  edited: true,
  searchable: false,
  access: roleTable.spend,
  columns: columnsFor(spendFields),
});
