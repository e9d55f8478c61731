'use strict';
const base = require('../jest.config');
/** The browser tests: each file starts a product and a Chromium of its own, and two files run at a time. */
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
  // How long a step may take before it counts as broken. No test asserts a duration.
  testTimeout: 240_000,
};
