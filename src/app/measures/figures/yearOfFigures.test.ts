/** @jest-environment node */
import { pastedFile, readFigures } from '../../../documents/figures';
import { addMonths, formatMonth, monthEnd } from '../../../plan/day';
import type { PlanData } from '../../../plan/planData';
import { takingBack } from '../../../plan/measures/figures/takenBack';
import type { NewReading } from '../../../plan/measures/figures/understood';
import { understandFigures } from '../../../plan/measures/figures/understood';
import { standingReadings } from '../../../plan/measures/standing';
import { measureWith } from '../../../plan/measures/testing';
import { dataWith, LEAD } from '../../../plan/testing';
import { addedTogether, isOfOperation } from '../../../lists/addedReadings';
import { newKey } from '../../../lists/keys';
import { SiteError } from '../../../lists/planStore';
import { startPlanOnSite } from '../../../lists/testing/planOnSite';
import type { PlanOnSite } from '../../../lists/testing/planOnSite';

const TODAY = '2026-11-23';
const MEASURES = 40;
const MONTHS = 12;
const measures = Array.from({ length: MEASURES }, (_, at) =>
  measureWith({
    id: at + 1,
    title: `Share of cases seen in time by team ${at + 1}`,
    ownerId: LEAD,
    actionIds: [],
    suppressBelow: at === 0 ? 5 : null,
    unit: at === 0 ? 'children' : '%',
  }),
);
const months = Array.from({ length: MONTHS }, (_, at) => monthEnd(addMonths('2025-10-31', at)));

/** A scorecard as a council keeps it: a row a measure, a column a month. */
const scorecard = (valueOf: (measure: number, month: number) => string): string =>
  [
    ['KPI', 'Indicator', ...months.map(formatMonth)],
    ...measures.map(({ title, ref }, at) => [ref, title, ...months.map((_, month) => valueOf(at, month))]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');

async function rowsOf(text: string, { measures: known, readings }: PlanData): Promise<NewReading[]> {
  const { name, bytes } = pastedFile(text);
  const read = await readFigures(bytes, name, TODAY);
  const { names, figures } = understandFigures(read, { measures: known, readings, remembered: {}, today: TODAY });
  expect(names.filter(({ isDoubtful }) => isDoubtful)).toEqual([]);
  expect(figures.filter(({ state }) => state === 'unclear')).toEqual([]);
  return figures.flatMap(({ reading }) => reading ?? []);
}

describe('a year of figures', () => {
  let plan: PlanOnSite;
  beforeEach(async () => {
    plan = await startPlanOnSite('forty-measures', dataWith({ measures, readings: [] }));
  });
  afterEach(() => plan.site.close());
  const add = async (
    readings: NewReading[],
    { operationKey = newKey(), who = 'caroline.hart', takesBack = false } = {},
  ): Promise<string> => {
    const store = plan.store(who);
    await store.open(plan.planId);
    await store.addReadings({ planId: plan.planId, label: 'Adding figures', readings, takesBack }, operationKey);
    return operationKey;
  };
  const valueOf = (measure: number, month: number): string =>
    measure === 0 ? '<5' : `${50 + ((measure + month) % 40)}%`;

  it('of forty measures comes in without typing, is restated, and is taken back as one', async () => {
    const rows = await rowsOf(scorecard(valueOf), await plan.data());
    expect(rows).toHaveLength(MEASURES * MONTHS);
    const operationKey = await add(rows);
    const data = await plan.data();
    expect(data.readings).toHaveLength(MEASURES * MONTHS);
    expect(data.readings.filter(({ suppressed }) => suppressed)).toHaveLength(MONTHS);
    // The same sheet again has nothing new.
    expect(await rowsOf(scorecard(valueOf), data)).toEqual([]);

    const restated = await rowsOf(
      scorecard((measure, month) => (measure === 1 && month === 11 ? '99%' : valueOf(measure, month))),
      data,
    );
    expect(restated).toMatchObject([{ value: 99 }]);
    const again = await add(restated);
    const [, second] = data.measures;
    const latest = (now: PlanData) => standingReadings(second, now.readings, TODAY)[MONTHS - 1];
    const then = await plan.data();
    expect(latest(then)).toMatchObject({ value: 99, earlier: [{ value: 62 }] });
    expect(addedTogether(then.readings).map((batch) => [batch.operationKey, batch.readings.length])).toEqual([
      [again, 1],
      [operationKey, MEASURES * MONTHS],
    ]);

    await add(takingBack(then.measures, then.readings, isOfOperation(again), TODAY).rows, { takesBack: true });
    expect(addedTogether((await plan.data()).readings)).toHaveLength(2);
    expect(latest(await plan.data()).value).toBe(62);
  }, 120_000);

  it('is written once however often it is sent, by plan managers alone', async () => {
    const rows = (await rowsOf(scorecard(valueOf), await plan.data())).slice(0, 30);
    const operationKey = newKey();
    await add(rows, { operationKey });
    await add(rows, { operationKey });
    expect((await plan.data()).readings).toHaveLength(30);
    await expect(add(rows, { who: 'priya.nair' })).rejects.toBeInstanceOf(SiteError);
    expect((await plan.data()).readings).toHaveLength(30);
  }, 120_000);
});
