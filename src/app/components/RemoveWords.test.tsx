/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import * as React from 'react';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { newKey } from '../../lists/keys';
import { isUnfinished, openRedaction, removedWords } from '../../lists/redaction';
import { draft, said, startPlan } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { renderOnTenant } from '../testing/tenantPage';
import { RemoveWords } from './RemoveWords';

jest.setTimeout(300_000);
// An open dialog hides the page behind it from screen readers, and these tests look at both.
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 });

const NAME = 'Kylie Marsh';
const REASON = 'a child’s name';

let plan: StartedPlan;
beforeAll(async () => {
  plan = await startPlan();
});
afterAll(() => plan.site.close());
beforeEach(() => window.localStorage.clear());

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const box = (name: RegExp): HTMLElement => screen.getByRole('textbox', { name });

it('removes words through the screen: from the row, its versions and the recycle bin, with a finished record', async () => {
  const { anne, lena, planId, lenaId, site } = plan;
  const action = await anne.addAction(planId, draft({ ref: '1.1', leadId: lenaId }), newKey());
  const row = await lena.reportProgress(action, said({ text: `The visit to ${NAME} was late.` }), newKey());
  site.binCopyOf('Lists/ImprovementPlanProgress', row.id);
  const bin = async (): Promise<string> => (await site.raw('anne.faulkner', 'GET', 'web/recycleBin')).text();
  const binned = `${row.id}_.000`;
  expect(await bin()).toContain(binned);

  const page = await renderOnTenant(site, 'anne.faulkner', planId, () => (
    <RemoveWords target={{ list: 'progress', itemId: row.id }} title="the report of today" />
  ));
  const opener = screen.getByRole('button', { name: 'Remove words from the report of today' });
  opener.focus();
  fireEvent.click(opener);
  await screen.findByRole('textbox', { name: /^Words to remove/ });
  press('See what will be done');
  // The field with the problem gets the focus.
  await waitFor(() => expect(box(/^Words to remove/)).toHaveFocus());
  fireEvent.change(box(/^Words to remove/), { target: { value: NAME } });
  fireEvent.change(box(/^Why/), { target: { value: REASON } });
  press('See what will be done');
  await screen.findByRole('button', { name: 'Remove them for good' });
  // Previewing the removal changes nothing in the list.
  expect((await anne.history(action.id)).rows.map(({ text }) => text)).toContain(row.text);
  press('Remove them for good');
  await screen.findByText(/^The words are removed from the text/);
  expect(page.told).toContain('The words are removed.');
  expect(JSON.stringify({ ...window.localStorage })).not.toContain(NAME);
  press('Close');
  await waitFor(() => expect(opener).toHaveFocus());

  const { today } = await anne.open(planId);
  const { rows } = await anne.history(action.id);
  expect(rows.find(({ id }) => id === row.id)?.text).toBe(`The visit to ${removedWords(today, REASON)} was late.`);
  const list = "web/getList('/sites/improvement/Lists/ImprovementPlanProgress')";
  const versions = await site.raw('anne.faulkner', 'GET', `${list}/items(${row.id})/versions`);
  expect(versions.status).toBe(200);
  expect(await versions.text()).not.toContain(NAME);
  expect(await bin()).not.toContain(binned);
  const [record] = await openRedaction(site.as('anne.faulkner'), async () => null).all();
  expect(record).toMatchObject({ list: 'progress', itemId: row.id, reason: REASON });
  expect(isUnfinished(record)).toBe(false);
});

it('is offered to site owners alone', async () => {
  await renderOnTenant(plan.site, 'lena.kowal', plan.planId, () => (
    <RemoveWords target={{ list: 'progress', itemId: 1 }} title="the report of today" />
  ));
  expect(screen.queryByRole('button')).toBeNull();
});
