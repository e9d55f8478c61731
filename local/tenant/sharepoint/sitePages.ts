import { newGuid } from '../guid';
import { accessDenied, badQuery, badRequest, noSuchItem } from '../odata/errors';
import type { Body, Collection, Resource, Values } from '../odata/resource';
import { Complex, posting, reading } from '../odata/resource';
import { byPath } from './files';
import type { ItemRow } from './itemRows';
import { changeItem, COLUMNS, etagOf, insertItem, itemRow, valuesOf } from './itemRows';
import type { KeptValues } from './columns';
import type { ListRow } from './listRows';
import { listByPath } from './listRows';
import { Permission } from './masks';
import { demandReadingIn } from './ownItems';
import { allows, demand, maskOfCaller } from './permissions';
import type { Site } from './site';
import { all, run, webUrl } from './site';

/** The properties of a page that a save may set; the server sets all others. */
const SAVED: Readonly<Record<string, 'text' | 'texts'>> = {
  Title: 'text',
  Description: 'text',
  CanvasContent1: 'text',
  LayoutWebpartsContent: 'text',
  BannerImageUrl: 'text',
  BannerThumbnailUrl: 'text',
  TopicHeader: 'text',
  AuthorByline: 'texts',
};

const LAYOUTS = ['Article', 'Home', 'SingleWebPartAppPage', 'RepostPage', 'Spaces'];

function pagesLibrary(site: Site): ListRow {
  const list = listByPath(site, `${site.web.path}/SitePages`);
  if (!list) throw noSuchItem();
  return list;
}

/** Whether the caller sees a page: editors always, readers once it was published. */
const seen = (site: Site, list: ListRow, item: ItemRow): boolean => {
  const mask = maskOfCaller(site, list, item);
  const published = valuesOf(item).PagePublished === true;
  return allows(mask, published ? Permission.ViewListItems : Permission.EditListItems);
};

function readSave(body: Body): KeptValues {
  const values: KeptValues = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === '__metadata' || name.includes('odata.')) continue;
    if (!(name in SAVED))
      throw badQuery(
        `The property '${name}' does not exist on type 'SP.Publishing.SitePageFieldsData'. Make sure to only use property names that are defined by the type.`,
      );
    if (SAVED[name] === 'texts' || value === null || value === undefined) continue;
    if (typeof value !== 'string')
      throw badQuery("Cannot convert a primitive value to the expected type 'Edm.String'.");
    values[name] = value;
  }
  const canvas = values.CanvasContent1;
  if (typeof canvas === 'string' && canvas !== '') {
    let controls: unknown;
    try {
      controls = JSON.parse(canvas);
    } catch {
      controls = undefined;
    }
    if (!Array.isArray(controls)) throw badRequest('CanvasContent1 is not a JSON array of controls.', -2130575223);
  }
  return values;
}

