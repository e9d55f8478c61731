import { standingFields, standingMonthFields } from '../../plan/fields/standing';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * How every action stands today, for tools that read lists (requirement 99). The product writes both lists from the plan
 * and can do so again at any time, so neither keeps versions, which would keep words that were removed from the plan
 * (docs/decisions/0020).
 */
export const standing = defineList({
  name: 'Standing',
  title: 'Standing',
  versions: 0,
  access: roleTable.standing,
  columns: columnsFor(standingFields, {
    internal: { ref: 'Title', text: 'Action' },
  }),
});

/** How the ratings stood at the end of each month, and today: the row of today says how old both lists are. */
export const standingMonths = defineList({
  name: 'StandingMonths',
  title: 'Standing by month',
  versions: 0,
  access: roleTable.standingMonths,
  columns: columnsFor(standingMonthFields),
});
