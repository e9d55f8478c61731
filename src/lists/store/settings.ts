import type { PlanSettings } from '../../plan/planSettings';
import { hasStatus } from '../errors';
import { derivedKey, newKey } from '../keys';
import type { SettingsChange } from '../planStore';
import { listSchema } from '../schema';
import type { Item } from '../schema/mapping';
import { rowOf, selectOf } from '../schema/mapping';
import { settingsOf } from './planData';
import { listAt } from './rows';
import type { Session } from './session';
import { createItem, fieldsOfEdit, fieldsOfNewRow } from './writes';

const REASON = 'Saved in Set-up.';
/** How often a change is asked anew because somebody else saved in between. */
const MOST_TRIES = 5;

/**
 * Changes what an administrator sets for a plan, kept in one row a plan. What is written comes from what is set at that
 * moment, with If-Match, so that two who set different things at once both keep theirs.
 * @throws what `change` throws: EditConflict where both set the same thing
 */
export async function changeSettings(
  session: Session,
  planId: number,
  change: SettingsChange,
  tries = MOST_TRIES,
): Promise<PlanSettings> {
  const timeZone = await session.zoneForWriting();
  const list = listSchema.settings;
  const key = derivedKey(planId.toString(16).padStart(32, '0'), 'settings');
  const { items } = listAt(session.link, list);
  const [item] = (await items
    .select(...selectOf(list), 'Modified', 'Editor/Title')
    .expand('Editor')
    .filter(`Key eq '${key}'`)
    .top(1)()) as Item[];
  if (!item) {
    const value = change(settingsOf(undefined), null);
    const values = { key, label: 'What was set for the plan', kind: 'plan settings' as const, planId, value };
    const { found } = await createItem(session, list, fieldsOfNewRow(list, values, REASON, timeZone));
    // Somebody else's first, or one's own whose answer was lost: either way it is changed from what it says.
    return found && tries > 1 ? changeSettings(session, planId, change, tries - 1) : value;
  }
  const row = rowOf(list, item, timeZone);
  const now = settingsOf(row.value);
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
    return changeSettings(session, planId, change, tries - 1);
  }
}
