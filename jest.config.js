'use strict';
/** Two rooms for tests: screens in jsdom, everything else in Node. The browser tests under e2e/ have their own runner. */
const transform = {
  '^.+\\.(ts|tsx|js|mjs)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true, dynamicImport: true },
        target: 'es2022',
        transform: { react: { runtime: 'classic' } },
      },
      module: { type: 'commonjs', ignoreDynamic: false },
    },
  ],
};
const shared = {
  transform,
  // No test runs on today's date: each begins at a moment of its own.
  setupFiles: ['<rootDir>/scripts/testClockSetup.ts'],
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|@microsoft/sp-|pdfjs-dist)/?)'],
  // What SharePoint has and npm does not: its own modules, and the styles that its build makes.
  moduleNameMapper: { '^@(msinternal|ms)/|\\.module\\.scss$': '<rootDir>/src/webparts/hostStub.ts' },
};
module.exports = {
  maxWorkers: 2,
  globalSetup: '<rootDir>/scripts/testRun.js',
  globalTeardown: '<rootDir>/scripts/testRunEnd.js',
  // Generous, so that a busy machine fails no test; nothing is asserted about how long anything took.
  testTimeout: 600_000,
  projects: [
    {
      ...shared,
      displayName: 'rules and services',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{src/{plan,lists,graph,documents,cli},local,scripts,bench,functions}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'screens',
      // SharePoint Framework's own code asks for it.
      globals: { DEBUG: false, DEPRECATED_UNIT_TEST: false },
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['asyncTimeout', 'visibleElements', 'styleRules'].map(
        (name) => `<rootDir>/src/app/testing/${name}.ts`,
      ),
      testMatch: ['<rootDir>/src/{app,webparts}/**/*.test.{ts,tsx}'],
    },
  ],
};
