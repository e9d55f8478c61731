import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import { defaultSiteSettings } from '../../plan/siteSettings';
import { spOf } from '../pnp';
import type { Connection, SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { listSchema } from '../schema';
import { addressOf } from '../schema/list';
import { versionIn } from '../schema/marker';
import { readRows } from '../store/readRows';
import { openSession } from '../store/session';
import { siteSettingsRow } from '../store/settings';
import { createRow } from '../store/writes';
import { LONDON } from '../timeZones';

/** The schema version that introduced the site's setting for the plan that opens; before it, the newest plan opened. */
const SETTING_SINCE = 8;
const REASON = 'Kept as it was when the site was upgraded.';

/** The schema's version of a site before it is upgraded; 0 where there are no lists yet. */
export async function versionOfSite(link: SiteLink): Promise<number> {
  try {
    const list = spOf(link).web.getList(`${link.sitePath}/${addressOf(listSchema.settings)}`);
    return versionIn((await list.select('Description')<{ Description: string }>()).Description);
  } catch (error) {
    if (hasStatus(error, 404)) return 0;
    throw error;
  }
}

/**
 * Keeps an older site's first screen as it was: the newest plan that is no example still opens, now by a site setting
 * (requirement 68). Does nothing where somebody has chosen a plan already.
 * @param version the schema's version before the upgrade
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
  // The settings row has a fixed key, so the creation finds and keeps a row from an earlier choice or an upgrade that
  // was cut off.
  const row = { ...siteSettingsRow, value: { ...defaultSiteSettings, openingPlanId } };
  await createRow(session, listSchema.settings, row, REASON, timeZone);
}
