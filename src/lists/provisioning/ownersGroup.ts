import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';

/** The site's owners group. */
export async function ownersGroup(link: SiteLink): Promise<{ Id: number; Title: string }> {
  return (await SPQueryable(spOf(link).web, 'associatedownergroup').select('Id', 'Title')()) as {
    Id: number;
    Title: string;
  };
}
