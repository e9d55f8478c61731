import { replies } from '../../schema/replies';
import { detailsFor } from './details';

export const repliesDetails = detailsFor(replies, {
  purpose: 'Answers to questions, and words on what meetings asked for. Rows are added and never changed.',
  indexed: ['meetingActionId', 'questionId', 'planId'],
  inView: ['about', 'text', 'isDone', 'meetingActionId', 'questionId'],
});
