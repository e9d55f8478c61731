import { bodyFields } from '../../plan/fields/bodies';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * Bodies that are judged, or that receive plans and reports, under the name that they had at the time (requirements 3,
 * 45 and 55).
 */
export const bodies = defineList({
  name: 'Bodies',
  title: 'Bodies',
  edited: true,
  access: roleTable.bodies,
  columns: columnsFor(bodyFields, {
    internal: { name: 'Title', order: 'Place' },
  }),
});
