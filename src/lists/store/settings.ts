import type { PlanSettings } from '../../plan/planSettings';
import type { SiteSettings } from '../../plan/siteSettings';
import { hasStatus } from '../errors';
import { derivedKey, newKey } from '../keys';
import { SiteError } from '../planStore';
import type { SettingsChange } from '../planStore';
import { listSchema } from '../schema';
import type { RowOf } from '../schema/list';
import type { Item } from '../schema/mapping';
import { rowOf, selectOf } from '../schema/mapping';
import { settingsOf, siteSettingsOf } from './planData';
import { listAt } from './rows';
import type { Session } from './session';
import { createItem, fieldsOfEdit, fieldsOfNewRow } from './writes';

const REASON = 'Saved in Set-up.';
/** How often a change is computed anew because somebody else saved in between. */
const MOST_TRIES = 5;

/** The row of the site's settings; its key contains no plan's number. */
export const siteSettingsRow = {
  key: derivedKey('0'.repeat(32), 'settings'),
  label: 'What was set for the site',
  kind: 'site settings' as const,
  planId: null,
};

/** A row that holds settings: its key and kind, and the function that reads its value. */
interface SettingsRow<Settings> {
  values: { key: string; label: string; kind: 'plan settings' | 'site settings'; planId: number | null };
  read(value: unknown): Settings;
}

/**
 * Changes a plan's settings, which one row for each plan holds. The new settings are computed from the current ones and
 * written with If-Match, so that two people who change different settings at once both succeed.
 * @throws the errors of `change`: EditConflict where both changed the same setting
 */
export async function changeSettings(
  session: Session,
  planId: number,
  change: SettingsChange<PlanSettings>,
): Promise<PlanSettings> {
  return changeRow(session, { values: valuesOfPlan(planId), read: settingsOf }, change);
}

/** Changes the site's settings in the same way (requirement 68). */
export async function changeSiteSettings(
  session: Session,
  change: SettingsChange<SiteSettings>,
): Promise<SiteSettings> {
  return changeRow(session, { values: siteSettingsRow, read: siteSettingsOf }, change);
}

/**
 * The change of a plan's settings as an edit of their row, to be written together with other rows. A plan without a row
 * gets one with the settings that hold without it, which changes nothing.
 */
export async function settingsEdit(
  session: Session,
  planId: number,
  change: SettingsChange<PlanSettings>,
): Promise<{ row: RowOf<typeof listSchema.settings>; changes: { value: PlanSettings }; reason: string }> {
  const values = valuesOfPlan(planId);
  let found = await rowWith(session, values.key);
  if (!found) {
    await changeRow(session, { values, read: settingsOf }, (now) => now);
    found = await rowWith(session, values.key);
  }
  if (!found) throw new SiteError('The plan’s settings could not be read. Try again.', 'unexpected', values.key);
  const { row, last } = found;
  return { row, changes: { value: change(settingsOf(row.value), last) }, reason: REASON };
}

const valuesOfPlan = (planId: number): SettingsRow<PlanSettings>['values'] => ({
  key: derivedKey(planId.toString(16).padStart(32, '0'), 'settings'),
  label: 'What was set for the plan',
  kind: 'plan settings',
  planId,
});

/** The row with a key, and who saved it last; null where there is none. */
async function rowWith(
  session: Session,
  key: string,
): Promise<{ row: RowOf<typeof listSchema.settings>; last: { by: string; at: string } } | null> {
  const list = listSchema.settings;
  const [item] = (await listAt(session.link, list)
    .items.select(...selectOf(list), 'Modified', 'Editor/Title')
    .expand('Editor')
    .filter(`Key eq '${key}'`)
    .top(1)()) as Item[];
  if (!item) return null;
  const by = (item.Editor as { Title?: string } | undefined)?.Title ?? 'Somebody';
  return { row: rowOf(list, item, await session.zoneForWriting()), last: { by, at: String(item.Modified) } };
}

async function changeRow<Settings>(
  session: Session,
  settings: SettingsRow<Settings>,
  change: SettingsChange<Settings>,
  tries = MOST_TRIES,
): Promise<Settings> {
  const timeZone = await session.zoneForWriting();
  const list = listSchema.settings;
  const { values, read } = settings;
  const found = await rowWith(session, values.key);
  if (!found) {
    const value = change(read(undefined), null);
    const made = await createItem(session, list, fieldsOfNewRow(list, { ...values, value }, REASON, timeZone));
    // The row exists: somebody else made it first, or this call did and its answer was lost. Either way the change
    // starts from its value.
    return made.found && tries > 1 ? changeRow(session, settings, change, tries - 1) : value;
  }
  const { row, last } = found;
  const next = change(read(row.value), last);
  // A repeat after a lost answer finds its own value and has nothing to write.
  if (JSON.stringify(next) === JSON.stringify(row.value)) return next;
  const fields = fieldsOfEdit(list, { value: next }, REASON, newKey(), timeZone);
  try {
    await listAt(session.link, list).items.getById(row.id).update(fields, row.etag);
    return next;
  } catch (error) {
    if (!hasStatus(error, 412) || tries <= 1) throw error;
    return changeRow(session, settings, change, tries - 1);
  }
}
