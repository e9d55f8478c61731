import type { SiteLink } from './connection';
import type { Item } from './schema/columns';

/** The most items in one answer of SharePoint (contracts/semantics.md S9). */
export const PAGE = 5000;

const WITH_ETAGS = 'application/json';
/** The same items without OData's metadata about each: a third of the bytes, and no ETag. */
const WITHOUT_METADATA = 'application/json;odata=nometadata';

/** Options of a query in OData's words, such as `$select`. */
export type Query = { readonly [option in `$${string}`]?: string };

function get(link: SiteLink, address: string, accept: string): Promise<Response> {
  return link.sender.send(address, {
    method: 'GET',
    headers: { Accept: accept },
    cache: 'no-cache',
    credentials: 'same-origin',
  });
}

/** The address of a part of the site, from its path below the web: `getList('…')/items`. */
function addressIn(link: SiteLink, path: string, query: Query): string {
  const options = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  const web = [`${link.siteUrl}/_api/web`, path].filter((part) => part !== '').join('/');
  return options.length === 0 ? web : `${web}?${options.join('&')}`;
}

/** What SharePoint answers for a part of the site. @throws Refusal */
export async function readJson<Answer>(link: SiteLink, path: string, query: Query = {}): Promise<Answer> {
  return (await get(link, addressIn(link, path, query), WITH_ETAGS)).json() as Promise<Answer>;
}

/** The text of a file of the site. @throws Refusal */
export async function readText(link: SiteLink, path: string): Promise<string> {
  return (await get(link, addressIn(link, path, {}), WITH_ETAGS)).text();
}

/** A path within quotation marks of an address, as in `getList('…')`. */
export const inQuotes = (path: string): string => encodeURIComponent(path.replace(/'/g, "''"));

/**
 * All items of a query, page by page. A query without a filter can read a list of any size (contracts/semantics.md
 * S14).
 * @param etags whether each item has its ETag, by which it can be edited
 */
export async function readItems(
  link: SiteLink,
  path: string,
  query: Query,
  { etags, onPage }: { etags: boolean; onPage?: (read: number) => void },
): Promise<Item[]> {
  const found: Item[] = [];
  let next: string | undefined = addressIn(link, path, { ...query, $top: String(PAGE) });
  while (next) {
    const answer = await get(link, next, etags ? WITH_ETAGS : WITHOUT_METADATA);
    const page = (await answer.json()) as { value: Item[]; 'odata.nextLink'?: string };
    found.push(...page.value);
    onPage?.(found.length);
    next = page['odata.nextLink'];
  }
  return found;
}
