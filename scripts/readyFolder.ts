import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A data folder of the local tenant that a test may change, begun as others of the same run begin. Making a site ready or
 * telling the example takes long and copying takes no time, so each beginning is made once in a run; two files that make it
 * at the same time do no harm. Where no run keeps a folder (testRun.js) it is made anew each time.
 * @param name of the beginning, for a file name; what is made under it must be the same each time
 * @param make puts the beginning into the empty folder it gets
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
