import { JSONParse } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import type { ListDefinition } from '../schema/list';
import type { Item } from '../schema/mapping';
import { listAt } from './rows';

/** A version of a row, with every column's value. */
export type Version = Item & { VersionId: number; IsCurrentVersion: boolean };

/**
 * A page of versions, and the address of the next page: SharePoint gives 50 at a time, whatever the request asks for
 * (S18).
 */
export interface VersionsPage {
  value: Version[];
  'odata.nextLink'?: string;
  '@odata.nextLink'?: string;
}

/** The first page of a row's versions, newest first; `sp` is a batch's own where the request is part of one. */
export function firstVersions(link: SiteLink, list: ListDefinition, id: number, sp?: SPFI): Promise<VersionsPage> {
  const query = SPQueryable(listAt(link, list, sp).items.getById(id), 'versions').using(JSONParse());
  query.query.set('$top', '5000');
  return query() as Promise<VersionsPage>;
}

/** All versions from a page on; the following pages are read one after the other. */
export async function withFollowing(link: SiteLink, page: VersionsPage): Promise<Version[]> {
  const found = [...page.value];
  for (let next = nextOf(page); next !== null;) {
    const following: VersionsPage = await SPQueryable([spOf(link).web, next]).using(JSONParse())();
    found.push(...following.value);
    next = nextOf(following);
  }
  return found;
}

/** Every version of a row, newest first. */
export async function allVersions(link: SiteLink, list: ListDefinition, id: number): Promise<Version[]> {
  return withFollowing(link, await firstVersions(link, list, id));
}

function nextOf(page: VersionsPage): string | null {
  return page['odata.nextLink'] ?? page['@odata.nextLink'] ?? null;
}
