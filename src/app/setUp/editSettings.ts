import { EditConflict } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import type { PlanSettings } from '../../plan/planSettings';

/** What a form asks of what is set for a plan, part by part, so that two who set different parts are not in each other's way. */
export interface SettingsParts<Values extends object> {
  partsOf(settings: PlanSettings): Values;
  withParts(settings: PlanSettings, changes: Partial<Values>): PlanSettings;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes parts of what is set for a plan over what is set now.
 * @param base the form's row as it was when it was begun
 * @returns it as it is then
 * @throws EditConflict where somebody else set one of the same parts otherwise meanwhile; nothing was written
 */
export async function editSettings<Values extends object, Row extends Values>(
  store: Pick<PlanStore, 'changeSettings'>,
  planId: number,
  { partsOf, withParts }: SettingsParts<Values>,
  base: Row,
  changes: Partial<Values>,
): Promise<Row> {
  const names = Object.keys(changes) as (keyof Values)[];
  const next = await store.changeSettings(planId, (now, last) => {
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
