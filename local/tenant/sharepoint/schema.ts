/**
 * The tables of this SharePoint. Each of the three sites is a site collection of its own, in which people and groups
 * have numbers of their own.
 *
 * `items.data` holds the columns that people made, as JSON by internal name. `item_values` holds each indexed column's
 * value again, so that a filter on the column searches a tree. An empty value is -Infinity, which sorts first as empty
 * values do in SharePoint. `versions` holds only superseded versions; the current one is the item.
 */
export const STEPS: readonly string[] = [
  `
  CREATE TABLE webs (
    id TEXT PRIMARY KEY, site TEXT NOT NULL, path TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '', created TEXT NOT NULL, time_zone INTEGER NOT NULL, locale INTEGER NOT NULL,
    time24 INTEGER NOT NULL DEFAULT 0, group_id TEXT, next_principal INTEGER NOT NULL DEFAULT 3,
    next_role INTEGER NOT NULL DEFAULT 1073741927,
    owner_group INTEGER, member_group INTEGER, visitor_group INTEGER,
    item_modified TEXT NOT NULL, user_modified TEXT NOT NULL
  );
  CREATE TABLE principals (
    web TEXT NOT NULL REFERENCES webs (id), id INTEGER NOT NULL, kind INTEGER NOT NULL, login TEXT NOT NULL,
    title TEXT NOT NULL, email TEXT NOT NULL DEFAULT '', upn TEXT, directory_id TEXT, job_title TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '', site_admin INTEGER NOT NULL DEFAULT 0, hidden INTEGER NOT NULL DEFAULT 0,
    description TEXT, owner INTEGER, members_edit INTEGER NOT NULL DEFAULT 0, members_only_view INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (web, id)
  );
  CREATE UNIQUE INDEX principals_login ON principals (web, kind = 8, lower(login));
  CREATE TABLE memberships (
    web TEXT NOT NULL, group_id INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (web, group_id, member)
  ) WITHOUT ROWID;
  CREATE TABLE roles (
    web TEXT NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, position INTEGER NOT NULL,
    mask TEXT NOT NULL, kind INTEGER NOT NULL, hidden INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (web, id)
  );
  CREATE TABLE assignments (
    scope TEXT NOT NULL, principal INTEGER NOT NULL, role INTEGER NOT NULL, PRIMARY KEY (scope, principal, role)
  ) WITHOUT ROWID;
  CREATE TABLE lists (
    no INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, web TEXT NOT NULL REFERENCES webs (id),
    title TEXT NOT NULL, path TEXT NOT NULL, template INTEGER NOT NULL, settings TEXT NOT NULL,
    own_permissions INTEGER NOT NULL DEFAULT 0, created TEXT NOT NULL, author INTEGER NOT NULL,
    item_modified TEXT NOT NULL, item_deleted TEXT NOT NULL, user_modified TEXT NOT NULL,
    next_item INTEGER NOT NULL DEFAULT 1, item_count INTEGER NOT NULL DEFAULT 0, change INTEGER NOT NULL DEFAULT 1,
    folder_id TEXT NOT NULL, recycled TEXT
  );
  CREATE TABLE fields (
    list INTEGER NOT NULL REFERENCES lists (no) ON DELETE CASCADE, name TEXT NOT NULL, position INTEGER NOT NULL,
    id TEXT NOT NULL, definition TEXT NOT NULL, PRIMARY KEY (list, name)
  );
  CREATE TABLE views (
    list INTEGER NOT NULL REFERENCES lists (no) ON DELETE CASCADE, id TEXT NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (list, id)
  );
  CREATE TABLE items (
    list INTEGER NOT NULL REFERENCES lists (no) ON DELETE CASCADE, id INTEGER NOT NULL, guid TEXT NOT NULL,
    unique_id TEXT NOT NULL, version INTEGER NOT NULL, stamp INTEGER NOT NULL, created TEXT NOT NULL,
    author INTEGER NOT NULL, modified TEXT NOT NULL, editor INTEGER NOT NULL, folder INTEGER NOT NULL DEFAULT 0,
    path TEXT, size INTEGER NOT NULL DEFAULT 0, data TEXT NOT NULL, recycled TEXT, PRIMARY KEY (list, id)
  );
  CREATE INDEX items_path ON items (lower(path)) WHERE path IS NOT NULL;
  CREATE INDEX items_recycled ON items (list, recycled) WHERE recycled IS NOT NULL;
  CREATE INDEX items_unique_id ON items (unique_id);
  CREATE TABLE item_values (
    list INTEGER NOT NULL, field TEXT NOT NULL, value NOT NULL, item INTEGER NOT NULL,
    PRIMARY KEY (list, field, value, item)
  ) WITHOUT ROWID;
  CREATE TABLE versions (
    list INTEGER NOT NULL REFERENCES lists (no) ON DELETE CASCADE, item INTEGER NOT NULL, version INTEGER NOT NULL,
    stamp INTEGER NOT NULL, modified TEXT NOT NULL, editor INTEGER NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (list, item, version)
  );
  CREATE TABLE contents (
    list INTEGER NOT NULL REFERENCES lists (no) ON DELETE CASCADE, item INTEGER NOT NULL, version INTEGER NOT NULL,
    bytes BLOB NOT NULL, PRIMARY KEY (list, item, version)
  );
  CREATE TABLE recycle_bin (
    id TEXT PRIMARY KEY, web TEXT NOT NULL, list INTEGER NOT NULL, item INTEGER, kind INTEGER NOT NULL,
    title TEXT NOT NULL, leaf TEXT NOT NULL, dir TEXT NOT NULL, size INTEGER NOT NULL, author INTEGER NOT NULL,
    deleted_by INTEGER NOT NULL, deleted TEXT NOT NULL
  );
  `,
  `
  CREATE TABLE storage_entities (
    key TEXT PRIMARY KEY, value TEXT NOT NULL, description TEXT NOT NULL, comments TEXT NOT NULL
  );
  CREATE TABLE apps (
    catalogue TEXT NOT NULL REFERENCES webs (id), product TEXT NOT NULL, id TEXT NOT NULL UNIQUE, item INTEGER NOT NULL,
    title TEXT NOT NULL, version TEXT NOT NULL, skips_feature INTEGER NOT NULL, permissions TEXT NOT NULL,
    deployed INTEGER NOT NULL DEFAULT 0, everywhere INTEGER NOT NULL DEFAULT 0, in_teams INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (catalogue, product)
  );
  CREATE TABLE installed_apps (
    web TEXT NOT NULL, app TEXT NOT NULL, version TEXT NOT NULL, PRIMARY KEY (web, app)
  ) WITHOUT ROWID;
  CREATE TABLE features (site TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (site, id)) WITHOUT ROWID;
  ALTER TABLE webs ADD COLUMN language INTEGER NOT NULL DEFAULT 1033;
  `,
  `
  CREATE TABLE item_scopes (list INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (list, item)) WITHOUT ROWID;
  `,
  `
  CREATE TABLE permission_requests (
    id TEXT PRIMARY KEY, package TEXT NOT NULL, version TEXT NOT NULL, resource TEXT NOT NULL, scope TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'asked', UNIQUE (resource, scope)
  );
  `,
];
