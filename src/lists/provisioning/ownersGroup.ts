import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';

/** The site's owners group. */
export async function ownersGroup(link: SiteLink): Promise<{ Id: number; Title: string }> {
  return (await SPQueryable(link.sp.web, 'associatedownergroup').select('Id', 'Title')()) as {
    Id: number;
    Title: string;
  };
}
