'use strict';
const base = require('../jest.config');
/** The browser tests: one product and one Chromium for each file, two files at a time. */
module.exports = {
  rootDir: '..',
  displayName: 'in the browser',
  testEnvironment: '<rootDir>/e2e/environment.js',
  transform: base.projects[0].transform,
  transformIgnorePatterns: base.projects[0].transformIgnorePatterns,
  setupFiles: base.projects[0].setupFiles,
  globalSetup: base.globalSetup,
  globalTeardown: base.globalTeardown,
  testMatch: ['<rootDir>/e2e/**/*.test.ts'],
  maxWorkers: 2,
  // How long a step may hang before it counts as broken; nothing is asserted about how long it took.
  testTimeout: 240_000,
};
