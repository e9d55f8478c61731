import { guidOf } from '../guid';
import type { Tenant } from '../tenant';
import { migrate } from '../database';
import { CATALOGUE_PATH, isCatalogue } from './appCatalogue';
import { fieldsOf, OF_PAGES } from './fieldRows';
import { addField } from './fields';
import { listByPath } from './listRows';
import { createList } from './lists';
import type { Language } from './languages';
import { builtIn, namesIn } from './languages';
import { CONNECTED_GROUPS } from './m365Groups';
import type { ConnectedGroup } from './m365Groups';
import { EDIT, FULL_CONTROL, READ, STANDARD_ROLES } from './masks';
import {
  addGroup,
  addMember,
  admitCaller,
  ensureUser,
  EVERYONE_CLAIM,
  groupClaim,
  addPrincipal,
  SECURITY_GROUP,
} from './principals';
import { STEPS } from './schema';
import type { Site, WebRow } from './site';
import { one, run } from './site';
import { PACIFIC } from './timeZones';

/** The sites at the start: the root of the tenant and two team sites. */
const SITES: readonly { path: string; title: string; description: string }[] = [
  { path: '', title: 'Council intranet', description: '' },
  { path: '/sites/improvement', title: 'Improvement', description: "Children's services improvement" },
  { path: '/sites/second', title: 'Second', description: '' },
  { path: '/sites/plan', title: 'Improvement Plan', description: '' },
  { path: CATALOGUE_PATH, title: 'Apps', description: 'The app catalogue of the tenant' },
];

/**
 * Creates the tables and, in a new data folder, the sites in the state of a new tenant: Pacific time, American English,
 * connected to a group, members may edit, with "Documents" and "Site Pages".
 * @param language the language of a new data folder; an existing one keeps its language
 * @param asSystem opens a site as the application identity
 */
export function createSites(tenant: Tenant, asSystem: (web: WebRow) => Site, language: Language): void {
  const { database } = tenant;
  migrate(database, 'sharepoint', STEPS);
  database.transaction(() => {
    for (const { path, title, description } of SITES) {
      const there = one<WebRow>(database, 'SELECT * FROM webs WHERE path = ?', path);
      if (there) {
        addPageColumns(asSystem(there));
        continue;
      }
      const group = CONNECTED_GROUPS.find((one) => one.path === path);
      const moment = `${tenant.clock.now().toISOString().slice(0, 19)}Z`;
      run(
        database,
        `INSERT INTO webs (id, site, path, title, description, created, time_zone, locale, group_id, item_modified,
           user_modified, language) VALUES (?, ?, ?, ?, ?, ?, ?, 1033, ?, ?, ?, ?)`,
        guidOf(`web ${path}`),
        guidOf(`site ${path}`),
        path,
        title,
        description,
        moment,
        PACIFIC,
        group?.id ?? null,
        moment,
        moment,
        builtIn[language].lcid,
      );
      addDefaultContents(asSystem(one<WebRow>(database, 'SELECT * FROM webs WHERE path = ?', path)!), group);
    }
  })();
}

function addDefaultContents(site: Site, group: ConnectedGroup | undefined): void {
  const names = namesIn(site.web.language);
  for (const role of STANDARD_ROLES)
    run(
      site,
      'INSERT INTO roles (web, id, name, description, position, mask, kind, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      site.web.id,
      role.id,
      names.roles[role.kind] ?? role.name,
      role.description,
      role.position,
      String(role.mask),
      role.kind,
      role.hidden ? 1 : 0,
    );
  site.userId = admitCaller(site).id;
  const name = site.web.title;
  const standard = (title: string, role: number): number => {
    const made = addGroup(site, title, { members_edit: role === EDIT ? 1 : 0 });
    run(site, 'INSERT INTO assignments (scope, principal, role) VALUES (?, ?, ?)', site.web.id, made.id, role);
    return made.id;
  };
  const owners = standard(names.owners(name), FULL_CONTROL);
  const visitors = standard(names.visitors(name), READ);
  const members = standard(names.members(name), EDIT);
  run(site, 'UPDATE principals SET owner = ? WHERE web = ? AND kind = 8', owners, site.web.id);
  run(
    site,
    'UPDATE webs SET owner_group = ?, member_group = ?, visitor_group = ? WHERE id = ?',
    owners,
    members,
    visitors,
    site.web.id,
  );
  if (group) {
    // The Microsoft 365 group has two claims on the site: its owners administer it, and its members belong to Members.
    addPrincipal(site, {
      kind: SECURITY_GROUP,
      login: groupClaim(group.id, true),
      title: `${group.title} Owners`,
      site_admin: 1,
    });
    const staff = addPrincipal(site, {
      kind: SECURITY_GROUP,
      login: groupClaim(group.id, false),
      title: `${group.title} Members`,
    });
    addMember(site, members, staff.id);
  } else {
    const imran = ensureUser(site, 'imran.qureshi@council.example');
    run(site, 'UPDATE principals SET site_admin = 1 WHERE web = ? AND id = ?', site.web.id, imran.id);
    addMember(site, visitors, ensureUser(site, EVERYONE_CLAIM).id);
  }
  // SharePoint creates "Documents" at the address "Shared Documents".
  const documents = createList(site, { Title: 'Shared Documents', BaseTemplate: 101 });
  run(site, 'UPDATE lists SET title = ? WHERE no = ?', names.documents, documents.no);
  const pages = createList(site, { Title: 'SitePages', BaseTemplate: 119 });
  run(site, 'UPDATE lists SET title = ? WHERE no = ?', names.sitePages, pages.no);
  if (isCatalogue(site)) {
    const packages = createList(site, { Title: 'AppCatalog', BaseTemplate: 101 });
    run(site, 'UPDATE lists SET title = ? WHERE no = ?', 'Apps for SharePoint', packages.no);
    const column = { type: 'Text', hidden: false } as const;
    addField(site, packages, { ...column, id: guidOf('AppProductID'), name: 'AppProductID', title: 'Product ID' });
    addField(site, packages, { ...column, id: guidOf('AppVersion'), name: 'AppVersion', title: 'App Version' });
  }
}

/** Updates the pages of a data folder from an earlier version, in which pages could not be made. */
function addPageColumns(site: Site): void {
  const pages = listByPath(site, `${site.web.path}/SitePages`);
  if (!pages) return;
  const { byName } = fieldsOf(site, pages);
  for (const field of OF_PAGES) if (!byName.has(field.name)) addField(site, pages, field);
}
