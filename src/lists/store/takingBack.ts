import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { derivedKey } from '../keys';
import { listsChanged } from '../operationContents';
import type { OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import { propertyOf, rowOf, selectOf } from '../schema/mapping';
import type { Item } from '../schema/mapping';
import { recycleAll } from './recycling';
import { allItems, bare, listAt } from './rows';
import { rowsOfKey } from './rowsOfKey';
import type { Session } from './session';
import { editRow } from './writes';
import { allVersions } from './versions';

const REASON = 'Taken back as a whole.';

/** The lists in which operations make rows; lists that others refer to come last. */
const MADE = [
  'progress',
  'actions',
  'findings',
  'recommendations',
  'priorities',
  'assurance',
  'readings',
  'riskReviews',
  'questions',
  'measures',
  'decisions',
  'judgements',
  'inspections',
  'plans',
] as const;

/**
 * Takes back the rows that an operation wrote. Rows that it changed, and nobody since, get their earlier values back.
 * Rows that it made go to the recycle bin when the caller is a site owner, who alone may delete. Safe to repeat after a
 * break.
 */
export async function takeBackRows(session: Session, operationKey: string, onStep?: OnStep): Promise<void> {
  const timeZone = await session.zoneForWriting();
  const { me } = await session.lastLook();
  onStep?.({ done: 0, total: 1, label: 'Looking what was written' });
  const changed = await Promise.all(listsChanged.map((name) => rowsChanged(session, listSchema[name], operationKey)));
  const made = me.isSiteOwner
    ? await Promise.all(MADE.map((name) => rowsMade(session, listSchema[name], operationKey)))
    : [];
  const total = [...changed, ...made].reduce((sum, rows) => sum + rows.length, 0);
  let done = 0;
  for (const [at, ids] of changed.entries())
    for (const id of ids) {
      onStep?.({ done, total, label: 'Giving rows their words back' });
      await giveBack(session, listSchema[listsChanged[at]], id, operationKey, timeZone);
      done++;
    }
  for (const [at, ids] of made.entries()) {
    await recycleAll(session, listSchema[MADE[at]], ids, (gone) =>
      onStep?.({ done: done + gone, total, label: 'Taking back what was made' }),
    );
    done += ids.length;
  }
  onStep?.({ done: total, total, label: 'Done' });
}

async function rowsMade(session: Session, list: ListDefinition, operationKey: string): Promise<number[]> {
  return (await rowsOfKey(session, list, operationKey)).map(({ Id }) => Number(Id));
}

/** Rows that the operation did not make but changed last, except those given back already. */
async function rowsChanged(session: Session, list: ListDefinition, operationKey: string): Promise<number[]> {
  const items = await allItems(bare(listAt(session.link, list).items.select('Id', 'Key', 'ChangeKey')));
  const givenBack = derivedKey(operationKey, 'undo').slice(0, -6);
  return items
    .filter(({ Key, ChangeKey }) => {
      const change = String(ChangeKey ?? '');
      return change.startsWith(operationKey) && !change.startsWith(givenBack) && !String(Key).startsWith(operationKey);
    })
    .map(({ Id }) => Number(Id));
}

/** Restores the columns that the operation changed to their values in the version before, as one more edit. */
async function giveBack<List extends ListDefinition>(
  session: Session,
  list: List,
  id: number,
  operationKey: string,
  timeZone: string,
): Promise<void> {
  const row = rowOf(list, (await listAt(session.link, list).items.getById(id).select(...selectOf(list))()) as Item, timeZone); // prettier-ignore
  const versions = await allVersions(session.link, list, id);
  const at = versions.findIndex(({ ChangeKey }) => !String(ChangeKey ?? '').startsWith(operationKey));
  if (at < 1) return;
  const [after, before] = [versions[0], versions[at]].map((version) => rowOf(list, asItem(list, version), timeZone));
  const changes = Object.fromEntries(
    (Object.keys(list.columns) as (keyof RowOf<List>)[])
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, before[name]]),
  ) as unknown as Partial<ValuesOf<List>>;
  await editRow(session, list, row, {
    changes,
    reason: REASON,
    operationKey: derivedKey(operationKey, 'undo', id),
    timeZone,
  });
}

/**
 * A version as an item: a version has people's names beside their numbers (contracts/semantics.md S18), an item only
 * the numbers.
 */
function asItem(list: ListDefinition, version: Item): Item {
  const item: Record<string, unknown> = { ...version };
  for (const column of Object.values(list.columns)) {
    const before = version[column.internal] as { LookupId?: number } | { LookupId?: number }[] | null | undefined;
    if (column.kind === 'person') item[propertyOf(column)] = (before as { LookupId?: number } | null)?.LookupId ?? null;
    if (column.kind === 'people')
      item[propertyOf(column)] = Array.isArray(before) ? before.map(({ LookupId }) => LookupId) : [];
  }
  return item;
}
