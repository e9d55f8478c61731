import { body } from '@pnp/queryable';
import { SPQueryable, spPost, spPostMerge } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { Refusal } from '../errors';
import { SiteError } from '../planStore';
import type { ListDefinition } from '../schema/list';
import { allLists } from '../schema';
import { addressOf, otherTitleOf, showsOwnRowsOnly } from '../schema/list';
import { isMarked } from '../schema/marker';
import { refusalsIn, sendParts } from '../store/batches';
import { listAt } from '../store/rows';
import { describe, madeColumnsOf } from './details';
import type { MadeColumn } from './details/details';
import { fieldTypes, fieldXml } from './fieldXml';
import type { Run } from './run';
import { readLists } from './storedLists';

/** List settings are written whatever their ETag, because only the product's own values are right. */
const ifAny = { headers: { 'IF-MATCH': '*' } };

/** The values of SP.List.ReadSecurity: people read all rows of a list, or only their own. */
const ALL_ROWS = 1;
const OWN_ROWS = 2;

const GENERIC_LIST = 100;
const DOCUMENT_LIBRARY = 101;

/**
 * Makes a list at its own address where none exists. The marker is part of the request that makes the list, so that a
 * run that was cut off right after it recognises the list. A list without the marker is never adopted.
 */
export async function makeList(run: Run, list: ListDefinition): Promise<void> {
  const there = await run.findList(list);
  if (there && !isMarked(list, there.Description))
    throw new SiteError(
      `This site already has a list at ${there.RootFolder.ServerRelativeUrl}, titled "${there.Title}", that Improvement Plan did not make. Move or delete that list, then run Set-up again.`,
      'invalid',
      'a list of somebody else stands at the address',
    );
  if (there) return;
  await spPost(
    SPQueryable(spOf(run.link).web, 'lists'),
    body({
      AllowContentTypes: false,
      BaseTemplate: list.library ? DOCUMENT_LIBRARY : GENERIC_LIST,
      ContentTypesEnabled: false,
      Description: describe(list),
      EnableVersioning: list.versions > 0,
      // SharePoint makes the address from the first title; `settleList` sets the plain title afterwards.
      Title: `ImprovementPlan${list.name}`,
    }),
  );
  run.forget('lists');
}

/** Sets a list's plain title, its number of versions, and whether search finds it. */
export async function settleList(run: Run, list: ListDefinition): Promise<void> {
  const stored = await run.listFor(list);
  const lists = await run.lists();
  const taken = (title: string): boolean =>
    lists.some((one) => one !== stored && one.Title.toLowerCase() === title.toLowerCase());
  const wanted = {
    Title: taken(list.title) ? otherTitleOf(list) : list.title,
    EnableVersioning: list.versions > 0,
    MajorVersionLimit: list.versions,
    NoCrawl: !list.searchable,
    // The Progress row says what a file is, and add-only users may not attach files (contracts/semantics.md S25).
    ...(list.library ? {} : { EnableAttachments: false, ReadSecurity: showsOwnRowsOnly(list) ? OWN_ROWS : ALL_ROWS }),
  };
  const { MajorVersionLimit, ...others } = wanted;
  const differs = (Object.keys(others) as (keyof typeof others)[]).some((name) => stored[name] !== others[name]);
  if (differs) await spPostMerge(listAt(run.link, list), body(others, ifAny));
  if (stored.MajorVersionLimit !== MajorVersionLimit) await keepVersions(run, list, MajorVersionLimit);
}

/**
 * Sets how many versions a list keeps. Where the tenant sets that for its libraries (contracts/semantics.md S31), the
 * limit is left alone; a refusal does not stop Set-up, which shows what the libraries keep. A kept file is proved by
 * its checksum, not by its versions.
 */
async function keepVersions(run: Run, list: ListDefinition, MajorVersionLimit: number): Promise<void> {
  if (list.library && (await hasAutomaticLimits(run.link, list))) return;
  try {
    await spPostMerge(listAt(run.link, list), body({ MajorVersionLimit }, ifAny));
  } catch (error) {
    // Some tenants refuse the limit without showing the policy, with a message in their own language.
    const refused = error instanceof Refusal && error.kind !== 'busy' && error.kind !== 'offline';
    if (!list.library || !refused) throw error;
  }
}

/** How the plan's libraries keep earlier versions of their files. */
export interface FileVersions {
  /** Whether the tenant trims versions automatically (contracts/semantics.md S31). */
  automatic: boolean;
  /** The libraries that keep fewer versions than Set-up asks for, although the tenant does not trim them. */
  fewer: { title: string; keeps: number }[];
}

