/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import type { PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { actionWith, dataWith, rowWith } from '../../plan/testing';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import type { TestHost } from '../testing/testPlan';
import { layoutForEachTest } from '../testing/layout';

// Drawing whole screens takes longer than Jest's default limit when eight suites share two cores.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

const history: PlanStore['history'] = async () => ({ rows: [], versions: [] });

async function openPlan(
  route = '#/plan',
  { data = everyRating(), me = {}, store = {} }: { data?: PlanData; me?: object; store?: Partial<PlanStore> } = {},
): Promise<TestHost> {
  const host = testHost(route);
  renderOpened(openedWith(data, { me }), host, { store: { history, ...store } });
  await screen.findByRole('treegrid', {}, { timeout: 40_000 });
  return host;
}

const rowOf = (name: RegExp): HTMLElement => screen.getByRole('row', { name });
const standing = (): string | null => document.activeElement?.getAttribute('data-row') ?? null;

describe('the plan', () => {
  layoutForEachTest(1280);

  it('shows priority, recommendation and action as a tree grid with reasons', async () => {
    await openPlan();
    expect(screen.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '14');
    expect(rowOf(/^Priority 1/)).toHaveAttribute('aria-level', '1');
    expect(rowOf(/^Priority 1/)).toHaveAttribute('aria-expanded', 'true');
    const late = rowOf(/^2\.2 Agree a joint housing protocol/);
    expect(late).toHaveAttribute('aria-level', '3');
    expect(late).toHaveTextContent('Martin Oakley');
    expect(late).toHaveTextContent('6 Nov 2026');
    expect(late).toHaveTextContent('Late 11 working days. Waiting for Housing to sign.');
    expect(within(late).getByRole('img', { name: 'Off track' })).toBeInTheDocument();
    expect(late).toHaveTextContent('9 Nov Waiting for Housing to sign.');
    expect(screen.getByText('7 of 7 actions')).toBeInTheDocument();
  });

  it('searches as one types and keeps the words in the address without filling the history', async () => {
    const host = await openPlan();
    const replaced: string[] = [];
    const navigate = host.navigate.bind(host);
    host.navigate = (to, how) => {
      if (how === 'replace') replaced.push(to);
      navigate(to);
    };
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search the plan' }), 'protocol');
    expect(screen.getByText('1 of 7 actions')).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /^2\.1/ })).not.toBeInTheDocument();
    await waitFor(() => expect(host.route()).toBe('#/plan?q=protocol'));
    expect(replaced).toEqual(['#/plan?q=protocol']);
  });

  it('shows the view of an address that somebody sent', async () => {
    await openPlan('#/plan?rating=Red,Amber&group=lead');
    expect(screen.getByText('3 of 7 actions')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Rating: off track or at risk' })).toBeInTheDocument();
    expect(rowOf(/^Martin Oakley/)).toHaveAttribute('aria-setsize', '2');
  });

  it('copies the address of the view', async () => {
    await openPlan('#/plan?rating=Red');
    await act(async () => screen.getByRole('button', { name: 'Copy a link to this view' }).click());
    expect(await navigator.clipboard.readText()).toBe(
      'https://council.example/sites/improvement/SitePages/Plan.aspx#/plan?rating=Red',
    );
    expect(screen.getByText('Link copied')).toBeInTheDocument();
  });

  it('takes a filter off again', async () => {
    const host = await openPlan('#/plan?rating=Red');
    await userEvent.click(screen.getByRole('button', { name: 'Remove the filter “Rating: off track”' }));
    expect(screen.getByText('7 of 7 actions')).toBeInTheDocument();
    await waitFor(() => expect(host.route()).toBe('#/plan'));
  });

  it('says what to do when nothing is found', async () => {
    const host = testHost('#/plan?q=zebra');
    renderOpened(openedWith(everyRating()), host);
    expect(await screen.findByRole('heading', { name: 'Nothing in the plan says “zebra”' })).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: 'Show all' })[1]);
    expect(screen.getByText('7 of 7 actions')).toBeInTheDocument();
  });

  it('sorts by a column head and says so', async () => {
    await openPlan('#/plan?group=none');
    await userEvent.click(screen.getByRole('button', { name: 'Due' }));
    expect(screen.getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'ascending');
    expect(screen.getAllByRole('row')[1]).toHaveTextContent(/^1\.1/);
    await userEvent.click(screen.getByRole('button', { name: 'Due' }));
    expect(screen.getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'descending');
    expect(screen.getAllByRole('row')[1]).toHaveTextContent(/^2\.3/);
  });

  it('lets a manager choose several actions by keyboard, and change them together', async () => {
    await openPlan('#/plan', { me: anne });
    expect(screen.getByRole('treegrid')).not.toHaveAttribute('aria-multiselectable');
    await userEvent.click(screen.getByRole('button', { name: 'Choose several' }));
    expect(screen.getByRole('treegrid')).toHaveAttribute('aria-multiselectable', 'true');
    for (const name of [/^2\.1/, /^2\.2/]) {
      act(() => rowOf(name).focus());
      await userEvent.keyboard(' ');
    }
    expect(rowOf(/^2\.2/)).toHaveAttribute('aria-selected', 'true');
    expect(rowOf(/^1\.1/)).toHaveAttribute('aria-selected', 'false');
    expect(screen.getByRole('checkbox', { name: 'Choose action 2.1' })).toBeChecked();
    expect(screen.getAllByText('2 actions chosen').length).toBeGreaterThan(0);
    // From the box itself, which on a phone is far from the button.
    act(() => screen.getByRole('checkbox', { name: 'Choose action 2.1' }).focus());
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Edit 2 actions' })).toBeInTheDocument();
    expect(screen.getByText('Actions 2.1 and 2.2. What stays empty is not changed.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Edit or ask' }));
    expect(await screen.findByRole('heading', { name: 'Edit 2 actions' })).toBeInTheDocument();
    // Nothing is changed by a form in which nothing is given, and a change wants a reason.
    await userEvent.click(screen.getByRole('button', { name: 'Save for 2 actions' }));
    expect(await screen.findByText('Give what is to change, or ask something.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stop choosing' }));
    expect(screen.queryByRole('checkbox', { name: 'Choose action 2.1' })).not.toBeInTheDocument();
  });

  it('says beside a day how often and how far it has moved, in its row and on the action', async () => {
    const data = everyRating();
    const action = data.actions.find(({ ref }) => ref === '2.2')!;
    const moved = { kind: 'due', day: '2026-11-20', actionId: action.id, authorId: anne.id, text: 'Later.' } as const;
    const rows = [...data.rows, rowWith({ ...moved, id: 900, due: '2026-12-06', decidedById: anne.id })];
    await openPlan('#/plan', { data: { ...data, rows } });
    expect(rowOf(/^2\.2/)).toHaveTextContent(/6 Dec 2026was 6 Novmoved once, 1 month/);
    await userEvent.click(screen.getByRole('link', { name: /^Agree a joint housing protocol/ }));
    expect(await screen.findByText(/originally 6 Nov 2026, moved once, 1 month/)).toBeInTheDocument();
  });

  it('asks about an action from its row in one press', async () => {
    await openPlan('#/plan', { me: anne });
    const late = within(rowOf(/^2\.2/));
    await userEvent.click(late.getByRole('button', { name: 'Ask Martin Oakley about action 2.2' }));
    expect(await screen.findByRole('dialog', { name: 'Ask Martin Oakley about action 2.2' })).toBeInTheDocument();
  });

  it('offers readers no choice of several', async () => {
    await openPlan();
    expect(screen.queryByRole('button', { name: 'Choose several' })).not.toBeInTheDocument();
  });

  it('is walked, folded and opened by keyboard, and comes back to where one was', async () => {
    const host = await openPlan();
    const first = rowOf(/^Priority 1/);
    expect(first).toHaveAttribute('tabindex', '0');
    act(() => first.focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(standing()).toBe('a1');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(rowOf(/^Rec 1/)).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('row', { name: /^1\.1/ })).not.toBeInTheDocument();
    await userEvent.keyboard('{End}{ArrowUp}{ArrowUp}');
    expect(standing()).toBe('a7');
    await userEvent.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { name: 'Publish the Care Leavers Pledge' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(host.route()).toBe('#/actions/2.4');
    expect(rowOf(/^2\.4/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Escape}');
    expect(host.route()).toBe('#/plan');
    await waitFor(() => expect(standing()).toBe('a7'));
  });

  it('keeps the view behind an action that was opened from it', async () => {
    const host = await openPlan('#/plan?rating=Red');
    await userEvent.click(screen.getByRole('link', { name: 'Agree a joint housing protocol' }));
    expect(host.route()).toBe('#/actions/2.2?rating=Red');
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(host.route()).toBe('#/plan?rating=Red');
  });

  it('does not close what was opened in the middle of typing', async () => {
    const host = await openPlan();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search the plan' }), 'protocol');
    await userEvent.click(screen.getByRole('link', { name: 'Agree a joint housing protocol' }));
    await screen.findByRole('button', { name: 'Close' });
    await act(async () => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(host.route()).toBe('#/actions/2.2?q=protocol');
  });

  it('draws only the rows in sight of 5,000 actions and counts them all', async () => {
    const data = dataWith({
      actions: Array.from({ length: 5000 }, (_, index) =>
        actionWith({ id: index + 1, ref: `A${index + 1}`, order: index }),
      ),
    });
    await openPlan('#/plan?group=none', { data });
    expect(screen.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '5001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    act(() => screen.getAllByRole('row')[1].focus());
    fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
    await waitFor(() => expect(standing()).toBe('a5000'));
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '5001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });
});

describe('the plan in a narrow place', () => {
  layoutForEachTest(400);

  it('is a list of cards with the same words', async () => {
    renderOpened(openedWith(everyRating()), testHost('#/plan'));
    const list = await screen.findByRole('list', { name: 'The plan' });
    expect(within(list).getByRole('button', { name: /^Priority 1/ })).toHaveAttribute('aria-expanded', 'true');
    expect(within(list).getAllByText('Late 11 working days. Waiting for Housing to sign.')).toHaveLength(1);
    expect(screen.queryByRole('treegrid')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Lead: anyone' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    expect(screen.getByRole('button', { name: 'Lead: anyone' })).toBeInTheDocument();
  });

  it('has the button to ask on each card', async () => {
    renderOpened(openedWith(everyRating(), { me: anne }), testHost('#/plan'), { store: { history } });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask Martin Oakley about action 2.2' }));
    expect(await screen.findByRole('dialog', { name: 'Ask Martin Oakley about action 2.2' })).toBeInTheDocument();
  });
});

describe('a manager in the plan', () => {
  layoutForEachTest(1280);

  it('has what readers have not: adding, and a menu in each row', async () => {
    await openPlan('#/plan', { me: anne });
    expect(screen.getByRole('button', { name: 'Add' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'What to do with action 2.2' })).toBeInTheDocument();
  });

  it('writes nothing on a site that a newer bundle upgraded', async () => {
    renderOpened(openedWith(everyRating(), { me: anne, site: { schema: 'newer' } }), testHost('#/plan'));
    await screen.findByRole('treegrid');
    expect(screen.queryByRole('button', { name: 'Add' })).not.toBeInTheDocument();
  });

  it('is called to add the first action where a recommendation has no response', async () => {
    await openPlan('#/plan?show=gaps', { me: anne });
    expect(screen.getByText('1 recommendation without a response')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add the first action' }));
    expect(await screen.findByRole('heading', { name: 'Add an action' })).toBeInTheDocument();
    expect(await screen.findByRole('list', { name: 'Answers recommendation: chosen' })).toHaveTextContent(/^3 /);
  });

  it('has the focus again where a form was begun', async () => {
    await openPlan('#/plan', { me: anne, store: { searchPeople: async () => [] } });
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'An action' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add' })).toHaveFocus());
    await userEvent.click(screen.getByRole('button', { name: 'What to do with recommendation 2' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Add an action' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(standing()).toBe('r2'));
  });

  describe('on the site', () => {
    const plan = planForEachTest();

    it('moves an action with Alt and an arrow, writing only what changes place', async () => {
      renderOnSite(plan().site, 'anne.faulkner', '#/plan');
      await screen.findByRole('treegrid', {}, { timeout: 40_000 });
      const orders = async () => (await plan().data()).actions.map(({ ref, order, etag }) => ({ ref, order, etag }));
      const before = await orders();
      act(() => rowOf(/^1\.2/).focus());
      fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp', altKey: true });
      await waitFor(async () => expect((await orders())[0]?.order).toBe(2));
      const [first, second, ...others] = await orders();
      expect([first, second]).toMatchObject([
        { ref: '1.1', order: 2 },
        { ref: '1.2', order: 1 },
      ]);
      expect(others).toEqual(before.slice(2));
      // A change of position alone does not appear in the app's history of texts, so the reason is read from SharePoint
      // directly.
      const item = "web/getList('/sites/improvement/Lists/ImprovementPlanActions')/items(2)?$select=ChangeReason";
      const answer = await settled(plan().site.raw('anne.faulkner', 'GET', item));
      expect(await answer.json()).toMatchObject({ ChangeReason: 'Action 1.2 was moved up.' });
    });

    it('changes several actions with one reason, shows how far it is, and takes the whole back in one press', async () => {
      // Nothing is written before the screen has shown how far it is.
      let goOn = (): void => undefined;
      const shown = new Promise<void>((resolve) => (goOn = resolve));
      renderOnSite(plan().site, 'anne.faulkner', '#/plan', (store) => ({
        editActions: async (...asked) => {
          await shown;
          return store.editActions(...asked);
        },
      }));
      await screen.findByRole('treegrid', {}, { timeout: 40_000 });
      const standing = async (): Promise<unknown[]> =>
        (await plan().data()).actions
          .filter(({ ref }) => ref === '2.1' || ref === '2.2')
          .map(({ ref, due, urgent }) => [ref, due, urgent]);
      const before = await settled(standing());
      await userEvent.click(screen.getByRole('button', { name: 'Choose several' }));
      for (const name of [/^2\.1/, /^2\.2/]) {
        act(() => rowOf(name).focus());
        await userEvent.keyboard(' ');
      }
      await userEvent.click(screen.getByRole('button', { name: 'Edit or ask' }));
      const write = (name: RegExp, value: string): boolean =>
        fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
      await screen.findByRole('heading', { name: 'Edit 2 actions' });
      write(/^Due/, '12 Jan 2027');
      fireEvent.change(screen.getByRole('combobox', { name: /^Urgency/ }), { target: { value: 'urgent' } });
      write(/^Why/, 'The board asked.');
      await userEvent.click(screen.getByRole('button', { name: 'Save for 2 actions' }));
      expect(await screen.findByRole('progressbar', { name: '0 of 2' })).toBeInTheDocument();
      goOn();
      const back = await screen.findByRole('button', { name: 'Take all of it back' }, { timeout: 40_000 });
      expect(await settled(standing())).toEqual([
        ['2.1', '2027-01-12', true],
        ['2.2', '2027-01-12', true],
      ]);
      await userEvent.click(back);
      expect(
        await screen.findByRole('heading', { name: 'All of it is taken back' }, { timeout: 40_000 }),
      ).toBeInTheDocument();
      expect(await settled(standing())).toEqual(before);
      const reasons = (await settled(plan().data())).rows.filter(({ kind }) => kind === 'due').map(({ text }) => text);
      expect(reasons.slice(-4)).toEqual([
        'The board asked.',
        'The board asked.',
        'Taken back: The board asked.',
        'Taken back: The board asked.',
      ]);
    });
  });
});
