import { decisionFields } from '../../plan/fields/decisions';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * The results of meetings: resolutions, scrutiny's recommendations with the response, promised reports, steps of the
 * plan's approval (requirements 49, 50, 52, 53, 57 to 61).
 */
export const decisions = defineList({
  name: 'Decisions',
  title: 'Decisions',
  edited: true,
  access: roleTable.decisions,
  columns: columnsFor(decisionFields, {
    internal: {
      letter: 'Title',
      text: 'Decision',
      recommendationIds: 'Recommendations',
      actionIds: 'Actions',
      order: 'Place',
    },
  }),
});
