import { meetingActionFields } from '../../plan/fields/meetingActions';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** What meetings asked somebody to do, though it is no action of the plan (requirement 91). */
export const meetingActions = defineList({
  name: 'MeetingActions',
  title: 'Meeting actions',
  edited: true,
  access: roleTable.meetingActions,
  columns: columnsFor(meetingActionFields, {
    internal: { text: 'Title', order: 'Place' },
  }),
});
