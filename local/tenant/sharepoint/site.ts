import type { Statement } from 'better-sqlite3';
import type { Cell, Database } from '../database';
import type { Tenant } from '../tenant';
import type { Caller } from '../signIn';
import type { Resource } from '../odata/resource';
import type { ItemRow } from './itemRows';
import type { ListRow } from './listRows';
import type { PrincipalRow } from './principals';

/** A row of `webs`. */
export interface WebRow {
  id: string;
  site: string;
  /** The server-relative path without a closing slash; empty for the root site. */
  path: string;
  title: string;
  description: string;
  created: string;
  time_zone: number;
  locale: number;
  /** The number of the language in which the site was made; its built-in titles are in that language. */
  language: number;
  time24: number;
  group_id: string | null;
  owner_group: number | null;
  member_group: number | null;
  visitor_group: number | null;
  item_modified: string;
  user_modified: string;
}

/**
 * The functions by which objects of different kinds reach each other (an item its file, a file its item) without
 * imports between their modules.
 */
export interface ResourceFactories {
  web(site: Site): Resource;
  list(site: Site, list: ListRow): Resource;
  item(site: Site, list: ListRow, item: ItemRow): Resource;
  file(site: Site, list: ListRow, item: ItemRow): Resource;
  /** A folder of a library by its server-relative path. `item` is null for a root folder. */
  folder(site: Site, list: ListRow, path: string, item: ItemRow | null): Resource;
  person(site: Site, row: PrincipalRow): Resource;
}

/** One site as one request sees it, with the caller, the address and the time. */
export interface Site {
  readonly tenant: Tenant;
  readonly web: WebRow;
  readonly caller: Caller;
  /** The caller's number in this site; 0 while the site has no people yet. */
  userId: number;
  /** The time in ISO form to the second, as SharePoint records times. */
  readonly now: string;
  readonly origin: string;
  /** The address of the site's REST API: `http://localhost:4380/sites/improvement/_api/`. */
  readonly base: string;
  /** The If-Match header of the request. */
  readonly ifMatch: string | undefined;
  readonly resources: ResourceFactories;
}

const prepared = new WeakMap<Database, Map<string, Statement>>();

/** An SQL statement, prepared once for each text. */
export function sql(site: Site | Database, text: string): Statement {
  const database = 'tenant' in site ? site.tenant.database : site;
  let statements = prepared.get(database);
  if (!statements) prepared.set(database, (statements = new Map()));
  let statement = statements.get(text);
  if (!statement) statements.set(text, (statement = database.prepare(text)));
  return statement;
}

export const one = <T>(site: Site | Database, text: string, ...cells: Cell[]): T | undefined =>
  sql(site, text).get(...cells) as T | undefined;

export const all = <T>(site: Site | Database, text: string, ...cells: Cell[]): T[] =>
  sql(site, text).all(...cells) as T[];

export const run = (site: Site | Database, text: string, ...cells: Cell[]): void => {
  sql(site, text).run(...cells);
};

/** The absolute address of the site, as messages and answers contain it. */
export const webUrl = (site: Site): string => `${site.origin}${site.web.path}`;

/** The server-relative path in SharePoint's form: `/` for the root site. */
export const webPath = (site: Site): string => site.web.path || '/';

/** A time to the second: `2026-03-02T09:00:00Z`. */
export const stamp = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
