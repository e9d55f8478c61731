'use strict';
const { rmSync } = require('node:fs');

/** After a run of Jest: removes what its files shared. */
module.exports = async function endTestRun() {
  rmSync(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
};
