import { readingFields } from '../../plan/fields/measures';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Readings, the values of measures. As in Progress, rows are added and never changed (requirement 34). */
export const readings = defineList({
  name: 'Readings',
  title: 'Readings',
  stamped: true,
  access: roleTable.readings,
  columns: columnsFor(readingFields, {
    internal: { measureRef: 'Title' },
  }),
});
