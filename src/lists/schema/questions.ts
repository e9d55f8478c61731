import { draftQuestionFields, questionFields } from '../../plan/fields/questions';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const internal = { askedBy: 'Title', text: 'Question', actionIds: 'Actions', order: 'Place' } as const;

/** Members' questions with their answers, and group leaders' views (requirement 51). */
export const questions = defineList({
  name: 'Questions',
  title: 'Questions',
  edited: true,
  access: roleTable.questions,
  columns: columnsFor(questionFields, { internal }),
});

/** Questions expected at a meeting, with draft answers. Only managers see them until they are asked. */
export const draftQuestions = defineList({
  name: 'DraftQuestions',
  title: 'Draft questions',
  edited: true,
  searchable: false,
  access: roleTable.draftQuestions,
  columns: columnsFor(draftQuestionFields, { internal }),
});
