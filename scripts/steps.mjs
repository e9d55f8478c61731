/**
 * The steps of `npm test`, and a function that runs one of them. `npm run check` runs some of them on changed files.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const results = path.join(root, '.build', 'tests');
const bin = (...parts) => path.join(root, 'node_modules', ...parts);
export const report = (name) => path.join(results, `${name}.json`);

export const eslint = [bin('eslint', 'bin', 'eslint.js'), '--max-warnings', '0'];
export const prettier = [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn'];
export const tsc = [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.check.json'];
export const jestProgram = bin('jest', 'bin', 'jest.js');
const repository = (what) => ['--import', 'tsx', 'scripts/repository/check.ts', what];

/** A step that counts tests. `tests` is the name of its report. */
const counted = (name, tests, ...args) => ({
  name,
  tests,
  args: [jestProgram, ...args, '--json', '--outputFile', report(tests)],
});

/** Steps that do not need the package. */
export const quick = [
  { name: 'ESLint', args: [...eslint, '.'] },
  { name: 'Prettier', args: [...prettier, '.'] },
  { name: 'types', args: tsc },
  { name: 'no secrets in the repository', args: repository('secrets') },
  { name: 'the repository stands alone', args: repository('alone') },
  { name: 'licences of what is shipped', args: repository('licences') },
  { name: 'audit of what is shipped', args: repository('audit') },
  counted('unit and tenant tests', 'unit'),
  counted('a slice of them on other days', 'days', '--config', 'scripts/days.jest.config.js'),
];

export const full = [
  { name: 'the package, built for production', args: ['scripts/buildPackage.mjs', '--force'] },
  { name: 'size budget', args: ['scripts/size.mjs'], needsPackage: true },
  counted('browser tests', 'browser', '--config', 'e2e/jest.config.js'),
];

/** Other names for steps: the scripts of package.json. */
const alsoCalled = { lint: ['ESLint', 'Prettier'], package: ['the package, built for production', 'size budget'] };

/**
 * The steps that `--only` asks for: those with the name, or a name that begins with it, or the tests of a path. Browser
 * tests use a package that is built when it is out of date.
 */
export function stepsFor(asked) {
  const word = asked.toLowerCase();
  const steps = [...quick, ...full].filter(
    ({ name }) => name.toLowerCase().startsWith(word) || alsoCalled[word]?.includes(name),
  );
  if (steps.length > 0) return steps;
  const place = asked.replaceAll('\\', '/').replace(/^\.\//, '');
  if (!place.startsWith('e2e')) return [counted(`tests of ${place}`, 'only', place)];
  return [
    { name: 'the package, when it is not fresh', args: ['scripts/buildPackage.mjs'] },
    counted(`browser tests of ${place}`, 'only', '--config', 'e2e/jest.config.js', place),
  ];
}

/** Whether a step can run beside another such step: it uses one processor and nothing that another step makes. */
export const runsBeside = ({ tests, needsPackage = false }) => !tests && !needsPackage;

/** Runs a step and shows its output unless that is a report. Returns whether the step passed. */
export function run({ args, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', args.includes('--json') ? 'ignore' : 'inherit', 'inherit'],
      // SPFx prints warnings about its browser list that do not matter here, and colours are only for terminals.
      env: { ...process.env, BROWSERSLIST_IGNORE_OLD_DATA: '1', ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

/** The time since a moment: "47 s", "3 min 5 s". */
export function elapsed(since) {
  const seconds = Math.round((Date.now() - since) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
