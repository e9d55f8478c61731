import { draftQuestionFields, questionFields } from '../../plan/fields/questions';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const internal = { askedBy: 'Title', text: 'Question', actionIds: 'Actions', order: 'Place' } as const;
const indexed = ['meetingId', 'planId'] as const;
const inView = ['askedBy', 'askedAs', 'kind', 'text', 'answer', 'answeredOn'] as const;
const formerly = { askedAs: ['Asked as'], kind: ['Kind'], text: ['Question or view'], actionIds: ['Actions'] };

/** Members' questions with their answers, and group leaders' views (requirement 51). */
export const questions = defineList({
  name: 'Questions',
  title: 'Questions',
  purpose: 'Members’ questions with their answers, and group leaders’ views.',
  edited: true,
  access: roleTable.questions,
  columns: columnsFor(questionFields, { internal, indexed, inView, formerly }),
});

/** Questions expected at a meeting, with draft answers. Only managers see them until they are asked. */
export const draftQuestions = defineList({
  name: 'DraftQuestions',
  title: 'Draft questions',
  purpose: 'Questions that may be asked, with answers in preparation.',
  edited: true,
  searchable: false,
  access: roleTable.draftQuestions,
  columns: columnsFor(draftQuestionFields, { internal, indexed, inView, formerly }),
});
