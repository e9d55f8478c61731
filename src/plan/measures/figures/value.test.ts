import { figureValue } from './value';

const means = (unit: string, value: string, numerator = '', denominator = ''): unknown =>
  figureValue({ unit }, { value, numerator, denominator });
const value = (number: number, outOf: number | null = null): unknown => ({ kind: 'value', value: number, outOf });

describe('a figure of a sheet', () => {
  it.each([
    ['%', '71%', value(71)],
    ['%', '71.4 %', value(71.4)],
    ['%', '71', value(71)],
    ['%', '45/60', value(75, 60)],
    ['%', '45 of 60', value(75, 60)],
    ['%', '75% (45/60)', value(75, 60)],
    ['%', '45/60 (75%)', value(75, 60)],
    ['%', '45 (75%)', value(75)],
    ['per 10,000', '62.5', value(62.5)],
    ['per 10,000', '150/24,000', value(62.5, 24_000)],
    ['per 10,000', '62.5 per 10,000', value(62.5)],
    ['weeks', '22.5 weeks', value(22.5)],
    ['children', '1,234', value(1234)],
    ['children', '45/60', value(45)],
    ['£', '£1,250.50', value(1250.5)],
    ['£', '(1,250)', value(-1250)],
  ])('%s: %s', (unit, text, expected) => expect(means(unit, text)).toEqual(expected));

  it('takes numerator and denominator from cells of their own', () => {
    expect(means('%', '', '45', '60')).toEqual(value(75, 60));
    expect(means('%', '75%', '45', '60')).toEqual(value(75, 60));
    expect(means('per 1,000', '', '12', '4,000')).toEqual(value(3, 4000));
    expect(means('children', '', '45', '60')).toEqual(value(45));
    expect(means('%', '', '45', '')).toEqual({ kind: 'unclear' });
  });

  it.each(['c', 'C', '[c]', '*', '<5', '< 10', '≤5', '1-4', 'fewer than 5', 'Suppressed'])(
    '%s is a number that was hidden',
    (text) => expect(means('children', text)).toEqual({ kind: 'hidden' }),
  );

  it.each(['', '-', '–', '..', 'n/a', 'N/A', 'z', '[x]', 'not available', 'TBC'])('“%s” is none', (text) =>
    expect(means('%', text)).toEqual({ kind: 'none' }),
  );

  it.each([
    ['%', 'about two thirds'],
    ['weeks', '71%'],
    ['%', '45/0'],
    ['%', '12 and 14'],
  ])('%s: “%s” is not clear, and never guessed', (unit, text) =>
    expect(means(unit, text)).toEqual({ kind: 'unclear' }),
  );
});
