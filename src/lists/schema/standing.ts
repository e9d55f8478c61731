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
  purpose: 'How each action stands. Made from the plan: what is typed here is put right.',
  versions: 0,
  access: roleTable.standing,
  columns: columnsFor(standingFields, {
    internal: { ref: 'Title', text: 'Action' },
    indexed: ['planId', 'actionId', 'rating', 'due', 'leadId'],
    inView: [
      'ref',
      'text',
      'rating',
      'state',
      'reason',
      'leadName',
      'due',
      'daysLate',
      'timesMoved',
      'priority',
      'asOf',
    ],
  }),
});

/** How the ratings stood at the end of each month, and today: the row of today says how old both lists are. */
export const standingMonths = defineList({
  name: 'StandingMonths',
  title: 'Standing by month',
  purpose:
    'How many actions had each rating at month ends and today. Made from the plan: what is typed here is put right.',
  versions: 0,
  access: roleTable.standingMonths,
  columns: columnsFor(standingMonthFields, {
    indexed: ['planId', 'kind', 'day'],
    inView: ['title', 'kind', 'day', 'plan', 'total', 'blue', 'green', 'amber', 'red', 'grey', 'putRight'],
  }),
});
