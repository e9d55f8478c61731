/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { MessageChannel } from 'node:worker_threads';
import * as React from 'react';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { newKey } from '../../lists/keys';
import { planDataOf, said, startPlan } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { renderOnTenant } from '../testing/tenantPage';
import { BringInScreen } from './BringInScreen';
import { discardPlanInProgress } from './planInProgress';

jest.setTimeout(300_000);
// An open dialog hides the page behind it from screen readers, and these tests look at both.
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });
// Browsers have MessageChannel; jsdom has not.
Object.assign(globalThis, { MessageChannel });

let plan: StartedPlan;
beforeAll(async () => {
  plan = await startPlan();
});
afterAll(() => plan.site.close());

const show = () => renderOnTenant(plan.site, 'anne.faulkner', plan.planId, () => <BringInScreen />);
const refs = async (): Promise<string[]> =>
  (await planDataOf(plan.anne, plan.planId)).actions.map(({ ref }) => ref).sort();

/** Brings a file with two actions in through the screen. */
async function bringIn(first: string, second: string, words: readonly string[]): Promise<void> {
  const page = await show();
  const csv = `Ref,Action,Lead\r\n${first},${words[0]},\r\n${second},${words[1]},\r\n`;
  const file = new File([csv], 'plan.csv');
  // jsdom cannot read the bytes of its files as browsers can.
  file.arrayBuffer = async () => new Uint8Array(Buffer.from(csv)).buffer;
  fireEvent.change(screen.getByLabelText('The plan’s file'), { target: { files: [file] } });
  await waitFor(() => expect(screen.getByRole('button', { name: /^Confirm/ })).toBeEnabled());
  expect(await refs()).not.toContain(first);
  fireEvent.click(screen.getByRole('button', { name: /^Confirm/ }));
  await waitFor(async () => expect(await refs()).toEqual(expect.arrayContaining([first, second])));
  await waitFor(() => expect(page.told.join(' ')).toContain('actions were added'));
  cleanup();
  discardPlanInProgress(plan.site.siteUrl);
}

it('brings a plan in and takes it back as a whole through the screen', async () => {
  await bringIn('8.1', '8.2', ['Hold a weekly meeting', 'Train the duty team']);
  const page = await show();
  fireEvent.click(await screen.findByRole('button', { name: 'Undo it' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('2 actions, 8.1 to 8.2');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Undo it' }));
  await waitFor(() => expect(page.told).toContain('It was undone.'));
  expect(await refs()).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Undo it' })).toBeNull();
  const bin = await plan.site.raw('anne.faulkner', 'GET', 'web/recycleBin');
  expect(((await bin.json()) as { value: unknown[] }).value.length).toBeGreaterThanOrEqual(2);
});

it('takes nothing back once something was reported on it, and says on what', async () => {
  await bringIn('9.1', '9.2', ['Plant an orchard', 'Mend the clock tower']);
  const page = await show();
  fireEvent.click(await screen.findByRole('button', { name: 'Undo it' }));
  const dialog = await screen.findByRole('dialog');
  // Somebody reports while the dialog is open.
  const { actions } = await planDataOf(plan.anne, plan.planId);
  const action = actions.find(({ ref }) => ref === '9.2');
  if (!action) throw new Error('The action is missing.');
  await plan.anne.reportProgress(action, said({ text: 'It began.' }), newKey());
  fireEvent.click(within(dialog).getByRole('button', { name: 'Undo it' }));
  expect(await within(dialog).findByText(/recorded since on action 9\.2/)).toBeInTheDocument();
  expect(page.told).not.toContain('It was undone.');
  expect(await refs()).toEqual(['9.1', '9.2']);
});

it('lists a file that only changed actions, says what it did, and takes it back', async () => {
  const page = await show();
  const csv = 'Ref,Action,Lead\r\n9.1,Plant an orchard of apples,\r\n9.2,Mend the clock tower,\r\n';
  const file = new File([csv], 'newer.csv');
  file.arrayBuffer = async () => new Uint8Array(Buffer.from(csv)).buffer;
  fireEvent.change(screen.getByLabelText('The plan’s file'), { target: { files: [file] } });
  fireEvent.click(await screen.findByRole('button', { name: /^Confirm/ }));
  await waitFor(() => expect(page.told.join(' ')).toContain('1 action was changed'));
  cleanup();
  discardPlanInProgress(plan.site.siteUrl);

  const after = await show();
  const listed = await screen.findByText(/^newer\.csv, on 23 Nov 2026: changed action 9\.1\./);
  const row = listed.closest('li');
  if (!row) throw new Error('The file has no row.');
  fireEvent.click(within(row).getByRole('button', { name: 'Undo it' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('What it changed (action 9.1) gets back what it held.');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Undo it' }));
  await waitFor(() => expect(after.told).toContain('It was undone.'));
  expect((await planDataOf(plan.anne, plan.planId)).actions.map(({ text }) => text)).toContain('Plant an orchard');
  await waitFor(() => expect(screen.queryByText(/^newer\.csv/)).toBeNull());
});
