/**
 * Packs the reminder job as an Azure Functions app: `node scripts/reminderFunction.mjs [FILE.zip]`, or from another
 * script `await packReminderFunction(file)`. The zip has one script, bundled without node_modules, and with it
 * host.json and a package.json that names the script. `az functionapp deployment source config-zip` deploys such a zip.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import JSZip from 'jszip';

const root = fileURLToPath(new URL('..', import.meta.url));
export const functionFile = path.join(root, '.build', 'improvement-plan-reminders.zip');

/** @returns the path of the zip */
export async function packReminderFunction(file = functionFile) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['functions/remind/index.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'eof',
    // This module exists only in the Azure Functions host, which provides it to `require`.
    external: ['@azure/functions-core'],
    write: false,
    logLevel: 'silent',
  });
  const { version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const zip = new JSZip();
  zip.file('index.js', outputFiles[0].contents);
  zip.file('host.json', readFileSync(path.join(root, 'functions', 'remind', 'host.json')));
  const about = { name: 'improvement-plan-reminders', version, license, private: true, main: 'index.js' };
  zip.file('package.json', `${JSON.stringify(about, null, 2)}\n`);
  zip.file('LICENSE', readFileSync(path.join(root, 'LICENSE')));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Packed ${await packReminderFunction(process.argv[2])}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
