import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { hasStatus } from '../errors';
import type { LinkCheck } from '../planStore';

/**
 * The file that an address names on this site: a file or folder by its path from the tenant's root, or a file by its
 * id.
 */
export type FileReference = { path: string } | { fileId: string };

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/**
 * Reads the file out of an address, in the forms that SharePoint gives people to copy: the file itself, a library's
 * page with the file open in it (`?id=`), Office's page (`?sourcedoc=`), and a direct link (`/:b:/r/sites/…`).
 * @param siteUrl absolute, without a closing slash
 * @param url absolute, or from the tenant's root
 * @returns null when the file lies elsewhere, or the address does not show it (a sharing link); such addresses are not
 *   looked up
 */
export function fileReference(siteUrl: string, url: string): FileReference | null {
  const site = new URL(siteUrl);
  const sitePath = site.pathname.replace(/\/$/, '');
  const under = (path: string): boolean =>
    `${path.toLowerCase()}/`.startsWith(`${sitePath.toLowerCase()}/`) && (sitePath !== '' || !/^\/sites\//i.test(path));
  try {
    const address = new URL(url.trim(), site);
    if (address.origin !== site.origin) return null;
    const path = decodeURIComponent(address.pathname)
      .replace(/^\/:[a-z]:\/r\//i, '/')
      .replace(/\/$/, '');
    if (!under(path) || path.startsWith('/:')) return null;
    const shown = address.searchParams.get('id');
    if (shown?.startsWith('/') && under(shown)) return { path: shown };
    if (!/\/_(layouts|vti_bin|api)\//i.test(`${path}/`)) return { path };
    const fileId = GUID.exec(address.searchParams.get('sourcedoc') ?? '')?.[1];
    return fileId ? { fileId } : null;
  } catch (error) {
    // A text that is no address is reported where it is typed, not here.
    if (error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
}

/**
 * Whether the caller can open an address on this site (requirement 39).
 * @param url absolute, or from the tenant's root
 * @throws SiteError when SharePoint could not be asked
 */
export async function checkLink(link: SiteLink, url: string): Promise<LinkCheck> {
  const place = fileReference(link.siteUrl, url);
  if (!place) return 'not looked up';
  const asked =
    'fileId' in place
      ? [`getFileById('${place.fileId}')`]
      : ['File', 'Folder'].map(
          (kind) =>
            `get${kind}ByServerRelativePath(decodedurl='${encodeURIComponent(place.path.replace(/'/g, "''"))}')`,
        );
  for (const address of asked) {
    try {
      const { Exists } = await SPQueryable(spOf(link).web, address).select('Exists')<{ Exists: boolean }>();
      if (Exists) return 'opens';
    } catch (error) {
      if (hasStatus(error, 403)) return 'not allowed';
      // Status 400: the path belongs to a subsite, about which this site cannot answer.
      if (hasStatus(error, 400)) return 'not looked up';
      if (!hasStatus(error, 404)) throw error;
    }
  }
  return 'not there';
}
