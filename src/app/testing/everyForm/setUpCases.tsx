import * as React from 'react';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { UndoDialog } from '../../bringIn/EarlierImport';
import { HowIAmReminded } from '../../myActions/HowIAmReminded';
import { NextPhaseForm } from '../../nextPhase/NextPhaseForm';
import type { ReminderMessage } from '../../context/services';
import { ConfirmForm } from '../../reminders/ConfirmForm';
import { PauseForm } from '../../reminders/Pauses';
import { AcceptanceForm } from '../../setUp/AcceptanceForm';
import { ClosePlanDialog } from '../../setUp/ClosePlanDialog';
import { OpenAgainDialog } from '../../setUp/OpenAgainDialog';
import { OtherSitesForm } from '../../setUp/OtherSitesForm';
import { OwnRulesForm } from '../../setUp/OwnRulesForm';
import { PageStep } from '../../setUp/PageStep';
import { RemindersStep } from '../../setUp/RemindersStep';
import { RemovePlanDialog } from '../../setUp/RemovePlanDialog';
import { BlankPlanForm } from '../../shell/EmptyPlan';
import { newKey } from '../../../lists/keys';
import { planDataOf } from '../../../lists/testing/tenantSite';
import type { FormName } from '../../forms/formNames';
import { PlanDetails } from '../../setUp/PlanDetails';
import { days } from './case';
import type { Case, CaseContext } from './case';
import { anne, caroline, data, lenaId, MINE, planId } from './example';
import { importFlows } from './importFlows';
import { box, drafts, open, pressTwice, type } from './page';
import { setUpFlows } from './setUpFlows';

