import { holdsPhrase } from '../../plan/search';
import { spOf } from '../pnp';
import type { SPFI } from '@pnp/sp';
import { SPCollection, SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { Day } from '../../plan/day';
import { dayOf, formatDay, isDay } from '../../plan/day';
import type { SiteLink } from '../connection';
import type { OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListName } from '../schema';
import type { ListDefinition } from '../schema/list';
import { addressOf } from '../schema/list';
import type { Item } from '../schema/mapping';
import { rowOf, selectOf } from '../schema/mapping';
import { refusalsIn, sendParts } from '../store/batches';
import { readFile } from '../store/files';
import { allItems, bare, listAt } from '../store/rows';
import { firstVersions, withFollowing } from '../store/versions';
import { columnsHolding, textOfCell, writtenColumns } from './words';

/** A place where the words still stand, or may stand. */
export interface Holder {
  kind: 'row' | 'earlier version' | 'file' | 'unread file' | 'message' | 'recycle bin';
  /** The place in words, for people; never with the words that were searched for. */
  where: string;
  /** The list and row, when the place is a row, so that it can be redacted too. */
  list?: ListName;
  itemId?: number;
}

/** Files whose contents are text and can be searched directly. */
const PLAIN_TEXT = /\.(json|html?|txt|csv|md)$/i;

/**
 * Makes text of a file that is not plain text (Word, PDF); null when that fails. Passed in by a caller that can read
 * documents.
 */
export type TextOf = (name: string, bytes: ArrayBuffer) => Promise<string | null>;

const names = Object.keys(listSchema) as ListName[];
/** The lists that are made from the plan and keep no versions: removing words writes them anew. */
const madeAnew: readonly ListName[] = ['standing', 'standingMonths'];
const lists = names.filter((name) => !listSchema[name].library && name !== 'redactions' && !madeAnew.includes(name));
const libraries = names.filter((name) => listSchema[name].library && name !== 'positions');

/** The name of a row for people: "Progress, row 12 (3.2)". */
export function rowInWords(list: ListDefinition, item: Item, words: string): string {
  const title = typeof item.Title === 'string' && !holdsPhrase(item.Title, words) ? item.Title : '';
  return `${list.title}, row ${Number(item.Id)}${title ? ` (${title})` : ''}`;
}

/** The version of a row, from its ETag: 1 for a row that was never edited. */
function versionOf(item: Item): number {
  const etag = typeof item['odata.etag'] === 'string' ? item['odata.etag'] : '';
  return Number(/,(\d+)"$/.exec(etag)?.[1] ?? 1);
}

/** A site to search: its connection, its time zone (IANA), and the function that makes text of its files. */
export interface SiteToSearch {
  link: SiteLink;
  timeZone: string;
  textOf: TextOf;
}

/**
 * Searches everything that the product keeps on the site for words: rows of every list and their earlier versions,
 * names and contents of every kept file, sent messages that may have quoted the words, and the recycle bin, whose
 * contents SharePoint shows nobody. For site owners, who may read all of it.
 * @param of the row in which the words were found, left out of the answer; null to report every place
 * @throws SiteError when something cannot be read: an answer with gaps would look like a clean one
 */
export async function lookFor(
  { link, timeZone, textOf }: SiteToSearch,
  words: string,
  of: { list: ListName; itemId: number } | null,
  onStep: OnStep,
): Promise<Holder[]> {
  const total = lists.length + libraries.length + 2;
  let done = 0;
  const tell = (label: string): void => onStep({ done: done++, total, label });
  const holders: Holder[] = [];
  for (const name of lists) {
    tell(`Looking through ${listSchema[name].title}`);
    holders.push(...(await holdersInList(link, name, words, of)));
  }
  for (const name of libraries) {
    tell(`Looking through the files of ${listSchema[name].title}`);
    holders.push(...(await holdersInLibrary(link, listSchema[name], words, textOf)));
  }
  tell('Looking through the reminders that were sent');
  if (of) holders.push(...(await messagesAbout(link, timeZone, of)), ...(await bundlesAbout(link, timeZone, of)));
  tell('Looking at the recycle bin');
  holders.push(...(await inRecycleBin(link)));
  return holders;
}

async function holdersInList(
  link: SiteLink,
  name: ListName,
  words: string,
  of: { list: ListName; itemId: number } | null,
): Promise<Holder[]> {
  const list: ListDefinition = listSchema[name];
  const select = ['Id', 'Title', ...new Set(writtenColumns(list).map(({ internal }) => internal))];
  const items = await allItems(listAt(link, list).items.select(...new Set(select)));
  const others = items.filter((item) => !(name === of?.list && Number(item.Id) === of.itemId));
  const now = others.flatMap((item): Holder[] =>
    columnsHolding(list, item, words).length === 0
      ? []
      : [{ kind: 'row', where: rowInWords(list, item, words), list: name, itemId: Number(item.Id) }],
  );
  const found = new Set(now.map(({ itemId }) => itemId));
  const edited = others.filter((item) => versionOf(item) > 1 && !found.has(Number(item.Id)));
  return [...now, ...(await inEarlierVersions(link, name, edited, words))];
}

async function inEarlierVersions(
  link: SiteLink,
  name: ListName,
  items: readonly Item[],
  words: string,
): Promise<Holder[]> {
  const list: ListDefinition = listSchema[name];
  const parts = items.map(
    ({ Id }) =>
      (sp: SPFI) =>
        firstVersions(link, list, Number(Id), sp),
  );
  const outcomes = await sendParts(link, parts);
  const [refusal] = refusalsIn(outcomes);
  if (refusal) throw refusal;
  const found: Holder[] = [];
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.status === 'rejected') continue;
    const versions = await withFollowing(link, outcome.value);
    if (!versions.some((version) => columnsHolding(list, version, words).length > 0)) continue;
    const where = `${rowInWords(list, items[at], words)}, in an earlier version`;
    found.push({ kind: 'earlier version', where, list: name, itemId: Number(items[at].Id) });
  }
  return found;
}

