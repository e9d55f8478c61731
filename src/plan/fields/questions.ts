import { choice, day, key, line, number, optionalLine, optionalRow, person, planId, rows, text } from './field';
import type { Row } from './field';

/** The fields of a member's question or a group leader's view (requirements 51 and 56). */
export const questionFields = {
  askedBy: line('By whom'),
  /** The asker's office: "Leader of the group", "scrutiny chair" (requirement 56). */
  askedAs: line('As what'),
  kind: choice('What it is', ['question', 'view'], 'question'),
  text: text('The words'),
  answer: text('Answer'),
  answeredBy: line('Answered by'),
  answeredOn: day('Answered on'),
  /** The day by which an answer was promised that could not be given at the meeting. */
  due: day('To be answered by'),
  /** Who asked the question in the app and is told the answer, and who is to answer it there (requirement 89). */
  askerId: person('Asked in the app by'),
  answererId: person('Who answers'),
  actionIds: rows('Actions it is about', 'actions'),
  meetingId: optionalRow('Meeting', 'meetings'),
  planId: planId(),
  key: key(),
  order: number('Place', { hidden: true }),
};

/** A member's question with its answer, or a group leader's view (requirement 51). */
export type Question = Row<typeof questionFields>;

/** The fields of a question expected at a meeting, with its draft answer. */
export const draftQuestionFields = {
  ...questionFields,
  publishedKey: optionalLine('Published as the row with this key', { hidden: true }),
};

/** A question expected at a meeting. Only managers see it until it is asked. */
export type DraftQuestion = Row<typeof draftQuestionFields>;
