/**
 * Builds sharepoint/solution/improvement-plan.sppkg when its sources changed since the last build: `node
 * scripts/buildPackage.mjs` or, from another script, `await buildPackage(say)`. `--force` builds in any case.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const packageFile = path.join(root, 'sharepoint', 'solution', 'improvement-plan.sppkg');
const stampFile = path.join(root, '.build', 'package.sha256');
const logFile = path.join(root, '.build', 'package.log');

/** The files that the package is built from. Files that only tests and jobs use are not among them. */
const sources = [
  'src',
  'config',
  'teams-manifest',
  'tsconfig.json',
  'gulpfile.js',
  'package.json',
  'package-lock.json',
  'scripts/teamsApp.mjs',
];
const notPackaged = /(\.test\.tsx?$)|(^src\/cli\/)/;

function* filesUnder(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return;
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = `${place}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(name);
    else if (!notPackaged.test(name)) yield name;
  }
}

/** A hash of all sources, which changes exactly when something in the package changes. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const names = path.extname(source) === '' ? filesUnder(source) : [source];
    for (const name of names)
      hash
        .update(`${name}\0`)
        .update(readFileSync(path.join(root, name)))
        .update('\0');
  }
  return hash.digest('hex');
}

/** Whether the package exists and was built from the current sources. */
export function packageIsFresh() {
  return existsSync(packageFile) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceHash();
}

function gulp(task, log) {
  return new Promise((resolve, reject) => {
    const script = path.join(root, 'node_modules', 'gulp', 'bin', 'gulp.js');
    const child = spawn(process.execPath, [script, task, '--ship'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`gulp ${task} --ship ended with ${code}`))));
  });
}

const lastLines = (file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-40).join('\n');

/**
 * Builds the package when needed. `say` is called with words on what is being done. Throws with the end of the build's
 * output when the build fails.
 */
export async function buildPackage(say, force = false) {
  if (!force && packageIsFresh()) return;
  const before = sourceHash();
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  say('Building the web parts for production. This takes about a minute.');
  const progressTimer = setInterval(() => say(`  still building, ${elapsed()}`), 15_000);
  try {
    await gulp('bundle', log);
    await gulp('package-solution', log);
  } catch (error) {
    await new Promise((resolve) => log.end(resolve));
    throw new Error(`The build failed: ${error.message}. Its last words:\n${lastLines(logFile)}`, { cause: error });
  } finally {
    clearInterval(progressTimer);
  }
  log.end();
  writeFileSync(stampFile, before);
  say(`Built sharepoint/solution/improvement-plan.sppkg in ${elapsed()}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildPackage((words) => console.log(words), process.argv.includes('--force'));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
