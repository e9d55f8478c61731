import type { PlanData } from '../planData';
import { dataWith } from '../testing';
import { governanceDates } from './governanceDates';
import { answerTo, clerkQuestionState, openQuestions } from './questions';
import { meetingWith, questionWith, replyWith } from './testing';

const TODAY = '2026-11-23';
const people = [
  { id: 7, name: 'Priya Nair', login: 'priya.nair@council.example', email: 'priya.nair@council.example' },
];
const asked = questionWith(1, { meetingId: 1, askedBy: 'Cllr A Hart', answererId: 7, due: '2026-11-20' });
const withReplies = (...replies: PlanData['replies']): PlanData =>
  dataWith({ people, meetings: [meetingWith(1)], questions: [asked], replies });

describe('the answer to a question', () => {
  it('is the last reply of whoever was to answer', () => {
    const data = withReplies(
      replyWith(1, 7, '2026-11-18', { questionId: 1, text: 'Soon.' }),
      replyWith(2, 7, '2026-11-19', { questionId: 1, text: 'By March.' }),
      replyWith(3, 8, '2026-11-20', { questionId: 1, text: 'Never.' }),
    );
    expect(answerTo(data, asked)).toEqual({ text: 'By March.', by: 'Priya Nair', on: '2026-11-19' });
  });

  it('is what the clerk wrote down, where the clerk did', () => {
    const data = withReplies(replyWith(1, 7, '2026-11-18', { questionId: 1 }));
    const written = { ...asked, answer: 'In April.', answeredBy: 'The director', answeredOn: '2026-11-22' };
    expect(answerTo(data, written)).toEqual({ text: 'In April.', by: 'The director', on: '2026-11-22' });
  });

  it('is none where the stamps of the reply do not agree', () => {
    const data = withReplies(replyWith(1, 7, '2026-11-18', { questionId: 1, doubt: 'author' }));
    expect(answerTo(data, asked)).toBeNull();
  });
});

describe('a question without an answer', () => {
  it('stands among the open ones and the coming dates until it is answered', () => {
    const kinds = (data: PlanData): string[] => governanceDates(data, TODAY).map(({ kind }) => kind);
    const open = withReplies();
    expect(openQuestions(open, TODAY)).toMatchObject([{ due: '2026-11-20', workingDaysLeft: -1 }]);
    expect(governanceDates(open, TODAY)).toContainEqual({
      day: '2026-11-20',
      title: 'Question 1?',
      detail: 'Answer to a question of Cllr A Hart, Priya Nair',
      route: '#/meetings/1',
      kind: 'question',
    });
    const answered = withReplies(replyWith(1, 7, '2026-11-18', { questionId: 1 }));
    expect(openQuestions(answered, TODAY)).toEqual([]);
    expect(kinds(answered)).not.toContain('question');
  });
});

it('knows a question to the clerk that is public by its row, and any other by what the clerk decided', () => {
  const state = (decided: 'not public' | 'not taken' | null, answer = ''): string =>
    clerkQuestionState(withReplies(), { decided, answer }, 'other');
  expect(clerkQuestionState(withReplies(), { decided: null, answer: '' }, asked.key)).toBe('public');
  expect([state(null), state('not taken'), state('not public'), state('not public', 'Yes.')]).toEqual([
    'waits',
    'not taken',
    'not public',
    'answered',
  ]);
});
