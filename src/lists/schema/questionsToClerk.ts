import { questionToClerkFields } from '../../plan/fields/questionsToClerk';
import { columnsFor, repeatableKey } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * Questions that members and directors sent to the clerk (requirement 89). Each person sees their own; clerks and plan
 * managers see all and write beside them what they decided and the answer (docs/decisions/0015). The key cannot be
 * unique in such a list (contracts/semantics.md S13).
 */
export const questionsToClerk = defineList({
  name: 'QuestionsToClerk',
  title: 'Questions to the clerk',
  edited: true,
  stamped: true,
  searchable: false,
  access: roleTable.questionsToClerk,
  columns: {
    key: repeatableKey(),
    ...columnsFor(questionToClerkFields, {
      internal: { askedBy: 'Title', text: 'Question', actionIds: 'Actions' },
    }),
  },
});
