import type { OwnRule } from './ownRules';

/** The settings of a site that a plan manager can change, whichever plan is open. */
export interface SiteSettings {
  /** The plan that opens where neither the page nor the address names one; null until somebody has chosen. */
  openingPlanId: number | null;
  /** The addresses of the council's other sites, whose plans are shown beside this site's. */
  otherSites: string[];
  /** The council's own deadline rules. */
  ownRules: OwnRule[];
}

export const defaultSiteSettings: SiteSettings = { openingPlanId: null, otherSites: [], ownRules: [] };
