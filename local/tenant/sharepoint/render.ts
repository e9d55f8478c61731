import { badRequest } from '../odata/errors';
import type { ReadOptions } from '../odata/options';
import { NO_OPTIONS } from '../odata/options';
import type { Body, Call, Outcome, Value } from '../odata/resource';
import { Complex, posting } from '../odata/resource';
import { readViewXml } from './caml';
import type { FieldDefinition } from './fieldRows';
import { fieldsOf, isLookup, isPerson } from './fieldRows';
import { queryItems } from './itemQuery';
import type { OpenItem } from './itemValues';
import { columnValue, contentTypeId, fieldOfName, fileRef, lookedUp } from './itemValues';
import type { ListRow } from './listRows';
import { demandReadingIn } from './ownItems';
import { maskOfCaller } from './permissions';
import { knownPrincipal } from './principals';
import type { Site } from './site';
import { timeZone, wallClock } from './timeZones';

/** The calls that read a list with a view's query. */
export function renderCalls(site: Site, list: ListRow): Record<string, Call> {
  return {
    renderlistdataasstream: posting(({ body }) => render(site, list, body)),
  };
}

function render(site: Site, list: ListRow, body: Body): Outcome {
  demandReadingIn(site, list);
  const parameters = (body.parameters ?? {}) as { ViewXml?: unknown; Paging?: unknown };
  const view = readViewXml(
    typeof parameters.ViewXml === 'string' && parameters.ViewXml ? parameters.ViewXml : '<View />',
  );
  const rowLimit = view.rowLimit ?? 30;
  const paging = typeof parameters.Paging === 'string' ? parameters.Paging.replace(/^\?/, '') : null;
  const options: ReadOptions = { ...NO_OPTIONS, filter: view.filter, order: view.order, skipToken: paging };
  const { items, next } = queryItems(site, list, options, rowLimit);
  const names = view.fields.length > 0 ? view.fields : ['Title'];
  const mask = maskOfCaller(site, list);
  return {
    kind: 'single',
    name: 'RenderListDataAsStream',
    value: new Complex('SP.RenderListData', {
      Row: items.map((item) => rowOf(site, list, item, names)),
      FirstRow: 1,
      FolderPermissions: `0x${mask.toString(16)}`,
      LastRow: items.length,
      RowLimit: rowLimit,
      ...(next === null ? {} : { NextHref: `?${next}&PageFirstRow=${items.length + 1}` }),
      FilterLink: '?',
      ForceNoHierarchy: '1',
      HierarchyHasIndention: '',
      CurrentFolderSpItemUrl: '',
      CurrentFolderPrincipalCount: '0',
    }),
  };
}

/** A row in the form of RenderListDataAsStream, where every value is text. */
function rowOf(site: Site, list: ListRow, item: OpenItem, names: readonly string[]): Complex {
  const row: Record<string, Value> = {
    ID: String(item.row.id),
    PermMask: `0x${maskOfCaller(site, list, item.row).toString(16)}`,
    FSObjType: String(item.row.folder),
    UniqueId: `{${item.row.unique_id.toUpperCase()}}`,
    ContentTypeId: contentTypeId(list, item.row),
    FileRef: fileRef(list, item.row),
    FileLeafRef: fileRef(list, item.row).split('/').pop()!,
    owshiddenversion: String(item.row.stamp),
  };
  const { byName } = fieldsOf(site, list);
  for (const name of names) {
    const field = byName.get(name) ?? fieldOfName(site, list, name)?.field;
    if (!field)
      throw badRequest(
        'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
        -2130575340,
      );
    row[field.name] = rendered(site, list, item, field);
    const value = columnValue(list, item, field);
    if (field.type === 'DateTime') row[`${field.name}.`] = typeof value === 'string' ? value : '';
    if (field.type === 'Boolean') row[`${field.name}.value`] = value === true ? '1' : '0';
  }
  return new Complex('SP.ListDataRow', row);
}

function rendered(site: Site, list: ListRow, item: OpenItem, field: FieldDefinition): Value {
  const value = columnValue(list, item, field);
  if (isLookup(field)) {
    const ids = Array.isArray(value) ? (value as number[]) : value === null ? [] : [value as number];
    return ids.map((id) => {
      if (!isPerson(field))
        return new Complex('SP.FieldLookupValue', {
          lookupId: id,
          lookupValue: String(lookedUp(site, field, id, field.lookupField ?? 'Title') ?? ''),
          isSecretFieldValue: false,
        });
      const person = knownPrincipal(site, id);
      return new Complex('SP.FieldUserValue', {
        id: String(id),
        title: person?.title ?? '',
        email: person?.email ?? '',
        sip: person?.email ?? '',
        picture: '',
      });
    });
  }
  if (value === null) return '';
  if (field.type === 'DateTime') return shownDate(site, field, value as string);
  if (field.type === 'Boolean') return value === true ? 'Yes' : 'No';
  if (value instanceof Complex) return value.values.Url ?? '';
  return Array.isArray(value) ? value : String(value);
}

/** A date in the site's own zone and format, which is American until somebody changes the locale. */
function shownDate(site: Site, field: FieldDefinition, iso: string): string {
  const wall = new Date(wallClock(Date.parse(iso), timeZone(site.web.time_zone)!.iana));
  const [day, month, year] = [wall.getUTCDate(), wall.getUTCMonth() + 1, wall.getUTCFullYear()];
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = site.web.locale === 2057 ? `${two(day)}/${two(month)}/${year}` : `${month}/${day}/${year}`;
  return field.dateOnly ? date : `${date} ${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}
