/**
 * The Teams app, made from teams-manifest/ in the package task (gulpfile.js):
 *   prepare   fills teams/ with the names that SPFx's packager expects, so that the solution package carries the app
 *   publish   copies the app beside the solution package, for uploading to Teams by hand
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = path.join(root, 'teams-manifest');
const teams = path.join(root, 'teams');
const app = path.join(teams, 'TeamsSPFxApp.zip');

/** The date of all files in the zip. It is fixed, so that the same manifest makes the same zip. */
const date = new Date('2020-01-01T00:00:00Z');

async function prepare() {
  rmSync(teams, { recursive: true, force: true });
  mkdirSync(teams, { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(source, 'manifest.json'), 'utf8'));
  const zip = new JSZip();
  for (const name of ['manifest.json', manifest.icons.color, manifest.icons.outline])
    zip.file(name, readFileSync(path.join(source, name)), { date });
  writeFileSync(app, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  for (const { entityId } of manifest.staticTabs) {
    copyFileSync(path.join(source, manifest.icons.color), path.join(teams, `${entityId}_color.png`));
    copyFileSync(path.join(source, manifest.icons.outline), path.join(teams, `${entityId}_outline.png`));
  }
}

function publish() {
  const folder = path.join(root, 'sharepoint', 'solution');
  if (!existsSync(path.join(folder, 'improvement-plan.sppkg'))) throw new Error('There is no solution package yet.');
  copyFileSync(app, path.join(folder, 'improvement-plan-teams.zip'));
}

const tasks = { prepare, publish };
const task = tasks[process.argv[2]];
if (!task) throw new Error(`Say one of: ${Object.keys(tasks).join(', ')}`);
await task();
