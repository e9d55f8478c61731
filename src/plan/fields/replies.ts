import type { Day } from '../day';
import type { Doubt } from './progress';
import { key, line, optionalRow, planId, text, yesOrNo } from './field';
import type { Row } from './field';

/**
 * The fields of a reply to what a meeting asked: the answer to a member's question, or the word of whoever a meeting
 * asked to do something (requirements 89 and 91).
 */
export const replyFields = {
  /** What the reply is, for SharePoint’s own views: never the words that it answers. */
  about: line('Reply to'),
  text: text('The words'),
  isDone: yesOrNo('It is done'),
  meetingActionId: optionalRow('What the meeting asked for', 'meetingActions'),
  questionId: optionalRow('Question', 'questions'),
  planId: planId(),
  key: key(),
};

/**
 * A reply, append-only. It counts only when its author, as SharePoint stamped it, is the person who was asked
 * (docs/design.md, data rule 2).
 */
export type Reply = Omit<Row<typeof replyFields>, 'etag'> & {
  authorId: number;
  created: string;
  recorded: Day;
  doubt?: Doubt;
};
