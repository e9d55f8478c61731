/** The tenant property (Set-SPOStorageEntity, or Set-up) that says where the plan is when the page does not. */
export const planSiteProperty = 'ImprovementPlanSite';

/** What is known of where a web part stands. */
export interface Standing {
  /** The site of the page; the tenant's root site in a Teams personal tab. */
  webUrl: string;
  /** What was set in the property pane, when anything was. */
  siteUrl: string;
  personalTab: boolean;
}

/** An address within the tenant, full and without its last slash; another host's is refused, for only this one's cookie counts. */
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
 * Which site holds the plan. A page's own site does, unless the pane names another. A Teams personal tab runs on the
 * tenant's root site (contracts/semantics.md, P2), so there the tenant property says; with none of them, null: ask.
 */
export async function findPlanSite(
  standing: Standing,
  tenantProperty: () => Promise<string | null>,
): Promise<string | null> {
  const named = siteAddress(standing.siteUrl, standing.webUrl);
  if (named !== null) return named;
  if (!standing.personalTab) return standing.webUrl.replace(/\/+$/, '');
  const told = await tenantProperty();
  return told === null ? null : siteAddress(told, standing.webUrl);
}
