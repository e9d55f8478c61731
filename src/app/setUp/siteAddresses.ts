/** The path of a site: /sites/housing, /teams/youth-justice, or empty for the root site. */
const SITE_PATH = /^\/(?:(?:sites|teams)\/[^/]+)?/i;

/**
 * The address of the site that an absolute address belongs to, without the path inside the site; null for a text that
 * is no address.
 */
function siteIn(typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const { protocol, origin, pathname } = new URL(typed);
  if (!/^https?:$/.test(protocol)) return null;
  return `${origin}${SITE_PATH.exec(pathname)?.[0] ?? ''}`.replace(/\/+$/, '');
}

const lines = (typed: string): string[] => typed.split(/\s+/).filter((line) => line !== '');

/** The sites named in a text, one on each line. The address of a page or list stands for its site. */
export function sitesNamed(typed: string): string[] {
  return [...new Set(lines(typed).map((line) => siteIn(line) ?? line))];
}

/**
 * The problem with the first address that is no other site of this tenant, as a sentence; null when there is none.
 * @param here the address of the open site
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
