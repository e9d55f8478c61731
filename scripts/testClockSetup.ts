import { moveClock, testStart } from './testClock';

// Jest runs this before each test file: see testClock.
const start = Date.parse(testStart);
if (Number.isNaN(start)) throw new Error(`TEST_NOW is no moment: "${testStart}".`);
moveClock(start - Date.now());
