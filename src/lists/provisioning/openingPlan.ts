import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import { defaultSiteSettings } from '../../plan/siteSettings';
import type { Connection, SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { listSchema } from '../schema';
import { addressOf } from '../schema/list';
import { versionIn } from '../schema/marker';
import { readRows } from '../store/rows';
import { openSession } from '../store/session';
import { siteSettingsRow } from '../store/settings';
import { createRow } from '../store/writes';
import { LONDON } from '../timeZones';

/** Since this version of the schema the plan that opens is a setting of the site; before, the newest opened. */
const SETTING_SINCE = 8;
const REASON = 'Kept as it was when the site was upgraded.';

/** The schema's version of a site before it is upgraded; 0 where there are no lists yet. */
export async function versionOfSite(link: SiteLink): Promise<number> {
  try {
    const list = link.sp.web.getList(`${link.sitePath}/${addressOf(listSchema.settings)}`);
    return versionIn((await list.select('Description')<{ Description: string }>()).Description);
  } catch (error) {
    if (hasStatus(error, 404)) return 0;
    throw error;
  }
}

/**
 * Keeps an older site's first screen as it was: the newest plan that is no example goes on opening, now as a setting
 * (requirement 68). Does nothing where somebody chose already.
 * @param version of the schema before the upgrade
 */
export async function keepOpeningPlan(connection: Connection, version: number): Promise<void> {
  if (version === 0 || version >= SETTING_SINCE) return;
  const session = openSession(connection);
  const { site } = await session.look();
  const timeZone = site.timeZone ?? LONDON.iana;
  const plans = await readRows(session.link, listSchema.plans, timeZone);
  const real = plans.filter(({ example, unfinished }) => !example && !unfinished);
  if (real.length < 2) return;
  const openingPlanId = Math.max(...real.map(({ id }) => id));
  // The row has a key of its own: what somebody chose before, or an upgrade that was cut off, is found and stays.
  const row = { ...siteSettingsRow, value: { ...defaultSiteSettings, openingPlanId } };
  await createRow(session, listSchema.settings, row, REASON, timeZone);
}
