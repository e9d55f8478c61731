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
  purpose: 'Items that are exempt under Part 1 of Schedule 12A to the Local Government Act 1972.',
  edited: true,
  searchable: false,
  access: roleTable.exemptItems,
  columns: columnsFor(exemptItemFields, {
    internal: { text: 'Words', actionIds: 'Actions', order: 'Place' },
    indexed: ['meetingId', 'planId'],
    inView: ['title', 'kind', 'text', 'paragraph', 'publicInterest'],
    formerly: {
      kind: ['Kind'],
      letter: ['Letter'],
      text: ['Words'],
      answer: ['Answer'],
      paragraph: ['Paragraph of Schedule 12A'],
      paperUrl: ['Paper'],
    },
  }),
});
