import { emptyValues } from '../fields/field';
import { questionToClerkFields } from '../fields/questionsToClerk';
import { bodyWith, meetingWith, questionWith } from '../governance/testing';
import { appointed, dataWith, planWith } from '../testing';
import type { PlanData } from '../planData';
import { allThatHolds, remindingDay } from './due';
import type { Occurrence } from './occurrence';
import type { SentQuestion } from './sentQuestion';
import { nameOf, sentenceOf, standing } from './words';

const MONDAY = '2026-11-23';
const [MANAGER, CLERK, OTHER_CLERK, MEMBER, LEAD] = [1, 2, 3, 4, 5];
const SECRET = 'Why was Kayleigh moved?';
const person = (id: number, name: string) => ({ id, name, login: `${id}@council.example`, email: '' });

const data = (changes: Partial<PlanData> = {}): PlanData =>
  dataWith({
    plan: planWith({ managerId: MANAGER }),
    actions: [],
    rows: [],
    people: [
      person(MANAGER, 'Anne Faulkner'),
      person(CLERK, 'Dilys Morgan'),
      person(OTHER_CLERK, 'Tom Aldridge'),
      person(MEMBER, 'Ruth Ellery'),
      person(LEAD, 'Priya Nair'),
    ],
    appointments: [
      appointed('managers', MANAGER),
      appointed('clerks', CLERK),
      appointed('clerks', OTHER_CLERK, { from: '2026-02-01' }),
      appointed('members', MEMBER),
    ],
    bodies: [bodyWith(1, { name: 'Improvement Board' })],
    meetings: [meetingWith(2, { bodyId: 1, day: '2026-12-07' })],
    ...changes,
  });
const asked = (changes: Partial<SentQuestion> = {}): SentQuestion => ({
  ...emptyValues(questionToClerkFields),
  ...{ id: 9, key: 'c9', etag: '"1"', publicKey: 'public9', planId: 1, authorId: MEMBER, recorded: '2026-11-20' },
  ...{ askedBy: 'Cllr R Ellery', text: SECRET, meetingId: 2 },
  ...changes,
});
const told = (question: SentQuestion, changes: Partial<PlanData> = {}, day = MONDAY): Occurrence[] =>
  allThatHolds(remindingDay(data(changes), day, { questionsToClerk: [question] })).filter(
    ({ about }) => about.kind === 'question to the clerk' || about.kind === 'question',
  );
const whoIsTold = (...given: Parameters<typeof told>): number[] => told(...given).map(({ personId }) => personId);

describe('a question that waits for the clerk', () => {
  it('is told to every clerk, and to the plan manager where there is none', () => {
    expect(whoIsTold(asked())).toEqual([CLERK, OTHER_CLERK]);
    expect(whoIsTold(asked(), { appointments: [appointed('managers', MANAGER)] })).toEqual([MANAGER]);
  });

  it('names who asked, when and for which meeting, and holds no word of the question', () => {
    const [one, other] = told(asked());
    const on = { today: MONDAY, extraHolidays: [] };
    expect(nameOf(one.about)).toBe('the question from Ruth Ellery of 20 Nov 2026');
    expect(standing(one, on)).toBe('waits for the clerk');
    expect(sentenceOf(one, on)).toBe(
      'It was asked on 20 Nov 2026 for Improvement Board, 7 Dec 2026. Make it public, answer it in writing, or say why it is not taken.',
    );
    expect(one.about.route).toBe('#/meetings/2');
    expect(JSON.stringify(told(asked()))).not.toContain('Kayleigh');
    expect(one.key).not.toBe(other.key);
  });

  it('is told again every three working days, and no more once it is public or not taken', () => {
    const keys = ['2026-11-20', '2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27', '2026-12-01'].map(
      (day) => told(asked(), {}, day)[0].key,
    );
    expect(new Set(keys).size).toBe(3);
    expect(told(asked(), {}, '2026-11-19')).toEqual([]);
    const questions = [questionWith(1, { key: 'public9', askerId: MEMBER })];
    expect(told(asked(), { questions }).map(({ rule }) => rule)).not.toContain('question to route');
    expect(told(asked({ decided: 'not taken', decidedWhy: 'It is of a case.' }))).toEqual([]);
    expect(told(asked({ planId: 2 }))).toEqual([]);
  });
});

