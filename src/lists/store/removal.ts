import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { SiteLink } from '../connection';
import { hasStatus, Refusal } from '../errors';
import type { ListDefinition } from '../schema/list';
import { addressOf } from '../schema/list';
import { listAt } from './rows';
import { allVersions } from './versions';

/**
 * Removing for good: only a site owner may (docs/design.md, data rules 3 and 6). Everything here can be repeated: what is gone already
 * is passed over.
 */

/**
 * Deletes the copies of one row or file in the recycle bin: what a person may never find again.
 * @returns how many a hold keeps
 */
async function emptyBinOf(link: SiteLink, folder: string, leaf: string): Promise<number> {
  const name = leaf.replace(/'/g, "''");
  const bin = SPQueryable(link.sp.web, 'recycleBin').select('Id', 'DirName', 'LeafName');
  bin.query.set('$filter', `LeafName eq '${encodeURIComponent(name)}'`);
  const found = (await bin()) as { Id: string; DirName: string; LeafName: string }[];
  const place = folder.replace(/^\//, '').toLowerCase();
  let onHold = 0;
  for (const { Id, DirName, LeafName } of found)
    if (LeafName === leaf && DirName.replace(/^\//, '').toLowerCase() === place && !(await purgeRecycled(link, Id)))
      onHold += 1;
  return onHold;
}

/** Deletes for good what lies in the recycle bin under an id; false where a hold keeps it. */
export function purgeRecycled(link: SiteLink, id: string): Promise<boolean> {
  return unlessOnHold(() => spPost(SPQueryable(link.sp.web, `recyclebin('${id}')/deleteObject`)));
}

/** Runs a deletion; that the thing is gone already is as good. False where a hold refuses it. */
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
 * @returns where a hold keeps it: in the list, or only in the recycle bin; null when it is gone
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
 * What SharePoint says of that which a retention policy or a hold keeps (contracts/semantics.md S36). It is refused for
 * good: trying again changes nothing, and lifting the hold is for the council's records manager.
 */
export function isOnHold(error: unknown): boolean {
  return error instanceof Refusal && /on hold|retention policy|retention label/i.test(error.detail);
}

/**
 * Removes every version of a row but the one that stands. What is under a hold stays, and the others go.
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
 * @returns what a hold keeps of it: the file itself, and how many copies in the recycle bin
 */
export async function removeFile(
  link: SiteLink,
  folder: string,
  name: string,
): Promise<{ onHold: boolean; copiesOnHold: number }> {
  const path = encodeURIComponent(`${folder}/${name}`.replace(/'/g, "''"));
  const file = `getFileByServerRelativePath(decodedurl='${path}')`;
  const gone = await unlessOnHold(() => spPost(SPQueryable(link.sp.web, `${file}/recycle`)));
  return { onHold: !gone, copiesOnHold: await emptyBinOf(link, folder, name) };
}
