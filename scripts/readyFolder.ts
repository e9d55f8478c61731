import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A copy of a prepared data folder of the local tenant, which a test may change. Setting up a site or seeding the
 * example takes long and copying does not, so each kind of folder is prepared once in a test run. Two test files that
 * prepare the same kind at the same time do no harm. Outside a run that keeps such folders (testRun.js) the folder is
 * prepared anew each time.
 * @param name the name of the kind, part of a file name; the prepared contents must be the same each time
 * @param make prepares the empty folder that it is given
 * @returns the folder, which the caller removes
 */
export async function readyFolder(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'improvement-plan-'));
  const kept = process.env.TEST_RUN_FOLDER;
  if (!kept) {
    await make(folder);
    return folder;
  }
  const beginning = path.join(kept, name);
  if (!existsSync(beginning)) {
    const making = mkdtempSync(path.join(kept, 'making-'));
    await make(making);
    if (existsSync(beginning)) rmSync(making, { recursive: true });
    else renameSync(making, beginning);
  }
  cpSync(beginning, folder, { recursive: true });
  return folder;
}