/** The cases for forms of Set-up and reminders. */
export const setUpCases = {
  'plan details': {
    kind: 'edit',
    form: (shown) => <PlanDetails onClose={shown.done} />,
    box: /^Report received on/,
    ...days,
    mine: '12 Jan 2026',
    theirs: '14 Jan 2026',
    shownMine: /12 Jan 2026/,
    shownTheirs: /14 Jan 2026/,
    holds: { mine: '2026-01-12', theirs: '2026-01-14' },
    change: async () => {
      const { inspection } = await planDataOf(caroline, planId);
      if (!inspection) throw new Error('The inspection is missing.');
      return caroline.editInspection(inspection, { received: '2026-01-14' }, 'Hers.', newKey());
    },
    now: async () => (await data()).inspection?.received,
  },
  acceptance: {
    kind: 'edit',
    form: (shown) => <AcceptanceForm priority={null} onClose={shown.done} />,
    box: /^From/,
    ...days,
    mine: '12 Jan 2027',
    theirs: '14 Jan 2027',
    shownMine: /12 Jan 2027/,
    shownTheirs: /14 Jan 2027/,
    holds: { mine: '2027-01-12', theirs: '2027-01-14' },
    change: async () => {
      const { plan } = await planDataOf(caroline, planId);
      const acceptance = [{ from: '2027-01-14', by: 'plan manager' as const, bodyId: null }];
      return caroline.editPlan(plan, { acceptance }, 'Hers.', newKey());
    },
    now: async () => (await data()).plan.acceptance.slice(-1)[0]?.from,
  },
  'reminder settings': {
    kind: 'edit',
    form: () => <RemindersStep />,
    box: /^Mailbox that the job sends from/,
    change: (mailbox) =>
      caroline.changeSettings(planId, (now) => ({ ...now, reminders: { ...now.reminders, mailbox } })),
    now: async () => (await data()).settings.reminders.mailbox,
  },
  'plan address': {
    kind: 'edit',
    form: () => <PageStep />,
    box: /^Link to the Teams tab/,
    mine: 'https://teams.example/anne',
    theirs: 'https://teams.example/caroline',
    change: (teamsUrl) => caroline.changeSettings(planId, (now) => ({ ...now, teamsUrl })),
    now: async () => (await data()).settings.teamsUrl,
  },
  away: {
    kind: 'own',
    flow: setUpFlows.away,
    test: async () => {
      await open(() => <HowIAmReminded />);
      await waitFor(() => box(/^Or until/));
      type(/^Or until/, '12 Jan 2027');
      cleanup();
      // In the meantime Anne chooses one mail a week on another page; both settings are kept.
      await anne.addRecord('preferences', { label: 'One mail a week', digest: 'weekly', awayUntil: null }, newKey());
      const { calls } = await open(() => <HowIAmReminded />);
      await waitFor(() => expect(box(/^Or until/)).toHaveValue('12 Jan 2027'));
      pressTwice();
      await waitFor(async () =>
        expect(await anne.readRecords('preferences')).toMatchObject([
          { digest: 'weekly', awayUntil: null },
          { digest: 'weekly', awayUntil: '2027-01-12' },
        ]),
      );
      await waitFor(() => expect(drafts('away')).toEqual([]));
      expect(calls()).toBe(1);
    },
  },
  'pause of reminders': {
    kind: 'own',
    flow: setUpFlows.pause,
    test: async () => {
      const show = (shown: CaseContext) => <PauseForm onSaved={shown.done} />;
      await open(show);
      type(/^Until/, '12 Jan 2027');
      cleanup();
      // In the meantime Caroline pauses one person; both pauses are kept.
      const theirs = { personId: lenaId, until: '2027-02-01' };
      await caroline.changeSettings(planId, (now) => ({
        ...now,
        reminders: { ...now.reminders, pausedPeople: [theirs] },
      }));
      const { calls } = await open(show);
      expect(box(/^Until/)).toHaveValue('12 Jan 2027');
      pressTwice();
      await waitFor(async () =>
        expect((await data()).settings.reminders).toMatchObject({ pausedUntil: '2027-01-12', pausedPeople: [theirs] }),
      );
      await waitFor(() => expect(drafts('pause of reminders')).toEqual([]));
      expect(calls()).toBe(1);
    },
  },
  'first reminders': {
    kind: 'own',
    flow: setUpFlows.firstReminders,
    test: async () => {
      const mailTo = (name: string): ReminderMessage => ({
        id: `${name}@council.example`,
        to: `${name}@council.example`,
        name,
        items: [],
        outcome: 'to confirm',
        why: '',
        mail: null,
      });
      const messages = [mailTo('lena.kowal'), mailTo('martin.oakley')];
      const show = (shown: CaseContext) => <ConfirmForm messages={messages} onConfirmed={shown.done} />;
      await open(show);
      fireEvent.click(screen.getByRole('checkbox', { name: 'Send to lena.kowal' }));
      cleanup();
      // In the meantime Caroline changes another setting of the reminders; both are kept.
      await caroline.changeSettings(planId, (now) => ({ ...now, reminders: { ...now.reminders, beforeMeeting: 7 } }));
      const page = await open(show);
      expect(screen.getByRole('checkbox', { name: 'Send to lena.kowal' })).not.toBeChecked();
      expect(screen.getByRole('checkbox', { name: 'Send to martin.oakley' })).toBeChecked();
      pressTwice();
      await waitFor(() => expect(page.closed()).toBe(true));
      expect((await data()).settings.reminders).toMatchObject({ firstRun: 'confirmed', beforeMeeting: 7 });
      expect(page.calls()).toBe(1);
      expect(drafts('first reminders')).toEqual([]);
    },
  },
  'blank plan': {
    kind: 'add',
    form: () => <BlankPlanForm />,
    box: /^Name of the plan/,
    made: async () => (await anne.open(planId)).plans.filter(({ title }) => title === MINE).length,
  },
  'undo of bringing in': {
    kind: 'own',
    flow: importFlows.undo,
    test: async () => {
      const none = { actions: [], measures: [], changed: [], withdrawn: [], wentOn: [] };
      const bringIn = { operationKey: newKey(), fileName: 'plan.csv', on: null, ...none };
      let undone = 0;
      const page = await open(({ done }) => <UndoDialog bringIn={bringIn} planId={planId} onClose={done} />);
      page.store.undoBringIn = async () => void undone++;
      pressTwice();
      await waitFor(() => expect(page.closed()).toBe(true));
      expect(undone).toBe(1);
    },
  },
  'plan closing': {
    kind: 'edit',
    form: (shown) => <ClosePlanDialog plan={shown.data.plan} today={shown.opened.today} onClose={shown.done} />,
    box: /^Why it was closed/,
    change: async (closedReason) => {
      const { plan } = await planDataOf(caroline, planId);
      return caroline.editPlan(plan, { closed: '2026-11-02', closedReason }, 'Hers.', newKey());
    },
    now: async () => (await data()).plan.closedReason,
  },
  'plan reopening': {
    kind: 'own',
    flow: setUpFlows.reopening,
    test: async () => {
      const { plan } = await data();
      const closed = await anne.editPlan(
        plan,
        { closed: '2026-11-02', closedReason: 'It was met.' },
        'Closed.',
        newKey(),
      );
      const page = await open(({ done }) => <OpenAgainDialog plan={closed} onClose={done} />);
      type(/^Why\?/, MINE);
      pressTwice();
      await waitFor(() => expect(page.closed()).toBe(true));
      expect((await data()).plan).toMatchObject({ closed: null, closedReason: '' });
      expect(page.calls()).toBe(1);
    },
  },
  'plan removal': {
    kind: 'own',
    flow: setUpFlows.removal,
    test: async () => {
      const { plan } = await data();
      let removed = 0;
      const page = await open(({ done }) => <RemovePlanDialog plan={plan} onClose={done} />);
      page.store.removePlan = async () => void removed++;
      pressTwice();
      await waitFor(() => expect(page.closed()).toBe(true));
      expect(removed).toBe(1);
    },
  },
  'own rules': {
    kind: 'own',
    flow: setUpFlows.ownRules,
    test: async () => {
      const show = () => <OwnRulesForm />;
      await open(show);
      fireEvent.click(screen.getByRole('button', { name: 'Add a deadline' }));
      type(/^For what/, MINE);
      type(/^How many/, '30');
      cleanup();
      // In the meantime Caroline names another site; both sites are kept.
      await caroline.changeSiteSettings((now) => ({ ...now, otherSites: ['https://council.example/sites/housing'] }));
      const { calls } = await open(show);
      fireEvent.change(box(/^Of what/), { target: { value: 'working days' } });
      fireEvent.change(box(/^The first day/), { target: { value: 'after' } });
      fireEvent.change(box(/^Counted from/), { target: { value: 'receipt' } });
      pressTwice();
      await waitFor(async () => {
        const { ownRules, otherSites } = (await anne.open()).settings;
        expect(ownRules.map(({ title, length }) => [title, length])).toEqual([[MINE, 30]]);
        expect(otherSites).toHaveLength(1);
      });
      expect(calls()).toBe(1);
      await caroline.changeSiteSettings((now) => ({ ...now, ownRules: [], otherSites: [] }));
    },
  },
  'next phase': {
    kind: 'own',
    flow: setUpFlows.nextPhase,
    test: async () => {
      const show = () => <NextPhaseForm />;
      await open(show);
      type(/^Name of the new plan/, MINE);
      cleanup();
      const page = await open(show);
      expect(box(/^Name of the new plan/)).toHaveValue(MINE);
      const begun: string[] = [];
      // The next phase is not really begun, because that would close the plan on which the other forms are tested.
      page.store.beginNextPhase = async (_from, { plan: { title } }) => ({ planId: begun.push(title) });
      page.store.readRecords = (async () => [
        { planId, step: 'closed', text: 'The plan as it stood when its next phase was begun.' },
      ]) as never;
      pressTwice();
      await waitFor(() => expect(drafts('next phase')).toEqual([]));
      expect(begun).toEqual([MINE]);
    },
  },
  'other sites': {
    kind: 'own',
    flow: setUpFlows.otherSites,
    test: async () => {
      const { origin } = new URL((await anne.open()).site.url);
      const housing = `${origin}/sites/housing`;
      const show = () => <OtherSitesForm />;
      await open(show);
      type(/^Addresses of other sites/, `${housing}/SitePages/Plan.aspx`);
      cleanup();
      // In the meantime Caroline chooses which plan opens first; both settings are kept.
      await caroline.changeSiteSettings((now) => ({ ...now, openingPlanId: planId }));
      const { calls } = await open(show);
      pressTwice();
      await waitFor(async () =>
        expect((await anne.open()).settings).toEqual({ openingPlanId: planId, otherSites: [housing], ownRules: [] }),
      );
      expect(calls()).toBe(1);
      await caroline.changeSiteSettings((now) => ({ ...now, otherSites: [] }));
    },
  },
} satisfies Partial<Record<FormName, Case>>;
