import { body } from '@pnp/queryable';
import { SPQueryable, spPost, spPostMerge } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { Refusal } from '../errors';
import { newKey } from '../keys';

/** A list made to test SharePoint's behaviour, and removed afterwards. */
export interface Scratch {
  link: SiteLink;
  list: IList;
  /** The list, as part of a batch. */
  at: (sp: SPFI) => IList;
  /** Adds a row with these values. */
  add(values: Record<string, unknown>): Promise<{ Id: number; etag: string }>;
}

const unique = `<Field Type="Text" DisplayName="Key" Name="Key" Required="FALSE" MaxLength="255" Indexed="TRUE" EnforceUniqueValues="TRUE" />`;
const day = `<Field Type="DateTime" DisplayName="Day" Name="Day" Format="DateOnly" />`;
const NAME_AS_GIVEN = 8;

/**
 * Makes a scratch list, calls `work` with it, and removes the list even when `work` fails. Only the caller can see the
 * list: it does not inherit the site's permissions.
 */
export async function withScratch<Result>(
  link: SiteLink,
  work: (scratch: Scratch) => Promise<Result>,
): Promise<Result> {
  const made = await spPost<{ Id: string }>(
    SPQueryable(spOf(link).web, 'lists'),
    body({ Title: `Check ${newKey().slice(0, 8)}`, BaseTemplate: 100, EnableVersioning: true }),
  );
  const list = spOf(link).web.lists.getById(made.Id);
  try {
    // A new list keeps only fifty versions by default (S18).
    await spPostMerge(list, body({ MajorVersionLimit: 500 }, { headers: { 'IF-MATCH': '*' } }));
    await spPost(SPQueryable(list, 'breakroleinheritance(copyroleassignments=false,clearsubscopes=true)'));
    for (const SchemaXml of [unique, day])
      await spPost(
        SPQueryable(list, 'fields/createfieldasxml'),
        body({ parameters: { SchemaXml, Options: NAME_AS_GIVEN } }),
      );
    return await work({
      link,
      list,
      at: (sp) => sp.web.lists.getById(made.Id),
      add: async (values) => {
        const item = (await list.items.add({ Title: 'Check', Key: newKey(), ...values })) as {
          Id: number;
          'odata.etag': string;
        };
        return { Id: item.Id, etag: item['odata.etag'] };
      },
    });
  } finally {
    await list.delete();
  }
}

/** The refusal of a request, or null when SharePoint accepted the request. */
export async function refusalOfAsking(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
