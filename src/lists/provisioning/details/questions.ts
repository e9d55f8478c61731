import { draftQuestions, questions } from '../../schema/questions';
import { detailsFor } from './details';

const indexed = ['meetingId', 'planId'] as const;
const inView = ['askedBy', 'askedAs', 'kind', 'text', 'answer', 'answeredOn'] as const;
const formerly = { askedAs: ['Asked as'], kind: ['Kind'], text: ['Question or view'], actionIds: ['Actions'] };

export const questionsDetails = detailsFor(questions, {
  purpose: 'Members’ questions with their answers, and group leaders’ views.',
  indexed,
  inView,
  formerly,
});

export const draftQuestionsDetails = detailsFor(draftQuestions, {
  purpose: 'Questions that may be asked, with answers in preparation.',
  indexed,
  inView,
  formerly,
});
