import { badQuery, notSpoken } from '../odata/errors';
import type { Single, Value } from '../odata/resource';
import { Complex } from '../odata/resource';
import { bytesOf } from './files';
import type { ItemRow } from './itemRows';
import { COLUMNS, valuesOf } from './itemRows';
import { fileRef } from './itemValues';
import type { ListRow } from './listRows';
import { isLibrary, listsOf, settingsOf } from './listRows';
import { mayReadIn, READABLE, readableBy } from './ownItems';
import { principal } from './principals';
import type { Site } from './site';
import { all, webUrl } from './site';

/** The properties of a result, from which `selectproperties` chooses. */
const PROPERTIES = ['Title', 'Author', 'Path', 'LastModifiedTime', 'IsDocument', 'ListID', 'ListItemID'] as const;

const DEFAULT_LIMIT = 10;
const LIMIT = 500;

/** Files whose text this server searches. Other files are found only by their names. */
const PLAIN_TEXT = /\.(txt|csv|html?|json|md)$/i;

/**
 * `search/query`: finds items and files of this site by words. Results are filtered by the caller's permissions, lists
 * with NoCrawl are left out, and earlier versions are not found, as in SharePoint. Unlike in SharePoint, an item is
 * found at once, without waiting for a crawl. A query has words, phrases and prefixes that must all occur in the item,
 * and `path:"<address of this site>"`. Searching other sites, and the rest of KQL, are not imitated.
 */
export function searchSite(site: Site, query: URLSearchParams): Single {
  const wanted = readQuery(site, query);
  const found = listsOf(site).flatMap((list) => foundIn(site, list, wanted));
  return { kind: 'single', name: 'query', value: answer(found, wanted) };
}

interface Wanted {
  /**
   * The search terms, each as plain words with a space on both sides. A term without the last space is the beginning of
   * a word.
   */
  terms: string[];
  properties: readonly string[];
  start: number;
  limit: number;
}

type Result = Record<(typeof PROPERTIES)[number], string>;

const words = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

const text = (query: URLSearchParams, name: string): string | null => {
  const written = query.get(name);
  if (written === null) return null;
  const quoted = /^'(.*)'$/s.exec(written);
  if (!quoted) throw badQuery(`The value of ${name} must stand in single quotes.`);
  return quoted[1]!.replace(/''/g, "'");
};

function number(query: URLSearchParams, name: string, otherwise: number): number {
  const written = query.get(name);
  const value = written === null ? otherwise : Number(written);
  if (!Number.isInteger(value) || value < 0) throw badQuery(`The value of ${name} must be a number.`);
  return value;
}

function readQuery(site: Site, query: URLSearchParams): Wanted {
  for (const name of query.keys())
    if (!['querytext', 'rowlimit', 'startrow', 'selectproperties'].includes(name.toLowerCase()))
      throw notSpoken(`search by ${name}`);
  const kql = text(query, 'querytext') ?? '';
  const limit = number(query, 'rowlimit', DEFAULT_LIMIT);
  if (limit > LIMIT) throw badQuery(`The value of rowlimit must be ${LIMIT} at most.`);
  const properties = text(query, 'selectproperties')?.split(',') ?? PROPERTIES;
  for (const name of properties)
    if (!PROPERTIES.some((one) => one === name)) throw notSpoken(`search for the property ${name}`);
  return { terms: readTerms(site, kql), properties, start: number(query, 'startrow', 0), limit };
}

/** Divides a query into the path, which must be that of this site, and the words. */
function readTerms(site: Site, kql: string): string[] {
  const path = /(?:^|\s)path:"([^"]*)"/i.exec(kql);
  if (path?.[1]!.replace(/\/$/, '').toLowerCase() !== webUrl(site).toLowerCase())
    throw notSpoken(`search without path:"${webUrl(site)}"`);
  const rest = kql.replace(path[0], ' ');
  const terms = rest.match(/"[^"]*"|\S+/g) ?? [];
  for (const term of terms)
    if (
      !/^("[^"]*"|[\p{L}\p{N}][\p{L}\p{N}’'-]*\*?)$/u.test(term) ||
      /^(AND|OR|NOT|NEAR|ONEAR|XRANK|WORDS)$/.test(term)
    )
      throw notSpoken(`"${term}" in a search`);
  return terms.map((term) => (term.endsWith('*') ? words(term).trimEnd() : words(term)));
}

function foundIn(site: Site, list: ListRow, { terms }: Wanted): Result[] {
  if (settingsOf(list).NoCrawl || !mayReadIn(site, list)) return [];
  return all<ItemRow>(
    site,
    `SELECT ${COLUMNS} FROM items i WHERE i.list = ? AND i.recycled IS NULL AND ${READABLE}
     ORDER BY i.id`,
    list.no,
    ...readableBy(site, list),
  )
    .filter((item) => {
      const written = words(textOf(site, list, item));
      return terms.every((term) => written.includes(term));
    })
    .map((item) => resultOf(site, list, item));
}

/** The text of an item that is searched: its current columns, and a file's name and text. */
function textOf(site: Site, list: ListRow, item: ItemRow): string {
  const columns = Object.values(valuesOf(item)).flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  );
  if (!isLibrary(list) || item.folder) return columns.join('\n');
  const name = item.path!.split('/').pop()!;
  return [...columns, name, ...(PLAIN_TEXT.test(name) ? [bytesOf(site, list, item).toString('utf8')] : [])].join('\n');
}

function resultOf(site: Site, list: ListRow, item: ItemRow): Result {
  const { Title } = valuesOf(item);
  const path = isLibrary(list) ? fileRef(list, item) : `${list.path}/DispForm.aspx?ID=${item.id}`;
  return {
    Title: typeof Title === 'string' && Title ? Title : path.split('/').pop()!,
    Author: principal(site, item.author)?.title ?? '',
    Path: `${site.origin}${path}`,
    LastModifiedTime: item.modified,
    IsDocument: String(isLibrary(list) && !item.folder),
    ListID: list.id,
    ListItemID: String(item.id),
  };
}

function answer(found: readonly Result[], { properties, start, limit }: Wanted): Value {
  const rows = found.slice(start, start + limit).map(
    (result) =>
      new Complex('SP.SimpleDataRow', {
        Cells: properties.map(
          (name) =>
            new Complex('SP.KeyValue', {
              Key: name,
              Value: result[name as keyof Result],
              ValueType: name === 'LastModifiedTime' ? 'Edm.DateTime' : 'Edm.String',
            }),
        ),
      }),
  );
  return new Complex('Microsoft.Office.Server.Search.REST.SearchResult', {
    PrimaryQueryResult: new Complex('Microsoft.Office.Server.Search.REST.QueryResult', {
      CustomResults: [],
      RefinementResults: null,
      RelevantResults: new Complex('Microsoft.Office.Server.Search.REST.RelevantResults', {
        RowCount: rows.length,
        Table: new Complex('SP.SimpleDataTable', { Rows: rows }),
        TotalRows: found.length,
        TotalRowsIncludingDuplicates: found.length,
      }),
      SpecialTermResults: null,
    }),
    SecondaryQueryResults: [],
    SpellingSuggestion: '',
    TriggeredRules: [],
  });
}
