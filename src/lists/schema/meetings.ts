import { meetingFields } from '../../plan/fields/meetings';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Meetings that receive the plan, with its item on the agenda (requirements 45 to 47). */
export const meetings = defineList({
  name: 'Meetings',
  title: 'Meetings',
  edited: true,
  access: roleTable.meetings,
  columns: columnsFor(meetingFields),
});
