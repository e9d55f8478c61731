import { linkAddress } from '../../plan/linkAddress';
import { withoutKey } from '../../lists/keys';
import { screenRoute } from './routes';

/** How a file opens: on a screen of the app, at its own address, only as a download, or not at all. */
export type FileTarget =
  | { how: 'screen'; to: string }
  | { how: 'address' | 'download'; href: string }
  /** Nothing that a link may lead to. */
  | { how: 'nowhere' };

/**
 * SharePoint sends these files from a library as a download, never as a page (contracts/semantics.md S34). The app
 * reads and shows them itself.
 */
const SHOWN_HERE = /\.(html?|svg|txt|json|csv|md)$/i;
/** Files that open in the browser when the address asks for it (S34). */
const OFFICE_OR_PDF = /\.(docx?|xlsx?|pptx?|odt|ods|odp|pdf)$/i;
/** Files that a browser shows without help. */
const SHOWN_BY_BROWSER = /\.(aspx|png|jpe?g|gif|webp|mp4|mp3)$/i;

/**
 * How a file or page that the plan links to opens, so that a link does not start an unexpected download.
 * @param url relative to the tenant's root, or absolute
 * @param siteUrl the plan's site
 */
export function fileTarget(url: string, siteUrl: string): FileTarget {
  const safe = linkAddress(url);
  if (safe === null) return { how: 'nowhere' };
  const elsewhere: FileTarget = { how: 'address', href: safe };
  const address = new URL(safe, siteUrl);
  if (address.origin !== new URL(siteUrl).origin) return elsewhere;
  const ending = /\.\w+$/.exec(address.pathname)?.[0];
  if (ending === undefined || SHOWN_BY_BROWSER.test(ending)) return elsewhere;
  if (OFFICE_OR_PDF.test(ending)) {
    address.searchParams.set('web', '1');
    return { how: 'address', href: safe.startsWith('/') ? address.href.slice(address.origin.length) : address.href };
  }
  if (SHOWN_HERE.test(ending) && isOfSite(address.pathname, siteUrl))
    return { how: 'screen', to: screenRoute('file', decodeURIComponent(address.pathname)) };
  return { how: 'download', href: safe };
}

/** Whether a path, relative to the tenant's root, is that of a file on the plan's own site that the app may show. */
export function isShownHere(path: string, siteUrl: string): boolean {
  return SHOWN_HERE.test(path) && isOfSite(path, siteUrl);
}

function isOfSite(path: string, siteUrl: string): boolean {
  const site = decodeURIComponent(new URL(siteUrl).pathname.replace(/\/$/, ''));
  const decoded = path.split('/').includes('..') ? '' : path;
  return decoded.toLowerCase().startsWith(`${site}/`.toLowerCase());
}

/** The name of a kept file without its folder and key, as people know it. */
export function nameOfFile(path: string): string {
  return withoutKey(path.slice(path.lastIndexOf('/') + 1));
}
