import type { OpenedSite } from '../planStore';
import { SiteError } from '../planStore';
import { refreshWhenQuiet } from './refresh';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const opened = (
  changes: {
    isManager?: boolean;
    positionStale?: OpenedSite['positionStale'];
    standingStale?: boolean;
    schema?: OpenedSite['site']['schema'];
  } = {},
): OpenedSite =>
  ({
    site: { schema: changes.schema ?? 'current' },
    me: { isManager: changes.isManager ?? true },
    positionStale: changes.positionStale === undefined ? 'now' : changes.positionStale,
    standingStale: changes.standingStale,
  }) as OpenedSite;

describe('the saved position while a manager’s page is open', () => {
  it('is saved once things have been quiet, however often the plan was opened before', async () => {
    const save = jest.fn(async () => undefined);
    const onOpened = refreshWhenQuiet(save);
    for (let edit = 0; edit < 5; edit++) {
      onOpened(opened());
      await jest.advanceTimersByTimeAsync(1000);
    }
    expect(save).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(5000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['is fresh', { positionStale: null }],
    ['is not a manager’s to save', { isManager: false }],
    ['belongs to newer lists', { schema: 'newer' as const }],
  ])('is left alone when it %s', async (_why, changes) => {
    const save = jest.fn(async () => undefined);
    refreshWhenQuiet(save)(opened(changes));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(save).not.toHaveBeenCalled();
  });

  it('comes with the lists Standing where these alone are of an earlier day', async () => {
    const save = jest.fn(async () => undefined);
    refreshWhenQuiet(save)(opened({ positionStale: null, standingStale: true }));
    await jest.advanceTimersByTimeAsync(6000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('waits for rows of the last minute to settle when nothing else is new', async () => {
    const save = jest.fn(async () => undefined);
    refreshWhenQuiet(save)(opened({ positionStale: 'when settled' }));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(save).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(5000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('may fail to be saved: the next opening is slower, nothing else', async () => {
    const save = jest.fn(async () => Promise.reject(new SiteError('Busy.', 'busy', '')));
    refreshWhenQuiet(save)(opened());
    await jest.advanceTimersByTimeAsync(5000);
    expect(save).toHaveBeenCalledTimes(1);
  });
});
