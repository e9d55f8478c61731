import { partnerFields } from '../../plan/fields/partners';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Commitments sought and gained from partners, and services shared with another council (requirements 42 and 44). */
export const partners = defineList({
  name: 'Partners',
  title: 'Partners',
  purpose: 'What partners were asked to commit to, and joint services.',
  edited: true,
  access: roleTable.partners,
  columns: columnsFor(partnerFields, {
    internal: { organisation: 'Title', answeredForById: 'AnsweredFor', actionIds: 'Actions' },
    indexed: ['planId'],
    inView: ['organisation', 'kind', 'commitment', 'state', 'soughtOn', 'gainedOn', 'answeredForById'],
    formerly: {
      commitment: ['What is asked'],
      state: ['State'],
      soughtOn: ['Sought on'],
      gainedOn: ['Gained on'],
      contact: ['Contact'],
      answeredForById: ['Answered for by'],
      actionIds: ['Actions'],
    },
  }),
});
