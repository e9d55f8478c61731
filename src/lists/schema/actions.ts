import { actionFields } from '../../plan/fields/actions';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * The plan's actions: work that somebody is to do by a day (requirements 20, 21 and 25). Due date and lead are recorded
 * in Progress as well.
 */
export const actions = defineList({
  name: 'Actions',
  title: 'Actions',
  edited: true,
  access: roleTable.actions,
  columns: columnsFor(actionFields, {
    internal: {
      ref: 'Title',
      text: 'Action',
      deputyIds: 'Deputies',
      crossPriorityIds: 'CrossPriorities',
      order: 'Place',
    },
  }),
});