interface FileEntry {
  Name: string;
  ServerRelativeUrl: string;
}

async function holdersInLibrary(
  link: SiteLink,
  library: ListDefinition,
  words: string,
  textOf: TextOf,
): Promise<Holder[]> {
  const path = encodeURIComponent(`${link.sitePath}/${addressOf(library)}`.replace(/'/g, "''"));
  const files = (await SPQueryable(spOf(link).web, `getFolderByServerRelativePath(decodedurl='${path}')/files`).select(
    'Name',
    'ServerRelativeUrl',
  )()) as FileEntry[];
  const holders: Holder[] = [];
  for (const { Name, ServerRelativeUrl } of files) {
    if (holdsPhrase(Name, words)) {
      holders.push({ kind: 'file', where: `${library.title}: the name of a file says them` });
      continue;
    }
    const bytes = await readFile(link, ServerRelativeUrl.split('/').map(encodeURIComponent).join('/'));
    const text = PLAIN_TEXT.test(Name) ? new TextDecoder().decode(bytes) : await textOf(Name, bytes);
    if (text === null)
      holders.push({
        kind: 'unread file',
        where: `${library.title}: "${Name}" could not be looked through; open it and see`,
      });
    else if (holdsPhrase(plainOf(Name, text), words))
      holders.push({ kind: 'file', where: `${library.title}: "${Name}"` });
  }
  return holders;
}

/** The words of a page or data file, as a reader sees them. */
function plainOf(name: string, text: string): string {
  if (/\.json$/i.test(name)) return textOfCell({ kind: 'data' }, text);
  if (!/\.html?$/i.test(name)) return text;
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Mails about an action since its words were first written; they quote the last report. */
async function messagesAbout(
  link: SiteLink,
  timeZone: string,
  of: { list: ListName; itemId: number },
): Promise<Holder[]> {
  if (of.list !== 'progress' && of.list !== 'actions') return [];
  const list: ListDefinition = listSchema[of.list];
  const item: Item = await listAt(link, list).items.getById(of.itemId).select('Id', 'Title', 'Created')();
  const ref = String(item.Title ?? '');
  const since: Day = dayOf(String(item.Created), timeZone);
  const reminders = await allItems(
    bare(listAt(link, listSchema.reminders).items.select(...selectOf(listSchema.reminders))),
  );
  return reminders.flatMap((stored): Holder[] => {
    const message = rowOf(listSchema.reminders, stored, timeZone);
    const about = message.occurrences.some((occurrence) => occurrence.ref === ref);
    if (
      !about ||
      message.day === null ||
      message.day < since ||
      message.state === 'failed' ||
      message.state === 'skipped'
    )
      return [];
    const how = message.state === 'sent' ? 'sent' : 'perhaps sent';
    return [
      {
        kind: 'message',
        where: `A reminder to ${message.personName || message.personLogin}, ${how} on ${formatDay(message.day)} about action ${ref}: it may quote them, and a mail that was sent cannot be recalled. Ask for it to be deleted`,
      },
    ];
  });
}

/**
 * Bundles for inspectors that were taken of the plan since the words were first written: they have left the site. A
 * bundle holds actions, what was reported on them, measures, recommendations and questions, and its record names only
 * the actions, by the numbers that they had then. Every bundle of the plan is therefore named, and said to be of the
 * action where its record says so.
 */
async function bundlesAbout(
  link: SiteLink,
  timeZone: string,
  of: { list: ListName; itemId: number },
): Promise<Holder[]> {
  const list: ListDefinition = listSchema[of.list];
  const plan = list.columns.planId?.internal;
  const select = ['Id', 'Title', 'Created', ...(plan ? [plan] : [])];
  const item: Item = await listAt(link, list)
    .items.getById(of.itemId)
    .select(...select)();
  const planId = of.list === 'plans' ? of.itemId : plan ? Number(item[plan]) : null;
  const ref = of.list === 'progress' || of.list === 'actions' ? String(item.Title ?? '') : null;
  const since: Day = dayOf(String(item.Created), timeZone);
  const papers = await allItems(bare(listAt(link, listSchema.papers).items.select(...selectOf(listSchema.papers))));
  return papers.flatMap((stored): Holder[] => {
    const paper = rowOf(listSchema.papers, stored, timeZone);
    const { kind, words } = paper;
    const day = words.on ?? '';
    const isOfPlan = planId === null || paper.planId === planId;
    if (kind !== 'bundle' || !isOfPlan || !isDay(day) || day < since) return [];
    const refs = (words.what ?? '').replace(/^Actions /, '').split(', ');
    const about = ref !== null && refs.includes(ref) ? ` with action ${ref}` : '';
    const where = `A bundle for inspectors that ${words.by ?? 'somebody'} took on ${formatDay(day)}${about}: it may hold them. Ask whoever has it to delete it, and make it again`;
    return [{ kind: 'message', where }];
  });
}

const BIN = 'The site’s recycle bin holds ';

/** Whether a place that may still hold the words is the recycle bin as it was when it was looked at. */
export const isRecycleBin = (where: string): boolean => where.startsWith(BIN);

/** The number of the product's rows and files in the recycle bin: SharePoint does not show their contents. */
export async function inRecycleBin(link: SiteLink): Promise<Holder[]> {
  const bin = await recycled(link);
  const ours = names.flatMap((name) => {
    const folder = `${link.sitePath}/${addressOf(listSchema[name])}`.slice(1).toLowerCase();
    const count = bin.filter(({ DirName }) => DirName.toLowerCase() === folder).length;
    return count === 0 ? [] : [{ list: listSchema[name].title, count }];
  });
  return ours.map(({ list, count }) => ({
    kind: 'recycle bin',
    where: `${BIN}${count} deleted from ${list}; SharePoint does not show their words. Delete them for good there if they may hold them`,
  }));
}

export interface Recycled {
  Id: string;
  DirName: string;
  LeafName: string;
}

export async function recycled(link: SiteLink): Promise<Recycled[]> {
  return (await SPCollection(spOf(link).web, 'recyclebin')
    .select('Id', 'DirName', 'LeafName')
    .top(5000)()) as Recycled[];
}
