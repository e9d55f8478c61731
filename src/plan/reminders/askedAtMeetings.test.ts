import { bodyWith, meetingActionWith, meetingWith, questionWith, replyWith } from '../governance/testing';
import type { PlanData } from '../planData';
import { dataWith, planWith } from '../testing';
import { remindersDue } from './due';
import type { Occurrence } from './occurrence';
import { sentenceOf, standing } from './words';

const MONDAY = '2026-11-23';
const [MANAGER, PRIYA, MEMBER] = [1, 7, 8];
const person = (id: number, name: string) => ({
  id,
  name,
  login: `${id}@council.example`,
  email: `${id}@council.example`,
});

const board = (changes: Partial<PlanData>): PlanData =>
  dataWith({
    plan: planWith({ managerId: MANAGER }),
    people: [person(MANAGER, 'Anne Faulkner'), person(PRIYA, 'Priya Nair'), person(MEMBER, 'Ruth Ellery')],
    bodies: [bodyWith(1, { name: 'Improvement Board' })],
    meetings: [meetingWith(1, { bodyId: 1, day: '2026-11-02', state: 'held' })],
    ...changes,
  });
const due = (changes: Partial<PlanData>): Occurrence[] =>
  remindersDue(board(changes), MONDAY, new Set()).filter(({ about }) =>
    ['meeting action', 'question'].includes(about.kind),
  );
const words = (occurrence: Occurrence): string => {
  const on = { today: MONDAY, extraHolidays: [] };
  return `${standing(occurrence, on)} / ${sentenceOf(occurrence, on)}`;
};

describe('what a meeting asked for', () => {
  const asked = meetingActionWith(1, { personId: PRIYA, due: '2026-11-20', text: 'Send the figures' });

  it('is reminded of by whoever was asked, with the meeting, until it is done', () => {
    const [late, ...more] = due({ meetingActions: [asked] });
    expect(more).toEqual([]);
    expect(late).toMatchObject({ rule: 'meeting action due', personId: PRIYA, urgency: 'late' });
    expect(words(late)).toBe('is 1 working day late / Improvement Board asked for it. It was due on 20 Nov 2026.');
    const done = replyWith(1, PRIYA, '2026-11-20', { meetingActionId: 1, isDone: true });
    expect(due({ meetingActions: [asked], replies: [done] })).toEqual([]);
  });

  it('goes to the plan manager where nobody of the council was named', () => {
    const outside = { ...asked, personId: null, whoElse: 'The police' };
    expect(due({ meetingActions: [outside] })).toMatchObject([{ personId: MANAGER }]);
  });

  it('without a day is not reminded of', () => {
    expect(due({ meetingActions: [{ ...asked, due: null }] })).toEqual([]);
  });
});

describe('a member’s question', () => {
  const asked = questionWith(1, {
    meetingId: 1,
    askedBy: 'Cllr R Ellery',
    askerId: MEMBER,
    answererId: PRIYA,
    due: MONDAY,
    text: 'Why so late?',
  });
  const answer = replyWith(1, PRIYA, '2026-11-20', { questionId: 1, text: 'Housing was short of staff.' });

  it('is reminded of by whoever is to answer it', () => {
    const [today] = due({ questions: [asked] });
    expect(today).toMatchObject({ rule: 'answer due', personId: PRIYA, urgency: 'today' });
    expect(words(today)).toBe('is due an answer today / Cllr R Ellery asked it. The answer is due today.');
  });

  it('goes back to its asker with the answer, once', () => {
    const [told, ...more] = due({ questions: [asked], replies: [answer] });
    expect(more).toEqual([]);
    expect(told).toMatchObject({ rule: 'question answered', personId: MEMBER });
    expect(words(told)).toBe('is answered / Housing was short of staff.');
    const again = remindersDue(board({ questions: [asked], replies: [answer] }), '2026-12-14', new Set([told.key]));
    expect(again.filter(({ rule }) => rule === 'question answered')).toEqual([]);
  });

  it('that was not asked in the app tells nobody of its answer', () => {
    expect(due({ questions: [{ ...asked, askerId: null }], replies: [answer] })).toEqual([]);
  });
});
