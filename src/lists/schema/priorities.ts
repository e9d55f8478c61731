import { priorityFields } from '../../plan/fields/priorities';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Cross-cutting priorities or themes (requirement 18). */
export const priorities = defineList({
  name: 'Priorities',
  title: 'Priorities',
  edited: true,
  access: roleTable.priorities,
  columns: columnsFor(priorityFields, {
    internal: { order: 'Place' },
  }),
});
