import { moveClock, testStart } from './testClock';

// Jest runs this file before each test file, to move the clock (testClock.ts).
const start = Date.parse(testStart);
if (Number.isNaN(start)) throw new Error(`TEST_NOW is no moment: "${testStart}".`);
moveClock(start - Date.now());
