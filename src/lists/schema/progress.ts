import { progressFields } from '../../plan/fields/progress';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Reports and changes on actions. Append-only, stamped by SharePoint (docs/design.md, data rules 1 and 2). */
export const progress = defineList({
  name: 'Progress',
  title: 'Progress',
  access: roleTable.progress,
  columns: columnsFor(progressFields, {
    internal: { actionRef: 'Title', text: 'Narrative', deputyIds: 'Deputies', start: 'StartsOn' },
  }),
});
