/** A site's own path: /sites/housing, /teams/youth-justice, or the root site's. */
const SITE_PATH = /^\/(?:(?:sites|teams)\/[^/]+)?/i;

/** The site that a whole address belongs to, without what follows the site's own name; null where it is none. */
function siteIn(typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const { protocol, origin, pathname } = new URL(typed);
  if (!/^https?:$/.test(protocol)) return null;
  return `${origin}${SITE_PATH.exec(pathname)?.[0] ?? ''}`.replace(/\/+$/, '');
}

const lines = (typed: string): string[] => typed.split(/\s+/).filter((line) => line !== '');

/** The sites named in a text, one on a line: an address of a page or list names its site. */
export function sitesNamed(typed: string): string[] {
  return [...new Set(lines(typed).map((line) => siteIn(line) ?? line))];
}

/**
 * What is wrong with the first address that is no other site of this tenant, as a sentence; null when nothing is.
 * @param here the address of the site that is open
 */
export function siteProblem(typed: string, here: string): string | null {
  const { origin } = new URL(here);
  for (const line of lines(typed)) {
    const site = siteIn(line);
    if (site === null)
      return `“${line}” is no address of a site. Give it as it stands in the browser, beginning with ${new URL(here).protocol}//.`;
    if (new URL(site).origin !== origin)
      return `“${line}” is not on ${origin}. Only sites of the same tenant can be read.`;
    if (site.toLowerCase() === siteIn(here)?.toLowerCase()) return 'This site itself need not be named.';
  }
  return null;
}
