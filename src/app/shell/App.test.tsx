/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { OpenedSite } from '../../lists/planStore';
import { storeOf } from '../../lists/testing/tenantSite';
import { readySiteForEachTest, renderOnSite, settled } from '../testing/site';
import { anne, everyRating, openedWith, renderApp, renderOpened, readingServices, testHost } from '../testing/testPlan';

const ready = openedWith(everyRating());

/** The navigation entries that everybody sees besides the Overview and the plan, in order. */
const everybodys = [
  'My actions',
  'Requests',
  'Measures',
  'Risks',
  'Meetings',
  'Inspections',
  'Audits and reviews',
  'Papers',
  'Editions',
  'Self-assessment',
  'Engagement',
  'Over time',
];
const managers = ['Report for others', 'Reminders', 'Set-up', 'Budget', 'Hand over', 'Removed words'];

describe('the app', () => {
  it('keeps the heights while it opens, and says so', async () => {
    let answer: (opened: OpenedSite) => void = () => undefined;
    renderApp(readingServices({ store: { open: () => new Promise((resolve) => (answer = resolve)) } }));
    expect(screen.getByText('Opening the plan')).toBeInTheDocument();
    await act(async () => answer(ready));
    expect(await screen.findByRole('heading', { level: 1, name: ready.data?.plan.title })).toBeInTheDocument();
    expect(screen.queryByText('Opening the plan')).not.toBeInTheDocument();
  });

  it('says what went wrong and what to do, and tries again', async () => {
    const open = jest
      .fn<Promise<OpenedSite>, []>()
      .mockRejectedValueOnce(
        new SiteError('The site did not answer. Check the connection and try again.', 'offline', 'HTTP 0'),
      )
      .mockResolvedValue(ready);
    renderApp(readingServices({ store: { open } }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The site did not answer. Check the connection and try again.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: ready.data?.plan.title })).toBeInTheDocument();
  });

  it('keeps what is shown when it cannot be refreshed, and says that it may be old', async () => {
    const open = jest
      .fn<Promise<OpenedSite>, []>()
      .mockResolvedValueOnce(ready)
      .mockRejectedValue(new SiteError('SharePoint is busy.', 'busy', ''));
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    renderApp(readingServices({ store: { open } }));
    await screen.findByRole('heading', { level: 1, name: ready.data?.plan.title });

    act(() => void window.dispatchEvent(new Event('focus')));
    expect(open).toHaveBeenCalledTimes(1); // the plan was read less than a minute ago
    clock.mockReturnValue(1_061_000);
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'What you see may not be the newest. SharePoint is busy.',
    );
    expect(screen.getByRole('heading', { level: 1, name: ready.data?.plan.title })).toBeInTheDocument();
    clock.mockRestore();
  });

  it('drops an answer that a later one has overtaken', async () => {
    const answers: ((opened: OpenedSite) => void)[] = [];
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    renderApp(readingServices({ store: { open: () => new Promise((resolve) => answers.push(resolve)) } }));
    clock.mockReturnValue(1_061_000);
    act(() => void window.dispatchEvent(new Event('focus')));
    const renamed = everyRating();
    renamed.plan.title = 'The newer plan';
    await act(async () => answers[1]?.(openedWith(renamed)));
    await act(async () => answers[0]?.(ready));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The newer plan');
    clock.mockRestore();
  });

  it('tells people to reload when the lists are newer than this page', async () => {
    renderOpened(openedWith(everyRating(), { site: { schema: 'newer' } }));
    expect(await screen.findByText(/reload the page before you change anything/)).toBeInTheDocument();
  });

  it('leads the owner of a bare site to Set-up and tells others whom to ask', async () => {
    const { unmount } = renderOpened(openedWith(null, { site: { schema: 'none' } }));
    expect(await screen.findByRole('heading', { name: 'This site is not ready for a plan yet' })).toBeInTheDocument();
    unmount();
    const check = async () => ({
      schema: 'none' as const,
      timeZone: { name: 'Pacific', isLondon: false },
      widerRights: [],
      pages: [],
      lockedDown: false,
      fileVersions: null,
      roles: [],
    });
    renderOpened(openedWith(null, { site: { schema: 'none' }, me: anne }), testHost(), { provisioning: { check } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Set-up' })).toBeInTheDocument();
  });

  it('opens doors to a manager of an empty plan and only tells a reader', async () => {
    const { unmount } = renderOpened(openedWith(null));
    expect(await screen.findByRole('heading', { name: 'No plan here yet' })).toBeInTheDocument();
    unmount();
    renderOpened(openedWith(null, { me: anne }));
    expect(await screen.findByRole('link', { name: 'Read a report' })).toHaveAttribute(
      'href',
      expect.stringContaining('#/import'),
    );
  });

  it('starts no plan on a site that keeps another time than the British', async () => {
    const pacific = { timeZone: 'America/Los_Angeles', timeZoneName: '(UTC-08:00) Pacific Time (US and Canada)' };
    for (const address of ['#/', '#/import']) {
      const { unmount } = renderOpened(openedWith(null, { site: pacific, me: anne }), testHost(address));
      expect(await screen.findByRole('heading', { name: 'This site keeps another time' })).toBeInTheDocument();
      expect(screen.getByRole('link', { name: 'Change it in Set-up' })).toBeInTheDocument();
      unmount();
    }
  });

  it('tells somebody without a part in the plan whom to ask, also at a deep address', async () => {
    for (const address of ['#/', '#/actions/1.1', '#/import']) {
      const { unmount } = renderOpened(openedWith(null, { me: { isReader: false, isLead: false } }), testHost(address));
      expect(await screen.findByRole('heading', { name: 'You cannot see this plan yet' })).toBeInTheDocument();
      expect(screen.getByText(/signed in as Priya Nair.* add you as a reader/)).toBeInTheDocument();
      expect(screen.queryByText(/none has been started/)).not.toBeInTheDocument();
      unmount();
    }
  });

  it('leads a site owner to the upgrade of older lists, and tells others whom to ask', async () => {
    const { unmount } = renderOpened(openedWith(null, { site: { schema: 'older' }, me: anne }));
    expect(await screen.findByRole('link', { name: 'Upgrade them in Set-up' })).toBeInTheDocument();
    unmount();
    renderOpened(openedWith(null, { site: { schema: 'older' } }));
    expect(await screen.findByText(/Ask an owner of the site Improvement to open this page/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Upgrade them in Set-up' })).not.toBeInTheDocument();
  });

  it('says that no day can be told on a site whose time it does not know', async () => {
    const fiji = { timeZone: null, timeZoneName: '(UTC+12:00) Fiji' };
    renderOpened(openedWith(null, { site: fiji }));
    expect(await screen.findByText(/Its dates are kept in \(UTC\+12:00\) Fiji/)).toBeInTheDocument();
    expect(screen.getByText(/Ask an owner of the site to change it/)).toBeInTheDocument();
  });

  describe('on a ready site', () => {
    const site = readySiteForEachTest();

    it('starts a blank plan once, though the first answer is lost', async () => {
      const plans = async () =>
        (await settled(storeOf(site(), 'anne.faulkner').open())).plans.map(({ title }) => title);
      let lost = 0;
      renderOnSite(site(), 'anne.faulkner', '#/', (store) => ({
        addPlan: async (...given) => {
          const plan = await store.addPlan(...given);
          if (lost++ === 0) throw new SiteError('SharePoint did not answer. Try again.', 'offline', '');
          return plan;
        },
      }));
      await userEvent.click(await screen.findByRole('button', { name: 'Start with a blank plan' }));
      expect(screen.getByText(/Give the plan a name/)).toBeInTheDocument();
      expect(await plans()).toEqual([]);

      await userEvent.type(screen.getByRole('textbox', { name: /Name of the plan/ }), 'Our plan');
      await userEvent.click(screen.getByRole('button', { name: 'Start with a blank plan' }));
      expect(await screen.findByRole('alert')).toHaveTextContent('SharePoint did not answer. Try again.');
      expect(screen.getByRole('textbox', { name: /Name of the plan/ })).toHaveValue('Our plan');
      await userEvent.click(screen.getByRole('button', { name: 'Start with a blank plan' }));
      expect(await screen.findByRole('heading', { level: 1, name: 'Our plan' })).toBeInTheDocument();
      expect(lost).toBe(2);
      expect(await plans()).toEqual(['Our plan']);
    });
  });
});

describe('going from screen to screen', () => {
  it('moves the focus to the new heading, names the window, and marks where one is', async () => {
    const host = testHost();
    const { unmount } = renderOpened(ready, host);
    await screen.findByRole('heading', { level: 1, name: ready.data?.plan.title });
    expect(document.title).toBe('Overview, Children’s services improvement plan');
    expect(document.body).toHaveFocus(); // the first load must not move the focus

    await userEvent.click(screen.getByRole('link', { name: 'My actions' }));
    const heading = await screen.findByRole('heading', { level: 1, name: /^Priya/ });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe('My actions, Children’s services improvement plan');
    expect(screen.getByRole('link', { name: 'My actions' })).toHaveAttribute('aria-current', 'page');
    unmount();
    expect(document.title).not.toBe('My actions, Children’s services improvement plan');
  });

  const tabs = (): (string | null)[] =>
    within(screen.getByRole('navigation', { name: 'Improvement plan' }))
      .getAllByRole('link')
      .map((link) => link.textContent);

  it('shows managers their screens', async () => {
    renderOpened(openedWith(everyRating(), { me: anne }));
    await screen.findByRole('heading', { level: 1 });
    expect(tabs()).toEqual(expect.arrayContaining([...everybodys, ...managers]));
  });

  it('keeps managers’ screens out of everybody else’s navigation', async () => {
    renderOpened(ready);
    await screen.findByRole('heading', { level: 1 });
    expect(tabs()).toEqual(['Overview', 'Plan', ...everybodys]);
  });

  describe('where not every screen fits', () => {
    const before = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetTop');
    // jsdom does no layout. This makes the navigation's entries from the seventh on appear to be on a second line.
    beforeEach(() =>
      Object.defineProperty(HTMLElement.prototype, 'offsetTop', {
        configurable: true,
        get(this: HTMLElement) {
          const entries = Array.from(this.closest('nav')?.querySelector('ul')?.children ?? []);
          return entries.indexOf(this) >= 6 ? 45 : 0;
        },
      }),
    );
    afterEach(() => Object.defineProperty(HTMLElement.prototype, 'offsetTop', before!));

    it('puts the others under More, which Escape closes', async () => {
      renderOpened(ready);
      const more = await screen.findByRole('button', { name: 'More screens' });
      expect(more).toHaveTextContent(/^More$/);
      await userEvent.click(more);
      const inMenu = within(more.parentElement as HTMLElement);
      expect(inMenu.getAllByRole('link').map((link) => link.textContent)).toEqual(everybodys.slice(4));
      await userEvent.keyboard('{Escape}');
      expect(more).toHaveFocus();
      expect(inMenu.queryByRole('link')).not.toBeInTheDocument();
    });

    it('names on More the screen that is open behind it', async () => {
      renderOpened(ready, testHost('#/editions'));
      const more = await screen.findByRole('button', { name: 'More: Editions, and other screens' });
      expect(more).toHaveTextContent('More: Editions');
      await userEvent.click(more);
      expect(within(more.parentElement as HTMLElement).getByRole('link', { name: 'Editions' })).toHaveAttribute(
        'aria-current',
        'page',
      );
    });
  });

  it('says so when an address leads nowhere', async () => {
    renderOpened(ready, testHost('#/nowhere'));
    expect(await screen.findByText(/The address “\/nowhere” leads nowhere/)).toBeInTheDocument();
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('leaves a click with %s to the browser', async (key) => {
    const host = testHost();
    renderOpened(ready, host);
    const link = await screen.findByRole('link', { name: 'Plan' });
    const heard: boolean[] = [];
    // This listener runs after the app's own. It stops clicks that the app left alone, because jsdom cannot open a tab.
    const last = (event: MouseEvent): void => {
      heard.push(event.defaultPrevented);
      event.preventDefault();
    };
    window.addEventListener('click', last);
    fireEvent.click(link, { [key]: true });
    fireEvent.click(link, { button: 1 });
    expect(host.visited).toEqual([]);
    fireEvent.click(link);
    window.removeEventListener('click', last);
    expect(heard).toEqual([false, false, true]);
    expect(host.visited).toEqual(['#/plan']);
  });
});

describe('a site with several plans', () => {
  const first = everyRating();
  const second = { ...everyRating(), plan: { ...first.plan, id: 2, title: 'Focused visit' } };
  const plans = [first, second].map(({ plan: { id, title, closed } }) => ({ id, title, closed }));
  const open = async (planId?: number): Promise<OpenedSite> => {
    const data = planId === undefined ? second : ([first, second].find(({ plan }) => plan.id === planId) ?? null);
    return { ...openedWith(data), plans };
  };

  it('offers the choice, shows the plan chosen and keeps it in every address', async () => {
    const host = testHost('#/?rating=Red');
    renderApp(readingServices({ store: { open } }), host);
    await screen.findByRole('heading', { level: 1, name: 'Focused visit' });
    await userEvent.click(screen.getByRole('button', { name: 'Plan on show: Focused visit. Choose another' }));
    await userEvent.click(screen.getByRole('link', { name: first.plan.title }));
    expect(host.route()).toBe('#/?plan=1');
    expect(await screen.findByRole('heading', { level: 1, name: first.plan.title })).toBeInTheDocument();

    const link = screen.getByRole('link', { name: 'My actions' });
    expect(link).toHaveAttribute('href', expect.stringMatching(/#\/my\?plan=1$/));
    await userEvent.click(link);
    expect(host.route()).toBe('#/my?plan=1');
    expect(document.title).toContain(first.plan.title);

    act(() => host.navigate('#/'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Focused visit' })).toBeInTheDocument();
  });

  it('opens the plan that an address names, also where the page is set to another', async () => {
    renderApp(readingServices({ store: { open } }), testHost('#/?plan=1'));
    expect(await screen.findByRole('heading', { level: 1, name: first.plan.title })).toBeInTheDocument();
  });

  it('keeps showing its plan when a newer one is added elsewhere', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const opened = jest.fn(open).mockImplementationOnce(() => open(1));
    renderApp(readingServices({ store: { open: opened } }));
    await screen.findByRole('heading', { level: 1, name: first.plan.title });
    clock.mockReturnValue(1_061_000);
    await act(async () => void window.dispatchEvent(new Event('focus')));
    expect(opened).toHaveBeenLastCalledWith(1);
    expect(screen.getByRole('heading', { level: 1, name: first.plan.title })).toBeInTheDocument();
    clock.mockRestore();
  });

  it('shows the plans that there are when the one named is not', async () => {
    renderApp(readingServices({ store: { open } }), testHost('#/actions/1.1?plan=9'));
    await screen.findByRole('heading', { name: 'This plan is not on the site' });
    await userEvent.click(screen.getByRole('link', { name: 'Focused visit' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Focused visit' })).toBeInTheDocument();
  });

  it('offers no choice where there is one plan', async () => {
    renderOpened(ready);
    await screen.findByRole('heading', { level: 1, name: ready.data?.plan.title });
    expect(screen.queryByRole('button', { name: /Plan on show/ })).not.toBeInTheDocument();
  });
});

it('follows the host’s theme while it runs', async () => {
  const host = testHost();
  renderOpened(ready, host);
  await screen.findByRole('heading', { level: 1 });
  const red = (): string => {
    const provider = document.querySelector('.fui-FluentProvider') as HTMLElement;
    return getComputedStyle(provider).getPropertyValue('--ratingRedFill');
  };
  const light = red();
  act(() => host.setTheme('contrast'));
  expect(light).toBe('#B10E1C');
  await waitFor(() => expect(red()).toBe('#FF7070'));
});
