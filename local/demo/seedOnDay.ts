import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { responseDue } from '../../src/plan/deadlines';
import { viewPlan } from '../../src/plan/planView';
import { workingDaysBetween } from '../../src/plan/workingDays';
import { startTenant } from '../tenant/server';
import { actionEvents } from './events';
import { demoPriorities } from './content';
import { countsToday } from './countsToday';
import { ROWS_BESIDE_THE_STORIES } from './content/actions';
import { demoPeopleOn } from './demoPeople';
import { seedDemo } from './seed';

/**
 * Seeds the example on the day of the test's clock and counts its rows. scripts/days.jest.config.js runs this test on
 * the days on which date rules most often fail; seed.test.ts checks all contents of the example on one day.
 */
it('gives the plan the same counts on this day as on any other', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'improvement-demo-'));
  const tenant = await startTenant({ port: 0, dataDir: folder });
  try {
    const { planId, today } = await seedDemo({ url: tenant.url });
    const { data } = await demoPeopleOn(`${tenant.url}/sites/improvement`).store('priya.nair').open(planId);
    const view = viewPlan(data!, today);
    expect(view.counts).toEqual(countsToday);
    expect(data!.position!.throughRowId).toBe(actionEvents(demoPriorities).length + ROWS_BESIDE_THE_STORIES);
    expect(view.attention).toHaveLength(10);
    expect(workingDaysBetween(responseDue(data!.plan.responseRule, data!.inspection!)!, today)).toBe(378 - 70);
  } finally {
    await tenant.close();
    await rm(folder, { recursive: true });
  }
}, 1_800_000);
