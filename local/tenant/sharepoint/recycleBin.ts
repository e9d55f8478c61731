import { newGuid } from '../guid';
import { accessDenied, SharePointError, titleTaken } from '../odata/errors';
import type { Collection, Resource } from '../odata/resource';
import { Complex, posting, reading } from '../odata/resource';
import { demandNoHoldOn, restoreItem } from './itemRows';
import type { ListRow } from './listRows';
import { listByNo, listByTitle } from './listRows';
import { callerIsAdmin } from './permissions';
import { principal } from './principals';
import type { Site } from './site';
import { all, run } from './site';

interface BinRow {
  id: string;
  list: number;
  item: number | null;
  kind: number;
  title: string;
  leaf: string;
  dir: string;
  size: number;
  author: number;
  deleted_by: number;
  deleted: string;
}

/** Moves a list into the recycle bin. Returns the id in the bin. */
export function recycleList(site: Site, list: ListRow): string {
  const id = newGuid();
  run(site, 'UPDATE lists SET recycled = ? WHERE no = ?', id, list.no);
  const cut = list.path.lastIndexOf('/');
  run(
    site,
    `INSERT INTO recycle_bin (id, web, list, item, kind, title, leaf, dir, size, author, deleted_by, deleted)
     VALUES (?, ?, ?, NULL, 6, ?, ?, ?, 0, ?, ?, ?)`,
    id,
    site.web.id,
    list.no,
    list.title,
    list.path.slice(cut + 1),
    list.path.slice(1, cut),
    list.author,
    site.userId,
    site.now,
  );
  return id;
}

/** The rows of the bin that the caller sees: their own deletions; a site administrator sees all. */
function rows(site: Site): BinRow[] {
  const everything = all<BinRow>(
    site,
    'SELECT * FROM recycle_bin WHERE web = ? ORDER BY deleted DESC, rowid DESC',
    site.web.id,
  );
  return callerIsAdmin(site) ? everything : everything.filter((row) => row.deleted_by === site.userId);
}

function restore(site: Site, row: BinRow): null {
  const list = listByNo(site, row.list);
  if (row.item === null) {
    const other = listByTitle(site, list.title);
    if (other) throw titleTaken();
    run(site, 'UPDATE lists SET recycled = NULL WHERE no = ?', list.no);
  } else restoreItem(site, list, row.item);
  run(site, 'DELETE FROM recycle_bin WHERE id = ?', row.id);
  return null;
}

/** Deletes a row of the bin for good, unless a hold keeps it there too (S36). */
function purge(site: Site, row: BinRow): void {
  if (row.item !== null)
    demandNoHoldOn(site, [`${listByNo(site, row.list).path}/${row.item}`, `/${row.dir}/${row.leaf}`]);
  if (row.item === null) {
    const list = listByNo(site, row.list);
    run(site, 'DELETE FROM item_values WHERE list = ?', row.list);
    run(site, 'DELETE FROM assignments WHERE scope = ?', list.id);
    run(site, 'DELETE FROM recycle_bin WHERE list = ?', row.list);
    run(site, 'DELETE FROM lists WHERE no = ?', row.list);
  } else {
    // The item itself, and the items that went into the bin with a folder.
    const gone = 'SELECT id FROM items WHERE list = ? AND recycled = ?';
    for (const table of ['versions', 'contents'])
      run(site, `DELETE FROM ${table} WHERE list = ? AND item IN (${gone})`, row.list, row.list, row.id);
    run(site, 'DELETE FROM items WHERE list = ? AND recycled = ?', row.list, row.id);
  }
  run(site, 'DELETE FROM recycle_bin WHERE id = ?', row.id);
}

function binResource(site: Site, row: BinRow): Resource {
  const author = principal(site, row.author);
  const remover = principal(site, row.deleted_by);
  return {
    kind: 'resource',
    type: 'SP.RecycleBinItem',
    address: `Web/RecycleBin('${row.id}')`,
    values: () => ({
      AuthorEmail: author?.email ?? '',
      AuthorName: author?.title ?? '',
      DeletedByEmail: remover?.email ?? '',
      DeletedByName: remover?.title ?? '',
      DeletedDate: row.deleted,
      DeletedDateLocalFormatted: row.deleted,
      DirName: row.dir,
      DirNamePath: new Complex('SP.ResourcePath', { DecodedUrl: row.dir }),
      Id: row.id,
      ItemState: 1,
      ItemType: row.kind,
      LeafName: row.leaf,
      LeafNamePath: new Complex('SP.ResourcePath', { DecodedUrl: row.leaf }),
      Size: String(row.size),
      Title: row.title,
    }),
    links: {
      Author: () => (author ? site.resources.person(site, author) : null),
      DeletedBy: () => (remover ? site.resources.person(site, remover) : null),
    },
    calls: {
      restore: posting(() => restore(site, row)),
      deleteobject: posting(() => {
        purge(site, row);
        return null;
      }),
    },
    remove: () => purge(site, row),
  };
}

/** `recyclebin` of the site. */
export function recycleBin(site: Site): Collection {
  const byId = (id: string): Resource => {
    const row = rows(site).find((one) => one.id === id.toLowerCase());
    if (!row)
      throw new SharePointError(
        404,
        '-2130575338, Microsoft.SharePoint.SPException',
        'The recycle bin item does not exist.',
      );
    return binResource(site, row);
  };
  return {
    kind: 'collection',
    type: 'SP.RecycleBinItem',
    address: 'Web/RecycleBin',
    members: () => rows(site).map((row) => binResource(site, row)),
    byKey: (args) => byId(args.text('id')),
    calls: {
      getbyid: reading(({ args }) => byId(args.text('id'))),
      deleteall: posting(() => {
        if (!callerIsAdmin(site)) throw accessDenied();
        for (const row of rows(site)) if (one(site, row)) purge(site, row);
        return null;
      }),
    },
  };
}

/** Whether a row of the bin still exists. Purging a list also removes the rows of its items. */
const one = (site: Site, row: BinRow): boolean =>
  all(site, 'SELECT 1 FROM recycle_bin WHERE id = ?', row.id).length > 0;
