import type { OpenedSite } from '../lists/planStore';

/**
 * Why a site's plan cannot be read, and what to do, as the end of a sentence that begins with the site. Every command
 * says it alike.
 * @param planId the plan that was asked for; left out for the one that the site opens
 */
export function whyNoPlan({ site, me }: Pick<OpenedSite, 'site' | 'me'>, planId?: number): string {
  if (site.schema === 'none' || site.schema === 'partial')
    return 'has no plan yet. Run provision first, or open Set-up.';
  if (!me.isReader) return 'does not let this identity read its plan. Give it full control of the site.';
  if (site.schema === 'older') return 'has lists of an earlier version. Run provision, which upgrades them.';
  if (site.schema === 'newer') return 'has lists of a newer version than this command. Update the command first.';
  if (site.timeZone === null)
    return `keeps its dates in ${site.timeZoneName}, so no day can be told. Run provision, which sets it to London.`;
  return planId === undefined ? 'has no plan yet.' : `has no plan number ${planId}.`;
}
