'use strict';
const { rmSync } = require('node:fs');

/** Runs after Jest: removes the folder that the test files shared. */
module.exports = async function endTestRun() {
  rmSync(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
};
