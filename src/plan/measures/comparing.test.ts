import { addMonths } from '../day';
import type { Measure } from '../fields';
import { comparedWords, latestComparators } from './comparing';
import { outlookOf } from './outlook';
import { measureWith, readingWith } from './testing';
import { measureSentence } from './words';

const TODAY = '2026-03-31';
const say = (measure: Measure, ...values: number[]): string => {
  const readings = values.map((value, i) => readingWith(i + 1, addMonths('2025-05-31', i), value));
  return measureSentence(measure, outlookOf(measure, readings, TODAY), TODAY);
};
const source = 'Children’s social care statistics';

describe('what others reach', () => {
  const comparators = [
    { name: 'England', value: 76, year: '2024/25', source },
    { name: 'England', value: 78, year: '2025/26', source },
    { name: 'Statistical neighbours', value: 74.5, year: '2024/25', source },
  ];

  it('is the latest year of each, with its year', () => {
    expect(latestComparators({ comparators }).map(({ year }) => year)).toEqual(['2025/26', '2024/25']);
    expect(comparedWords(measureWith({ comparators }))).toBe(
      'England 78% in 2025/26, statistical neighbours 74.5% in 2024/25',
    );
    expect(comparedWords(measureWith())).toBeNull();
  });

  it('stands in the sentence beside the value', () => {
    expect(say(measureWith({ comparators: comparators.slice(0, 2) }), 62, 71)).toBe(
      '71% in June 2025, England 78% in 2025/26; up from 58% in April 2025; the target is 90% by July 2026.',
    );
  });
});

describe('a change of the definition', () => {
  const changed = measureWith({
    definitionChanges: [{ from: '2025-07-01', words: 'Visits by telephone do not count.' }],
  });

  it('keeps values on both sides from being compared', () => {
    expect(say(changed, 62, 66, 51, 54)).toBe(
      '54% in August 2025, up from 51% in July 2025; the target is 90% by July 2026. Counted in another way since July 2025, so it is not compared with earlier readings.',
    );
    expect(say(changed, 62, 66, 51)).toMatch(/^51% in July 2025; the target is 90%/);
  });

  it('does not count before its day, and begins a run of met targets anew', () => {
    expect(say(changed, 62, 66)).toMatch(/^66% in June 2025, up from 58% in April 2025;/);
    const readings = [91, 92, 93, 94].map((value, i) => readingWith(i + 1, addMonths('2025-05-31', i), value));
    expect(outlookOf(changed, readings, TODAY)).toMatchObject({ metSince: '2025-07-31', pace: null });
  });

  it('leaves a baseline that was counted in the new way', () => {
    const anew = { ...changed, baseline: 50, baselineDay: '2025-07-01' };
    expect(say(anew, 62, 66, 54)).toMatch(/^54% in July 2025, up from 50% in July 2025;/);
  });
});
