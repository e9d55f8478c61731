import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { BringInDone } from '../../plan/bringIn/bringIns';
import type { ProgressRow } from '../../plan/fields';
import { derivedKey } from '../keys';
import { listSchema } from '../schema';
import type { ListDefinition } from '../schema/list';
import type { Item } from '../schema/mapping';
import { operationOf, operationValue } from './openOperations';
import { readRows } from './readRows';
import { allItems, bare, listAt } from './rows';
import { rowsOfKey } from './rowsOfKey';
import type { Session } from './session';
import { touchedBy } from './touchedBy';
import type { ActionStamps } from './touchedBy';

type OwnRow = Pick<ProgressRow, 'id' | 'actionId' | 'kind'>;

/**
 * The files that were brought into a plan and not taken back, newest first, each with the actions that it made, changed
 * and withdrew. An action counts as changed while its last change is the file's, or where the file added to its record.
 * An edit of words alone that somebody edited again is no longer told.
 * Files of before operations were recorded are known by the actions that they made, without a name.
 */
export async function bringInsDone(session: Session, planId: number): Promise<BringInDone[]> {
  const timeZone = await session.zone();
  const { link } = session;
  const [actions, plans, settings] = await Promise.all([
    changesOf(session, listSchema.actions, 'PlanId', 'Modified'),
    changesOf(session, listSchema.plans),
    readRows(link, listSchema.settings, timeZone),
  ]);
  const plan = plans.find(({ Id }) => Number(Id) === planId);
  const ofPlan = actions.filter((item) => Number(item.PlanId) === planId);
  const operations = settings.flatMap((row) => {
    const value = operationValue(row);
    return value ? [{ key: operationOf(row.key), label: row.label, on: row.to ?? row.from, value }] : [];
  });
  const recorded = operations.filter(
    ({ key, value }) =>
      value.operation === 'bring in' &&
      value.state === 'finished' &&
      (value.planId === planId || operationOf(plan?.Key) === key),
  );
  const known = new Set(operations.map(({ key }) => key));
  const done = recorded.map(({ key, label, on }) => ({ key, fileName: label.replace(/^Bringing in /, ''), on }));
  const unrecorded = unrecordedIn(ofPlan, known).map((key) => ({ key, fileName: null, on: null }));
  const found = [...unrecorded, ...done].reverse();
  return Promise.all(
    found.map(async ({ key, fileName, on }): Promise<BringInDone> => {
      const touched = touchedBy(key, ofPlan.map(stampsOf), await recordOf(session, key));
      return { operationKey: key, fileName, on, touched };
    }),
  );
}

const stampsOf = ({ Id, Key, ChangeKey, Modified }: Item): ActionStamps => ({
  id: Number(Id),
  key: String(Key),
  changeKey: String(ChangeKey ?? ''),
  modified: String(Modified),
});

/** The numbers and keys of a list's items, with the keys of their last changes. */
function changesOf(session: Session, list: ListDefinition, ...more: string[]): Promise<Item[]> {
  return allItems(bare(listAt(session.link, list).items.select('Id', 'Key', 'ChangeKey', ...more)));
}

/** The rows of the record that the operation wrote. */
async function recordOf(session: Session, operationKey: string): Promise<OwnRow[]> {
  const items = await rowsOfKey(session, listSchema.progress, operationKey, 'ActionId', 'Kind');
  return items.map(({ Id, ActionId, Kind }) => ({
    id: Number(Id),
    actionId: ActionId === null ? null : Number(ActionId),
    kind: Kind as OwnRow['kind'],
  }));
}

/** The keys of operations that made several actions and left no row among the settings, oldest first. */
function unrecordedIn(actions: readonly Item[], known: ReadonlySet<string>): string[] {
  const prefixes = actions.flatMap(({ Key }) => {
    const key = operationOf(Key);
    return String(Key).startsWith(derivedKey(key, 'action').slice(0, -6)) && !known.has(key) ? [key] : [];
  });
  return [...new Set(prefixes)];
}
