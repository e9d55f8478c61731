import { outlookOf } from './outlook';
import { measureWith, readingWith } from './testing';
import { ratedByTolerance, ratingOfLatest, toleranceBounds, toleranceInWords } from './tolerance';

const keyOf = (...given: Parameters<typeof ratedByTolerance>): string | null => ratedByTolerance(...given)?.key ?? null;

describe('how good a value is', () => {
  it('follows from its distance from the target, in the direction that is better', () => {
    const up = measureWith({ tolerance: 'distance', amberWithin: 5 });
    expect([90, 89, 85, 84.9].map((value) => keyOf(up, value))).toEqual(['Green', 'Amber', 'Amber', 'Red']);
    const down = measureWith({ ...up, unit: 'weeks', direction: 'down', baseline: 26, target: 18, amberWithin: 2 });
    expect([18, 20, 20.1].map((value) => keyOf(down, value))).toEqual(['Green', 'Amber', 'Red']);
    const hold = measureWith({ ...up, direction: 'hold', baseline: 12, target: 15, amberWithin: 2 });
    expect([14, 17, 10, 9].map((value) => keyOf(hold, value))).toEqual(['Green', 'Amber', 'Amber', 'Red']);
  });

  it('or from bounds of its own, for what has no target too', () => {
    const up = measureWith({ tolerance: 'bounds', target: null, greenBound: 85, amberBound: 75 });
    expect([85, 84, 75, 74].map((value) => keyOf(up, value))).toEqual(['Green', 'Amber', 'Amber', 'Red']);
    const down = measureWith({ ...up, direction: 'down', greenBound: 10, amberBound: 20 });
    expect([10, 11, 20, 21].map((value) => keyOf(down, value))).toEqual(['Green', 'Amber', 'Amber', 'Red']);
  });

  it('is never said without a reason in words', () => {
    const measure = measureWith({ tolerance: 'distance', amberWithin: 5 });
    expect(ratedByTolerance(measure, 86)?.reason).toBe('4 points from the target; up to 5 points is amber');
    expect(ratedByTolerance(measure, 71)?.reason).toBe('19 points from the target; more than 5 points is red');
    expect(toleranceInWords(measure)).toBe(
      'Green where the target is met, amber up to 5 points from it, otherwise red',
    );
    const bounds = measureWith({
      tolerance: 'bounds',
      direction: 'down',
      unit: 'weeks',
      greenBound: 18,
      amberBound: 20,
    });
    expect(ratedByTolerance(bounds, 19)?.reason).toBe('amber begins at 20 weeks, green at 18 weeks');
    expect(toleranceInWords(bounds)).toBe('Green up to 18 weeks, amber up to 20 weeks, otherwise red');
  });

  it('is not said without a tolerance, a value, or what the tolerance needs', () => {
    expect(ratedByTolerance(measureWith(), 71)).toBeNull();
    expect(ratedByTolerance(measureWith({ tolerance: 'distance', amberWithin: 5, target: null }), 71)).toBeNull();
    expect(ratedByTolerance(measureWith({ tolerance: 'bounds', greenBound: 85 }), 71)).toBeNull();
    const children = measureWith({ unit: 'children', suppressBelow: 5, tolerance: 'distance', amberWithin: 5 });
    expect(ratingOfLatest(children, outlookOf(children, [readingWith(1, '2025-05-31', 3)], '2026-01-31'))).toBeNull();
  });

  it('gives a chart the values at which the colour changes', () => {
    expect(toleranceBounds(measureWith({ tolerance: 'distance', amberWithin: 5 }))).toEqual({ green: 90, amber: 85 });
    expect(toleranceBounds(measureWith({ tolerance: 'bounds', greenBound: 85, amberBound: 75 }))).toEqual({
      green: 85,
      amber: 75,
    });
    expect(toleranceBounds(measureWith())).toBeNull();
  });
});
