import { SharePointError } from '../odata/errors';
import type { Site } from './site';
import { all } from './site';

/** A permission level. */
export interface RoleRow {
  id: number;
  name: string;
  description: string;
  position: number;
  mask: string;
  kind: number;
  hidden: number;
}

export const noSuchRole = (name: string | number): SharePointError =>
  new SharePointError(
    404,
    '-2146232832, Microsoft.SharePoint.SPException',
    `Cannot find the permission level "${name}". It may have been deleted by another user.`,
  );

export const roles = (site: Site): RoleRow[] =>
  all<RoleRow>(site, 'SELECT * FROM roles WHERE web = ? ORDER BY position, id', site.web.id);
