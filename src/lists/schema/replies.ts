import { replyFields } from '../../plan/fields/replies';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * Answers to members' questions, and what people say of what meetings asked of them. Rows are added and never changed
 * (requirements 89 and 91).
 */
export const replies = defineList({
  name: 'Replies',
  title: 'Replies to meetings',
  stamped: true,
  access: roleTable.replies,
  columns: columnsFor(replyFields, {
    internal: { about: 'Title' },
  }),
});
