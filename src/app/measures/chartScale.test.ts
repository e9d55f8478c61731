import { outlookOf } from '../../plan/measures/outlook';
import { measureWith, readingWith } from '../../plan/measures/testing';
import { alongOf, labelPositions, layOutChart, spanOf, ticksOf } from './chartScale';

const today = '2026-11-23';
const of = (measure = measureWith(), ...values: (number | null)[]): Parameters<typeof spanOf>[0][number] => ({
  measure,
  outlook: outlookOf(
    measure,
    values.map((value, i) => readingWith(i + 1, `2025-0${5 + i}-28`, value, { suppressed: value === null })),
    today,
  ),
});

describe('the span of time', () => {
  it('is one for all charts: from the first baseline to today, or to a target that is near', () => {
    expect(spanOf([of()], today)).toEqual({ from: '2025-04-30', to: '2026-11-30' });
    const near = measureWith({ targetDay: '2027-07-31', baselineDay: '2026-01-31' });
    expect(spanOf([of(), of(near)], today)).toEqual({ from: '2025-04-30', to: '2027-07-31' });
    expect(spanOf([of(measureWith({ targetDay: '2029-07-31' }))], today).to).toBe('2026-11-30');
    expect(spanOf([], today)).toEqual({ from: '2026-08-23', to: '2026-11-30' });
  });

  it('is divided into a few named months', () => {
    const span = { from: '2025-04-30', to: '2026-11-30' };
    expect(ticksOf(span).map(({ words }) => words)).toEqual(['Apr 2025', 'Nov 2025', 'Jun 2026']);
    expect(alongOf(span, '2025-04-30')).toBe(0);
    expect(alongOf(span, '2027-01-01')).toBe(100);
  });
});

describe('a chart', () => {
  const layOut = (...values: (number | null)[]): ReturnType<typeof layOutChart> => {
    const { measure, outlook } = of(measureWith(), ...values);
    return layOutChart(measure, outlook, { from: '2025-04-30', to: '2026-11-30' }, today, 96);
  };

  it('puts better values of a rising measure higher, between target and baseline', () => {
    const { target, baseline, dots } = layOut(60, 74);
    expect(target).toBe(7);
    expect(baseline).toBe(89);
    expect(dots.map(({ down }) => down)).toEqual([83.9, 48]);
    expect(dots.map(({ isLatest }) => isLatest)).toEqual([false, true]);
  });

  it('begins the line at the baseline and breaks it where a number is hidden', () => {
    expect(layOut(60, 74).segments).toHaveLength(2);
    const broken = layOut(60, null, 74);
    expect(broken.segments).toHaveLength(1);
    expect(broken.hidden).toHaveLength(1);
    expect(broken.dots).toHaveLength(2);
  });

  it('shows of a hidden count only that it lies under the limit', () => {
    const measure = measureWith({ unit: 'children', direction: 'down', baseline: 14, target: 0, suppressBelow: 5 });
    const readings = [readingWith(1, '2025-05-28', 3), readingWith(2, '2025-06-28', null, { suppressed: true })];
    const { hidden } = layOutChart(
      measure,
      outlookOf(measure, readings, today),
      { from: '2025-04-30', to: '2026-11-30' },
      today,
      96,
    );
    // A stored value that is too small gets the same bar as a value that was never stored, so that the bar reveals
    // nothing.
    expect(hidden.map(({ top, bottom }) => [top, bottom])).toEqual([
      [59.7, 89],
      [59.7, 89],
    ]);
  });

  it('can be laid out without any number', () => {
    const bare = measureWith({ baseline: null, target: null });
    const layout = layOutChart(bare, outlookOf(bare, [], today), { from: '2025-04-30', to: today }, today, 96);
    expect(layout).toMatchObject({ segments: [], dots: [], target: null, baseline: null, start: null });
  });
});

describe('what a chart shows beside the readings', () => {
  const span = { from: '2025-04-30', to: '2026-11-30' };
  const layOut = (changes: Parameters<typeof measureWith>[0]): ReturnType<typeof layOutChart> => {
    const { measure, outlook } = of(measureWith(changes), 62, 66, 71);
    return layOutChart(measure, outlook, span, today, 96);
  };

  it('draws what others reach and what is amber on the same scale', () => {
    const { comparators, amber, target } = layOut({
      comparators: [{ name: 'England', value: 98, year: '2025/26', source: '' }],
      tolerance: 'distance',
      amberWithin: 8,
    });
    expect(comparators).toEqual([{ name: 'England', value: 98, down: 7 }]);
    expect(amber!.top).toBe(target);
    expect(amber!.bottom).toBeGreaterThan(amber!.top);
  });

  it('breaks the line where the measure began to be counted in another way', () => {
    expect(layOut({}).segments).toHaveLength(3);
    const broken = layOut({ definitionChanges: [{ from: '2025-07-01', words: 'Anew.' }] });
    expect(broken.breaks).toHaveLength(1);
    expect(broken.segments).toHaveLength(2);
  });

  it('moves labels apart that would overlap, in their order, within the height', () => {
    expect(labelPositions([20, 22, 60], 16, 96)).toEqual([20, 36, 60]);
    expect(labelPositions([90, 88], 16, 96)).toEqual([96, 80]);
    expect(labelPositions([], 16, 96)).toEqual([]);
  });
});
