'use strict';
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** Runs before Jest: creates the folder that its test files share (readyFolder.ts). */
module.exports = async function beginTestRun() {
  process.env.TEST_RUN_FOLDER = mkdtempSync(path.join(tmpdir(), 'improvement-plan-run-'));
};
