import { withoutKey } from '../../lists/keys';
import { screenRoute } from './routes';

/** How a file opens: on a screen of the app, at an address of its own, or only as a download. */
export type FileTarget = { how: 'screen'; to: string } | { how: 'address' | 'download'; href: string };

/** A library gives these as a download, never as a page (contracts/semantics.md S34): the app reads and shows them itself. */
const SHOWN_HERE = /\.(html?|svg|txt|json|csv|md)$/i;
/** Opened in the browser when the address says so (S34). */
const OFFICE_OR_PDF = /\.(docx?|xlsx?|pptx?|odt|ods|odp|pdf)$/i;
/** What a browser shows by itself. */
const SHOWN_BY_BROWSER = /\.(aspx|png|jpe?g|gif|webp|mp4|mp3)$/i;

/**
 * How a file or page that the plan links to opens, so that no link brings a download that nobody asked for.
 * @param url from the tenant's root, or whole
 * @param siteUrl the plan's site
 */
export function fileTarget(url: string, siteUrl: string): FileTarget {
  const elsewhere: FileTarget = { how: 'address', href: url };
  let address: URL;
  try {
    address = new URL(url, siteUrl);
  } catch {
    // Typed by hand and no address: it is left as it was typed.
    return elsewhere;
  }
  if (address.origin !== new URL(siteUrl).origin) return elsewhere;
  const ending = /\.\w+$/.exec(address.pathname)?.[0];
  if (ending === undefined || SHOWN_BY_BROWSER.test(ending)) return elsewhere;
  if (OFFICE_OR_PDF.test(ending)) {
    address.searchParams.set('web', '1');
    return { how: 'address', href: url.startsWith('/') ? address.href.slice(address.origin.length) : address.href };
  }
  if (SHOWN_HERE.test(ending) && isOfSite(address.pathname, siteUrl))
    return { how: 'screen', to: screenRoute('file', decodeURIComponent(address.pathname)) };
  return { how: 'download', href: url };
}

/** Whether a path from the tenant's root is of a file of the plan's own site that the app may show. */
export function isShownHere(path: string, siteUrl: string): boolean {
  return SHOWN_HERE.test(path) && isOfSite(path, siteUrl);
}

function isOfSite(path: string, siteUrl: string): boolean {
  const site = decodeURIComponent(new URL(siteUrl).pathname.replace(/\/$/, ''));
  const decoded = path.split('/').includes('..') ? '' : path;
  return decoded.toLowerCase().startsWith(`${site}/`.toLowerCase());
}

/** The name of a kept file as people know it, from its path. */
export function nameOfFile(path: string): string {
  return withoutKey(path.slice(path.lastIndexOf('/') + 1));
}
