import { guidOf } from '../guid';
import type { Collection, Resource, ShownResource } from '../odata/resource';
import { reading } from '../odata/resource';
import { showCollection } from '../odata/show';
import { noSuchItem } from '../odata/errors';
import { Permission } from './masks';
import { demand } from './permissions';
import type { PrincipalRow } from './principals';
import { groups, SITE_GROUP, USER, users } from './principals';
import type { Site } from './site';

const itemOf = (site: Site, row: PrincipalRow): Resource => ({
  kind: 'resource',
  type: 'SP.Data.UserInfoItem',
  address: `Web/SiteUserInfoList/Items(${row.id})`,
  etag: `"${guidOf(`${site.web.id} ${row.id}`)},1"`,
  values: () => ({
    Id: row.id,
    ID: row.id,
    ContentTypeId: row.kind === SITE_GROUP ? '0x010B00' : row.kind === USER ? '0x010A00' : '0x010C00',
    Title: row.title,
    Name: row.login,
    EMail: row.email || null,
    UserName: row.upn,
    SipAddress: row.email || null,
    JobTitle: row.job_title || null,
    Department: row.department || null,
    FirstName: row.kind === USER ? (row.title.split(' ')[0] ?? null) : null,
    LastName: row.kind === USER ? row.title.split(' ').slice(1).join(' ') || null : null,
    IsSiteAdmin: row.site_admin === 1,
    Deleted: row.deleted === 1,
    UserInfoHidden: row.hidden === 1,
  }),
});

/** The hidden User Information List: all people and groups that the site knows, by the numbers that columns store. */
export function userInfoList(site: Site): Resource {
  const rows = (): PrincipalRow[] => [...users(site), ...groups(site)].sort((a, b) => a.id - b.id);
  const byId = (id: number): Resource => {
    demand(site, Permission.BrowseUserInfo);
    const row = rows().find((one) => one.id === id);
    if (!row) throw noSuchItem();
    return itemOf(site, row);
  };
  const items: Collection = {
    kind: 'collection',
    type: 'SP.Data.UserInfoItem',
    address: 'Web/SiteUserInfoList/Items',
    members: () => {
      demand(site, Permission.BrowseUserInfo);
      return rows().map((row) => itemOf(site, row));
    },
    byKey: (args) => byId(args.number('id')),
    calls: { getbyid: reading(({ args }) => byId(args.number('id'))) },
  };
  return {
    kind: 'resource',
    type: 'SP.List',
    address: 'Web/SiteUserInfoList',
    values: () => ({
      Id: guidOf(`${site.web.id} users`),
      Title: 'User Information List',
      BaseTemplate: 112,
      Hidden: true,
      ItemCount: rows().length,
      ListItemEntityTypeFullName: 'SP.Data.UserInfoItem',
    }),
    links: {
      Items: () => ({
        ...items,
        // 100 rows unless `$top` names another number, then a next page, as in every list.
        page: (options) => {
          const top = options.top ?? 100;
          const from = Number(/p_ID=(\d+)/.exec(options.skipToken ?? '')?.[1] ?? 0);
          const { page: _page, ...plain } = items as Collection;
          const all = showCollection(plain, { ...options, top: null, skip: 0 }).members.filter(
            (member) => idOf(member) > from,
          );
          const last = all[top - 1];
          const kept = [...options.written]
            .filter(([name]) => name !== '$skiptoken' && name !== '$skip')
            .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
            .join('');
          return {
            kind: 'list',
            type: items.type,
            address: items.address,
            members: all.slice(0, top),
            nextLink:
              last && all.length > top
                ? `${site.base}${items.address}?$skiptoken=Paged%3dTRUE%26p_ID%3d${idOf(last)}${kept}`
                : undefined,
          };
        },
      }),
    },
  };
}

const idOf = (shown: ShownResource): number => Number(/\((\d+)\)$/.exec(shown.address)![1]);
