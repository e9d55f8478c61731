import * as React from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { addedTogether, isOfOperation } from '../../../lists/addedReadings';
import { newKey } from '../../../lists/keys';
import type { BroughtInPlan, NewAction } from '../../../lists/bringIn';
import { bringInsOf } from '../../../plan/bringIn/bringIns';
import type { BringIn } from '../../../plan/bringIn/bringIns';
import { viewPlan } from '../../../plan/planView';
import { UndoDialog } from '../../bringIn/EarlierImport';
import { Preview as PlanPreview } from '../../bringIn/Preview';
import type { PlanInProgress } from '../../bringIn/planInProgress';
import { Preview as ReportPreview } from '../../importReport/Preview';
import type { ReportInProgress } from '../../importReport/reportInProgress';
import { TakeBackFigures } from '../../measures/figures/AddedBefore';
import type { FiguresInProgress } from '../../measures/figures/figuresInProgress';
import { FiguresPreview } from '../../measures/figures/FiguresPreview';
import type { Flow } from './case';
import { figuresToAdd, planToBringIn, reportToAdd } from './documents';
import { anne, data, first, MINE, planId } from './example';

/** Confirms a document that was checked, or tries again where that failed. */
function confirm(): void {
  fireEvent.click(
    screen.queryByRole('button', { name: 'Try again' }) ?? screen.getByRole('button', { name: /^Confirm/ }),
  );
}

let plan: PlanInProgress;
let files = 0;

/** A file with two actions that the plan does not have. */
async function newPlanFile(): Promise<PlanInProgress> {
  files++;
  return planToBringIn([1, 2].map((line) => `"F${files}.${line}","${newKey()} ${newKey()}","${MINE}"`));
}

const broughtIn = async (): Promise<number> =>
  (await data()).actions.filter(({ ref, outcome }) => ref.startsWith(`F${files}.`) && outcome === MINE).length;

const bringIn: Flow = {
  form: (shown) => (
    <PlanPreview
      inProgress={plan}
      data={shown.data}
      today="2026-11-23"
      directory={anne}
      onMap={() => undefined}
      onCancel={shown.done}
    />
  ),
  before: async () => {
    plan = await newPlanFile();
    plan.mapping = { [`Heading ${files}`]: 'outcome' };
  },
  fill: async () => {
    await waitFor(() => expect(screen.getByRole('button', { name: /^Confirm/ })).toBeEnabled());
  },
  press: confirm,
  asksNothing: true,
  written: broughtIn,
  rows: 2,
};

/** A plan with two actions, as it is understood once its file was checked. */
async function planToUndo(): Promise<BroughtInPlan> {
  const { recommendations } = await data();
  const action = (line: number): NewAction => ({
    ref: `F${files}.${line}`,
    text: `Line ${line} of file ${files}`,
    outcome: MINE,
    measure: '',
    recommendation: { id: recommendations[0].id },
    alsoAnswers: [],
    priority: null,
    people: [],
    externalOwner: null,
    due: null,
    dueText: null,
    originalDue: null,
    progress: [],
    details: [],
    plain: {},
    order: 100 + line,
  });
  return {
    into: planId,
    plan: { title: '', starts: null, ends: null },
    priorities: [],
    recommendations: [],
    actions: [action(1), action(2)],
    changes: [],
    measures: [],
    withdrawn: [],
    saidFor: null,
    file: { name: 'plan.csv', bytes: new TextEncoder().encode(`File ${files}`).buffer },
  };
}

let done: BringIn;

const undo: Flow = {
  form: (shown) => <UndoDialog bringIn={done} planId={planId} onClose={shown.done} />,
  before: async () => {
    files++;
    const key = newKey();
    await anne.bringIn(await planToUndo(), key);
    const plan = await data();
    const inThePlan = bringInsOf(plan, viewPlan(plan, '2026-11-23'), await anne.bringInsDone(planId));
    done = first(inThePlan, ({ operationKey }) => operationKey === key);
  },
  fill: async () => undefined,
  asksNothing: true,
  written: async () => 2 - (await broughtIn()),
  rows: 2,
};

let report: ReportInProgress;
let seenPlans: ReadonlySet<number> = new Set();

const addReport: Flow = {
  form: (shown) => <ReportPreview inProgress={report} today="2026-11-23" onCancel={shown.done} />,
  before: async () => {
    report = reportToAdd();
    seenPlans = new Set((await anne.open()).plans.map(({ id }) => id));
  },
  fill: async () => undefined,
  press: confirm,
  asksNothing: true,
  written: async () => {
    const made = (await anne.open()).plans.filter(({ id }) => !seenPlans.has(id));
    const counts = await Promise.all(made.map(async ({ id }) => (await anne.open(id)).data?.recommendations.length));
    return counts.reduce<number>((sum, count = 0) => sum + count, 0);
  },
  rows: reportToAdd().report.read.recommendations.length,
};

let figures: FiguresInProgress;
const standing = async (): Promise<number> =>
  (await data()).readings.filter(isOfOperation(figures.operationKey)).length;

const addFigures: Flow = {
  form: (shown) => <FiguresPreview inProgress={figures} onAdded={shown.done} onCancel={shown.done} />,
  before: async () => {
    files++;
    figures = await figuresToAdd(`Words of sheet ${files}`);
  },
  fill: async () => {
    const { key } = first((await data()).measures);
    const choice = screen.getByRole('combobox', { name: /^Which measure “Words of sheet/ });
    fireEvent.change(choice, { target: { value: key } });
  },
  press: confirm,
  asksNothing: true,
  written: standing,
  rows: 1,
};

/** The operation that added the figures which the next sending takes back. */
let figuresKey = '';

const takeBackFigures: Flow = {
  form: (shown) => (
    <TakeBackFigures
      batch={first(addedTogether(shown.data.readings), ({ operationKey }) => operationKey === figuresKey)}
      onClose={shown.done}
    />
  ),
  before: async () => {
    const [{ id: measureId, ref: measureRef }] = (await data()).measures;
    const noWords = { outOf: null, suppressed: false, note: '', replaces: null };
    const readings = [{ ...noWords, measureId, measureRef, day: '2026-05-31', value: 61 }];
    figuresKey = newKey();
    await anne.addReadings({ planId, label: 'Adding figures', readings, takesBack: false }, figuresKey);
  },
  fill: async () => undefined,
  asksNothing: true,
  written: async () => {
    const { readings } = await data();
    const added = readings.filter(isOfOperation(figuresKey));
    return readings.filter(({ replaces }) => added.some(({ key }) => key === replaces)).length;
  },
  rows: 1,
};

/** How the campaign of faults drives documents that were checked and are written by one button, and their undoing. */
export const importFlows = { bringIn, undo, addReport, addFigures, takeBackFigures };
