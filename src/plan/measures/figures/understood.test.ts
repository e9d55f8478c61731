import type { Measure, Reading } from '../../fields';
import { measureWith, readingWith } from '../testing';
import type { PrintedFigure, PrintedFigures } from './printed';
import { takingBack } from './takenBack';
import { matchedBefore, noFigureAnswers, understandFigures } from './understood';
import type { FigureAnswers, UnderstoodFigures } from './understood';

const TODAY = '2026-11-23';
const measures: Measure[] = [
  measureWith({ id: 1, title: 'Initial contacts decided in one working day' }),
  measureWith({ id: 2, title: 'Children in bed and breakfast', unit: 'children', suppressBelow: 5 }),
  measureWith({ id: 3, title: 'Weeks from placement order to match', unit: 'weeks', direction: 'down' }),
  measureWith({ id: 4, title: 'An old one', withdrawn: 'Replaced.' }),
];
const figure = (measure: string, value: string, changes: Partial<PrintedFigure> = {}): PrintedFigure => ({
  place: `row of ${measure} ${value}`,
  measure,
  code: '',
  periodText: 'Sep-26',
  period: { day: '2026-09-30', guessed: false },
  value,
  numerator: '',
  denominator: '',
  note: '',
  ...changes,
});
const sheet = (...figures: PrintedFigure[]): PrintedFigures => ({ fileName: 'scorecard.xlsx', figures, notTaken: [] });

function understood(
  figures: PrintedFigure[],
  readings: Reading[] = [],
  answers: FigureAnswers = noFigureAnswers,
  remembered: { [words: string]: string | null } = {},
): UnderstoodFigures {
  return understandFigures(sheet(...figures), { measures, readings, remembered, today: TODAY }, answers);
}
const first = (...given: Parameters<typeof understood>) => understood(...given).figures[0];

describe('which measure a figure belongs to', () => {
  const matched = (...given: Parameters<typeof understood>) => {
    const { measure, by, isDoubtful } = understood(...given).names[0];
    return [measure?.ref ?? null, by, isDoubtful];
  };

  it('is known by its number, its name, or what was matched before', () => {
    expect(matched([figure('', '71', { code: 'M1' })])).toEqual(['M1', 'code', false]);
    expect(matched([figure('M3', '22')])).toEqual(['M3', 'code', false]);
    expect(matched([figure('weeks from placement order to match', '22')])).toEqual(['M3', 'name', false]);
    expect(matched([figure('KPI 17', '22')], [], undefined, { 'kpi 17': 'm3' })).toEqual(['M3', 'remembered', false]);
    expect(matched([figure('Spare rows', '22')], [], undefined, { 'spare rows': null })).toEqual([
      null,
      'remembered',
      false,
    ]);
  });

  it('is a doubt where a name is only alike, or where number and name speak of different things', () => {
    expect(matched([figure('Contacts decided in one working day', '71')])).toEqual(['M1', 'similarity', true]);
    expect(first([figure('Contacts decided in one working day', '71')])).toMatchObject({
      state: 'unclear',
      reading: null,
    });
    expect(matched([figure('Staff turnover', '71')])).toEqual([null, null, true]);
    expect(matched([figure('Staff turnover', '71', { code: 'M1' })])).toEqual([null, null, true]);
    expect(matched([figure(measures[2].title, '22', { code: 'M1' })])).toEqual(['M3', 'name', false]);
  });

  it('is settled by hand, and then remembered', () => {
    const answers = { ...noFigureAnswers, measures: { 'staff turnover': 'm3', 'spare rows': null } };
    const found = understood([figure('Staff turnover', '22'), figure('Spare rows', '1')], [], answers);
    expect(found.figures.map(({ state }) => state)).toEqual(['new', 'left out']);
    expect(matchedBefore(found, { 'kpi 17': 'm1' })).toEqual({
      'kpi 17': 'm1',
      'staff turnover': 'm3',
      'spare rows': null,
    });
  });
});

