import type { JobOptions, JobReport } from '../../src/cli/reminderJob';
import { runTimer, sitesIn } from './runTimer';

const report = (changes: Partial<JobReport> = {}): JobReport => ({
  on: '2026-11-23',
  messages: [],
  problems: [],
  notes: [],
  ...changes,
});
const failed: JobReport['messages'][number] = {
  id: 'a',
  to: 'a@council.example',
  name: 'A',
  items: [],
  outcome: 'failed',
  why: 'Refused.',
  mail: null,
} as const;

describe('the timer', () => {
  it('reads sites in whatever way they are parted', () => {
    expect(sitesIn(' https://a/sites/one,https://a/sites/two\n https://a/sites/three ')).toHaveLength(3);
    expect(sitesIn(undefined)).toEqual([]);
  });

  it('goes on with the other sites when one fails, and fails as a whole so that the host’s alert goes off', async () => {
    const said: string[] = [];
    const remind = jest.fn(async ({ site }: JobOptions) => {
      if (site === 'one') throw new Error('The site is gone.');
      return report({
        messages: site === 'two' ? [failed] : [],
        problems: site === 'two' ? ['A plan is damaged.'] : [],
      });
    });
    const timer = runTimer({ sites: ['one', 'two', 'three'], remind, say: (words) => said.push(words), now: () => 0 });
    await expect(timer).rejects.toThrow(
      'one: The site is gone.\ntwo: 1 could not be sent; the next run tries again.\ntwo: A plan is damaged.',
    );
    expect(remind).toHaveBeenCalledTimes(3);
    expect(said).toEqual([
      'two: 0 sent, 1 failed, 0 uncertain, 0 skipped.',
      'three: 0 sent, 0 failed, 0 uncertain, 0 skipped.',
    ]);
    expect(said.join()).not.toContain('council.example');
  });

  it('ends before the host would stop it', async () => {
    let now = 0;
    let why: (string | null)[] = [];
    await runTimer({
      sites: ['one'],
      minutes: 10,
      remind: async ({ mustEnd }) => {
        why = [0, 8, 9].map((minute) => {
          now = minute * 60_000;
          return mustEnd!();
        });
        return report();
      },
      say: () => undefined,
      now: () => now,
    });
    expect(why).toEqual([null, null, 'Not sent yet: the host was about to stop the run.']);
  });

  it('says which setting is missing', async () => {
    const nothing = runTimer({ sites: [], remind: async () => report(), say: () => undefined, now: () => 0 });
    await expect(nothing).rejects.toThrow('IMPROVEMENT_PLAN_SITES');
  });
});
