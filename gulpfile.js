'use strict';
/**
 * The tasks that people know from SharePoint Framework, in front of Heft, which does the work:
 *   npx gulp clean | bundle | test | package-solution | serve   (with --ship for a production build)
 * `bundle` compiles src and writes the web parts to release/; `package-solution` makes the solution package and the Teams app.
 */
const { spawn } = require('node:child_process');
const path = require('node:path');

const heft = path.join(__dirname, 'node_modules', '@rushstack', 'heft', 'bin', 'heft');
const ship = process.argv.includes('--ship') || process.argv.includes('--production');

/** Runs a Node script to its end; rejects when it fails, so that gulp fails too. */
function runNode(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: __dirname, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${path.basename(script)} ${args[0] ?? ''} ended with ${signal ?? code}`)),
    );
  });
}

const runHeft = (action, ...more) => runNode(heft, [action, ...more, ...(ship ? ['--production'] : [])]);

exports.clean = () => runNode(heft, ['clean']);
// Old hashed bundles would linger in dist/ and release/ and travel in the package: always build clean.
exports.bundle = () => runHeft('build', '--clean');
exports.test = () => runNode(path.join(__dirname, 'node_modules', 'jest', 'bin', 'jest.js'), []);
exports['package-solution'] = async () => {
  await runNode(path.join(__dirname, 'scripts', 'teamsApp.mjs'), ['prepare']);
  await runHeft('package-solution');
  await runNode(path.join(__dirname, 'scripts', 'teamsApp.mjs'), ['publish']);
};
exports.serve = () => runNode(heft, ['start', '--nobrowser']);
exports.default = exports.bundle;
