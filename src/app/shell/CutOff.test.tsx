/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { MessageChannel } from 'node:worker_threads';
import * as React from 'react';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { planDataOf, startPlan, storeOf } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { BringInScreen } from '../bringIn/BringInScreen';
import { discardPlanInProgress } from '../bringIn/planInProgress';
import { renderOnTenant } from '../testing/tenantPage';
import { CutOff } from './CutOff';

jest.setTimeout(300_000);
configure({ asyncUtilTimeout: 60_000 });
// Browsers have MessageChannel; jsdom has not.
Object.assign(globalThis, { MessageChannel });

let plan: StartedPlan;
beforeAll(async () => {
  plan = await startPlan();
});
afterAll(() => plan.site.close());

const refs = async (): Promise<string[]> =>
  (await planDataOf(plan.anne, plan.planId)).actions.map(({ ref }) => ref).sort();

/** Chooses a file with two actions on the screen that brings plans in. */
function choose(first: string, second: string): void {
  const csv = `Ref,Action,Lead\r\n${first},Hold meeting ${first},\r\n${second},Train team ${second},\r\n`;
  const file = new File([csv], 'plan.csv');
  // jsdom cannot read the bytes of its files as browsers can.
  file.arrayBuffer = async () => new Uint8Array(Buffer.from(csv)).buffer;
  fireEvent.change(screen.getByLabelText('The plan’s file'), { target: { files: [file] } });
}

/** Begins to bring such a file in, in a window that is closed after some of the writes. */
async function cutOff(first: string, second: string): Promise<void> {
  await renderOnTenant(plan.site, 'anne.faulkner', plan.planId, () => <BringInScreen />);
  choose(first, second);
  await waitFor(() => expect(screen.getByRole('button', { name: /^Confirm/ })).toBeEnabled());
  await plan.site.fault({ fault: 'cut', path: '_api', method: 'POST', after: 5, times: null });
  fireEvent.click(screen.getByRole('button', { name: /^Confirm/ }));
  await waitFor(async () => expect((await plan.anne.open()).operations).toHaveLength(1));
  await screen.findByText(/finishes what was begun/);
  cleanup();
  discardPlanInProgress(plan.site.siteUrl);
  await plan.site.clearFaults();
}

it('says in another window that bringing in was cut off, and finishes it there', async () => {
  await cutOff('8.1', '8.2');
  expect(await refs()).toEqual([]);
  const page = await renderOnTenant(plan.site, 'anne.faulkner', plan.planId, ({ opened }) => (
    <CutOff operations={opened.operations} />
  ));
  expect(screen.getByRole('region', { name: 'Cut off' })).toHaveTextContent(
    'Bringing in plan.csv, begun by Anne Faulkner on 23 Nov 2026, was cut off. Nobody sees anything of it until it is finished.',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Finish' }));
  await waitFor(() => expect(page.told).toContain('Bringing in plan.csv is finished.'));
  const data = await planDataOf(storeOf(plan.site, 'anne.faulkner'), plan.planId);
  expect(data.actions.map(({ ref }) => ref)).toEqual(['8.1', '8.2']);
  expect(data.rows.map(({ kind }) => kind)).toEqual(['assigned', 'assigned']);
  expect(screen.queryByRole('button', { name: 'Finish' })).toBeNull();
  cleanup();
});

it('knows the same file when it is chosen again, and takes back what was begun with it', async () => {
  const before = await refs();
  await cutOff('9.1', '9.2');
  const page = await renderOnTenant(plan.site, 'anne.faulkner', plan.planId, () => <BringInScreen />);
  choose('9.1', '9.2');
  expect(await screen.findByRole('heading', { name: 'This file was on its way in already' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  await waitFor(() => expect(page.told).toContain('Bringing in plan.csv was taken back.'));
  expect(await screen.findByLabelText('The plan’s file')).toBeInTheDocument();
  expect(await refs()).toEqual(before);
  expect((await plan.anne.open()).operations).toEqual([]);
});
