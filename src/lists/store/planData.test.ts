import { planFields } from '../../plan/fields/plans';
import { emptyValues } from '../../plan/fields/field';
import type { PlanLists } from './savedPosition';
import { appointmentsIn, defaultPlan, defaultSettings, settingsIn } from './planData';

const plan = (id: number, example: boolean): PlanLists['plans'][number] => ({
  ...emptyValues(planFields),
  id,
  etag: '',
  title: `Plan ${id}`,
  reviewDays: 31,
  example,
});

const row = (values: Partial<PlanLists['settings'][number]>): PlanLists['settings'][number] => ({
  id: 1,
  etag: '',
  label: '',
  key: '',
  kind: 'appointment',
  planId: null,
  personId: null,
  from: null,
  to: null,
  value: null,
  ...values,
});

describe('the plan of a page that is set to none', () => {
  it('is the newest real one, and the example only while there is no other', () => {
    expect(defaultPlan([plan(1, true), plan(2, false), plan(3, false), plan(4, true)])?.id).toBe(3);
    expect(defaultPlan([plan(1, true), plan(4, true)])?.id).toBe(4);
    expect(defaultPlan([])).toBeNull();
  });
});

describe('settings', () => {
  it('have a default for whatever was not set', () => {
    const set = row({ kind: 'plan settings', planId: 2, value: { overdueEvery: 3 } });
    expect(settingsIn([set], 2)).toEqual({ ...defaultSettings, overdueEvery: 3 });
    expect(settingsIn([set], 1)).toEqual(defaultSettings);
    const byHand = { dueSoonSteps: ['soon', 3, -1], overdueEvery: 0, extraHolidays: 'Easter', pageUrl: 7 };
    expect(settingsIn([row({ kind: 'plan settings', planId: 2, value: byHand })], 2)).toEqual({
      ...defaultSettings,
      dueSoonSteps: [3],
    });
    expect(settingsIn([row({ kind: 'plan settings', planId: 2, value: 'text' })], 2)).toEqual(defaultSettings);
  });

  it('hold from when to when somebody was plan manager', () => {
    const rows = [
      row({ personId: 3, from: '2025-01-01', to: '2025-03-01' }),
      row({ personId: 3, from: null }),
      row({ kind: 'plan settings', personId: 9, from: '2025-01-01' }),
    ];
    expect(appointmentsIn(rows)).toEqual([{ personId: 3, from: '2025-01-01', to: '2025-03-01' }]);
  });
});
