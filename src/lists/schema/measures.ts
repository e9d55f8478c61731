import { measureFields } from '../../plan/fields/measures';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Measures of the difference made (requirements 32 to 34). */
export const measures = defineList({
  name: 'Measures',
  title: 'Measures',
  purpose: 'How the difference that the plan makes is measured.',
  edited: true,
  access: roleTable.measures,
  columns: columnsFor(measureFields, {
    internal: { actionIds: 'Actions', order: 'Place' },
    indexed: ['planId'],
    inView: [
      'ref',
      'title',
      'definition',
      'unit',
      'direction',
      'baseline',
      'target',
      'targetDay',
      'frequency',
      'ownerId',
    ],
    formerly: {
      definition: ['Definition'],
      source: ['Source'],
      direction: ['Better is'],
      targetDay: ['Target by'],
      frequency: ['Read'],
      actionIds: ['Actions'],
      undefinedWhy: ['Not yet defined because'],
      definedFrom: ['Definition will come from'],
    },
  }),
});
