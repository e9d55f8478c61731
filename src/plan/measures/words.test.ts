import { addMonths } from '../day';
import type { Measure } from '../fields';
import { outlookOf } from './outlook';
import { measureWith, readingWith } from './testing';
import { measureSentence, measuresSentence, targetWords } from './words';
import { formatDifference, formatNumber, formatValue, underLimit } from './values';
import { isTooSmall, shownOutOf } from './smallNumbers';

const say = (
  measure: Measure,
  values: (number | null)[],
  today = '2026-03-31',
  outOf: number | null = null,
): string => {
  const readings = values.map((value, i) => readingWith(i + 1, addMonths('2025-05-31', i), value, { outOf }));
  return measureSentence(measure, outlookOf(measure, readings, today), today);
};
const weeks = measureWith({ unit: 'weeks', direction: 'down', baseline: 26, target: 18, targetDay: '2026-07-31' });

describe('the sentence of a measure', () => {
  it('says where it is, where it came from, the target and the pace', () => {
    expect(say(measureWith(), [62, 66, 71])).toBe(
      '71% in July 2025, up from 58% in April 2025; the target is 90% by July 2026. At this pace it is reached in December 2025, in time.',
    );
    expect(say(measureWith(), [58, 59, 60])).toBe(
      '60% in July 2025, up from 58% in April 2025; the target is 90% by July 2026. At this pace it is reached in May 2029, later than that.',
    );
    expect(say(weeks, [26, 25, 23])).toBe(
      '23 weeks in July 2025, down from 26 weeks in April 2025; the target is 18 weeks or fewer by July 2026. At this pace it is reached in January 2026, in time.',
    );
  });

  it('says when the last step led back, and makes no promise then', () => {
    expect(say(measureWith(), [62, 70, 68])).toBe(
      '68% in July 2025, up from 58% in April 2025, but 2 points worse than in June 2025; the target is 90% by July 2026.',
    );
  });

  it('says when it has gone the wrong way, or nowhere', () => {
    expect(say(measureWith(), [52])).toBe(
      '52% in May 2025, down from 58% in April 2025 and further from the target; the target is 90% by July 2026.',
    );
    expect(say(measureWith(), [58])).toBe(
      '58% in May 2025, the same as in April 2025; the target is 90% by July 2026.',
    );
  });

  it('says since when a target is met', () => {
    expect(say(measureWith(), [70, 91])).toBe('91% in June 2025, up from 58% in April 2025: the target of 90% is met.');
    expect(say(measureWith(), [91, 90, 92])).toBe(
      '92% in July 2025, up from 58% in April 2025: the target of 90% has been met since May 2025, 3 readings running.',
    );
  });

  it('says when the day of the target has passed', () => {
    expect(say(measureWith(), [62, 66, 71], '2026-08-01')).toContain('; the target, 90%, was to be met by July 2026.');
  });

  it('says what is missing', () => {
    expect(say(measureWith(), [])).toBe('58% in April 2025 and not read since; the target is 90% by July 2026.');
    const bare = measureWith({ baseline: null, baselineDay: null, target: null, targetDay: null });
    expect(say(bare, [])).toBe('No reading yet; no target is set.');
    expect(say(bare, [71])).toBe('71% in May 2025; no target is set.');
    expect(say(measureWith({ withdrawn: 'Replaced by M4' }), [71])).toBe('Withdrawn: Replaced by M4.');
  });

  it('says why a measure is not yet defined, where it will come from, and when that is late', () => {
    const open = measureWith({
      undefinedWhy: 'What counts as trained is not agreed',
      definedFrom: 'the training framework',
      definedBy: '2026-01-29',
    });
    expect(say(open, [], '2026-01-01')).toBe(
      'Not yet defined: What counts as trained is not agreed. It will come from the training framework by 29 Jan 2026.',
    );
    expect(say(open, [], '2026-02-02')).toBe(
      'Not yet defined: What counts as trained is not agreed. It was to come from the training framework by 29 Jan 2026, 4 days ago.',
    );
    expect(say({ ...open, definedBy: null }, [])).toMatch(
      /It will come from the training framework\. No day is set for it\.$/,
    );
  });

  it('never tells a number that is too small, nor how far it is from another', () => {
    const children = measureWith({ unit: 'children', direction: 'down', baseline: 12, target: 2, suppressBelow: 5 });
    expect(say(children, [9, 4])).toBe(
      'Fewer than 5 in June 2025: small numbers are not shown; the target is 2 children or fewer by July 2026.',
    );
    // A comparison would reveal the hidden value in between.
    expect(say(children, [9, 4, 6])).not.toMatch(/worse|better/);
  });
});

