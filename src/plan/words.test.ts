import { asSentence, counted, firstSentence, listed, asSentences } from './words';

it('counts in words that agree with the number', () => {
  expect([0, 1, 2].map((count) => counted(count, 'action'))).toEqual(['no actions', '1 action', '2 actions']);
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

it('lists with "and" before the last', () => {
  expect([[], ['1.2'], ['1.2', '3.4'], ['1.2', '3.4', '5.1']].map(listed)).toEqual([
    '',
    '1.2',
    '1.2 and 3.4',
    '1.2, 3.4 and 5.1',
  ]);
});

it('ends a sentence once', () => {
  expect(['Done', 'Done.', 'Why?', 'They said “done.”', ' ', 'Cut…'].map(asSentence)).toEqual([
    'Done.',
    'Done.',
    'Why?',
    'They said “done.”',
    '',
    'Cut…',
  ]);
});

describe('firstSentence', () => {
  it.each([
    ['Six of nine now have access. The rest need laptops.', 'Six of nine now have access.'],
    ['Score rose to 3.2 in May. Good.', 'Score rose to 3.2 in May.'],
    ['Met partners, e.g. Housing, twice. More to come.', 'Met partners, e.g. Housing, twice.'],
    ['Agreed with Dr. Ashe and J. Smith. Next month.', 'Agreed with Dr. Ashe and J. Smith.'],
    ['First line\nsecond line', 'First line'],
    ['  spaced   out  ', 'spaced out'],
    ['Really? Yes.', 'Really?'],
    ['', ''],
  ])('of "%s"', (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });

  it('is cut after a whole word when it is long', () => {
    expect(firstSentence('The protocol has been agreed by all partners', 24)).toBe('The protocol has been…');
    expect(firstSentence('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(firstSentence('Exactly ten', 11)).toBe('Exactly ten');
  });
});

it('puts sentences one after the other, none of which ends twice', () => {
  expect(asSentences(['Published 5 May', '', 'He said “no.”', 'Why? ', 'Good'])).toBe(
    'Published 5 May. He said “no.” Why? Good.',
  );
});
