/**
 * Runs before npm start, npm test and npm run cli: installs the packages of package-lock.json that node_modules lacks.
 * Needs only Node 18 and npm. Messages go to stderr, because another program may read the CLI's answer from stdout.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (words) => process.stderr.write(`${words}\n`);

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The packages that are missing or of another version, in words; null when node_modules matches the lock file. */
function whatIsMissing() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (wanted === null) throw new Error('package-lock.json is missing or damaged: get it back from the repository.');
  if (installed === null) return 'nothing is installed yet';
  for (const [place, { version, optional, link }] of Object.entries(wanted)) {
    // Optional packages are for other kinds of machine, so they may be missing.
    if (place === '' || link || (optional && !installed[place])) continue;
    if (installed[place]?.version !== version) return `${place.replace(/^.*node_modules\//, '')} ${version} is missing`;
    if (!existsSync(path.join(root, place))) return `${place} is gone`;
  }
  return null;
}

function npmCi() {
  return new Promise((resolve, reject) => {
    const npm = process.env.npm_execpath;
    const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts=false', '--loglevel=error'];
    const [command, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
    const child = spawn(command, all, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: command === 'npm' && process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ci ended with ${code}; its words above say why.`)),
    );
  });
}

const missing = whatIsMissing();
if (missing !== null) {
  const started = Date.now();
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  say(`Installing packages (${missing}). This takes about two minutes the first time.`);
  const progressTimer = setInterval(() => say(`  still installing, ${elapsed()}`), 20_000);
  try {
    await npmCi();
    say(`Packages installed in ${elapsed()}.`);
  } catch (error) {
    say(`The packages could not be installed. ${error.message}`);
    process.exitCode = 1;
  } finally {
    clearInterval(progressTimer);
  }
}
