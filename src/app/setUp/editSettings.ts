import { EditConflict } from '../../lists/planStore';
import type { SettingsChange } from '../../lists/planStore';

/**
 * The parts of the settings that a form edits. Each part is compared by itself, so that two people who edit different
 * parts do not conflict.
 */
export interface SettingsParts<Settings, Values extends object> {
  partsOf(settings: Settings): Values;
  withParts(settings: Settings, changes: Partial<Values>): Settings;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes parts of the settings on top of their present values.
 * @param write changes the settings based on their values at the time of writing: the store's `changeSettings` or
 * `changeSiteSettings`
 * @param base the form's row as it was when the form was begun
 * @returns the row after writing
 * @throws EditConflict when somebody else set one of the same parts to another value in the meantime; nothing was
 * written
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
