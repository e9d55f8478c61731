import { planFields } from '../../plan/fields/plans';
import { emptyValues } from '../../plan/fields/field';
import type { PlanLists } from './savedPosition';
import type { Plan } from '../../plan/fields';
import { defaultSiteSettings } from '../../plan/siteSettings';
import { noRows } from '../../plan/fields';
import { measureWith, readingWith } from '../../plan/measures/testing';
import { appointmentsIn, defaultPlan, defaultSettings, planDataOf, settingsIn, siteSettingsIn } from './planData';

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
  role: 'managers',
  personId: null,
  priorityId: null,
  from: null,
  to: null,
  value: null,
  ...values,
});

describe('the plan of a page that is set to none', () => {
  const opens = (plans: Plan[], chosen: number | null = null): number | undefined =>
    defaultPlan(plans, { ...defaultSiteSettings, openingPlanId: chosen })?.id;
  const closed = (id: number): Plan => ({ ...plan(id, false), closed: '2026-10-01' });

  it('is the one that has been there longest, never the newest, and the example only while there is no other', () => {
    expect(opens([plan(1, true), plan(3, false), plan(2, false), plan(4, true)])).toBe(2);
    expect(opens([plan(4, true), plan(1, true)])).toBe(1);
    expect(opens([])).toBeUndefined();
  });

  it('is the one chosen for the site, while it is there and not closed', () => {
    expect(opens([plan(1, false), plan(2, false)], 2)).toBe(2);
    expect(opens([plan(1, false), plan(2, true)], 2)).toBe(2);
    expect(opens([plan(1, false), closed(2)], 2)).toBe(1);
    expect(opens([plan(1, false)], 7)).toBe(1);
  });

  it('is a closed one only while no other is open but the example', () => {
    expect(opens([closed(1), plan(2, false)])).toBe(2);
    expect(opens([closed(3), plan(2, true)])).toBe(3);
  });
});

describe('settings of the site', () => {
  it('have a default for whatever was not set or cannot be one', () => {
    expect(siteSettingsIn([])).toEqual(defaultSiteSettings);
    const value = { openingPlanId: 'two', otherSites: ['https://council.example/sites/housing', 4, ''] };
    expect(siteSettingsIn([row({ kind: 'site settings', value })])).toEqual({
      openingPlanId: null,
      otherSites: ['https://council.example/sites/housing'],
      ownRules: [],
    });
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

  it('hold from when to when somebody held a role of the site, or was senior officer in this plan', () => {
    const rows = [
      row({ role: 'senior officer', personId: 4, from: '2025-02-01', planId: 2, priorityId: 6 }),
      row({ role: 'senior officer', personId: 5, from: '2025-02-01', planId: 1, priorityId: 3 }),
      row({ personId: 3, from: '2025-01-01', to: '2025-03-01' }),
      row({ personId: 3, from: null }),
      row({ kind: 'plan settings', personId: 9, from: '2025-01-01' }),
    ];
    expect(appointmentsIn(rows, 2)).toEqual([
      { role: 'senior officer', personId: 4, from: '2025-02-01', to: null, priorityId: 6 },
      { role: 'managers', personId: 3, from: '2025-01-01', to: '2025-03-01', priorityId: null },
    ]);
  });
});

describe('the measures of a later phase', () => {
  const measure = (id: number, planId: number, changes: object = {}) =>
    measureWith({ id, planId, unit: 'children', suppressBelow: 5, baseline: null, target: null, ...changes });
  const measures = [
    measure(1, 1),
    measure(2, 1, { totalId: 1 }),
    measure(3, 1, { totalId: 1 }),
    measure(11, 2, { followsId: 1 }),
    measure(12, 2, { followsId: 2, totalId: 1 }),
    measure(13, 2, { followsId: 3, totalId: 1 }),
  ];
  const readings = [
    readingWith(1, '2026-09-30', 40, { measureId: 1 }),
    readingWith(2, '2026-09-30', 3, { measureId: 2 }),
    readingWith(3, '2026-09-30', 37, { measureId: 3 }),
  ];

  it('are parts of the measure that continues their total, so that no small number can be worked out there either', () => {
    const lists = { ...noRows(), plans: [], settings: [], measures, readings } as unknown as PlanLists;
    const later = planDataOf(lists, { ...plan(2, false), key: 'p2' } as Plan, [], null, []);
    expect(later.measures.map(({ totalId }) => totalId)).toEqual([null, 11, 11]);
    expect(later.readings.map(({ measureId, besideHidden }) => [measureId, besideHidden ?? false])).toEqual([
      [11, false],
      [12, false],
      [13, true],
    ]);
  });
});
