/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import '@testing-library/jest-dom';
import * as React from 'react';
import { cleanup, screen, within } from '@testing-library/react';
import { newKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import { draft, planDataOf, startPlan } from '../../lists/testing/tenantSite';
import type { TenantSite } from '../../lists/testing/tenantSite';
import { layoutForEachTest } from '../testing/layout';
import { renderOnTenant } from '../testing/tenantPage';
import { MyActions } from './MyActions';

layoutForEachTest(1280);

let site: TenantSite;
let anne: PlanStore;
let first: number;
let second: number;

beforeAll(async () => {
  let lenaId: number;
  ({ site, anne, planId: first, lenaId } = await startPlan());
  ({ id: second } = await anne.addPlan(
    { title: 'Housing improvement plan', starts: null, ends: null, example: false },
    newKey(),
  ));
  await anne.addAction(second, draft({ ref: '4.2', text: 'Inspect every block', leadId: lenaId }), newKey());
});
afterAll(() => site.close());
afterEach(cleanup);

describe('my actions in other plans', () => {
  it('stand under their plan’s name, and lead there', async () => {
    await renderOnTenant(site, 'lena.kowal', first, () => <MyActions />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('no action is in your name');
    const section = await screen.findByRole('region', { name: 'In Housing improvement plan' });
    const [link] = within(section).getAllByRole('link');
    expect(link).toHaveAttribute('href', expect.stringContaining(`plan=${second}`));
    expect(section).toHaveTextContent('Inspect every block');
  });

  it('are none once that plan is closed', async () => {
    const { plan } = await planDataOf(anne, second);
    await anne.editPlan(plan, { closed: '2026-11-20', closedReason: 'It was met.' }, 'Closed.', newKey());
    await renderOnTenant(site, 'lena.kowal', first, () => <MyActions />);
    expect(screen.queryByRole('heading', { name: /^In Housing/ })).toBeNull();
  });
});
