/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openProvisioning } from '../../lists/provisioning';
import { people } from '../../plan/testing';
import type { SiteCheck } from '../context/services';
import { bareSiteForEachTest, planForEachTest, renderOnSite, settled } from '../testing/site';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import { readFigures } from './figures';
import { addressProblem } from './PageStep';

const checked: SiteCheck = {
  schema: 'current',
  timeZone: { name: '(UTC+00:00) London', isLondon: true },
  pages: [],
  lockedDown: false,
  fileVersions: null,
  widerRights: [{ name: 'Imran Qureshi', why: 'owns the site', besideThePlan: false }],
  roles: [
    { role: 'managers', groupName: 'Plan managers (Improvement Plan)', members: people.slice(0, 1), groups: [] },
    { role: 'readers', groupName: 'Plan readers (Improvement Plan)', members: [], groups: [] },
  ],
};

function step(title: string): HTMLElement {
  return screen.getByRole('heading', { name: title, level: 2 }).closest('li') as HTMLElement;
}

describe('Set-up', () => {
  describe('on a bare site', () => {
    const site = bareSiteForEachTest();
    const slowly = { timeout: 60_000 };
    const check = () => settled(openProvisioning(site().as('anne.faulkner')).check());

    it('makes the lists with each step shown, in London time unless told otherwise, and then goes on', async () => {
      const { host } = renderOnSite(site(), 'anne.faulkner', '#/');
      await userEvent.click(await screen.findByRole('button', { name: 'Make the lists' }));
      await waitFor(() => expect(step('Lists')).toHaveTextContent('Done'), slowly);
      expect(host.route()).toBe('#/set-up');
      const steps = within(step('Lists')).getAllByRole('listitem');
      expect(steps.map((item) => item.textContent)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^Making the list "Actions/),
          expect.stringMatching(/^Making the list "Progress/),
        ]),
      );
      expect(step('Report')).toHaveTextContent('To do');
      expect(await check()).toMatchObject({ schema: 'current', timeZone: { isLondon: true } });
    });

    it('goes on where it stopped when it is cut off', async () => {
      await site().fault({ fault: 'status', status: 503, path: 'web/lists$', method: 'POST', after: 2, times: null });
      renderOnSite(site(), 'anne.faulkner', '#/set-up');
      await userEvent.click(await screen.findByRole('button', { name: 'Make the lists' }));
      const goOn = await screen.findByRole('button', { name: 'Go on where it stopped' }, slowly);
      expect((await check()).schema).toBe('partial');
      await settled(site().clearFaults());
      await userEvent.click(goOn);
      await waitFor(() => expect(step('Lists')).toHaveTextContent('Done'), slowly);
      expect((await check()).schema).toBe('current');
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    });
  });

  it('leaves making lists to an owner of the site', async () => {
    const manager = { ...anne, isSiteOwner: false };
    renderOpened(openedWith(everyRating(), { me: manager }), testHost('#/set-up'), {
      provisioning: { check: async () => checked },
    });
    expect(await screen.findByText('Only an owner of the site can change this.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Check and repair' })).not.toBeInTheDocument();
    expect(screen.getByText(/owns the site/)).toHaveTextContent('Imran Qureshi: owns the site');
  });

  it('is closed to everybody else, and asks the site nothing for them', async () => {
    const check = jest.fn();
    renderOpened(openedWith(everyRating()), testHost('#/set-up'), { provisioning: { check } });
    expect(await screen.findByText(/for owners of the site and for plan managers/)).toBeInTheDocument();
    expect(check).not.toHaveBeenCalled();
  });

  describe('of a plan', () => {
    const plan = planForEachTest();
    const settings = async () => (await plan().data()).settings;

    it('takes somebody out of a role and reads the roles again', async () => {
      renderOnSite(plan().site, 'anne.faulkner', '#/set-up');
      await screen.findByRole('heading', { name: 'People', level: 2 });
      await userEvent.click(within(step('People')).getByRole('button', { name: 'Remove Caroline Hart' }));
      expect(within(step('People')).getByRole('group')).toHaveTextContent('Take Caroline Hart out of Managers?');
      await userEvent.click(within(step('People')).getByRole('button', { name: 'Keep Caroline Hart' }));
      expect(within(step('People')).getByRole('button', { name: 'Remove Caroline Hart' })).toBeInTheDocument();
      await userEvent.click(within(step('People')).getByRole('button', { name: 'Remove Caroline Hart' }));
      await userEvent.click(within(step('People')).getByRole('button', { name: 'Take Caroline Hart out' }));
      await waitFor(() =>
        expect(within(step('People')).queryByRole('button', { name: 'Remove Caroline Hart' })).toBeNull(),
      );
      const { roles } = await settled(openProvisioning(plan().site.as('anne.faulkner')).check());
      const managers = roles.find(({ role }) => role === 'managers');
      expect(managers?.members.map(({ name }) => name)).toEqual(['Anne Faulkner']);
    });

    it('saves reminders, and says what is wrong with a figure before it sends anything', async () => {
      renderOnSite(plan().site, 'anne.faulkner', '#/set-up');
      const unchanged = await settings();
      const { plan: planBefore } = await plan().data();
      const before = await screen.findByRole('textbox', { name: 'Working days before a due date' });
      await userEvent.clear(before);
      await userEvent.type(before, '15 and soon');
      await userEvent.click(screen.getByRole('button', { name: 'Save reminders' }));
      expect(screen.getByText(/“soon” is not a number of days/)).toBeInTheDocument();
      expect(await settings()).toEqual(unchanged);

      await userEvent.clear(before);
      await userEvent.type(before, '2, 15');
      expect(screen.getByText('Three weeks and two working days before.')).toBeInTheDocument();
      expect(screen.getByText('Every week until it is reported done.')).toBeInTheDocument();
      await userEvent.selectOptions(screen.getByRole('combobox', { name: /line manager/ }), 'Four weeks late');
      await userEvent.type(screen.getByRole('textbox', { name: 'The council’s own days off' }), '24/12/2026');
      await userEvent.click(screen.getByRole('button', { name: 'Save reminders' }));
      await waitFor(async () => expect(await settings()).not.toEqual(unchanged));
      expect(await settings()).toMatchObject({
        dueSoonSteps: [15, 2],
        overdueEvery: 5,
        extraHolidays: ['2026-12-24'],
        reminders: { lineManagerAfter: 20 },
      });
      // Neither the manager nor the time between reports was changed.
      expect((await plan().data()).plan).toEqual(planBefore);
    });

    it('saves the page without the route in it', async () => {
      renderOnSite(plan().site, 'anne.faulkner', '#/set-up');
      const page = await screen.findByRole('textbox', { name: 'Address of the page that shows the plan' });
      await userEvent.type(page, `${plan().site.siteUrl}/SitePages/Plan.aspx#/my`);
      await userEvent.click(screen.getByRole('button', { name: 'Save addresses' }));
      // The address is stored without its host, so that it stays valid when the tenant is renamed.
      await waitFor(async () =>
        expect(await settings()).toMatchObject({ pageUrl: '/sites/improvement/SitePages/Plan.aspx', teamsUrl: null }),
      );
    });
  });
});

describe('figures typed into a field', () => {
  it('are read with commas, spaces or "and", each once, largest first', () => {
    expect(readFigures('3, 10 and 3').figures).toEqual([10, 3]);
    expect(readFigures('').figures).toEqual([]);
  });

  it.each(['-1', '0', '2.5', '251', 'ten'])('are refused in words: %s', (typed) => {
    expect(readFigures(typed).error).toContain(`“${typed}” is not a number of days`);
  });
});

it('wants whole addresses', () => {
  expect(addressProblem('')).toBeNull();
  expect(addressProblem('https://council.example/page.aspx')).toBeNull();
  expect(addressProblem('page.aspx')).toContain('Give the whole address');
  expect(addressProblem('javascript:alert(1)')).toContain('Give the whole address');
});
