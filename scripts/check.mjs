/**
 * npm run check [-- BASE]: for use before a commit; takes seconds to a minute. It checks types, lint and format of the
 * files that differ from BASE (the branch that this one came from, else the last commit), and runs the changed tests
 * and those beside changed files. `npm test` runs everything.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { elapsed, eslint, jestProgram, prettier, root, run, tsc } from './steps.mjs';

const git = (...words) => execFileSync('git', words, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
const lines = (text) => text.split('\n').filter(Boolean);

/** The commit to compare with: the one at which this branch left its parent branch, or the last commit. */
function baseOf(asked) {
  try {
    return git('merge-base', 'HEAD', asked ?? 'origin/main').trim();
  } catch {
    if (asked) throw new Error(`There is no ${asked} to compare with.`);
    return 'HEAD';
  }
}

const started = Date.now();
const base = baseOf(process.argv[2]);
const differing = [...lines(git('diff', '--name-only', base)), ...lines(git('ls-files', '-o', '--exclude-standard'))];
const changed = [...new Set(differing)].filter((name) => existsSync(path.join(root, name)));
const code = changed.filter((name) => /\.(ts|tsx|js|mjs|cjs)$/.test(name));

/**
 * The changed tests, and the tests in the folder of a changed file that import it. Browser tests are left out, because
 * they need a package.
 */
function testsNear() {
  const near = code.filter((name) => !name.startsWith('e2e/'));
  if (near.length === 0) return [];
  const listed = execFileSync(process.execPath, [jestProgram, '--listTests', '--findRelatedTests', ...near], {
    cwd: root,
  });
  const folders = new Set(near.map((name) => path.dirname(name)));
  return lines(listed.toString())
    .map((name) => path.relative(root, name).replaceAll('\\', '/'))
    .filter((name) => folders.has(path.dirname(name)));
}

mkdirSync(path.join(root, '.build'), { recursive: true });
const tests = testsNear();
const steps = [
  changed.length > 0 && { name: 'format', args: [...prettier, '--ignore-unknown', ...changed] },
  code.length > 0 && { name: 'lint', args: [...eslint, '--no-warn-ignored', ...code] },
  code.length > 0 && {
    name: 'types',
    args: [...tsc, '--incremental', '--tsBuildInfoFile', '.build/types.tsbuildinfo'],
  },
  tests.length > 0 && {
    name: `${tests.length} test files`,
    args: [jestProgram, '--silent', '--runTestsByPath', ...tests],
  },
].filter(Boolean);
const failed = [];
async function inTurn(some) {
  for (const step of some) {
    const since = Date.now();
    const passed = await run(step);
    process.stdout.write(`${step.name}: ${passed ? 'passed' : 'FAILED'} in ${elapsed(since)}\n`);
    if (!passed) failed.push(step.name);
  }
}
// The type check takes about as long as all other steps, and most machines have a second core.
await Promise.all([
  inTurn(steps.filter(({ name }) => name === 'types')),
  inTurn(steps.filter(({ name }) => name !== 'types')),
]);
process.stdout.write(
  failed.length > 0
    ? `Failed: ${failed.join(', ')}.\n`
    : `${changed.length} changed files are sound, in ${elapsed(started)}. npm test runs everything.\n`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
