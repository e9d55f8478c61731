import type { Database } from '../database';
import { accessDenied, badQuery } from '../odata/errors';
import type { Call } from '../odata/resource';
import { Complex, posting, reading } from '../odata/resource';
import { isCatalogue } from './appCatalogue';
import { Permission } from './masks';
import { demand } from './permissions';
import type { Site } from './site';
import { one, run } from './site';

interface EntityRow {
  value: string;
  description: string;
  comments: string;
}

/** Sets a tenant property unless it is already set, as an administrator does with Set-PnPStorageEntity. */
export function giveStorageEntity(database: Database, key: string, value: string): void {
  run(
    database,
    "INSERT OR IGNORE INTO storage_entities (key, value, description, comments) VALUES (?, ?, '', '')",
    key,
    value,
  );
}

/**
 * Tenant properties ("storage entities"). Everybody can read them from any site. Only administrators can set them, from
 * the app catalogue's site. A key that was never set is answered with `{"odata.null":true}` and status 200. Source:
 * learn.microsoft.com, "SharePoint Framework tenant properties"; PnPjs, `web.setStorageEntity`.
 */
export function storageEntityCalls(site: Site): Record<string, Call> {
  const demandCatalogue = (): void => {
    demand(site, Permission.ManageWeb);
    if (!isCatalogue(site)) throw accessDenied();
  };
  return {
    getstorageentity: reading(({ args }) => {
      const row = one<EntityRow>(site, 'SELECT * FROM storage_entities WHERE key = ?', args.text('key'));
      const value = row
        ? new Complex('SP.StorageEntity', {
            Comment: row.comments || null,
            Description: row.description || null,
            Value: row.value,
          })
        : null;
      return { kind: 'single', name: 'GetStorageEntity', value };
    }),
    setstorageentity: posting(({ body }) => {
      demandCatalogue();
      // All four parameters are required (P11); the cmdlet, too, refuses to run without a description and a comment.
      const [key, value, description, comments] = ['key', 'value', 'description', 'comments'].map((name) => {
        const given = body[name];
        if (typeof given !== 'string') throw badQuery(`The parameter ${name} must be a text.`);
        return given;
      });
      run(
        site,
        `INSERT INTO storage_entities (key, value, description, comments) VALUES (?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, description = excluded.description, comments = excluded.comments`,
        key!,
        value!,
        description!,
        comments!,
      );
      return null;
    }),
    removestorageentity: posting(({ args }) => {
      demandCatalogue();
      run(site, 'DELETE FROM storage_entities WHERE key = ?', args.text('key'));
      return null;
    }),
  };
}
