import { newGuid } from '../guid';
import { badQuery, noSuchProperty, SharePointError } from '../odata/errors';
import type { Body, Collection, Resource, Values } from '../odata/resource';
import { Complex, posting, reading } from '../odata/resource';
import { escapeXml } from '../xml';
import { fieldsOf } from './fieldRows';
import type { ListRow } from './listRows';
import { isLibrary, touchList } from './listRows';
import { Permission } from './masks';
import { demand } from './permissions';
import type { Site } from './site';
import { all, run } from './site';

export interface ViewDefinition {
  id: string;
  title: string;
  default: boolean;
  /** The inner XML of the query. */
  query: string;
  fields: string[];
  rowLimit: number;
  paged: boolean;
  hidden: boolean;
}

const views = (site: Site, list: ListRow): ViewDefinition[] =>
  all<{ definition: string }>(site, 'SELECT definition FROM views WHERE list = ? ORDER BY rowid', list.no).map(
    (row) => JSON.parse(row.definition) as ViewDefinition,
  );

export function addView(site: Site, list: ListRow, view: ViewDefinition): void {
  run(site, 'INSERT INTO views (list, id, definition) VALUES (?, ?, ?)', list.no, view.id, JSON.stringify(view));
}

function store(site: Site, list: ListRow, view: ViewDefinition): void {
  run(site, 'UPDATE views SET definition = ? WHERE list = ? AND id = ?', JSON.stringify(view), list.no, view.id);
  touchList(site, list, 'settings');
}

export function addFieldToDefaultView(site: Site, list: ListRow, name: string): void {
  const view = views(site, list).find((one) => one.default);
  if (view && !view.fields.includes(name)) store(site, list, { ...view, fields: [...view.fields, name] });
}

const noSuchView = (asked: string): SharePointError =>
  new SharePointError(404, '-2147024809, System.ArgumentException', `The view '${asked}' does not exist in the list.`);

/** The answer to a column that the list lacks (S41). */
const noSuchField = (name: string): SharePointError =>
  new SharePointError(
    400,
    '-2147024809, System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.`,
  );

function viewValues(list: ListRow, view: ViewDefinition): Values {
  const path = `${list.path}/${isLibrary(list) ? 'Forms/' : ''}${view.title === 'All Items' || view.title === 'All Documents' ? 'AllItems' : view.title}.aspx`;
  const fields = view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('');
  const inner = `<Query>${view.query}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit>`;
  const xml = `<View Name="{${view.id.toUpperCase()}}" DefaultView="${view.default ? 'TRUE' : 'FALSE'}" Type="HTML" DisplayName="${escapeXml(view.title)}" Url="${escapeXml(path)}">${inner}</View>`;
  return {
    Aggregations: null,
    AggregationsStatus: null,
    AssociatedContentTypeId: null,
    BaseViewId: '1',
    CalendarViewStyles: null,
    ColumnWidth: null,
    ContentTypeId: new Complex('SP.ContentTypeId', { StringValue: '0x' }),
    CustomFormatter: null,
    CustomOrder: null,
    DefaultView: view.default,
    DefaultViewForContentType: false,
    EditorModified: false,
    Formats: null,
    GridLayout: null,
    Hidden: view.hidden,
    HtmlSchemaXml: xml,
    Id: view.id,
    ImageUrl: '/_layouts/15/images/generic.png?rev=47',
    IncludeRootFolder: false,
    ViewJoins: null,
    JSLink: null,
    ListViewXml: inner,
    Method: null,
    MobileDefaultView: view.default,
    MobileView: true,
    ModerationType: null,
    NewDocumentTemplates: null,
    OrderedView: false,
    Paged: view.paged,
    PersonalView: false,
    ViewProjectedFields: null,
    ViewQuery: view.query,
    ReadOnlyView: false,
    RequiresClientIntegration: false,
    RowLimit: view.rowLimit,
    Scope: 0,
    ServerRelativePath: new Complex('SP.ResourcePath', { DecodedUrl: path }),
    ServerRelativeUrl: path,
    StyleId: null,
    TabularView: true,
    Threaded: false,
    Title: view.title,
    Toolbar: null,
    ToolbarTemplateName: null,
    ViewType: 'HTML',
    ViewData: null,
    ViewType2: null,
    VisualizationInfo: null,
  };
}

