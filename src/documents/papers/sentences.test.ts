import type { PlanData } from '../../plan/planData';
import { actionWith, assigned, dataWith, rowWith } from '../../plan/testing';
import { viewOnDay } from './onDay';
import { nextLine, theBody } from './parts';
import { completeSentence, countOf, inWords, lateSentences, longDates, someOf, standingSentence } from './sentences';

const DAY = '2026-11-23';
const evidence = [{ title: 'Audit', url: 'https://council.example/audit.pdf' }];

/** A plan with a number of actions, of which the first are late and the last are complete. */
function plan(count: number, late: number, complete = 0, lastWord = 'Waiting for housing'): PlanData {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const due = (id: number): string => (id <= late ? `2026-10-${String(19 + id)}` : '2027-02-26');
  return dataWith({
    actions: numbers.map((id) => actionWith({ id, ref: `3.${id}`, due: due(id), originalDue: due(id) })),
    rows: numbers.flatMap((id) => [
      assigned(id, '2026-09-10', { actionId: id, due: due(id) }),
      rowWith({
        id: 100 + id,
        kind: 'progress',
        actionId: id,
        day: '2026-11-16',
        ...(id > count - complete
          ? { going: 'done' as const, doneOn: '2026-11-13', evidence, text: 'Done.' }
          : { going: 'on course' as const, text: lastWord }),
      }),
    ]),
  });
}

const late = (...of: Parameters<typeof plan>): string => lateSentences(viewOnDay(plan(...of), DAY).actions);
const standing = (...of: Parameters<typeof plan>): string =>
  standingSentence('The plan', viewOnDay(plan(...of), DAY).actions);

describe('sentences as an officer writes them', () => {
  it('tell what is late, which is the longest and why', () => {
    expect(late(7, 2)).toBe(
      'Two of seven actions are late. The longest is action 3.1, 24 working days, waiting for housing.',
    );
    expect(late(7, 2, 0, 'Housing has not answered.')).toBe(
      'Two of seven actions are late. The longest is action 3.1, 24 working days. The lead reports: “Housing has not answered.”',
    );
    expect(late(7, 2, 0, '')).toBe('Two of seven actions are late. The longest is action 3.1, 24 working days.');
  });

  it.each([
    [7, 1, 'One of seven actions is late: it is action 3.1, 24 working days, waiting for housing.'],
    [7, 0, 'None of the seven actions is late.'],
    [2, 0, 'Neither of the two actions is late.'],
    [2, 2, 'Both actions are late. The longest is action 3.1, 24 working days, waiting for housing.'],
    [1, 1, 'The one action is late: it is action 3.1, 24 working days, waiting for housing.'],
    [1, 0, 'The one action is not late.'],
    [12, 10, 'Of 12 actions, 10 are late. The longest is action 3.1, 24 working days, waiting for housing.'],
    [3, 3, 'All three actions are late. The longest is action 3.1, 24 working days, waiting for housing.'],
  ])('of %d actions with %d late', (count, lateOnes, sentence) => {
    expect(late(count, lateOnes)).toBe(sentence);
  });

  it('say nothing of a plan without actions but that it has none', () => {
    expect(lateSentences([])).toBe('');
    expect(standingSentence('The plan', [])).toBe('The plan has no actions yet.');
    expect(completeSentence([])).toBe('');
  });

  it('tell how the plan stands, leaving out what there is none of', () => {
    expect(standing(7, 2)).toBe('The plan has seven actions: five are on track or complete and two off track.');
    expect(standing(1, 0)).toBe('The plan has one action, which is on track or complete.');
    expect(standing(2, 0)).toBe('The plan has two actions, both on track or complete.');
    expect(standing(7, 7)).toBe('The plan has seven actions, all off track.');
    expect(completeSentence(viewOnDay(plan(7, 0, 1), DAY).actions)).toBe('Of these, one is complete with evidence.');
  });

  it('write small numbers in words, and one of a thing as one', () => {
    expect([0, 1, 9, 10, 1204].map(inWords)).toEqual(['no', 'one', 'nine', '10', '1,204']);
    expect([
      countOf(1, 'action'),
      countOf(2, 'action'),
      countOf(1, 'area for improvement', 'areas for improvement'),
    ]).toEqual(['one action', 'two actions', 'one area for improvement']);
    expect(someOf(3, 7, 'action', 'late')).toBe('Three of seven actions are late');
  });

  it('write dates in full, also those that a reason has short', () => {
    expect(longDates('Forecast 2 Feb 2027 is after the due date, 23 Dec 2026.')).toBe(
      'Forecast 2 February 2027 is after the due date, 23 December 2026.',
    );
    expect(longDates('In the audit of 18 Nov, in May and on 3 March')).toBe(
      'In the audit of 18 November, in May and on 3 March',
    );
  });

  it('give a body its article where people do', () => {
    expect(
      ['Improvement Board', 'Cabinet', 'Full Council', 'The Panel', 'People Overview Committee'].map(theBody),
    ).toEqual(['the Improvement Board', 'Cabinet', 'Full Council', 'The Panel', 'the People Overview Committee']);
  });
});

it('says of a paper and a notice before a meeting whose days were missed that they are late', () => {
  const missed = (title: string) =>
    nextLine({
      ...{ title, day: '2026-11-16', detail: 'It meets on 1 Dec 2026', route: '#/meetings/1', kind: 'paper' },
      ...{ workingDaysLeft: -5, isLate: true },
    });
  expect([missed('Paper for Cabinet')[1], missed('Notice of the key decision given, for Cabinet')[1]]).toEqual([
    'the paper for Cabinet is due; this is late.',
    'Notice of the key decision given, for Cabinet; this is late.',
  ]);
});
