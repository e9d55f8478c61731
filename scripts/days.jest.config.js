'use strict';
const path = require('node:path');
const { testTimeout, maxWorkers, globalSetup, globalTeardown, projects } = require('../jest.config');

const demoSeed = 'local/demo/seedOnDay.ts';
const dates = 'local/tenant/sharepoint/dates.test.ts';
const reminding = 'src/cli/remind.test.ts';

/**
 * Runs a part of the tests on the days on which date rules most often fail. The whole suite runs on a working Monday in
 * winter (testClock.ts). Of the example plan, each day only seeds it; seed.test.ts checks all its contents.
 */
const days = [
  ['on a Sunday', '2026-11-29T10:00:00.000Z', [dates, demoSeed]],
  ['on a bank holiday', '2026-12-28T10:00:00.000Z', [dates, demoSeed]],
  ['on 29 February', '2028-02-29T10:00:00.000Z', [dates, demoSeed]],
  // Both runs begin a minute before the clocks change and continue past it.
  ['while summer time begins', '2027-03-28T00:59:00.000Z', [dates, reminding, demoSeed]],
  ['while summer time ends', '2026-10-25T00:59:00.000Z', [dates, demoSeed]],
  ['on 31 December', '2026-12-31T16:00:00.000Z', [dates, demoSeed]],
  ['five years on', '2031-11-24T09:30:00.000Z', [dates, demoSeed]],
];
const rootDir = path.join(__dirname, '..');
module.exports = {
  rootDir,
  testTimeout,
  maxWorkers,
  globalSetup,
  globalTeardown,
  projects: days.map(([displayName, TEST_NOW, slice]) => ({
    ...projects[0],
    rootDir,
    displayName,
    globals: { TEST_NOW },
    testMatch: slice.map((file) => `<rootDir>/${file}`),
  })),
};
