import { badQuery, notSpoken } from '../odata/errors';
import type { Body } from '../odata/resource';
import { Complex } from '../odata/resource';
import { Permission } from './masks';
import { demand } from './permissions';
import type { Site } from './site';
import { run } from './site';
import { timeZone } from './timeZones';

/**
 * `SiteScriptUtility.executeSiteScriptAction`: one action of a site script on the site to which it is posted. The
 * tenant imitates `setRegionalSettings`, the only way in REST to change a site's time zone (SharePoint refuses a MERGE
 * of `RegionalSettings`).
 */
export function executeSiteScriptAction(site: Site, body: Body): Complex {
  if (typeof body.actionDefinition !== 'string') throw badQuery('actionDefinition is missing.');
  let action: Record<string, unknown>;
  try {
    action = JSON.parse(body.actionDefinition) as Record<string, unknown>;
  } catch {
    throw badQuery('actionDefinition is not valid JSON.');
  }
  if (action.verb !== 'setRegionalSettings') throw notSpoken(`the site script action "${String(action.verb)}"`);
  demand(site, Permission.ManageWeb);
  const { web } = site;
  const zone = action.timeZone === undefined ? web.time_zone : action.timeZone;
  if (typeof zone !== 'number' || !timeZone(zone)) throw badQuery(`The time zone ${String(zone)} is not known.`);
  const locale = typeof action.locale === 'number' ? action.locale : web.locale;
  const time24 = action.hourFormat === undefined ? web.time24 : Number(action.hourFormat === '24');
  run(site, 'UPDATE webs SET time_zone = ?, locale = ?, time24 = ? WHERE id = ?', zone, locale, time24, web.id);
  return new Complex('Microsoft.SharePoint.Utilities.WebTemplateExtensions.SiteScriptActionResult', {
    ErrorCode: 0,
    Outcome: 0,
    OutcomeText: null,
    Target: null,
    TargetId: '00000000-0000-0000-0000-000000000000',
    Title: 'Set regional settings',
  });
}
