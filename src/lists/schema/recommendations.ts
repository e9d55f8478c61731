import { recommendationFields } from '../../plan/fields/recommendations';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** The inspectors' recommendations, verbatim (requirements 15, 16 and 19). */
export const recommendations = defineList({
  name: 'Recommendations',
  title: 'Recommendations',
  purpose: 'What the inspectors asked for, word for word.',
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
    indexed: ['inspectionId', 'priorityId', 'planId'],
    inView: ['ref', 'text', 'addressee', 'page', 'councillorRole', 'withdrawn'],
    formerly: {
      number: ['Number as printed'],
      text: ['The recommendation, word for word'],
      page: ['Page'],
      inspectionId: ['Inspection'],
      stateAtImport: ['State when it was brought in'],
    },
  }),
});
