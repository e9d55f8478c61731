import { choice, day, key, note, number, optionalNumber, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** The plan's budget, posts paid from it and what was spent (requirement 26). */
export const spend = defineList({
  name: 'Spend',
  title: 'Spend',
  purpose: 'The plan’s budget, funded posts and spend.',
  edited: true,
  searchable: false,
  access: roleTable.spend,
  columns: {
    title: title('What for', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    actionId: optionalNumber('ActionId', 'Action', { indexed: true }),
    kind: choice('Kind', 'Kind', ['budget', 'post', 'spend'], 'spend', { inView: true }),
    amount: number('Amount', 'Pounds', { inView: true }),
    day: day('Day', 'From', { inView: true }),
    until: day('Until', 'Until', { inView: true }),
    funding: text('Funding', 'Paid from', { inView: true }),
    note: note('Note', 'Note'),
  },
});
