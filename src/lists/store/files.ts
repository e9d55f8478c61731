import { BufferParse } from '@pnp/queryable';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { FILE_EXISTS, isUnknownOutcome, Refusal } from '../errors';
import { withoutKey } from '../keys';
import { SiteError } from '../planStore';
import type { KeptFile } from '../planStore';
import type { ListDefinition } from '../schema/list';
import { addressOf } from '../schema/list';

/** The largest upload in one request (SharePoint's limit for REST). */
const LARGEST_FILE = 250 * 1024 * 1024;
/** How many digits of the key go into a file's name: enough that no two uploads get the same name. */
const KEY_DIGITS = 12;
/** The longest file name that fits SharePoint's limit for a path, allowing for the folder. */
const LONGEST_NAME = 120;

/**
 * A file's name in a library: its own name, with part of the key before the ending. A repeated upload therefore finds
 * the first, and two files of one name do not replace each other.
 */
export function storedName(name: string, key: string): string {
  const clean = name
    .replace(/["*:<>?/\\|#%~\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean || 'File', ''];
  return `${stem.slice(0, LONGEST_NAME).trim()} (${key.slice(0, KEY_DIGITS)})${ending.slice(0, 12)}`;
}

/**
 * Uploads a file once. When the file exists already, or the answer was lost after the upload, the existing file is
 * returned.
 * @returns its address from the tenant's root, which stays valid when the tenant is renamed
 */
export async function uploadOnce(
  link: SiteLink,
  library: ListDefinition,
  file: { name: string; bytes: ArrayBuffer },
  key: string,
): Promise<string> {
  if (file.bytes.byteLength > LARGEST_FILE)
    throw new SiteError(
      `"${file.name}" is larger than 250 MB. Put it elsewhere in SharePoint and give its link.`,
      'too large',
      '',
    );
  if (file.bytes.byteLength === 0)
    throw new SiteError(`"${file.name}" is empty. Choose the file again.`, 'invalid', '');
  const folder = `${link.sitePath}/${addressOf(library)}`;
  const name = storedName(file.name, key);
  const path = `${folder}/${name}`;
  try {
    await spPost(
      SPQueryable(
        spOf(link).web,
        `getFolderByServerRelativePath(decodedurl='${quoted(folder)}')/files/addUsingPath(decodedurl='${quoted(name)}',overwrite=false)`,
      ),
      { body: file.bytes, headers: { 'Content-Type': 'application/octet-stream' } },
    );
  } catch (error) {
    const isThere = error instanceof Refusal && error.code === FILE_EXISTS;
    if (!isThere && !(isUnknownOutcome(error) && (await exists(link, path)))) throw error;
  }
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The files of one of the plan's libraries that the caller may read, newest first. */
export async function filesIn(link: SiteLink, library: ListDefinition): Promise<KeptFile[]> {
  const folder = quoted(`${link.sitePath}/${addressOf(library)}`);
  const files = SPQueryable(spOf(link).web, `getFolderByServerRelativePath(decodedurl='${folder}')/files`).select(
    'Name',
    'ServerRelativeUrl',
    'TimeCreated',
  );
  const found = (await files()) as { Name: string; ServerRelativeUrl: string; TimeCreated: string }[];
  return found
    .map(({ Name, ServerRelativeUrl, TimeCreated }) => ({
      name: withoutKey(Name),
      url: ServerRelativeUrl.split('/').map(encodeURIComponent).join('/'),
      keptAt: TimeCreated,
    }))
    .sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

/**
 * The bytes of a kept file.
 * @param url from the tenant's root, as `uploadOnce` returned it
 * @throws SiteError when the file does not exist, or the caller may not read it
 */
export async function readFile(link: SiteLink, url: string): Promise<ArrayBuffer> {
  const path = url.split('/').map(decodeURIComponent).join('/');
  return (await SPQueryable(spOf(link).web, `getFileByServerRelativePath(decodedurl='${quoted(path)}')/$value`).using(
    BufferParse(),
  )()) as ArrayBuffer;
}

/**
 * The size of a file of this site in bytes.
 * @param url from the tenant's root
 * @returns null where there is no file there that the caller may read: a folder, a page of another site
 */
export async function sizeOfFile(link: SiteLink, url: string): Promise<number | null> {
  const path = url.split('/').map(decodeURIComponent).join('/');
  try {
    const file = SPQueryable(spOf(link).web, `getFileByServerRelativePath(decodedurl='${quoted(path)}')`);
    const { Length } = await file.select('Length')<{ Length: string }>();
    return Number(Length);
  } catch (error) {
    if (error instanceof Refusal && [400, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

async function exists(link: SiteLink, path: string): Promise<boolean> {
  try {
    await SPQueryable(spOf(link).web, `getFileByServerRelativePath(decodedurl='${quoted(path)}')`).select('Exists')();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return false;
    throw error;
  }
}

function quoted(path: string): string {
  return encodeURIComponent(path.replace(/'/g, "''"));
}
