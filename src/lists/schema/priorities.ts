import { choice, key, number, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Cross-cutting priorities or themes (requirement 18). */
export const priorities = defineList({
  name: 'Priorities',
  title: 'Priorities',
  purpose: 'Priorities that group recommendations and actions.',
  edited: true,
  access: roleTable.priorities,
  columns: {
    title: title('Priority', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    ref: text('Ref', 'Number', { inView: true }),
    order: number('Place', 'Place in the plan'),
    kind: choice('Kind', 'Kind', ['theme', 'cross-cutting'], 'theme', { inView: true }),
  },
});
