'use strict';
const path = require('node:path');
const { testTimeout, maxWorkers, projects } = require('../jest.config');
/**
 * A slice of the tests, and the telling of the example plan, on days that rules of days get wrong first. The whole suite runs
 * on a working Monday in winter (testClock.ts).
 */
const days = {
  'on a Sunday': '2026-11-29T10:00:00.000Z',
  'on a bank holiday': '2026-12-28T10:00:00.000Z',
  'on 29 February': '2028-02-29T10:00:00.000Z',
  // Both begin a minute before the clocks change and go on past it.
  'while summer time begins': '2027-03-28T00:59:00.000Z',
  'while summer time ends': '2026-10-25T00:59:00.000Z',
  'on 31 December': '2026-12-31T16:00:00.000Z',
  'five years on': '2031-11-24T09:30:00.000Z',
};
const slice = ['local/demo/seed.test.ts', 'local/tenant/sharepoint/dates.test.ts', 'src/cli/remind.test.ts'];
const rootDir = path.join(__dirname, '..');
module.exports = {
  rootDir,
  testTimeout,
  maxWorkers,
  projects: Object.entries(days).map(([displayName, TEST_NOW]) => ({
    ...projects[0],
    rootDir,
    displayName,
    globals: { TEST_NOW },
    testMatch: slice.map((file) => `<rootDir>/${file}`),
  })),
};
