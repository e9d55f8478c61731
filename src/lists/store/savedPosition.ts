import { TextParse } from '@pnp/queryable';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import { planListNames as listsOfPlan } from '../../plan/fields';
import type { PlanLists as PlanRows } from '../../plan/fields';
import type { Person } from '../../plan/people';
import type { Position } from '../../plan/actionState';
import type { SiteLink } from '../connection';
import { FILE_EXISTS, hasStatus, Refusal } from '../errors';
import { listSchema, schemaVersion } from '../schema';
import type { RowOf } from '../schema/list';
import { addressOf } from '../schema/list';
import { SiteError } from '../planStore';
import { removeFile } from './removal';
import type { ListStamp } from './siteReading';

/**
 * The lists from which the plan is read, beside Progress. Only lists that every role may read, because everybody who
 * may open the plan may read the position file that holds them.
 */
export type PlanLists = Omit<PlanRows, 'plans'> & {
  settings: RowOf<typeof listSchema.settings>[];
  plans: RowOf<typeof listSchema.plans>[];
};

export const planListNames: readonly (keyof PlanLists)[] = ['settings', ...listsOfPlan];

/**
 * The contents of the position file: the lists as they were at their stamps, and each plan's fold. The file can always
 * be computed again. A list that has changed since is read from SharePoint.
 */
export interface SavedPosition {
  format: typeof FORMAT;
  stamps: Partial<Record<string, ListStamp>>;
  lists: PlanLists;
  people: Person[];
  folds: { [planId: string]: Position };
  /**
   * For plans whose fold includes every row: the stamp of Progress at that time. While the stamp is the same, no rows
   * need to be read.
   */
  complete?: { [planId: string]: string };
}

/**
 * The format of the file. A file of another format, or one whose rows lack a field of today's schema, is not read but
 * made anew. Raise the number also when the fold changes its meaning.
 */
export const FORMAT = `5, schema ${schemaVersion}`;
const FILE = 'position.json';

const folderOf = (link: SiteLink): string => `${link.sitePath}/${addressOf(listSchema.positions)}`;
const quoted = (path: string): string => encodeURIComponent(path.replace(/'/g, "''"));

/** The saved position, or null when there is none that this bundle understands. */
export async function readSavedPosition(link: SiteLink): Promise<SavedPosition | null> {
  const path = quoted(`${folderOf(link)}/${FILE}`);
  const file = SPQueryable(link.sp.web, `getFileByServerRelativePath(decodedurl='${path}')/$value`).using(TextParse());
  let text: string;
  try {
    text = (await file()) as string;
  } catch (error) {
    // No position was saved yet, or the caller may not see it. The lists hold everything that it would.
    if (hasStatus(error, 404) || hasStatus(error, 403)) return null;
    throw error;
  }
  return savedPositionIn(text);
}

/**
 * The position in the file's text; null when the text is damaged or of another format. The lists hold everything that
 * the position would.
 */
export function savedPositionIn(text: string): SavedPosition | null {
  let saved: Partial<SavedPosition> | null;
  try {
    saved = JSON.parse(text) as Partial<SavedPosition> | null;
  } catch {
    return null;
  }
  if (saved?.format !== FORMAT) return null;
  const { stamps, lists, people, folds } = saved;
  const isWhole = [stamps, lists, folds].every((part) => typeof part === 'object' && part !== null);
  const hasLists =
    isWhole && planListNames.every((name) => Array.isArray(lists?.[name]) && hasEveryField(name, lists[name][0]));
  return hasLists && Array.isArray(people) ? (saved as SavedPosition) : null;
}

/** Whether a list's first row has every field of today's schema; all rows of a list were written by one bundle. */
function hasEveryField(name: keyof PlanLists, row: object | undefined): boolean {
  return row === undefined || Object.keys(listSchema[name].columns).every((field) => field in row);
}

/**
 * The file that holds the position at this moment; null when there is none. Ask before reading the content that will be
 * saved: a file removed since then, because words had to go from it, has been replaced by another, so writing the
 * outdated content fails (docs/design.md, data rule 6).
 */
export async function positionFile(link: SiteLink): Promise<string | null> {
  const path = quoted(`${folderOf(link)}/${FILE}`);
  try {
    const file = SPQueryable(link.sp.web, `getFileByServerRelativePath(decodedurl='${path}')`).select('UniqueId');
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
    await spPost(SPQueryable(link.sp.web, `getFileById('${file}')/$value`), {
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
  const files = `getFolderByServerRelativePath(decodedurl='${quoted(folderOf(link))}')/files`;
  try {
    await spPost(SPQueryable(link.sp.web, `${files}/addUsingPath(decodedurl='${FILE}',overwrite=false)`), {
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
    const { onHold, copiesOnHold } = await removeFile(link, folderOf(link), FILE);
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
  const path = quoted(`${folderOf(link)}/${FILE}`);
  await spPost(SPQueryable(link.sp.web, `getFileByServerRelativePath(decodedurl='${path}')/$value`), {
    body: '{}',
    headers: { 'X-HTTP-Method': 'PUT' },
  });
  return `Earlier versions of the file position.json (${listSchema.positions.title}) could not be removed: ${HOLD_KEEPS_IT}. Until everybody has reloaded the plan, a page that was open before may save the words there again`;
}

/** Removes the files with the contents of operations. @returns what a hold keeps of them, as above */
async function removeOperationFiles(link: SiteLink): Promise<string> {
  const folder = SPQueryable(
    link.sp.web,
    `getFolderByServerRelativePath(decodedurl='${quoted(folderOf(link))}')/files`,
  );
  const files = (await folder.select('Name')()) as { Name: string }[];
  let onHold = 0;
  for (const { Name } of files.filter(({ Name: name }) => name.startsWith('operation '))) {
    const left = await removeFile(link, folderOf(link), Name);
    if (left.onHold || left.copiesOnHold > 0) onHold++;
  }
  return onHold === 0
    ? ''
    : `Files named operation.json (${listSchema.positions.title}) could not be removed: ${HOLD_KEEPS_IT}`;
}
