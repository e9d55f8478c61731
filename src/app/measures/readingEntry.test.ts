import { measureWith, readingWith } from '../../plan/measures/testing';
import { standingReadings } from '../../plan/measures/standing';
import { measureChangesOf, measureDraftOf, measureProblems, newMeasureEntry, nextMeasureRef } from './measureEntry';
import { newReadingEntry, readingDraftOf, readingProblems, readNumber } from './readingEntry';

const today = '2026-11-23';
const standing = standingReadings(measureWith(), [readingWith(1, '2026-09-30', 70)], today);
const blank = newReadingEntry('k', '2026-10-31', today, null);

describe('a reading as it is typed', () => {
  it.each([
    ['71', 71],
    [' 71.5 % ', 71.5],
    ['1,250', 1250],
    ['£1,250.50', 1250.5],
    ['−3', -3],
    ['.5', 0.5],
    ['12,5', null],
    ['seven', null],
    ['', null],
    ['1e5', null],
  ])('reads %s as %s', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  it('offers the period that is waited for, but not one that is not over', () => {
    expect(blank.day).toBe('31 Oct 2026');
    expect(newReadingEntry('k', '2026-11-30', today, null).day).toBe('');
  });

  it('says what must be put right', () => {
    const fields = (changes: Partial<typeof blank>, corrected = false): unknown =>
      readingProblems({ ...blank, value: '71', ...changes }, standing, corrected ? standing[0] : null, today).map(
        ({ field }) => field,
      );
    expect(fields({})).toEqual([]);
    expect(fields({ day: '24 Nov 2026' })).toEqual(['day']);
    expect(fields({ day: '30 Sep 2026' })).toEqual(['day']);
    expect(fields({ value: 'about 70' })).toEqual(['value']);
    expect(fields({ outOf: '0' })).toEqual(['outOf']);
    expect(fields({ day: '30 Sep 2026' }, true)).toEqual(['note']);
    expect(fields({ day: '30 Sep 2026', value: '', takeBack: true, note: 'Counted twice.' }, true)).toEqual([]);
  });

  it('does not object to a reading that an earlier try of the same form made', () => {
    const entry = { ...blank, key: 'v1', day: '30 Sep 2026', value: '70' };
    expect(readingProblems(entry, standing, null, today)).toEqual([]);
  });

  it('keeps no number that is too small', () => {
    const children = measureWith({ unit: 'children', suppressBelow: 5 });
    expect(readingDraftOf(children, { ...blank, value: '4' }, null)).toMatchObject({ value: null, suppressed: true });
    expect(readingDraftOf(children, { ...blank, value: '5' }, null)).toMatchObject({ value: 5, suppressed: false });
    const share = measureWith({ suppressBelow: 5 });
    expect(readingDraftOf(share, { ...blank, value: '50', outOf: '6' }, null)).toMatchObject({
      value: null,
      outOf: null,
      suppressed: true,
    });
  });

  it('corrects by naming the row, and can take it back', () => {
    expect(readingDraftOf(measureWith(), { ...blank, value: '72', note: 'Left out.' }, standing[0])).toMatchObject({
      value: 72,
      replaces: 'v1',
    });
    expect(readingDraftOf(measureWith(), { ...blank, value: '72', takeBack: true }, standing[0])).toMatchObject({
      value: null,
      suppressed: false,
    });
  });
});

describe('a measure as it is typed', () => {
  const entry = { ...newMeasureEntry('k', null, null), title: 'Assessments in time' };
  const fields = (changes: Partial<typeof entry>): unknown =>
    measureProblems({ ...entry, ...changes }).map(({ field }) => field);

  it('needs a name, and numbers that agree with the direction', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ title: ' ' })).toEqual(['title']);
    expect(fields({ baseline: '58', target: '50' })).toEqual(['target']);
    expect(fields({ baseline: '58', target: '50', direction: 'down' })).toEqual([]);
    expect(fields({ baseline: 'low', targetDay: 'soon', suppressBelow: '0' })).toEqual([
      'baseline',
      'targetDay',
      'suppressBelow',
    ]);
  });

  it('that is not yet defined says why, where from and by when', () => {
    expect(fields({ notYet: true })).toEqual(['undefinedWhy', 'definedFrom', 'definedBy']);
    const said = { notYet: true, undefinedWhy: 'Not agreed.', definedFrom: 'the strategy', definedBy: '29 Jan 2027' };
    expect(fields(said)).toEqual([]);
    expect(measureDraftOf({ ...entry, ...said }, 1, [])).toMatchObject({
      ref: 'M1',
      undefinedWhy: 'Not agreed.',
      definedBy: '2027-01-29',
    });
  });

  it('writes only what was changed, and defines what was not', () => {
    const open = measureWith({ undefinedWhy: 'Not agreed.', definedFrom: 'the strategy', definedBy: '2027-01-29' });
    const edited = { ...newMeasureEntry('k', open, null), notYet: false, target: '95' };
    expect(measureChangesOf(edited)).toEqual({ target: 95, undefinedWhy: null, definedFrom: null, definedBy: null });
    expect(measureProblems(edited).map(({ field }) => field)).toEqual(['reason']);
    expect(measureChangesOf({ ...newMeasureEntry('k', open, null), withdraw: true, reason: 'Not needed.' })).toEqual({
      withdrawn: 'Not needed.',
    });
  });

  it('gets the next free number', () => {
    expect(nextMeasureRef([measureWith({ ref: 'M2' }), measureWith({ ref: 'M10' }), measureWith({ ref: 'KPI' })])).toBe(
      'M11',
    );
  });
});