describe('the sentence of all measures', () => {
  it('counts each once', () => {
    expect(measuresSentence([])).toBe('No measures yet.');
    expect(
      measuresSentence([
        ...(['met', 'met', 'nearer', 'nearer', 'nearer', 'further', 'not yet defined', 'withdrawn'] as const).map(
          (state) => ({ state }),
        ),
      ]),
    ).toBe(
      'Of 7 measures, 2 have met their targets, 3 have moved towards theirs, 1 has moved away from its target and 1 is not yet defined.',
    );
    expect(measuresSentence([{ state: 'met' }])).toBe('Of 1 measure, 1 has met its target.');
    expect(measuresSentence([{ state: 'hidden' }])).toBe('Of 1 measure, 1 has too few to be shown.');
    expect(measuresSentence([{ state: 'no target' }])).toBe('1 measure.');
  });
});

describe('values', () => {
  it('are written as councils write them', () => {
    expect([1234567, 0.125, -3.5, 71, -0.001].map(formatNumber)).toEqual(['1,234,567', '0.13', '−3.5', '71', '0']);
    expect(formatValue({ unit: '%' }, 71.5)).toBe('71.5%');
    expect(formatValue({ unit: '£' }, 1250)).toBe('£1,250');
    expect(formatValue({ unit: 'weeks' }, 1)).toBe('1 week');
    expect(formatValue({ unit: 'children' }, 1)).toBe('1 child');
    expect(formatValue({ unit: '' }, 4)).toBe('4');
    expect(formatDifference({ unit: '%' }, 71, 70)).toBe('1 point');
    expect(formatDifference({ unit: 'weeks' }, 22, 26)).toBe('4 weeks');
    expect(targetWords(measureWith({ direction: 'hold', baseline: 95, target: 90 }))).toBe('between 90% and 95%');
    expect(targetWords(measureWith({ direction: 'down', target: 5 }))).toBe('5% or less');
    expect(targetWords(measureWith({ direction: 'down', target: 0 }))).toBe('0%');
  });

  it('are too small under the limit, and shares when their cases are', () => {
    const children = { unit: 'children', suppressBelow: 5 };
    expect([0, 4, 5].map((value) => isTooSmall(children, value, null))).toEqual([true, true, false]);
    const share = { unit: '%', suppressBelow: 5 };
    expect(isTooSmall(share, 50, 4)).toBe(true);
    expect(isTooSmall(share, 10, 40)).toBe(true);
    expect(isTooSmall(share, 50, 40)).toBe(false);
    expect(isTooSmall(share, 3, null)).toBe(false);
    expect(isTooSmall({ unit: 'children', suppressBelow: null }, 1, null)).toBe(false);
    expect(underLimit(children)).toBe('fewer than 5');
    expect(underLimit(share)).toBe('too few to be shown');
  });
});

describe('small numbers behind shares and rates', () => {
  it('hide a rate as they hide a share', () => {
    const rate = { unit: 'per 10,000', suppressBelow: 5 };
    expect(isTooSmall(rate, 4.2, null)).toBe(false);
    expect(isTooSmall(rate, 4.2, 60_000)).toBe(false);
    expect(isTooSmall(rate, 4.2, 5_000)).toBe(true);
  });

  it('keep the number of cases back where few are left over', () => {
    const share = { unit: '%', suppressBelow: 5 };
    expect(shownOutOf(share, 97, 60)).toBeNull();
    expect(shownOutOf(share, 71, 58)).toBe(58);
    expect(shownOutOf(share, 100, 58)).toBe(58);
    expect(shownOutOf({ ...share, suppressBelow: null }, 97, 60)).toBe(60);
  });
});
