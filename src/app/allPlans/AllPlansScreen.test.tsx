/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import '@testing-library/jest-dom';
import * as React from 'react';
import { cleanup, screen, within } from '@testing-library/react';
import { newKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import { openProvisioning, provisionSite } from '../../lists/provisioning';
import { draft, planDataOf, report, said, startPlan } from '../../lists/testing/tenantSite';
import type { TenantSite } from '../../lists/testing/tenantSite';
import { openPlanStore } from '../../lists/store';
import { layoutForEachTest } from '../testing/layout';
import { renderOnTenant } from '../testing/tenantPage';
import { AllPlansScreen } from './AllPlansScreen';

layoutForEachTest(1280);
const READER = 'rhys.evans';

let site: TenantSite;
let anne: PlanStore;
let first: number;
let housing: number;

beforeAll(async () => {
  ({ site, anne, planId: first } = await startPlan());
  await openProvisioning(site.as('anne.faulkner')).addToRole('readers', `${READER}@council.example`);
  const plan = (title: string) => ({ title, starts: null, ends: null, example: false });
  ({ id: housing } = await anne.addPlan(plan('Housing improvement plan'), newKey()));
  const late = await anne.addAction(
    housing,
    draft({ ref: '4.2', text: 'Inspect every block', due: '2026-11-06', leadId: null }),
    newKey(),
  );
  await anne.reportProgress(late, { ...said(), going: 'at risk', text: 'Half of them are done.' }, newKey());
  const old = await anne.addPlan(plan('Plan of 2023'), newKey());
  await anne.editPlan(old, { closed: '2026-03-31', closedReason: 'A new report came' }, 'Closed.', newKey());
});
afterAll(() => site.close());
afterEach(cleanup);

const rowsOf = (list: string): string[] =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '');

describe('All plans', () => {
  it('shows each open plan with its sentence and bar, and what is late over all of them', async () => {
    await renderOnTenant(site, READER, first, () => <AllPlansScreen />);
    await screen.findByRole('list', { name: 'Plans' });
    expect(screen.getByText(/^2 plans with 1 action in all: 1 late or off track\.$/)).toBeInTheDocument();
    const [children, homes] = rowsOf('Plans');
    expect(children).toContain('Children’s services improvement plan');
    expect(children).toContain('The plan has no actions yet.');
    expect(homes).toContain('Of 1 action, none is on track or done and 1 is late');
    const late = screen.getByRole('region', { name: 'Late in any plan' });
    expect(within(late).getByRole('link', { name: '4.2 Inspect every block' })).toHaveAttribute(
      'href',
      expect.stringContaining(`#/actions/4.2?plan=${housing}`),
    );
    expect(late).toHaveTextContent('Housing improvement plan. Nobody leads it');
  });

  it('keeps closed plans apart, still open to be read', async () => {
    await renderOnTenant(site, READER, first, () => <AllPlansScreen />);
    const closed = await screen.findByRole('region', { name: 'Closed plans' });
    expect(closed).toHaveTextContent('Plan of 2023Closed on 31 Mar 2026. A new report came.');
    expect(rowsOf('Plans').join()).not.toContain('Plan of 2023');
  });

  it('shows the plans of another site as its saved position has them, and says what cannot be read', async () => {
    const second = site.siteUrl.replace(/improvement$/, 'second');
    const gone = site.siteUrl.replace(/improvement$/, 'gone');
    const owner = { ...site.as('imran.qureshi'), siteUrl: second };
    await provisionSite(owner, { setLondonTime: true, firstManager: 'imran.qureshi@council.example' });
    const imran = openPlanStore(owner);
    const { planId } = await imran.importReport(
      { ...report, plan: { ...report.plan, title: 'Youth justice plan' } },
      newKey(),
    );
    await anne.changeSiteSettings((now) => ({ ...now, otherSites: [second, gone] }));
    const part = async (): Promise<HTMLElement> => {
      cleanup();
      await renderOnTenant(site, 'imran.qureshi', first, () => <AllPlansScreen />);
      return screen.findByRole('region', { name: 'On other sites of the council' });
    };
    expect(await within(await part()).findByText(/nobody has opened them with this version yet/)).toBeInTheDocument();
    const { today } = await imran.open(planId);
    await imran.savePosition(await planDataOf(imran, planId), today);
    const shown = await part();
    expect(await within(shown).findByRole('link', { name: 'Youth justice plan' })).toHaveAttribute(
      'href',
      `${second}/SitePages/Plan.aspx#/?plan=${planId}`,
    );
    expect(shown).toHaveTextContent('As it stood on 23 Nov 2026.');
    expect(
      await within(shown).findByText(`There is no site at ${gone}. Its address can be put right in Set-up.`),
    ).toBeInTheDocument();
  });

  it('says to somebody who may not open the other site that they may not', async () => {
    await renderOnTenant(site, READER, first, () => <AllPlansScreen />);
    const part = await screen.findByRole('region', { name: 'On other sites of the council' });
    expect(await within(part).findByText(/You may not open the site at .*\/sites\/second/)).toBeInTheDocument();
  });

  it('says that the days left to the next dates are working days', async () => {
    await renderOnTenant(site, READER, first, () => <AllPlansScreen />);
    const next = await screen.findByRole('region', { name: 'Next in any plan' });
    expect(within(next).getByText('Working days left')).toBeInTheDocument();
    expect(next).toHaveTextContent('30 Jun 2027The plan endsChildren’s services improvement plan150 days');
  });
});
