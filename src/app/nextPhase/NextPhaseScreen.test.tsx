/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import '@testing-library/jest-dom';
import * as React from 'react';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { newKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import { draft, planDataOf, startPlan } from '../../lists/testing/tenantSite';
import type { TenantSite } from '../../lists/testing/tenantSite';
import { layoutForEachTest } from '../testing/layout';
import { renderOnTenant } from '../testing/tenantPage';
import { NextPhaseScreen } from './NextPhaseScreen';

layoutForEachTest(1280);

let site: TenantSite;
let anne: PlanStore;
let first: number;

beforeAll(async () => {
  let lenaId: number;
  ({ site, anne, planId: first, lenaId } = await startPlan());
  for (const ref of ['1.1', '1.2', '1.3']) await anne.addAction(first, draft({ ref, leadId: lenaId }), newKey());
});
afterAll(() => site.close());
afterEach(cleanup);

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const choose = (label: string, value: string): void =>
  void fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
const write = (label: RegExp, value: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });

describe('beginning the next phase', () => {
  it('asks for what is missing, in a sentence, and keeps what was decided', async () => {
    await renderOnTenant(site, 'anne.faulkner', first, () => <NextPhaseScreen />);
    write(/^Name of the new plan/, 'Phase 2');
    choose('What becomes of action 1.2', 'merged');
    press('Begin the next phase');
    expect(
      await screen.findByText('Action 1.2: choose the carried action that it is merged into.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: /^Into which action goes action 1.2/ })).toHaveFocus();
    choose('What becomes of action 1.2', 'closed');
    press('Begin the next phase');
    expect(await screen.findByText('Action 1.2: say why it is closed.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^Why is action 1.2 closed/ })).toHaveFocus();
    choose('What becomes of action 1.1', 'closed');
    write(/^Why is action 1.1 closed/, 'Done');
    write(/^Why is action 1.2 closed/, 'Done');
    choose('What becomes of action 1.3', 'withdrawn');
    write(/^Why is action 1.3 withdrawn/, 'Not needed');
    press('Begin the next phase');
    expect(await screen.findByText(/^Carry at least one action into the next phase/)).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'What becomes of action 1.1' })).toHaveFocus();
    expect(screen.getByRole('textbox', { name: /^Name of the new plan/ })).toHaveValue('Phase 2');
    expect((await anne.open()).plans).toHaveLength(1);
  });

  it('decides on several at once, keeps the plan as an edition, begins the next and closes this one', async () => {
    await renderOnTenant(site, 'anne.faulkner', first, () => <NextPhaseScreen />);
    const [target] = (await planDataOf(anne, first)).actions;
    write(/^Name of the new plan/, 'Phase 2');
    choose('What becomes of action 1.2', 'merged');
    fireEvent.change(screen.getByRole('combobox', { name: /^Into which action goes action 1.2/ }), {
      target: { value: String(target.id) },
    });
    write(/^Why is action 1.2 merged/, 'One piece of work');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose action 1.3' }));
    choose('What becomes of those that are ticked', 'closed');
    write(/^Why, for all of them/, 'It is done elsewhere');
    press('Set for 1 action');
    press('Begin the next phase');
    await waitFor(async () => expect((await anne.open()).plans).toHaveLength(2), { timeout: 20_000 });
    const { plans } = await anne.open();
    const second = await planDataOf(anne, plans[1].id);
    expect(second.actions.map(({ ref, carriedFrom }) => [ref, carriedFrom.map((one) => one.ref)])).toEqual([
      ['1.1', ['1.1', '1.2']],
    ]);
    await waitFor(async () => expect((await planDataOf(anne, first)).plan.closed).toBe('2026-11-23'));
    const ended = await planDataOf(anne, first);
    expect(ended.decisions.filter(({ step }) => step === 'closed').map(({ frozen }) => frozen.length)).toEqual([4]);
    const reasons = ended.rows.filter(({ kind }) => kind === 'withdraw').map(({ text }) => text);
    expect(reasons).toEqual([
      'Merged into another action of the next phase (1.1): One piece of work',
      'Closed: It is done elsewhere',
    ]);
  });

  it('is not offered of a plan that is closed', async () => {
    await renderOnTenant(site, 'anne.faulkner', first, () => <NextPhaseScreen />);
    expect(screen.getByText('This plan is closed.')).toBeInTheDocument();
    expect(within(document.body).queryByRole('button', { name: 'Begin the next phase' })).toBeNull();
  });
});
