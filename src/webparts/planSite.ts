/** The tenant property (Set-SPOStorageEntity, or Set-up) that names the plan's site where the page does not. */
export const planSiteProperty = 'ImprovementPlanSite';

/** What is known of the place in which a web part stands. */
export interface Standing {
  /** The site of the page; the tenant's root site in a Teams personal tab, and in the chat of a meeting. */
  webUrl: string;
  /** The site set in the property pane; empty when none was set. */
  siteUrl: string;
  /** Whether the app stands in no team: in a personal tab, or in a meeting. */
  withoutSite: boolean;
}

/**
 * An address within the tenant, in full and without a final slash. Null for another host, because the person's cookie
 * counts for this host only.
 */
export function siteAddress(text: string, webUrl: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!URL.canParse(trimmed, webUrl)) return null;
  const url = new URL(trimmed, webUrl);
  if (url.origin !== new URL(webUrl).origin) return null;
  return (url.origin + url.pathname).replace(/\/(SitePages|Lists|_layouts)\/.*$/i, '').replace(/\/+$/, '');
}

/** Reads a tenant property with the person's own cookie; null when the tenant has none of this name. */
export async function readTenantProperty(
  webUrl: string,
  name: string,
  request: typeof fetch = fetch,
): Promise<string | null> {
  const response = await request(`${webUrl}/_api/web/GetStorageEntity('${encodeURIComponent(name)}')`, {
    headers: { Accept: 'application/json;odata=nometadata' },
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`SharePoint answered ${response.status} when asked where the plan is.`);
  const { Value: value } = (await response.json()) as { Value?: string | null };
  return value ? value : null;
}

/**
 * Finds the site that holds the plan: the page's own site, unless the pane names another. A Teams personal tab, and a
 * tab in a meeting, run on the tenant's root site (contracts/semantics.md, P2), so there the tenant property decides. Null when none of these
 * names a site; the caller then asks the person.
 */
export async function findPlanSite(
  standing: Standing,
  tenantProperty: () => Promise<string | null>,
): Promise<string | null> {
  const named = siteAddress(standing.siteUrl, standing.webUrl);
  if (named !== null) return named;
  if (!standing.withoutSite) return standing.webUrl.replace(/\/+$/, '');
  const told = await tenantProperty();
  return told === null ? null : siteAddress(told, standing.webUrl);
}
