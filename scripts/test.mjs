/**
 * npm test [-- --quick | --only WHAT…]: runs lint, types, the checks of the repository, the package with its size
 * budget, unit and tenant tests, some of them on other days, and the browser tests. Steps that use one processor run
 * first, two at a time. All steps run even when one fails; the exit code is 0 only when all passed. `--quick` leaves
 * out the package and the browser tests. `--only` runs the tests of a path ("e2e/papers", "src/plan") or a step by its
 * name ("types"), and may be given several times. The last line is `N passed, N failed`, the tests of Jest in Node, in
 * jsdom and in the browser together.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { elapsed, full, quick, report, results, run, runsBeside, stepsFor } from './steps.mjs';

const started = Date.now();
const say = (words) => process.stdout.write(`[${elapsed(started)}] ${words}\n`);

/** Runs a step, and prints every half minute that it is still running. */
async function told(step) {
  say(`${step.name}…`);
  const since = Date.now();
  const progressTimer = setInterval(() => say(`  ${step.name} still running, ${elapsed(since)}`), 30_000);
  const passed = await run(step);
  clearInterval(progressTimer);
  say(`${step.name}: ${passed ? 'passed' : 'FAILED'} in ${elapsed(since)}`);
  return passed;
}

/** The test counts of a Jest run. A suite that could not start counts as one failure. */
function countOf(name) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report(name), 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return { passed: 0, failed: 1 };
    throw error;
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, only: { type: 'string', multiple: true } },
});
const only = [...(values.only ?? []), ...positionals];
const everything = values.quick ? quick : [...quick, ...full];
const steps = only.length > 0 ? only.flatMap(stepsFor) : everything;

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const failedSteps = [];
const counts = [];
/** Runs steps from a list, each as soon as another has ended, until none is left. */
async function runFrom(waiting) {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    if (!(await told(step))) failedSteps.push(step.name);
    if (step.tests) counts.push(countOf(step.tests));
  }
}

const beside = steps.filter(runsBeside);
await Promise.all([runFrom(beside), runFrom(beside)]);
await runFrom(steps.filter((step) => !runsBeside(step)));

const sum = (part) => counts.reduce((total, count) => total + count[part], 0);
if (failedSteps.length > 0) say(`Failed: ${failedSteps.join(', ')}.`);
else say('Everything passed.');
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;
