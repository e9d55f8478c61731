import { EditConflict } from '../../lists/planStore';
import type { SettingsChange } from '../../lists/planStore';

/** What a form asks of what is set for a plan or the site, part by part, so that two who set different parts are not in each other's way. */
export interface SettingsParts<Settings, Values extends object> {
  partsOf(settings: Settings): Values;
  withParts(settings: Settings, changes: Partial<Values>): Settings;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes parts of what is set over what is set now.
 * @param write changes the settings from what is set at that moment: the store's `changeSettings` or `changeSiteSettings`
 * @param base the form's row as it was when it was begun
 * @returns it as it is then
 * @throws EditConflict where somebody else set one of the same parts otherwise meanwhile; nothing was written
 */
export async function editSettings<Settings, Values extends object, Row extends Values>(
  write: (change: SettingsChange<Settings>) => Promise<Settings>,
  { partsOf, withParts }: SettingsParts<Settings, Values>,
  base: Row,
  changes: Partial<Values>,
): Promise<Row> {
  const names = Object.keys(changes) as (keyof Values)[];
  const next = await write((now, last) => {
    const theirs = partsOf(now);
    const meet = names.some((name) => !same(theirs[name], base[name]) && !same(theirs[name], changes[name]));
    if (meet)
      throw new EditConflict<Row>(
        base,
        { ...base, ...theirs },
        changes as Partial<Row>,
        last?.by ?? 'Somebody',
        last?.at ?? '',
      );
    return withParts(now, changes);
  });
  return { ...base, ...partsOf(next) };
}