/** Reads the settings of a view from a POST or MERGE. */
function readView(body: Body, now: ViewDefinition): ViewDefinition {
  const view = { ...now };
  for (const [name, value] of Object.entries(body)) {
    if (name === 'Title' && typeof value === 'string') view.title = value;
    else if (name === 'ViewQuery' && typeof value === 'string') view.query = value;
    else if (name === 'RowLimit' && typeof value === 'number') view.rowLimit = value;
    else if (name === 'Paged' && typeof value === 'boolean') view.paged = value;
    else if (name === 'Hidden' && typeof value === 'boolean') view.hidden = value;
    else if (name === 'DefaultView' && typeof value === 'boolean') view.default = value;
    else if (!['__metadata', 'PersonalView'].includes(name)) throw noSuchProperty(name, 'SP.View');
  }
  return view;
}

function keepDefault(site: Site, list: ListRow, view: ViewDefinition): void {
  if (!view.default) return;
  for (const other of views(site, list))
    if (other.default && other.id !== view.id) store(site, list, { ...other, default: false });
}

function viewResource(site: Site, list: ListRow, view: ViewDefinition): Resource {
  const manage = (): void => demand(site, Permission.ManageLists, list);
  const change = (changed: ViewDefinition): null => {
    manage();
    store(site, list, changed);
    return null;
  };
  const address = `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')`;
  const fields: Resource = {
    kind: 'resource',
    type: 'SP.ViewFieldCollection',
    address: `${address}/ViewFields`,
    values: () => ({
      SchemaXml: view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join(''),
      Items: view.fields,
    }),
    calls: {
      addviewfield: posting(({ args }) => {
        const name = args.text('strfield');
        if (!fieldsOf(site, list).byName.has(name)) throw noSuchField(name);
        return change({ ...view, fields: [...view.fields.filter((one) => one !== name), name] });
      }),
      removeviewfield: posting(({ args }) =>
        change({ ...view, fields: view.fields.filter((name) => name !== args.text('strfield')) }),
      ),
      removeallviewfields: posting(() => change({ ...view, fields: [] })),
    },
  };
  return {
    kind: 'resource',
    type: 'SP.View',
    address,
    values: () => viewValues(list, view),
    links: { ViewFields: () => fields },
    merge: (body) => {
      manage();
      const changed = readView(body, view);
      keepDefault(site, list, changed);
      store(site, list, changed);
      return undefined;
    },
    remove: () => {
      manage();
      run(site, 'DELETE FROM views WHERE list = ? AND id = ?', list.no, view.id);
    },
  };
}

/** `views` of a list. */
export function viewsCollection(site: Site, list: ListRow): Collection {
  const find = (view: ViewDefinition | undefined, asked: string): Resource => {
    demand(site, Permission.ViewListItems, list);
    if (!view) throw noSuchView(asked);
    return viewResource(site, list, view);
  };
  const byId = (id: string): Resource =>
    find(
      views(site, list).find((view) => view.id === id.toLowerCase()),
      id,
    );
  return {
    kind: 'collection',
    type: 'SP.View',
    address: `Web/Lists(guid'${list.id}')/Views`,
    members: () => {
      demand(site, Permission.ViewListItems, list);
      return views(site, list).map((view) => viewResource(site, list, view));
    },
    byKey: (args) => byId(args.text('id')),
    create: (body) => {
      demand(site, Permission.ManageLists, list);
      if (typeof body.Title !== 'string') throw badQuery('Title is missing.');
      const view = readView(body, {
        id: newGuid(),
        title: body.Title,
        default: false,
        query: '',
        fields: ['LinkTitle'],
        rowLimit: 30,
        paged: true,
        hidden: false,
      });
      addView(site, list, view);
      keepDefault(site, list, view);
      return viewResource(site, list, view);
    },
    calls: {
      getbyid: reading(({ args }) => byId(args.text('id'))),
      getbytitle: reading(({ args }) => {
        const title = args.text('title');
        return find(
          views(site, list).find((view) => view.title === title),
          title,
        );
      }),
    },
  };
}

export function defaultView(site: Site, list: ListRow): Resource {
  const view = views(site, list).find((one) => one.default);
  if (!view) throw noSuchView('default');
  return viewResource(site, list, view);
}
