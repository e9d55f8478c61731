import { paperFields } from '../../plan/fields/papers';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * The words that an officer wrote for one paper, kept for its meeting (requirement 47), and the file of the frozen
 * paper.
 */
export const papers = defineList({
  name: 'Papers',
  title: 'Papers',
  edited: true,
  searchable: false,
  access: roleTable.papers,
  columns: columnsFor(paperFields),
});