describe('what a figure becomes', () => {
  it('is a reading of its period', () => {
    expect(first([figure('M1', '45/60', { note: 'Half term.' })]).reading).toEqual({
      measureId: 1,
      measureRef: 'M1',
      day: '2026-09-30',
      value: 75,
      outOf: 60,
      suppressed: false,
      note: 'Half term.',
      replaces: null,
    });
  });

  it('keeps no number under the limit, however it is given', () => {
    for (const value of ['3', '0', '<5', 'c'])
      expect(first([figure('M2', value)]).reading).toMatchObject({ value: null, outOf: null, suppressed: true });
    expect(first([figure('M2', '12')]).reading).toMatchObject({ value: 12, suppressed: false });
  });

  it('is nothing new where the same reading is there, and replaces one that it restates', () => {
    const readings = [readingWith(1, '2026-09-30', 71)];
    expect(first([figure('M1', '71%')], readings)).toMatchObject({ state: 'the same', reading: null });
    expect(first([figure('M1', '72%')], readings)).toMatchObject({
      state: 'restated',
      before: { value: 71 },
      reading: { value: 72, replaces: 'v1' },
    });
    const hidden = [readingWith(1, '2026-09-30', null, { measureId: 2, suppressed: true })];
    expect(first([figure('M2', 'c')], hidden).state).toBe('the same');
    expect(first([figure('M2', '6')], hidden)).toMatchObject({ state: 'restated', reading: { value: 6 } });
  });

  it('compares with what was stored, not with what is hidden beside a small number', () => {
    const readings = [readingWith(1, '2026-09-30', 12, { measureId: 2, besideHidden: true })];
    expect(first([figure('M2', '12')], readings).state).toBe('the same');
  });

  it('is none where the sheet has none', () => expect(first([figure('M1', 'n/a')]).state).toBe('none'));
});

describe('what is in doubt', () => {
  it.each([
    ['no period', figure('M1', '71', { period: null, periodText: '' })],
    ['not yet', figure('M1', '71', { period: { day: '2026-11-30', guessed: false } })],
    ['unclear', figure('M1', 'most')],
    ['over 100%', figure('M1', '710')],
    ['withdrawn', figure('M4', '12')],
  ])('%s is not added', (doubt, one) => expect(first([one])).toMatchObject({ doubt, state: 'unclear', reading: null }));

  it('a guessed year is added as understood, and settled by hand', () => {
    const guessed = figure('M1', '71', { periodText: 'Sep', period: { day: '2026-09-30', guessed: true } });
    expect(first([guessed])).toMatchObject({ doubt: 'guessed year', state: 'new' });
    const answers = { ...noFigureAnswers, periods: { Sep: '2025-09-30' } };
    expect(first([guessed], [], answers)).toMatchObject({ doubt: null, day: '2025-09-30' });
  });

  it('fractions under a share are read as per cent, all of a measure together', () => {
    const { figures } = understood([
      figure('M1', '0.71'),
      figure('M1', '0.8', { period: { day: '2026-08-31', guessed: false } }),
    ]);
    expect(figures.map(({ doubt, reading }) => [doubt, reading?.value])).toEqual([
      ['a fraction', 71],
      ['a fraction', 80],
    ]);
    expect(first([figure('M1', '0.7%')]).reading?.value).toBe(0.7);
  });

  it('two different figures of one measure and month are not chosen between', () => {
    const twice = understood([figure('M1', '71'), figure('M1', '72'), figure('M1', '71%')]).figures;
    expect(twice.map(({ state, doubt }) => [state, doubt])).toEqual([
      ['new', null],
      ['unclear', 'twice'],
      ['the same', null],
    ]);
  });
});

describe('taking figures back', () => {
  const readings = [
    readingWith(1, '2026-08-31', 70),
    readingWith(2, '2026-08-31', 75, { replaces: 'v1' }),
    readingWith(3, '2026-09-30', 77),
    readingWith(4, '2026-07-31', 60),
    readingWith(5, '2026-07-31', 61, { replaces: 'v4' }),
  ];
  const batch = ({ id }: Reading): boolean => [2, 3, 4].includes(id);

  it('gives restated readings their earlier value, says that there is none of the others, and leaves corrections', () => {
    const { rows, corrected } = takingBack(measures, readings, batch, TODAY);
    expect(rows.map(({ day, value, replaces }) => [day, value, replaces])).toEqual([
      ['2026-08-31', 70, 'v2'],
      ['2026-09-30', null, 'v3'],
    ]);
    expect(corrected).toBe(1);
  });

  it('is done once', () => {
    const { rows } = takingBack(measures, readings, batch, TODAY);
    const after = rows.map((row, i) => readingWith(10 + i, row.day, row.value, { ...row, recorded: TODAY }));
    expect(takingBack(measures, [...readings, ...after], batch, TODAY).rows).toEqual([]);
  });
});
