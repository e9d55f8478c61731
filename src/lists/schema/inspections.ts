import { inspectionFields } from '../../plan/fields/inspections';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Inspections, visits and related services' inspections, and where their reports can be read (requirements 1 to 3, 8, 10 to 12). */
export const inspections = defineList({
  name: 'Inspections',
  title: 'Inspections',
  purpose: 'Inspections that the improvement plan answers.',
  edited: true,
  access: roleTable.inspections,
  columns: columnsFor(inspectionFields, {
    internal: { authority: 'Title', start: 'InspectionStart', end: 'InspectionEnd' },
    inView: [
      'authority',
      'kind',
      'urn',
      'inspectorate',
      'framework',
      'topic',
      'start',
      'end',
      'period',
      'published',
      'received',
      'leadInspector',
    ],
    formerly: {
      topic: ['Topic'],
      start: ['Started'],
      end: ['Ended'],
      published: ['Published'],
      received: ['Received'],
      benchmarks: ['Benchmarks'],
      recommendationCount: ['Recommendations made'],
      earlierInspectionId: ['Looks back at inspection'],
    },
  }),
});
