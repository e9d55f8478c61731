/**
 * npm test [-- --quick]: lint, types, unit and tenant tests, the package with its size budget, and the browser tests. Every
 * step runs, whatever became of those before; the exit code is 0 only when all passed. `--quick` leaves out the package and
 * the browser tests. The last line is `N passed, N failed`, the tests of Jest in Node, in jsdom and in the browser together.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = path.join(root, '.build', 'tests');
const bin = (...parts) => path.join(root, 'node_modules', ...parts);
const jest = bin('jest', 'bin', 'jest.js');
const report = (name) => path.join(results, `${name}.json`);

const started = Date.now();
const elapsed = (since) => {
  const seconds = Math.round((Date.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
const say = (words) => process.stdout.write(`[${elapsed(started)}] ${words}\n`);

/** Steps that do not need the package; `tests` names the report of a step that counts tests. */
const quick = [
  { name: 'ESLint', args: [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'Prettier', args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'types', args: [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.check.json'] },
  { name: 'unit and tenant tests', args: [jest, '--json', '--outputFile', report('unit')], tests: 'unit' },
  {
    name: 'a slice of them on other days',
    args: [jest, '--config', 'scripts/days.jest.config.js', '--json', '--outputFile', report('days')],
    tests: 'days',
  },
];
const full = [
  { name: 'the package, built for production', args: ['scripts/buildPackage.mjs', '--force'] },
  { name: 'size budget', args: ['scripts/size.mjs'] },
  {
    name: 'browser tests',
    args: [jest, '--config', 'e2e/jest.config.js', '--json', '--outputFile', report('browser')],
    tests: 'browser',
  },
];

/** Runs a step to its end, its words shown; says every half minute that it goes on. */
function run({ name, args }) {
  say(`${name}…`);
  const since = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', args.includes('--json') ? 'ignore' : 'inherit', 'inherit'],
      // SPFx's own checks of its browser list are noise here, and colours are for terminals.
      env: { ...process.env, BROWSERSLIST_IGNORE_OLD_DATA: '1' },
    });
    const telling = setInterval(() => say(`  ${name} still running, ${elapsed(since)}`), 30_000);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(telling);
      say(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${elapsed(since)}`);
      resolve(code === 0);
    });
  });
}

/** What a Jest run counted. A suite that could not even start counts as one failure. */
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

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const steps = process.argv.includes('--quick') ? quick : [...quick, ...full];
const failedSteps = [];
for (const step of steps) if (!(await run(step))) failedSteps.push(step.name);

const counts = steps.filter(({ tests }) => tests).map(({ tests }) => countOf(tests));
const sum = (part) => counts.reduce((total, count) => total + count[part], 0);
if (failedSteps.length > 0) say(`Failed: ${failedSteps.join(', ')}.`);
else say('Everything passed.');
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;
