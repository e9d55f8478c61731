import { progressFields } from '../../plan/fields/progress';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Reports and changes on actions. Append-only, stamped by SharePoint (docs/design.md, data rules 1 and 2). */
export const progress = defineList({
  name: 'Progress',
  title: 'Progress',
  purpose: 'What was reported and decided on each action. Rows are added and never changed.',
  access: roleTable.progress,
  columns: columnsFor(progressFields, {
    internal: { actionRef: 'Title', text: 'Narrative', deputyIds: 'Deputies', start: 'StartsOn' },
    indexed: ['kind', 'planId', 'actionId'],
    inView: ['actionRef', 'kind', 'text', 'going', 'forecast', 'doneOn', 'due', 'leadId', 'onBehalfOfId', 'imported'],
  }),
});
