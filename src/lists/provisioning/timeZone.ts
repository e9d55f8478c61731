import { body } from '@pnp/queryable';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { SiteLink } from '../connection';
import { spOf } from '../pnp';
import { SiteError } from '../planStore';
import { LONDON } from '../timeZones';

/** British English, with its sort order and the 24-hour clock. */
const BRITISH = { locale: 2057, sortOrder: 25, hourFormat: '24' };

async function zoneId(link: SiteLink): Promise<number> {
  const zone = (await SPQueryable(spOf(link).web, 'regionalsettings/timezone').select('Id')()) as { Id: number };
  return zone.Id;
}

/**
 * Sets the site to London time, by the action that site designs use: SharePoint's REST refuses to change regional
 * settings directly ("does not support HTTP PATCH method"). Reads the settings afterwards to see whether the change was
 * applied.
 */
export async function setLondonTime(link: SiteLink): Promise<void> {
  if ((await zoneId(link)) === LONDON.id) return;
  const action = { verb: 'setRegionalSettings', timeZone: LONDON.id, ...BRITISH };
  await spPost(
    SPQueryable(
      [spOf(link).web, link.siteUrl],
      '_api/Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.executeSiteScriptAction',
    ),
    body({ actionDefinition: JSON.stringify(action) }),
  );
  if ((await zoneId(link)) !== LONDON.id)
    throw new SiteError(
      `SharePoint did not change the time zone. Set it to "Dublin, Edinburgh, Lisbon, London" at ${link.siteUrl}/_layouts/15/regionalsetng.aspx, then run Set-up again.`,
      'unexpected',
      'the time zone stayed as it was',
    );
}
