import * as React from 'react';
import { act, render } from '@testing-library/react';
import type { OpenedSite, PlanStore } from '../../lists/planStore';
import { everyRating, openedWith } from '../testing/testPlan';
import { usePlanState } from './usePlanState';

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-23T22:00:00Z') }));
afterEach(() => jest.useRealTimers());

/** A store that opens the plan on the site's day, which a test sets. */
function openingOn(site: { today: string }): { store: PlanStore; reads: () => number } {
  const opened = openedWith(everyRating());
  const open = jest.fn(async (): Promise<OpenedSite> => ({ ...opened, today: site.today }));
  return { store: { open } as unknown as PlanStore, reads: () => open.mock.calls.length };
}

/** Renders the hook and keeps what it last gave. */
function renderState(store: PlanStore): {
  result: { current: ReturnType<typeof usePlanState>['state'] | null };
  unmount(): void;
} {
  const result: { current: ReturnType<typeof usePlanState>['state'] | null } = { current: null };
  const OfStore = (): React.ReactElement | null => {
    result.current = usePlanState(store, undefined).state;
    return null;
  };
  const { unmount } = render(<OfStore />);
  return { result, unmount: () => void unmount() };
}

const pass = (milliseconds: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const HOUR = 3_600_000;

describe('a page that stays open over midnight', () => {
  it('goes on with the new day of the site', async () => {
    const site = { today: '2026-11-23' };
    const { store, reads } = openingOn(site);
    const { result } = renderState(store);
    await pass(0);
    expect(result.current).toMatchObject({ kind: 'ready', view: { today: '2026-11-23' } });
    await pass(1.9 * HOUR);
    expect(reads()).toBe(1);
    site.today = '2026-11-24';
    await pass(0.2 * HOUR);
    expect(reads()).toBe(2);
    expect(result.current).toMatchObject({ kind: 'ready', view: { today: '2026-11-24' } });
  });

  it('asks now and then, not without end, while the site’s clock is behind this one', async () => {
    const { store, reads } = openingOn({ today: '2026-11-20' });
    renderState(store);
    await pass(HOUR);
    expect(reads()).toBeGreaterThan(3);
    expect(reads()).toBeLessThan(8);
  });

  it('asks no more once it is closed', async () => {
    const { store, reads } = openingOn({ today: '2026-11-23' });
    const { unmount } = renderState(store);
    await pass(0);
    unmount();
    await pass(5 * HOUR);
    expect(reads()).toBe(1);
  });
});
