/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { linkSite } from '../../lists/connection';
import { makePlanPage } from '../../lists/install/page';
import { openProvisioning } from '../../lists/provisioning';
import { startReadySite, type TenantSite } from '../../lists/testing/tenantSite';
import type { Services } from '../context/services';
import { layoutForEachTest } from '../testing/layout';
import { servicesOn } from '../testing/site';
import { renderApp, testHost } from '../testing/testPlan';

jest.setTimeout(180_000);
layoutForEachTest(1280);
const userEvent = userEvents.setup({ delay: null });
const slowly = { timeout: 90_000 };

const BESIDE = 'What roles can read beside the plan';
const ANNE = 'anne.faulkner';
const RUTH = 'ruth.ellery';
const documents = "web/getList('/sites/improvement/Shared Documents')/items";
const planPage = "sitepages/pages/GetByUrl('SitePages/Plan.aspx')";

let site: TenantSite;
beforeAll(async () => {
  site = await startReadySite();
  await openProvisioning(site.as(ANNE)).addToRole('members', `${RUTH}@council.example`);
  await makePlanPage(linkSite(site.as(ANNE)), 'Plan');
});
afterAll(() => site.close());
afterEach(cleanup);

const ask = async <Answer,>(method: string, path: string, content?: unknown): Promise<Answer> => {
  const answer = await site.raw('imran.qureshi', method, path, content);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as Answer;
};
const status = async (path: string): Promise<number> => (await site.raw(RUTH, 'GET', path)).status;

/**
 * The work that the last press started. The tests wait for it directly, because searching a long page again and again
 * takes minutes.
 */
let working: Promise<unknown> = Promise.resolve();
const pressed = async (name: string): Promise<void> => {
  await userEvent.click(screen.getByRole('button', { name }));
  await working;
};

/** Opens Set-up as Anne Faulkner, who owns the site, with the local SharePoint behind it. */
async function openSetUp(): Promise<void> {
  const services = servicesOn(site, ANNE);
  const real = services.provisioning;
  const noted = <Result,>(work: Promise<Result>): Promise<Result> => {
    working = work;
    return work;
  };
  const provisioning: Services['provisioning'] = {
    ...real,
    provision: (...asked) => noted(real.provision(...asked)),
    openPages: () => noted(real.openPages()),
    checkTenant: (onFinding) => noted(real.checkTenant(onFinding)),
  };
  renderApp({ ...services, provisioning }, testHost('#/set-up'));
  await screen.findByRole('heading', { name: 'People', level: 2 }, slowly);
}
const step = (title: string): HTMLElement =>
  screen.getByRole('heading', { name: title, level: 2 }).closest('li') as HTMLElement;

describe('Set-up on a site', () => {
  it('shows what a role can read beside the plan, takes it back and opens the page alone', async () => {
    const { value: groups } = await ask<{ value: { Id: number; Title: string; Description: string | null }[] }>(
      'GET',
      'web/sitegroups',
    );
    const members = groups.find(({ Description }) => Description?.includes('[improvement-plan:members]'))!;
    const { value: levels } = await ask<{ value: { Id: number; RoleTypeKind: number }[] }>(
      'GET',
      'web/roledefinitions',
    );
    const read = levels.find(({ RoleTypeKind }) => RoleTypeKind === 2)!.Id;
    await site.raw(
      'imran.qureshi',
      'POST',
      `web/roleassignments/addroleassignment(principalid=${members.Id},roledefid=${read})`,
    );
    expect([await status(documents), await status(planPage)]).toEqual([200, 200]);

    await openSetUp();
    const beside = screen.getByText(BESIDE).parentElement!;
    expect(beside).toHaveTextContent(`${members.Title}: has "Read" on the whole site`);
    await pressed('Check and repair');
    await waitFor(() => expect(screen.queryByText(BESIDE)).not.toBeInTheDocument(), slowly);
    expect([await status(documents), await status(planPage)]).toEqual([403, 200]);
    expect(step('People')).toHaveTextContent('The plan is shown on Plan.aspx.');
  });

  it('opens a page that was made later to the roles', async () => {
    await makePlanPage(linkSite(site.as(ANNE)), 'Another');
    const another = "sitepages/pages/GetByUrl('SitePages/Another.aspx')";
    await openSetUp();
    expect(step('People')).toHaveTextContent('Not yet open to the roles: Another.aspx.');
    expect(await status(another)).not.toBe(200);
    await pressed('Open this page to the roles');
    await waitFor(() => expect(step('People')).not.toHaveTextContent('Not yet open'), slowly);
    expect(await status(another)).toBe(200);
  });

  it('tells of the lock-down of limited access, and what to do about it', async () => {
    const feature = { featureId: '7c637b23-06c4-472d-9a9a-7c175762c5c4', force: true };
    await site.raw('imran.qureshi', 'POST', 'site/features/add', feature);
    await openSetUp();
    expect(step('People')).toHaveTextContent('This site keeps out whoever has rights on single lists and pages alone.');
    expect(step('People')).toHaveTextContent('Site settings, Site collection features');
    await site.raw('imran.qureshi', 'POST', 'site/features/remove', feature);
  });

  it('tells how versions are kept, and what differs in this tenant, in a table', async () => {
    await openSetUp();
    expect(step('Lists')).toHaveTextContent('lists, which keep every version. So do the libraries');
    cleanup();
    await site.turn({ automaticVersionLimits: true });
    await openSetUp();
    expect(step('Lists')).toHaveTextContent('automatic version limits');

    await pressed('Check this tenant');
    await screen.findByText(/things differ and can stay so/, {}, slowly);
    const table = screen.getByRole('table', { name: 'What this tenant does' });
    const answerOf = (name: RegExp): string | null =>
      within(within(table).getByRole('rowheader', { name }).closest('tr')!).getByRole('cell').textContent;
    expect(answerOf(/^The site keeps British time/)).toBe('Holds');
    expect(answerOf(/^Libraries keep every version/)).toBe('Differs');
    expect(answerOf(/^Mail can be sent/)).toBe('Could not be asked');
    await site.turn({ automaticVersionLimits: false });
  });
});
