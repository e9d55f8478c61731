import { choice, day, key, note, number, optionalNumber, optionalText, rowNumbers, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const columns = {
  askedBy: title('Asked by', { inView: true }),
  key: key(),
  planId: number('PlanId', 'Plan', { indexed: true }),
  meetingId: optionalNumber('MeetingId', 'Meeting', { indexed: true }),
  kind: choice('Kind', 'Kind', ['question', 'view'], 'question', { inView: true }),
  askedAs: text('AskedAs', 'Asked as', { inView: true }),
  text: note('Question', 'Question or view', { inView: true }),
  answer: note('Answer', 'Answer', { inView: true }),
  answeredBy: text('AnsweredBy', 'Answered by'),
  answeredOn: day('AnsweredOn', 'Answered on', { inView: true }),
  due: day('Due', 'To be answered by'),
  actionIds: rowNumbers('Actions', 'Actions'),
  order: number('Place', 'Place'),
} as const;

/** Members' questions with their answers, and group leaders' views (requirement 51). */
export const questions = defineList({
  name: 'Questions',
  title: 'Questions',
  purpose: 'Members’ questions with their answers, and group leaders’ views.',
  edited: true,
  access: roleTable.questions,
  columns,
});

/** Questions expected at a meeting, with answers in preparation: the managers' own until they are asked. */
export const draftQuestions = defineList({
  name: 'DraftQuestions',
  title: 'Draft questions',
  purpose: 'Questions that may be asked, with answers in preparation.',
  edited: true,
  searchable: false,
  access: roleTable.draftQuestions,
  columns: { ...columns, publishedKey: optionalText('PublishedKey', 'Published as the row with this key') },
});
