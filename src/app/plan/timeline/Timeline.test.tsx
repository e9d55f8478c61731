import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import type { PlanStore } from '../../../lists/planStore';
import { actionWith, assigned, dataWith, priorityWith } from '../../../plan/testing';
import type { PlanData } from '../../../plan/planData';
import { barOf } from '../../../plan/timeline/timeline';
import { layoutForEachTest } from '../../testing/layout';
import { everyRating, openedWith, renderOpened, testHost } from '../../testing/testPlan';
import type { TestHost } from '../../testing/testPlan';

// Counts how often bars are worked out.
jest.mock('../../../plan/timeline/timeline', () => {
  const real = jest.requireActual<typeof import('../../../plan/timeline/timeline')>('../../../plan/timeline/timeline');
  return { ...real, barOf: jest.fn(real.barOf) };
});

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const history: PlanStore['history'] = async () => ({ rows: [], versions: [] });

async function openTimeline(route = '#/plan?view=timeline', data: PlanData = everyRating()): Promise<TestHost> {
  const host = testHost(route);
  renderOpened(openedWith(data), host, { store: { history } });
  await screen.findByRole('treegrid', { name: 'Actions on a time line' }, { timeout: 40_000 });
  return host;
}

const rowOf = (name: RegExp): HTMLElement => screen.getByRole('row', { name });
const standing = (): string | null => document.activeElement?.getAttribute('data-row') ?? null;
const press = (key: string): void => void fireEvent.keyDown(document.activeElement!, { key });

/** A plan of many actions, each waiting for the one before. */
function planOf(count: number): PlanData {
  const actions = Array.from({ length: count }, (_, at) =>
    actionWith({
      id: at + 1,
      ref: `${(at % 8) + 1}.${Math.floor(at / 8) + 1}`,
      priorityId: (at % 8) + 1,
      start: '2026-09-01',
      waitsFor: at === 0 ? [] : [{ actionId: at, need: 'complete' }],
    }),
  );
  return dataWith({
    priorities: Array.from({ length: 8 }, (_, at) => priorityWith(at + 1)),
    actions,
    rows: actions.map(({ id }) => assigned(id, '2026-09-01', { actionId: id })),
  });
}

describe('the time line', () => {
  layoutForEachTest(1280);

  it('has an address of its own, and keeps the filters', async () => {
    const host = await openTimeline('#/plan?rating=Red&view=timeline');
    expect(rowOf(/^2\.2 Agree a joint housing protocol/)).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /^2\.3/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show by quarter' }));
    await waitFor(() => expect(host.route()).toBe('#/plan?rating=Red&view=timeline&zoom=quarter'));
    expect(screen.getByText('Oct to Dec 2026')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(rowOf(/^2\.3/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
    expect(await screen.findByRole('treegrid', { name: 'The plan' })).toBeInTheDocument();
    await waitFor(() => expect(host.route()).toBe('#/plan?zoom=quarter'));
  });

  it('reads each bar with its state in words, under its priority', async () => {
    await openTimeline();
    expect(rowOf(/^Priority 1/)).toHaveAttribute('aria-level', '1');
    const late = rowOf(/^2\.2 .*Off track: late 11 working days.*Due 6 Nov 2026\.$/);
    expect(late).toHaveAttribute('aria-level', '2');
    expect(rowOf(/^2\.3 .*Not now: .*From 4 Jan 2027, due 26 Mar 2027\.$/)).toBeInTheDocument();
  });

  it('is walked with the arrow keys: one bar takes Tab, and Enter opens it', async () => {
    const host = await openTimeline();
    const first = rowOf(/^Priority 1/);
    act(() => first.focus());
    expect(screen.getAllByRole('row').filter((row) => row.tabIndex === 0)).toEqual([first]);
    press('ArrowDown');
    await waitFor(() => expect(standing()).toBe('a1'));
    press('End');
    await waitFor(() => expect(standing()).toBe('a7'));
    press('ArrowLeft');
    await waitFor(() => expect(standing()).toBe('p2'));
    press('ArrowLeft');
    await waitFor(() => expect(screen.queryByRole('row', { name: /^2\.2/ })).not.toBeInTheDocument());
    press('ArrowUp');
    await waitFor(() => expect(standing()).toBe('a3'));
    press('Enter');
    expect(host.route()).toBe('#/actions/1.3?view=timeline');
  });

  it('says the same as a table, with what waits for what', async () => {
    await openTimeline('#/plan?view=timeline', planOf(2));
    fireEvent(screen.getByText('The same as a table').closest('details')!, new Event('toggle'));
    await userEvent.click(screen.getByText('The same as a table'));
    const table = within(await screen.findByRole('table'));
    const row = within(table.getByRole('row', { name: /^2\.1 Action 2/ }));
    expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      expect.any(String),
      '1 Sep 2026',
      '18 Dec 2026',
      '18 Dec 2026',
      '',
      'Action 1.1',
    ]);
  });

  it('draws 5,000 with no more elements than 200, and works out a step from row to row for those in sight alone', async () => {
    const drawn = async (count: number): Promise<{ elements: number; steps: number }> => {
      await openTimeline('#/plan?view=timeline', planOf(count));
      const grid = screen.getByRole('treegrid');
      act(() =>
        within(grid)
          .getByRole('row', { name: /^Priority 1/ })
          .focus(),
      );
      const elements = grid.getElementsByTagName('*').length;
      jest.mocked(barOf).mockClear();
      for (let step = 0; step < 5; step += 1) press('ArrowDown');
      await waitFor(() => expect(standing()).toBe('a33'));
      const steps = jest.mocked(barOf).mock.calls.length;
      cleanup();
      return { elements, steps };
    };
    const [usual, grown] = [await drawn(200), await drawn(5000)];
    expect(usual.elements).toBeLessThan(800);
    expect(usual.steps).toBeGreaterThan(0);
    expect(grown.elements).toBeLessThanOrEqual(usual.elements * 1.1);
    expect(grown.steps).toBeLessThanOrEqual(usual.steps * 1.1);
  });

  it('draws only the rows in sight of 200, and all of them on paper', async () => {
    await openTimeline('#/plan?view=timeline', planOf(200));
    const grid = screen.getByRole('treegrid');
    expect(grid).toHaveAttribute('aria-rowcount', '209');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    await waitFor(() => expect(within(grid).getAllByRole('row')).toHaveLength(209));
    // A landscape sheet of A4 has about 700 pixels.
    const rows = within(grid).getAllByRole('rowgroup')[1];
    expect(Number.parseFloat(rows.style.height)).toBeLessThanOrEqual(560);
    expect(Number.parseFloat(grid.style.width)).toBeLessThanOrEqual(1030);
    act(() => void window.dispatchEvent(new Event('afterprint')));
  });
});
