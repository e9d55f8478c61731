import { noSuchList } from '../odata/errors';
import type { Site } from './site';
import { all, one, run, webUrl } from './site';

/** The settings of a list. */
export interface ListSettings {
  Description: string;
  EnableVersioning: boolean;
  MajorVersionLimit: number;
  EnableMinorVersions: boolean;
  EnableAttachments: boolean;
  EnableFolderCreation: boolean;
  EnableModeration: boolean;
  ForceCheckout: boolean;
  Hidden: boolean;
  NoCrawl: boolean;
  OnQuickLaunch: boolean;
  ContentTypesEnabled: boolean;
  AllowContentTypes: boolean;
  ListExperienceOptions: number;
  DisableCommenting: boolean;
  DisableGridEditing: boolean;
  DraftVersionVisibility: number;
  ReadSecurity: number;
  WriteSecurity: number;
  IrmEnabled: boolean;
  ValidationFormula: string | null;
  ValidationMessage: string | null;
}

export interface ListRow {
  no: number;
  id: string;
  web: string;
  title: string;
  /** The server-relative path of the root folder. */
  path: string;
  template: number;
  settings: string;
  own_permissions: number;
  created: string;
  author: number;
  item_modified: string;
  item_deleted: string;
  user_modified: string;
  next_item: number;
  item_count: number;
  change: number;
  folder_id: string;
  recycled: string | null;
}

/** Whether a list holds files. Generic lists have template 100; the libraries 101 and 119 (pages) hold files. */
export const isLibrary = (list: ListRow): boolean => list.template === 101 || list.template === 119;

const parsed = new Map<string, ListSettings>();

/** The settings of a list, cached by their text. */
export function settingsOf(list: ListRow): ListSettings {
  let settings = parsed.get(list.settings);
  if (!settings) {
    if (parsed.size > 500) parsed.clear();
    parsed.set(list.settings, (settings = JSON.parse(list.settings) as ListSettings));
  }
  return settings;
}

export const listsOf = (site: Site): ListRow[] =>
  all<ListRow>(site, 'SELECT * FROM lists WHERE web = ? AND recycled IS NULL ORDER BY lower(title), no', site.web.id);

export const listByTitle = (site: Site, title: string): ListRow | undefined =>
  one<ListRow>(
    site,
    'SELECT * FROM lists WHERE web = ? AND recycled IS NULL AND lower(title) = lower(?)',
    site.web.id,
    title,
  );

export const listById = (site: Site, id: string): ListRow | undefined =>
  one<ListRow>(
    site,
    'SELECT * FROM lists WHERE web = ? AND recycled IS NULL AND id = ?',
    site.web.id,
    id.toLowerCase(),
  );

export const listByPath = (site: Site, path: string): ListRow | undefined =>
  one<ListRow>(
    site,
    'SELECT * FROM lists WHERE web = ? AND recycled IS NULL AND lower(path) = lower(?)',
    site.web.id,
    path,
  );

export const listByNo = (site: Site, no: number): ListRow =>
  one<ListRow>(site, 'SELECT * FROM lists WHERE no = ?', no) ??
  (() => {
    throw noSuchList(String(no), webUrl(site));
  })();

/** Records the time of a change to a list: of an item, or of the list itself. */
export function touchList(site: Site, list: ListRow, what: 'item' | 'deletion' | 'settings'): void {
  const now = site.now;
  if (what === 'settings') run(site, 'UPDATE lists SET change = change + 1 WHERE no = ?', list.no);
  else if (what === 'item')
    run(
      site,
      'UPDATE lists SET change = change + 1, item_modified = ?, user_modified = ? WHERE no = ?',
      now,
      now,
      list.no,
    );
  else
    run(
      site,
      'UPDATE lists SET change = change + 1, item_modified = ?, item_deleted = ?, user_modified = ? WHERE no = ?',
      now,
      now,
      now,
      list.no,
    );
  if (what !== 'settings')
    run(site, 'UPDATE webs SET item_modified = ?, user_modified = ? WHERE id = ?', now, now, site.web.id);
}
