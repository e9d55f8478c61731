import { noRows } from './fields';
import { emptyValues } from './fields/field';
import { emptyProgress } from './fields/progress';
import { priorityFields } from './fields/priorities';
import { recommendationFields } from './fields/recommendations';
import { actionFields } from './fields/actions';
import { planFields } from './fields/plans';
import type { Action, Plan, Priority, ProgressRow, Recommendation } from './fields';
import type { AppointedRole, Appointment } from './appointments';
import type { Person } from './people';
import type { PlanData } from './planData';
import type { Day } from './day';
import { defaultReminderSettings } from './reminders/settings';

/** A small plan for tests of the rules, built row by row. Nothing of the product imports this file. */

export const MANAGER = 1;
export const LEAD = 2;
export const DEPUTY = 3;
export const CLERK = 4;
export const SECOND_LEAD = 5;

const PEOPLE: [number, string][] = [
  [MANAGER, 'Anne Faulkner'],
  [LEAD, 'Priya Nair'],
  [DEPUTY, 'Owen Bright'],
  [CLERK, 'Dilys Morgan'],
  [SECOND_LEAD, 'Martin Oakley'],
];

export const people: Person[] = PEOPLE.map(([id, name]) => {
  const login = `${name.toLowerCase().replace(' ', '.')}@council.example`;
  return { id, name, email: login, login };
});

export function planWith(changes: Partial<Plan> = {}): Plan {
  return {
    ...emptyValues(planFields),
    id: 1,
    key: 'p1',
    etag: '"1"',
    title: 'Children’s services improvement plan',
    starts: '2026-09-01',
    ends: '2028-02-29',
    responseRule: 'ofsted-inspection',
    reviewDays: 28,
    managerId: MANAGER,
    ...changes,
  };
}

export function actionWith(changes: Partial<Action> = {}): Action {
  const id = changes.id ?? 1;
  return {
    ...emptyValues(actionFields),
    id,
    key: `a${id}`,
    etag: '"1"',
    planId: 1,
    ref: `1.${id}`,
    text: `Action ${id}`,
    originalDue: '2026-12-18',
    due: '2026-12-18',
    leadId: LEAD,
    deputyIds: [DEPUTY],
    order: id,
    ...changes,
  };
}

export function recommendationWith(id: number, changes: Partial<Recommendation> = {}): Recommendation {
  return {
    ...emptyValues(recommendationFields),
    id,
    key: `r${id}`,
    etag: '"1"',
    planId: 1,
    number: String(id),
    ref: String(id),
    text: `Recommendation ${id}`,
    order: id,
    ...changes,
  };
}

export function priorityWith(id: number, changes: Partial<Priority> = {}): Priority {
  return {
    ...emptyValues(priorityFields),
    id,
    key: `q${id}`,
    etag: '"1"',
    planId: 1,
    ref: String(id),
    title: `Priority ${id}`,
    order: id,
    ...changes,
  };
}

/** Somebody's time in a role, without an end and since long before the test unless given. */
export function appointed(role: AppointedRole, personId: number, changes: Partial<Appointment> = {}): Appointment {
  return { role, personId, from: '2020-01-01', to: null, priorityId: null, ...changes };
}

export function dataWith(changes: Partial<PlanData> = {}): PlanData {
  return {
    ...noRows(),
    allJudgements: [],
    plan: planWith(),
    inspection: null,
    actions: [actionWith()],
    carriedTo: [],
    people,
    appointments: [appointed('managers', MANAGER)],
    settings: {
      extraHolidays: [],
      dueSoonSteps: [10, 3],
      overdueEvery: 5,
      pageUrl: null,
      teamsUrl: null,
      reminders: { ...defaultReminderSettings, firstRun: 'confirmed' },
    },
    position: null,
    rows: [],
    ...changes,
  };
}

/** An empty row except for the given values; its key is `k` and its number unless given. */
export function rowWith(changes: Partial<ProgressRow> & Pick<ProgressRow, 'id' | 'kind' | 'day'>): ProgressRow {
  return {
    ...emptyProgress(),
    key: `k${changes.id}`,
    actionId: 1,
    authorId: changes.kind === 'progress' ? LEAD : MANAGER,
    created: `${changes.day}T10:00:00Z`,
    ...changes,
  };
}

/** The row by which a plan manager assigns an action to its lead. */
export function assigned(id: number, day: Day, changes: Partial<ProgressRow> = {}): ProgressRow {
  return rowWith({ id, kind: 'assigned', day, due: '2026-12-18', leadId: LEAD, deputyIds: [DEPUTY], ...changes });
}
