import { numbersIn, severalNumbers } from './severalNumbers';

describe('a cell that names several recommendations', () => {
  it.each([
    ['1, 3 and 7', ['1', '3', '7']],
    ['R1/R3', ['R1', 'R3']],
    ['1; RSH 2', ['1', 'RSH 2']],
    ['Recommendations 2.1 & 2.4', ['2.1', '2.4']],
    ['1\n2', ['1', '2']],
    ['4a, 4b.', ['4a', '4b']],
    ['3, 3', ['3']],
  ])('%s', (text, numbers) => expect(severalNumbers(text)).toEqual(numbers));

  it.each([
    '1',
    'RSH 2',
    '1.10',
    'Improve the front door, 3 times',
    'Phase 1 and the front door',
    '',
    '12/2026 and later',
  ])('is not %s', (text) => expect(severalNumbers(text)).toEqual([]));

  it('may name one alone where the column is for those beside the first', () => {
    expect(numbersIn('RSH 2')).toEqual(['RSH 2']);
    expect(numbersIn(null)).toEqual([]);
  });
});
