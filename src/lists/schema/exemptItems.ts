import { exemptItemFields } from '../../plan/fields/exemptItems';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * Items that the public may not see: written here from the start, and kept outside search (requirement 48;
 * docs/design.md, data rule 5).
 */
export const exemptItems = defineList({
  name: 'ExemptItems',
  title: 'Exempt items',
  edited: true,
  searchable: false,
  access: roleTable.exemptItems,
  columns: columnsFor(exemptItemFields, {
    internal: { text: 'Words', actionIds: 'Actions', order: 'Place' },
  }),
});
