import type { OwnRule } from './ownRules';

/** What a plan manager can set for a site, whatever plan is open. */
export interface SiteSettings {
  /** Which plan opens where neither the page nor the address names one; null until somebody chose. */
  openingPlanId: number | null;
  /** Other sites of the council whose plans stand beside this site's, by their addresses. */
  otherSites: string[];
  /** Deadlines that the council set itself. */
  ownRules: OwnRule[];
}

export const defaultSiteSettings: SiteSettings = { openingPlanId: null, otherSites: [], ownRules: [] };
