import { recommendationFields } from '../../plan/fields/recommendations';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** The inspectors' recommendations, verbatim (requirements 15, 16 and 19). */
export const recommendations = defineList({
  name: 'Recommendations',
  title: 'Recommendations',
  edited: true,
  access: roleTable.recommendations,
  columns: columnsFor(recommendationFields, {
    internal: {
      ref: 'Title',
      number: 'PrintedNumber',
      text: 'Recommendation',
      crossPriorityIds: 'CrossPriorities',
      order: 'Place',
    },
  }),
});
