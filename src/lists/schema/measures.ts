import { measureFields } from '../../plan/fields/measures';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Measures of the difference made (requirements 32 to 34). */
export const measures = defineList({
  name: 'Measures',
  title: 'Measures',
  edited: true,
  access: roleTable.measures,
  columns: columnsFor(measureFields, {
    internal: { actionIds: 'Actions', order: 'Place' },
  }),
});
