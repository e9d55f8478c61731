import { planFields } from '../../plan/fields/plans';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Named plans with a running period (requirement 27). */
export const plans = defineList({
  name: 'Plans',
  title: 'Plans',
  edited: true,
  access: roleTable.plans,
  columns: columnsFor(planFields),
});
