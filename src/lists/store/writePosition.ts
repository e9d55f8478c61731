import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { FILE_EXISTS, hasStatus, Refusal } from '../errors';
import { SiteError } from '../planStore';
import { spOf } from '../pnp';
import { inQuotes } from '../reading';
import { listSchema } from '../schema';
import { removeFile } from './removal';
import type { SavedPosition } from './savedPosition';
import { FORMAT, POSITION_FILE, positionsFolder } from './savedPosition';

/**
 * The file that holds the position at this moment; null when there is none. Ask before reading the content that will be
 * saved: a file removed since then, because words had to go from it, has been replaced by another, so writing the
 * outdated content fails (docs/design.md, data rule 6).
 */
export async function positionFile(link: SiteLink): Promise<string | null> {
  const path = inQuotes(`${positionsFolder(link)}/${POSITION_FILE}`);
  try {
    const file = SPQueryable(spOf(link).web, `getFileByServerRelativePath(decodedurl='${path}')`).select('UniqueId');
    return ((await file()) as { UniqueId: string }).UniqueId;
  } catch (error) {
    if (hasStatus(error, 404)) return null;
    throw error;
  }
}

/**
 * Replaces the saved position in one step. It writes only to the file that existed before the content was read, or
 * makes the first file where there was none.
 * @returns false when that file is gone or another one exists; nothing is written then
 */
export async function writeSavedPosition(
  link: SiteLink,
  file: string | null,
  saved: Omit<SavedPosition, 'format'>,
): Promise<boolean> {
  const text = JSON.stringify({ format: FORMAT, ...saved });
  if (file === null) return makeFile(link, text);
  try {
    await spPost(SPQueryable(spOf(link).web, `getFileById('${file}')/$value`), {
      body: text,
      headers: { 'X-HTTP-Method': 'PUT' },
    });
    return true;
  } catch (error) {
    if (hasStatus(error, 404)) return false;
    throw error;
  }
}

/** Makes the file where there is none; false when somebody else made one first. */
async function makeFile(link: SiteLink, text: string): Promise<boolean> {
  const files = `getFolderByServerRelativePath(decodedurl='${inQuotes(positionsFolder(link))}')/files`;
  try {
    await spPost(SPQueryable(spOf(link).web, `${files}/addUsingPath(decodedurl='${POSITION_FILE}',overwrite=false)`), {
      body: text,
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === FILE_EXISTS) return false;
    throw error;
  }
}

/** How often the saved position is renewed when another page saves at the same moment. */
const RENEWALS = 10;

/**
 * Removes the saved position for good, because words had to go from it, and puts an empty one in its place. A page that
 * read the words before cannot save them: the file it knows is gone, and it cannot make a new one. A file that such a
 * page made in between is removed as well. Where a hold keeps the file, it is emptied. The files of operations hold
 * words of the plan too, and are removed with it. For site owners.
 * @returns what a hold keeps, in a sentence; '' when all is gone
 */
export async function renewSavedPosition(link: SiteLink): Promise<string> {
  const operations = await removeOperationFiles(link);
  const position = await renewPosition(link);
  return [operations, position].filter((sentence) => sentence !== '').join('. ');
}

async function renewPosition(link: SiteLink): Promise<string> {
  for (let tried = 0; tried < RENEWALS; tried++) {
    const { onHold, copiesOnHold } = await removeFile(link, positionsFolder(link), POSITION_FILE);
    if (onHold) return emptyPositionOnHold(link);
    if (await makeFile(link, '{}'))
      return copiesOnHold === 0
        ? ''
        : 'Copies of the saved position in the recycle bin could not be removed: ' + HOLD_KEEPS_IT;
  }
  throw new SiteError(
    'Other pages kept saving the plan at the same moment. Try again.',
    'busy',
    'the position could not be renewed',
  );
}

/** The end of a sentence about what a hold keeps; it names who can release the hold. */
export const HOLD_KEEPS_IT =
  'a retention policy or hold keeps them. Ask the records manager to release them, then delete them in SharePoint';

async function emptyPositionOnHold(link: SiteLink): Promise<string> {
  const path = inQuotes(`${positionsFolder(link)}/${POSITION_FILE}`);
  await spPost(SPQueryable(spOf(link).web, `getFileByServerRelativePath(decodedurl='${path}')/$value`), {
    body: '{}',
    headers: { 'X-HTTP-Method': 'PUT' },
  });
  return `Earlier versions of the file position.json (${listSchema.positions.title}) could not be removed: ${HOLD_KEEPS_IT}. Until everybody has reloaded the plan, a page that was open before may save the words there again`;
}

/** Removes the files with the contents of operations. @returns what a hold keeps of them, as above */
async function removeOperationFiles(link: SiteLink): Promise<string> {
  const folder = SPQueryable(
    spOf(link).web,
    `getFolderByServerRelativePath(decodedurl='${inQuotes(positionsFolder(link))}')/files`,
  );
  const files = (await folder.select('Name')()) as { Name: string }[];
  let onHold = 0;
  for (const { Name } of files.filter(({ Name: name }) => name.startsWith('operation '))) {
    const left = await removeFile(link, positionsFolder(link), Name);
    if (left.onHold || left.copiesOnHold > 0) onHold++;
  }
  return onHold === 0
    ? ''
    : `Files named operation.json (${listSchema.positions.title}) could not be removed: ${HOLD_KEEPS_IT}`;
}
