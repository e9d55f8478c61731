import type { OpenedSite, PlanStore } from '../lists/planStore';
import { sharedStore } from './sharedStore';

/** A store whose readings the test answers one by one. */
function manualStore(): { store: PlanStore; answers: ((opened: OpenedSite) => void)[] } {
  const answers: ((opened: OpenedSite) => void)[] = [];
  const open = (): Promise<OpenedSite> => new Promise((resolve) => answers.push(resolve));
  return { store: { open } as unknown as PlanStore, answers };
}

const opened = { today: '2026-11-23' } as OpenedSite;

it('reads once for two web parts that come up together', async () => {
  const { store, answers } = manualStore();
  const one = sharedStore('https://a/sites/one', () => store).open();
  const other = sharedStore('https://a/sites/one', () => store).open();
  expect(answers).toHaveLength(1);
  answers[0]!(opened);
  expect(await one).toBe(await other);
});

it('reads again when a web part reloads, even while another reads', () => {
  const { store, answers } = manualStore();
  const part = sharedStore('https://a/sites/two', () => store);
  void part.open();
  void part.open();
  expect(answers).toHaveLength(2);
});

it('reads again for a web part that comes later', async () => {
  const { store, answers } = manualStore();
  const first = sharedStore('https://a/sites/three', () => store).open();
  answers[0]!(opened);
  await first;
  void sharedStore('https://a/sites/three', () => store).open();
  expect(answers).toHaveLength(2);
});

it('shares nothing between sites or plans', () => {
  const { store, answers } = manualStore();
  void sharedStore('https://a/sites/four', () => store).open(1);
  void sharedStore('https://a/sites/four', () => store).open(2);
  void sharedStore('https://a/sites/five', () => store).open(1);
  expect(answers).toHaveLength(3);
});
