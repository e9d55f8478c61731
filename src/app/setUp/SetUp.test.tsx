import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { OnStep, OpenedSite, PlanStore } from '../../lists/planStore';
import type { PlanSettings } from '../../plan/planSettings';
import { people } from '../../plan/testing';
import type { SiteCheck } from '../context/services';
import { anne, everyRating, openedWith, renderApp, renderOpened, servicesWith, testHost } from '../testing/testPlan';
import { readFigures } from './figures';
import { addressProblem } from './PageStep';

const bare: SiteCheck = {
  schema: 'none',
  timeZone: { name: '(UTC-08:00) Pacific Time', isLondon: false },
  pages: [],
  lockedDown: false,
  fileVersions: null,
  widerRights: [],
  roles: [],
};
const settled: SiteCheck = {
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
  it('makes the lists with each step shown, in London time unless told otherwise, and then goes on', async () => {
    const provision = jest.fn(async (_options: object, onStep: OnStep) => {
      onStep({ done: 0, total: 2, label: 'Making the list "Actions"' });
      onStep({ done: 1, total: 2, label: 'Making the list "Progress"' });
    });
    const check = jest.fn<Promise<SiteCheck>, []>().mockResolvedValueOnce(bare).mockResolvedValue(settled);
    const open = jest
      .fn<Promise<OpenedSite>, []>()
      .mockResolvedValueOnce(openedWith(null, { site: { schema: 'none' }, me: anne }))
      .mockResolvedValue(openedWith(null, { me: anne }));
    renderApp(servicesWith({ store: { open }, provisioning: { check, provision } }), testHost('#/set-up'));
    await userEvent.click(await screen.findByRole('button', { name: 'Make the lists' }));
    expect(provision).toHaveBeenCalledWith({ setLondonTime: true }, expect.any(Function));
    await waitFor(() => expect(step('Lists')).toHaveTextContent('Done'));
    expect(
      within(step('Lists'))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Making the list "Actions"', 'Making the list "Progress"']);
    expect(step('Report')).toHaveTextContent('To do');
  });

  it('goes on where it stopped when it is cut off', async () => {
    const provision = jest
      .fn()
      .mockRejectedValueOnce(new SiteError('SharePoint did not answer. Try again.', 'offline', ''))
      .mockResolvedValue(undefined);
    const opened = openedWith(null, { site: { schema: 'none' }, me: anne });
    renderOpened(opened, testHost('#/set-up'), { provisioning: { check: async () => bare, provision } });
    await userEvent.click(await screen.findByRole('button', { name: 'Make the lists' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Go on where it stopped' }));
    expect(provision).toHaveBeenCalledTimes(2);
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  it('leaves making lists to an owner of the site', async () => {
    const manager = { ...anne, isSiteOwner: false };
    renderOpened(openedWith(everyRating(), { me: manager }), testHost('#/set-up'), {
      provisioning: { check: async () => settled },
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

  it('takes somebody out of a role and reads the roles again', async () => {
    const removeFromRole = jest.fn(async () => undefined);
    const check = jest.fn(async () => settled);
    renderOpened(openedWith(everyRating(), { me: anne }), testHost('#/set-up'), {
      provisioning: { check, removeFromRole },
    });
    await screen.findByRole('heading', { name: 'People', level: 2 });
    await userEvent.click(within(step('People')).getByRole('button', { name: 'Remove Anne Faulkner' }));
    expect(removeFromRole).toHaveBeenCalledWith('managers', anne.id);
    await waitFor(() => expect(check).toHaveBeenCalledTimes(2));
  });

  it('saves reminders, and says what is wrong with a figure before it sends anything', async () => {
    const data = everyRating();
    const changeSettings = jest.fn<Promise<PlanSettings>, Parameters<PlanStore['changeSettings']>>(
      async (_plan, change) => (data.settings = change(data.settings, null)),
    );
    const editPlan = jest.fn();
    renderOpened(openedWith(data, { me: anne }), testHost('#/set-up'), {
      store: { changeSettings, editPlan },
      provisioning: { check: async () => settled },
    });
    const before = await screen.findByRole('textbox', { name: 'Working days before a due date' });
    await userEvent.clear(before);
    await userEvent.type(before, '15 and soon');
    await userEvent.click(screen.getByRole('button', { name: 'Save reminders' }));
    expect(screen.getByText(/“soon” is not a number of days/)).toBeInTheDocument();
    expect(changeSettings).not.toHaveBeenCalled();

    await userEvent.clear(before);
    await userEvent.type(before, '2, 15');
    expect(screen.getByText('Three weeks and two working days before.')).toBeInTheDocument();
    expect(screen.getByText('Every week until it is reported done.')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /line manager/ }), 'Four weeks late');
    await userEvent.type(screen.getByRole('textbox', { name: 'The council’s own days off' }), '24/12/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Save reminders' }));
    expect(data.settings).toMatchObject({
      dueSoonSteps: [15, 2],
      overdueEvery: 5,
      extraHolidays: ['2026-12-24'],
      reminders: { lineManagerAfter: 20 },
    });
    expect(editPlan).not.toHaveBeenCalled(); // neither manager nor review period was changed
  });

  it('saves the page without the place in it', async () => {
    const data = everyRating();
    renderOpened(openedWith(data, { me: anne }), testHost('#/set-up'), {
      store: { changeSettings: async (_plan, change) => (data.settings = change(data.settings, null)) },
      provisioning: { check: async () => settled },
    });
    const page = await screen.findByRole('textbox', { name: 'Address of the page that shows the plan' });
    await userEvent.type(page, 'https://council.example/sites/improvement/SitePages/Plan.aspx#/my');
    await userEvent.click(screen.getByRole('button', { name: 'Save addresses' }));
    // From the tenant's root, which holds when the tenant is renamed.
    expect(data.settings).toMatchObject({ pageUrl: '/sites/improvement/SitePages/Plan.aspx', teamsUrl: null });
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
