import type { PlanData } from '../planData';
import type { ProgressRow } from '../fields';
import { viewPlan } from '../planView';
import { savePositionOf } from '../savePosition';
import { ratingsOnDays } from '../states';
import { actionWith, assigned, dataWith, LEAD, planWith, rowWith } from '../testing';
import { ratingTrend, trendSentence } from './ratingTrend';
import type { RatingsThen } from './ratingTrend';

const PUBLISHED = '2026-10-31';
const TODAY = '2026-11-23';
const evidence = [{ title: 'Minutes', url: '/sites/improvement/minutes.pdf' }];

/**
 * A tracker as a council published it: the numbers on track, at risk, off track and complete on the last day of
 * October, as the leads' reports gave them. In November every action is reported done.
 */
function tracker(green: number, amber: number, red: number, complete: number): PlanData {
  const statuses: ProgressRow['going'][] = [
    ...Array<'on course'>(green).fill('on course'),
    ...Array<'at risk'>(amber).fill('at risk'),
    ...Array<'off track'>(red).fill('off track'),
    ...Array<'done'>(complete).fill('done'),
  ];
  const actions = statuses.map((_, i) => actionWith({ id: i + 1 }));
  const said = statuses.map((going, i) =>
    rowWith({
      id: statuses.length + i + 1,
      kind: 'progress',
      day: '2026-10-20',
      actionId: i + 1,
      authorId: LEAD,
      going,
      evidence: going === 'done' ? evidence : [],
    }),
  );
  const later = statuses.map((_, i) =>
    rowWith({
      id: 2 * statuses.length + i + 1,
      kind: 'progress',
      day: '2026-11-10',
      actionId: i + 1,
      going: 'done',
      evidence,
    }),
  );
  const given = actions.map(({ id }) => assigned(id, '2026-09-01', { actionId: id, due: '2026-12-18' }));
  return dataWith({ plan: planWith({ reviewDays: 31 }), actions, rows: [...given, ...said, ...later] });
}

describe('a real tracker’s published totals', () => {
  it.each([
    [61, 12, 32, 6, 11],
    [117, 34, 54, 10, 19],
    [99, 28, 40, 5, 26],
    [91, 29, 42, 15, 5],
  ])(
    '%d = %d green + %d amber + %d red + %d complete, then and whenever it is asked',
    (total, green, amber, red, complete) => {
      const data = tracker(green, amber, red, complete);
      const then = { Green: green, Amber: amber, Red: red, Blue: complete, Grey: 0, embedded: 0, awaiting: 0, total };
      expect(viewPlan(data, PUBLISHED).counts).toEqual(then);
      const { Blue, Green, Amber, Red, Grey } = viewPlan(data, PUBLISHED).counts;
      expect(Blue + Green + Amber + Red + Grey).toBe(total);

      // Three weeks later every action is done. October's figure is unchanged: computed from all rows, from the
      // position saved since, and in the trend.
      expect(viewPlan(data, TODAY).counts).toMatchObject({ Blue: total, total });
      const position = savePositionOf(data, TODAY);
      const resumed = { ...data, position, rows: [] };
      for (const known of [data, resumed]) {
        const trend = ratingTrend(known, viewPlan(known, TODAY));
        const { embedded: _embedded, awaiting: _awaiting, total: _total, ...counts } = then;
        expect(trend.find(({ day }) => day === PUBLISHED)).toEqual({ day: PUBLISHED, counts, total });
        expect(Object.values(ratingsOnDays(known, [PUBLISHED]).get(PUBLISHED) ?? {})).toHaveLength(total);
      }
    },
  );
});

describe('the trend of ratings', () => {
  it('ends today, leaves out days before anything was recorded, and says what it shows', () => {
    const data = tracker(2, 1, 0, 1);
    const trend = ratingTrend(data, viewPlan(data, TODAY));
    expect(trend.map(({ day, total }) => [day, total])).toEqual([
      ['2026-09-30', 4],
      ['2026-10-31', 4],
      ['2026-11-23', 4],
    ]);
    expect(trendSentence(trend)).toBe(
      '4 of 4 actions are on track or done today; at the end of 30 Sep 2026 it was 4 of 4.',
    );
  });

  it('says when the plan grew', () => {
    const data = tracker(1, 0, 0, 1);
    const more = [3, 4, 5].map((id) => actionWith({ id }));
    const given = more.map(({ id }, i) => assigned(100 + i, '2026-10-05', { actionId: id, due: '2026-12-18' }));
    const grown = { ...data, actions: [...data.actions, ...more], rows: [...data.rows, ...given] };
    expect(trendSentence(ratingTrend(grown, viewPlan(grown, TODAY)))).toMatch(
      / 3 actions came into the plan in October 2026\.$/,
    );
  });

  const grownBy = (...totals: number[]): string =>
    trendSentence(
      totals.map((total, i) => ({
        day: `2026-${String(i + 1).padStart(2, '0')}-28`,
        counts: { Blue: 0, Green: total, Amber: 0, Red: 0, Grey: 0 },
        total,
      })),
    );

  it('names each time at which the plan grew by a tenth of what it is, oldest first', () => {
    expect(grownBy(13, 23, 23, 35, 35, 45)).toMatch(
      / it was 13 of 13\. 10 actions came into the plan in February 2026, 12 in April 2026 and 10 in June 2026\.$/,
    );
    expect(grownBy(40, 41, 41, 42, 42)).toMatch(/ it was 40 of 40\.$/);
  });

  it('counts what came in over a month’s end together, and what came month after month', () => {
    expect(grownBy(20, 26, 30, 30)).toMatch(/ 10 actions came into the plan in February and March 2026\.$/);
    expect(grownBy(20, 22, 24, 26, 26)).toMatch(/ 6 actions came into the plan from February to April 2026\.$/);
  });

  it('names both years where what came in went over their end', () => {
    const at = (day: string, total: number): RatingsThen => ({
      day,
      counts: { Blue: 0, Green: total, Amber: 0, Red: 0, Grey: 0 },
      total,
    });
    expect(trendSentence([at('2025-11-30', 4), at('2025-12-31', 6), at('2026-01-31', 8)])).toMatch(
      / 4 actions came into the plan in December 2025 and January 2026\.$/,
    );
  });

  it('tells a plan that grew at many times in one step', () => {
    expect(grownBy(10, 14, 14, 18, 18, 22, 22, 26, 26, 30)).toMatch(
      / it was 10 of 10\. Since then the plan has grown to 30 actions\.$/,
    );
  });

  it('says so when there is nothing to compare with, or nothing at all', () => {
    const young = dataWith({ rows: [assigned(1, TODAY)] });
    expect(trendSentence(ratingTrend(young, viewPlan(young, TODAY)))).toBe(
      '1 of 1 action is on track or done today; there is no earlier month end to compare with.',
    );
    const empty = dataWith({ actions: [] });
    expect(trendSentence(ratingTrend(empty, viewPlan(empty, TODAY)))).toBe('No action has been recorded yet.');
  });
});
