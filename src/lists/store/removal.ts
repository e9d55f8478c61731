import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import type { ListDefinition } from '../schema/list';
import { addressOf } from '../schema/list';
import { listAt } from './rows';

/**
 * Removing for good: only a site owner may (docs/design.md, data rules 3 and 6). Everything here can be repeated: what is gone already
 * is passed over.
 */

/** What a person may never find again: the copies of one row or file in the recycle bin. */
async function emptyBinOf(link: SiteLink, folder: string, leaf: string): Promise<void> {
  const name = leaf.replace(/'/g, "''");
  const bin = SPQueryable(link.sp.web, 'recycleBin').select('Id', 'DirName', 'LeafName');
  bin.query.set('$filter', `LeafName eq '${encodeURIComponent(name)}'`);
  const found = (await bin()) as { Id: string; DirName: string; LeafName: string }[];
  const place = folder.replace(/^\//, '').toLowerCase();
  for (const { Id, DirName, LeafName } of found) {
    if (LeafName === leaf && DirName.replace(/^\//, '').toLowerCase() === place)
      await spPost(SPQueryable(link.sp.web, `recycleBin('${Id}')/deleteObject`));
  }
}

/** Runs a deletion; that the thing is gone already is as good. */
async function unlessGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!hasStatus(error, 404)) throw error;
  }
}

/** Removes a row with all its versions, and its copy in the recycle bin. */
export async function removeRow(link: SiteLink, list: ListDefinition, id: number): Promise<void> {
  await unlessGone(() => listAt(link, list).items.getById(id).recycle());
  await emptyBinOf(link, `${link.sitePath}/${addressOf(list)}`, `${id}_.000`);
}

/** Removes every version of a row but the one that stands. */
export async function removeEarlierVersions(link: SiteLink, list: ListDefinition, id: number): Promise<void> {
  const { versions } = listAt(link, list).items.getById(id);
  const all = (await versions.select('VersionId', 'IsCurrentVersion')()) as {
    VersionId: number;
    IsCurrentVersion: boolean;
  }[];
  for (const { VersionId, IsCurrentVersion } of all) {
    if (!IsCurrentVersion) await unlessGone(() => versions.getById(VersionId).delete());
  }
}

/** Removes a file with all its versions, and its copies in the recycle bin. */
export async function removeFile(link: SiteLink, folder: string, name: string): Promise<void> {
  const path = encodeURIComponent(`${folder}/${name}`.replace(/'/g, "''"));
  await unlessGone(() => spPost(SPQueryable(link.sp.web, `getFileByServerRelativePath(decodedurl='${path}')/recycle`)));
  await emptyBinOf(link, folder, name);
}