/** Names a page's file after the title under which it is first saved, unless another page has that address. */
function nameAfter(site: Site, list: ListRow, item: ItemRow, title: string): void {
  const plain =
    title
      .replace(/[~"#%&*:<>?/\\{|}]/g, '')
      .trim()
      .replace(/\s+/g, '-') || 'Page';
  let path = `${list.path}/${plain}.aspx`;
  for (let number = 1; byPath(site, path); number += 1) path = `${list.path}/${plain}(${number}).aspx`;
  run(site, 'UPDATE items SET path = ? WHERE list = ? AND id = ?', path, list.no, item.id);
}

function pageResource(site: Site, list: ListRow, item: ItemRow): Resource {
  const text = (name: string): string => {
    const value = valuesOf(item)[name];
    return typeof value === 'string' ? value : '';
  };
  const fileName = item.path!.split('/').pop()!;
  const save = (body: Body, publish: boolean): ItemRow => {
    demand(site, Permission.EditListItems, list, item);
    const values = readSave(body);
    const first = valuesOf(item).PageNamed !== true;
    if (first && typeof values.Title === 'string') nameAfter(site, list, item, values.Title);
    return changeItem(site, list, itemRow(site, list, item.id), {
      ...values,
      ...(first && values.Title ? { PageNamed: true } : {}),
      ...(publish ? { PagePublished: true } : {}),
    });
  };
  return {
    kind: 'resource',
    type: 'SP.Publishing.SitePage',
    address: `SitePages/Pages(${item.id})`,
    etag: etagOf(item),
    values: (): Values => ({
      AbsoluteUrl: `${webUrl(site)}/SitePages/${fileName}`,
      AuthorByline: null,
      BannerImageUrl: text('BannerImageUrl'),
      BannerThumbnailUrl: text('BannerThumbnailUrl'),
      CanvasContent1: text('CanvasContent1') || '[]',
      ContentTypeId: null,
      Description: text('Description'),
      DoesUserHaveEditPermission: allows(maskOfCaller(site, list, item), Permission.EditListItems),
      FileName: fileName,
      FirstPublished: '0001-01-01T08:00:00Z',
      Id: item.id,
      IsPageCheckedOutToCurrentUser: false,
      IsWebWelcomePage: false,
      LayoutWebpartsContent: text('LayoutWebpartsContent') || '[]',
      Modified: item.modified,
      PageLayoutType: text('PageLayoutType'),
      Path: new Complex('SP.ResourcePath', { DecodedUrl: `SitePages/${fileName}` }),
      PromotedState: 0,
      Title: text('Title'),
      TopicHeader: text('TopicHeader') || null,
      UniqueId: item.unique_id,
      Url: `SitePages/${fileName}`,
      Version: `${item.version}.0`,
      VersionInfo: new Complex('SP.Publishing.SitePageVersionInfo', { LastVersionCreated: item.modified }),
    }),
    calls: {
      checkoutpage: posting(() => {
        demand(site, Permission.EditListItems, list, item);
        return pageResource(site, list, item);
      }),
      discardpage: posting(() => pageResource(site, list, item)),
      savepage: posting(({ body }) => {
        save(body, false);
        return { kind: 'single', name: 'SavePage', value: true };
      }),
      savepageasdraft: posting(({ body }) => {
        save(body, false);
        return { kind: 'single', name: 'SavePageAsDraft', value: true };
      }),
      publish: posting(({ body }) => {
        save(body, true);
        return { kind: 'single', name: 'Publish', value: true };
      }),
    },
  };
}

/**
 * `_api/sitepages/pages`: modern pages, made, saved with their web parts and published.
 * Source: PnPjs, `clientside-pages`; learn.microsoft.com, "Site pages" of the SharePoint REST service.
 */
export function sitePages(site: Site): Collection {
  const list = pagesLibrary(site);
  demandReadingIn(site, list);
  const shown = (item: ItemRow | undefined): Resource => {
    if (!item || item.list !== list.no || !seen(site, list, item)) throw noSuchItem();
    return pageResource(site, list, item);
  };
  const byId = (id: number): Resource => shown(itemRow(site, list, id));
  return {
    kind: 'collection',
    type: 'SP.Publishing.SitePage',
    address: 'SitePages/Pages',
    members: () =>
      all<ItemRow>(
        site,
        `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.folder = 0 AND i.recycled IS NULL ORDER BY i.id`,
        list.no,
      )
        .filter((item) => /\.aspx$/i.test(item.path ?? '') && seen(site, list, item))
        .map((item) => pageResource(site, list, item)),
    byKey: (args) => byId(args.number('id')),
    create: (body) => {
      demand(site, Permission.AddListItems, list);
      const { PageLayoutType = 'Article', PromotedState = 0, ...rest } = body;
      if (!LAYOUTS.includes(String(PageLayoutType))) throw badRequest('The page layout is not known.', -2147024809);
      if (PromotedState !== 0) throw accessDenied();
      const values = readSave(rest);
      // Until it is saved with a title, a new page is checked out under a random name.
      const path = `${list.path}/${newGuid()}.aspx`;
      return pageResource(
        site,
        list,
        insertItem(site, list, { ...values, PageLayoutType: String(PageLayoutType) }, { path, size: 0, folder: false }),
      );
    },
    calls: {
      getbyid: reading(({ args }) => byId(args.number('id'))),
      getbyurl: reading(({ args }) => shown(byPath(site, `${site.web.path}/${args.text('url').replace(/^\//, '')}`))),
    },
  };
}

/** A web part as saved with a page. */
export interface CanvasWebPart {
  instanceId: string;
  webPartId: string;
  properties: Record<string, unknown>;
}

/** A published page that the caller may see, with its web parts in order; null when no page has this name. */
export function publishedPage(
  site: Site,
  name: string,
): { title: string; layout: string; webParts: CanvasWebPart[] } | null {
  const list = pagesLibrary(site);
  const item = byPath(site, `${list.path}/${name}`);
  if (!item || item.list !== list.no || item.folder || !seen(site, list, item)) return null;
  const values = valuesOf(item);
  const controls = JSON.parse(typeof values.CanvasContent1 === 'string' ? values.CanvasContent1 : '[]') as {
    controlType?: number;
    id?: string;
    webPartId?: string;
    webPartData?: { id?: string; instanceId?: string; properties?: Record<string, unknown> };
  }[];
  return {
    title: typeof values.Title === 'string' ? values.Title : name,
    layout: String(values.PageLayoutType ?? 'Article'),
    webParts: controls
      .filter(({ controlType }) => controlType === 3)
      .map(({ id, webPartId, webPartData }) => ({
        instanceId: webPartData?.instanceId ?? id ?? newGuid(),
        webPartId: (webPartId ?? webPartData?.id ?? '').toLowerCase(),
        properties: webPartData?.properties ?? {},
      })),
  };
}