describe('a question that was made public', () => {
  const open = questionWith(1, { key: 'public9', askerId: MEMBER, meetingId: 2, text: 'When is it done?' });
  const on = { today: MONDAY, extraHolidays: [] };

  it('is told to its asker once, however long ago it was asked, with the meeting and the day of its answer', () => {
    const [one, ...more] = told(asked(), { questions: [{ ...open, due: '2027-01-08' }] });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: 'question made public', personId: MEMBER, urgency: 'news' });
    expect(`${nameOf(one.about)} ${standing(one, on)}`).toBe('the question “When is it done?” is public');
    expect(sentenceOf(one, on)).toBe(
      'It stands with Improvement Board, 7 Dec 2026, for everybody to read. It is to be answered by 8 Jan 2027.',
    );
    const [later] = told(asked(), { questions: [open] }, '2027-02-01');
    expect(later.key).toBe(one.key);
  });

  it('holds the public words, and none of those that the clerk took out', () => {
    expect(JSON.stringify(told(asked(), { questions: [open] }))).not.toContain('Kayleigh');
  });

  it('names no meeting and no day where there are none', () => {
    const [one] = told(asked(), { questions: [{ ...open, meetingId: null }] });
    expect(sentenceOf(one, on)).toBe('Everybody may read it.');
  });

  it('is told as answered, and not as public, once it has its answer', () => {
    const answered = { ...open, answer: 'In March.', answeredOn: '2026-09-01' };
    const rules = told(asked(), { questions: [answered] }).map(({ rule, personId }) => [rule, personId]);
    expect(rules).toEqual([['question answered', MEMBER]]);
  });
});

describe('a question that is answered in writing', () => {
  const kept = asked({ decided: 'not public', due: '2026-11-20', answererId: CLERK });

  it('is told to whoever answers it, like a due date', () => {
    expect(told(kept)).toMatchObject([{ rule: 'answer due', personId: CLERK, urgency: 'late', due: '2026-11-20' }]);
    expect(told({ ...kept, due: '2027-03-31' })).toEqual([]);
    expect(told({ ...kept, due: null })).toEqual([]);
  });

  it('reaches nobody who may not read it, whoever was named', () => {
    expect(whoIsTold({ ...kept, answererId: LEAD })).toEqual([CLERK, OTHER_CLERK]);
    expect(whoIsTold({ ...kept, answererId: null })).toEqual([CLERK, OTHER_CLERK]);
    expect(whoIsTold({ ...kept, answererId: MANAGER })).toEqual([MANAGER]);
  });

  it('is told to its asker when it is kept, without its words, from the day on which that was written down', () => {
    const [one, ...more] = told({ ...kept, decidedOn: MONDAY, due: '2027-03-31' });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: 'question kept', personId: MEMBER, urgency: 'news', due: MONDAY });
    expect(`${nameOf(one.about)} ${standing(one, { today: MONDAY, extraHolidays: [] })}`).toBe(
      'the question from Ruth Ellery of 20 Nov 2026 is to be answered in writing',
    );
    expect(one.detail).toBe('The answer goes to you alone, by 31 Mar 2027.');
    expect(JSON.stringify(one)).not.toContain('Kayleigh');
    expect(told({ ...kept, decidedOn: MONDAY, due: null }, {}, '2026-12-08')).toEqual([]);
  });

  it('is told to its asker when the answer was written down, however far back the answer is dated', () => {
    const answered = { ...kept, decidedOn: MONDAY, answer: 'Kayleigh is safe.', answeredOn: '2026-03-02' };
    expect(told(answered)).toMatchObject([{ rule: 'question answered', personId: MEMBER, due: MONDAY }]);
    expect(told(answered, {}, '2026-12-08')).toEqual([]);
  });

  it('is told to its asker once it is answered, without its words, while that is news', () => {
    const answered = { ...kept, answer: 'Kayleigh is safe.', answeredOn: '2026-11-20' };
    const [one, ...more] = told(answered);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: 'question answered', personId: MEMBER, urgency: 'news' });
    expect(JSON.stringify(one)).not.toContain('Kayleigh');
    expect(told(answered, {}, '2026-12-14')).toEqual([]);
  });
});

describe('a question that is not taken', () => {
  const refused = asked({ decided: 'not taken', decidedOn: '2026-11-20', decidedWhy: 'It is of Kayleigh’s case.' });

  it('is told to its asker once and to nobody else, without words of anybody, while that is news', () => {
    const [one, ...more] = told(refused);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ rule: 'question not taken', personId: MEMBER, urgency: 'news', due: '2026-11-20' });
    expect(sentenceOf(one, { today: MONDAY, extraHolidays: [] })).toBe(
      'The clerk’s reason stands under My questions, for you alone.',
    );
    expect(JSON.stringify(one)).not.toContain('Kayleigh');
    expect(told(refused, {}, '2026-11-27')[0].key).toBe(one.key);
    expect(told(refused, {}, '2026-12-07')).toEqual([]);
    expect(told(refused, {}, '2026-11-19')).toEqual([]);
  });

  it('is told to nobody where it was decided before the day was kept', () => {
    expect(told({ ...refused, decidedOn: null })).toEqual([]);
  });
});

it('is nothing to a run that may not read questions to the clerk', () => {
  expect(allThatHolds(remindingDay(data(), MONDAY)).filter(({ about }) => about.kind !== 'plan')).toEqual([]);
});
