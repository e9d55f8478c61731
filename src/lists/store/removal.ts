import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { hasStatus, Refusal } from '../errors';
import type { ListDefinition } from '../schema/list';
import { addressOf } from '../schema/list';
import { listAt } from './rows';
import { allVersions } from './versions';

/**
 * Deletion for good, which only a site owner may do (docs/design.md, data rules 3 and 6). Every function in this file
 * can be repeated: a target that is gone already is skipped.
 */

/**
 * Deletes the copies of one row or file from the recycle bin, so that nobody can restore them.
 * @returns how many a hold keeps
 */
async function emptyBinOf(link: SiteLink, folder: string, leaf: string): Promise<number> {
  const name = leaf.replace(/'/g, "''");
  const bin = SPQueryable(spOf(link).web, 'recycleBin').select('Id', 'DirName', 'LeafName');
  bin.query.set('$filter', `LeafName eq '${encodeURIComponent(name)}'`);
  const found = (await bin()) as { Id: string; DirName: string; LeafName: string }[];
  const place = folder.replace(/^\//, '').toLowerCase();
  let onHold = 0;
  for (const { Id, DirName, LeafName } of found)
    if (LeafName === leaf && DirName.replace(/^\//, '').toLowerCase() === place && !(await purgeRecycled(link, Id)))
      onHold += 1;
  return onHold;
}

/** Deletes for good an entry of the recycle bin by its id; false where a hold keeps the entry. */
export function purgeRecycled(link: SiteLink, id: string): Promise<boolean> {
  return unlessOnHold(() => spPost(SPQueryable(spOf(link).web, `recyclebin('${id}')/deleteObject`)));
}

/** Runs a deletion. A target that is gone already counts as deleted. False where a hold refuses the deletion. */
async function unlessOnHold(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
  } catch (error) {
    if (isOnHold(error)) return false;
    if (!hasStatus(error, 404)) throw error;
  }
  return true;
}

/**
 * Removes a row with all its versions, and its copy in the recycle bin.
 * @returns where a hold keeps the row: in the list, or only in the recycle bin; null when it is gone
 */
export async function removeRow(
  link: SiteLink,
  list: ListDefinition,
  id: number,
): Promise<'list' | 'recycle bin' | null> {
  if (!(await unlessOnHold(() => listAt(link, list).items.getById(id).recycle()))) return 'list';
  const onHold = await emptyBinOf(link, `${link.sitePath}/${addressOf(list)}`, `${id}_.000`);
  return onHold === 0 ? null : 'recycle bin';
}

/**
 * Whether SharePoint refused a deletion because of a retention policy or a hold (contracts/semantics.md S36). Trying
 * again changes nothing; only the council's records manager can lift the hold.
 */
export function isOnHold(error: unknown): boolean {
  return error instanceof Refusal && /on hold|retention policy|retention label/i.test(error.detail);
}

/**
 * Removes every version of a row but the current one. Versions under a hold stay, and the others are removed.
 * @returns how many could not be removed because of a hold
 */
export async function removeEarlierVersions(link: SiteLink, list: ListDefinition, id: number): Promise<number> {
  const { versions } = listAt(link, list).items.getById(id);
  let onHold = 0;
  for (const { VersionId, IsCurrentVersion } of await allVersions(link, list, id)) {
    if (!IsCurrentVersion && !(await unlessOnHold(() => versions.getById(VersionId).delete('*')))) onHold += 1;
  }
  return onHold;
}

/**
 * Removes a file with all its versions, and its copies in the recycle bin.
 * @returns what a hold keeps: whether the file itself, and how many copies in the recycle bin
 */
export async function removeFile(
  link: SiteLink,
  folder: string,
  name: string,
): Promise<{ onHold: boolean; copiesOnHold: number }> {
  const path = encodeURIComponent(`${folder}/${name}`.replace(/'/g, "''"));
  const file = `getFileByServerRelativePath(decodedurl='${path}')`;
  const gone = await unlessOnHold(() => spPost(SPQueryable(spOf(link).web, `${file}/recycle`)));
  return { onHold: !gone, copiesOnHold: await emptyBinOf(link, folder, name) };
}
