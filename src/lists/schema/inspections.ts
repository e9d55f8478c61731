import { inspectionFields } from '../../plan/fields/inspections';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Inspections, visits and related services' inspections, and where their reports can be read (requirements 1 to 3, 8, 10 to 12). */
export const inspections = defineList({
  name: 'Inspections',
  title: 'Inspections',
  edited: true,
  access: roleTable.inspections,
  columns: columnsFor(inspectionFields, {
    internal: { authority: 'Title', start: 'InspectionStart', end: 'InspectionEnd' },
  }),
});