/** How the plan's libraries keep versions, for those libraries that the caller may see. */
export async function readFileVersions(link: SiteLink): Promise<FileVersions> {
  const stored = new Map((await readLists(link)).map((one) => [one.RootFolder.ServerRelativeUrl.toLowerCase(), one]));
  const libraries = allLists.flatMap((list) => {
    const found = list.library ? stored.get(`${link.sitePath}/${addressOf(list)}`.toLowerCase()) : undefined;
    return found ? [{ list, found }] : [];
  });
  const [first] = libraries;
  if (first && (await hasAutomaticLimits(link, first.list))) return { automatic: true, fewer: [] };
  return {
    automatic: false,
    fewer: libraries
      .filter(({ list, found }) => found.MajorVersionLimit < list.versions)
      .map(({ found }) => ({ title: found.Title, keeps: found.MajorVersionLimit })),
  };
}

/** VersionPolicies.DefaultTrimMode of a library whose versions SharePoint trims automatically. */
const AUTOMATIC = 2;

/** Whether the tenant itself decides how many versions a library keeps (contracts/semantics.md S31). */
export async function hasAutomaticLimits(link: SiteLink, list: ListDefinition): Promise<boolean> {
  try {
    const policy = (await SPQueryable(listAt(link, list), 'VersionPolicies').select('DefaultTrimMode')()) as {
      DefaultTrimMode?: number;
    };
    return policy.DefaultTrimMode === AUTOMATIC;
  } catch (error) {
    // Tenants without the feature do not know the property.
    if (error instanceof Refusal && [400, 404].includes(error.status)) return false;
    throw error;
  }
}

interface StoredField {
  InternalName: string;
  Title: string;
  TypeAsString: string;
  Indexed: boolean;
  EnforceUniqueValues: boolean;
  Required: boolean;
}

/** Field creation options: keep the internal name from the schema, and show the column in the default view. */
const NAME_AS_GIVEN = 8;
const IN_DEFAULT_VIEW = 16;

/**
 * Makes the columns that a list lacks, and restores indexes and uniqueness that somebody removed. No column is removed.
 */
export async function makeColumns(link: SiteLink, list: ListDefinition): Promise<void> {
  if (list.library) return;
  const securable = listAt(link, list);
  const stored = (await SPQueryable(securable, 'fields').select(
    'InternalName',
    'Title',
    'TypeAsString',
    'Indexed',
    'EnforceUniqueValues',
    'Required',
  )()) as StoredField[];
  const byName = new Map(stored.map((field) => [field.InternalName, field]));
  const columns = madeColumnsOf(list);
  const missing = columns.filter((column) => !byName.has(column.internal));
  const outcomes = await sendParts(
    link,
    missing.map(
      (column) => (sp) =>
        spPost(
          SPQueryable(listAt(link, list, sp), 'fields/createfieldasxml'),
          body({
            parameters: {
              SchemaXml: fieldXml(column),
              Options: NAME_AS_GIVEN + (column.inView ? IN_DEFAULT_VIEW : 0),
            },
          }),
        ),
    ),
  );
  const [refused] = refusalsIn(outcomes);
  if (refused) throw refused;
  for (const column of columns) {
    const field = byName.get(column.internal);
    if (field) await settleColumn(link, list, column, field);
  }
}

async function settleColumn(
  link: SiteLink,
  list: ListDefinition,
  column: MadeColumn,
  field: StoredField,
): Promise<void> {
  if (field.TypeAsString !== fieldTypes[column.kind])
    throw new SiteError(
      `The column "${field.Title}" of the list "${list.title}" was made again with another type. Rename or delete it, then run Set-up again.`,
      'invalid',
      `${column.internal} is ${field.TypeAsString}`,
    );
  const change = async (values: Record<string, unknown>): Promise<void> => {
    const securable = SPQueryable(listAt(link, list), `fields/getbyinternalnameortitle('${column.internal}')`);
    await spPostMerge(securable, body(values, ifAny));
  };
  if (column.internal === 'Title' && (field.Title !== column.label || field.Required))
    await change({ Title: column.label, Required: false });
  // A column title that the council changed stays.
  else if (column.formerly.includes(field.Title)) await change({ Title: column.label });
  if (column.indexed && !field.Indexed) await change({ Indexed: true });
  if ((column.unique ?? false) !== field.EnforceUniqueValues)
    await change({ EnforceUniqueValues: column.unique ?? false });
}

/** Writes the schema's version into the list's description, where the app's first request reads it. */
export async function writeVersion(link: SiteLink, list: ListDefinition, version: number): Promise<void> {
  await spPostMerge(listAt(link, list), body({ Description: describe(list, version) }, ifAny));
}
