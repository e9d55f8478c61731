import type { PlanSettings } from '../../plan/planSettings';
import type { SiteSettings } from '../../plan/siteSettings';
import { hasStatus } from '../errors';
import { derivedKey, newKey } from '../keys';
import type { SettingsChange } from '../planStore';
import { listSchema } from '../schema';
import type { Item } from '../schema/mapping';
import { rowOf, selectOf } from '../schema/mapping';
import { settingsOf, siteSettingsOf } from './planData';
import { listAt } from './rows';
import type { Session } from './session';
import { createItem, fieldsOfEdit, fieldsOfNewRow } from './writes';

const REASON = 'Saved in Set-up.';
/** How often a change is asked anew because somebody else saved in between. */
const MOST_TRIES = 5;

/** The row of what is set for the site: no plan's number stands in its key. */
export const siteSettingsRow = {
  key: derivedKey('0'.repeat(32), 'settings'),
  label: 'What was set for the site',
  kind: 'site settings' as const,
  planId: null,
};

/** One row that holds settings: its key and kind, and what makes sense of what it says. */
interface SettingsRow<Settings> {
  values: { key: string; label: string; kind: 'plan settings' | 'site settings'; planId: number | null };
  read(value: unknown): Settings;
}

/**
 * Changes what an administrator sets for a plan, kept in one row a plan. What is written comes from what is set at that
 * moment, with If-Match, so that two who set different things at once both keep theirs.
 * @throws what `change` throws: EditConflict where both set the same thing
 */
export async function changeSettings(
  session: Session,
  planId: number,
  change: SettingsChange<PlanSettings>,
): Promise<PlanSettings> {
  const key = derivedKey(planId.toString(16).padStart(32, '0'), 'settings');
  const values = { key, label: 'What was set for the plan', kind: 'plan settings' as const, planId };
  return changeRow(session, { values, read: settingsOf }, change);
}

/** The same for the site (requirement 68). */
export async function changeSiteSettings(
  session: Session,
  change: SettingsChange<SiteSettings>,
): Promise<SiteSettings> {
  return changeRow(session, { values: siteSettingsRow, read: siteSettingsOf }, change);
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
  const { items } = listAt(session.link, list);
  const [item] = (await items
    .select(...selectOf(list), 'Modified', 'Editor/Title')
    .expand('Editor')
    .filter(`Key eq '${values.key}'`)
    .top(1)()) as Item[];
  if (!item) {
    const value = change(read(undefined), null);
    const { found } = await createItem(session, list, fieldsOfNewRow(list, { ...values, value }, REASON, timeZone));
    // Somebody else's first, or one's own whose answer was lost: either way it is changed from what it says.
    return found && tries > 1 ? changeRow(session, settings, change, tries - 1) : value;
  }
  const row = rowOf(list, item, timeZone);
  const now = read(row.value);
  const editor = (item.Editor as { Title?: string } | undefined)?.Title ?? 'Somebody';
  const next = change(now, { by: editor, at: String(item.Modified) });
  // A repeat after a lost answer finds its own words.
  if (JSON.stringify(next) === JSON.stringify(row.value)) return next;
  const fields = fieldsOfEdit(list, { value: next }, REASON, newKey(), timeZone);
  try {
    await items.getById(row.id).update(fields, row.etag);
    return next;
  } catch (error) {
    if (!hasStatus(error, 412) || tries <= 1) throw error;
    return changeRow(session, settings, change, tries - 1);
  }
}
