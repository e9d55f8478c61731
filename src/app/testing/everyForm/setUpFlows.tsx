import * as React from 'react';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { newKey } from '../../../lists/keys';
import { draft } from '../../../lists/testing/tenantSite';
import type { Plan } from '../../../plan/fields';
import type { ReminderSettings } from '../../../plan/reminders/settings';
import { HowIAmReminded } from '../../myActions/HowIAmReminded';
import { NextPhaseForm } from '../../nextPhase/NextPhaseForm';
import { ConfirmForm } from '../../reminders/ConfirmForm';
import { PauseForm } from '../../reminders/Pauses';
import { OpenAgainDialog } from '../../setUp/OpenAgainDialog';
import { OtherSitesForm } from '../../setUp/OtherSitesForm';
import { OwnRulesForm } from '../../setUp/OwnRulesForm';
import { RemovePlanDialog } from '../../setUp/RemovePlanDialog';
import type { Flow } from './case';
import { anne, data, first, MINE, planId } from './example';
import { box, type } from './page';

const UNTIL = '2027-01-12';
const TYPED_UNTIL = '12 Jan 2027';

const reminders = async (): Promise<ReminderSettings> => (await data()).settings.reminders;
const changeReminders = (change: Partial<ReminderSettings>): Promise<unknown> =>
  anne.changeSettings(planId, (now) => ({ ...now, reminders: { ...now.reminders, ...change } }));

const away: Flow = {
  form: () => <HowIAmReminded />,
  before: () => anne.addRecord('preferences', { label: 'Back', digest: null, awayUntil: null }, newKey()),
  fill: async () => {
    await waitFor(() => box(/^Or until/));
    type(/^Or until/, TYPED_UNTIL);
  },
  asksNothing: true,
  written: async () => (await anne.readRecords('preferences')).filter(({ awayUntil }) => awayUntil === UNTIL).length,
  rows: 1,
};

const pause: Flow = {
  form: (shown) => <PauseForm onSaved={shown.done} />,
  before: () => changeReminders({ pausedUntil: null }),
  fill: async () => type(/^Until/, TYPED_UNTIL),
  written: async () => ((await reminders()).pausedUntil === UNTIL ? 1 : 0),
  rows: 1,
};

const firstReminders: Flow = {
  form: (shown) => <ConfirmForm messages={[]} onConfirmed={shown.done} />,
  before: () => changeReminders({ firstRun: 'to confirm' }),
  fill: async () => undefined,
  asksNothing: true,
  written: async () => ((await reminders()).firstRun === 'confirmed' ? 1 : 0),
  rows: 1,
};

const reopening: Flow = {
  form: (shown) => <OpenAgainDialog plan={shown.data.plan} onClose={shown.done} />,
  before: async () => {
    const { plan } = await data();
    await anne.editPlan(plan, { closed: '2026-11-02', closedReason: 'It was met.' }, 'Closed.', newKey());
  },
  fill: async () => type(/^Why\?/, MINE),
  written: async () => ((await data()).plan.closed === null ? 1 : 0),
  rows: 1,
};

const ownRules: Flow = {
  form: () => <OwnRulesForm />,
  before: () => anne.changeSiteSettings((now) => ({ ...now, ownRules: [] })),
  fill: async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Add a deadline' }));
    type(/^For what/, MINE);
    type(/^How many/, '30');
    fireEvent.change(box(/^Of what/), { target: { value: 'working days' } });
    fireEvent.change(box(/^The first day/), { target: { value: 'after' } });
    fireEvent.change(box(/^Counted from/), { target: { value: 'receipt' } });
  },
  asksNothing: true,
  written: async () => (await anne.open()).settings.ownRules.filter(({ title }) => title === MINE).length,
  rows: 1,
};

const otherSites: Flow = {
  form: () => <OtherSitesForm />,
  before: () => anne.changeSiteSettings((now) => ({ ...now, otherSites: [] })),
  fill: async () => {
    const { origin } = new URL((await anne.open()).site.url);
    type(/^Addresses of other sites/, `${origin}/sites/housing`);
  },
  asksNothing: true,
  written: async () => (await anne.open()).settings.otherSites.length,
  rows: 1,
};

/** The plan that the next sending ends or removes. */
let other: Plan | null = null;
const otherPlan = (): Plan => first(other ? [other] : []);
let seenPlans: ReadonlySet<number> = new Set();

async function addPlanWithAction(title: string): Promise<void> {
  other = await anne.addPlan({ title, starts: '2026-01-05', ends: null, example: false }, newKey());
  await anne.addAction(other.id, draft({ ref: '1.1', order: 1, due: '2027-03-31' }), newKey());
  seenPlans = new Set((await anne.open()).plans.map(({ id }) => id));
}

const nextPhase: Flow = {
  form: () => <NextPhaseForm />,
  plan: () => otherPlan().id,
  before: () => addPlanWithAction('The plan that ends'),
  fill: async () => type(/^Name of the new plan/, MINE),
  // The action that is carried, and the old plan that is closed.
  written: async () => {
    const { plans } = await anne.open();
    const begun = plans.filter(({ id }) => !seenPlans.has(id));
    const carried = await Promise.all(begun.map(async ({ id }) => (await anne.open(id)).data?.actions.length ?? 0));
    return (
      carried.reduce((sum, count) => sum + count, 0) + (first(plans, ({ id }) => id === otherPlan().id).closed ? 1 : 0)
    );
  },
  rows: 2,
};

const removal: Flow = {
  form: (shown) => <RemovePlanDialog plan={otherPlan()} onClose={shown.done} />,
  before: () => addPlanWithAction('The plan made by mistake'),
  fill: async () => undefined,
  asksNothing: true,
  written: async () => ((await anne.open()).plans.some(({ id }) => id === otherPlan().id) ? 0 : 1),
  rows: 1,
};

/** How the campaign of faults drives forms of Set-up and reminders that have steps of their own. */
export const setUpFlows = { away, pause, firstReminders, reopening, ownRules, otherSites, nextPhase, removal };
