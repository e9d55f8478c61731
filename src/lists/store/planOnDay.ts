import type { SPFI } from '@pnp/sp';
import { addDays, localMidnight } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/entities';
import { SiteError } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition } from '../schema/list';
import { propertyOf, rowOf, selectOf } from '../schema/mapping';
import type { Item } from '../schema/mapping';
import { refusalsIn, sendParts } from './batches';
import { readPeople } from './people';
import { personIdsIn, planDataOf } from './planData';
import { progressAfter } from './progressRows';
import { allItems, bare, listAt } from './rows';
import { planListNames } from './savedPosition';
import type { PlanLists } from './savedPosition';
import type { Session } from './session';

/**
 * The plan as its lists stood at the end of a day: what was made later is left out, and what was edited later has the
 * words of that day, from the platform's own versions (design, data rule 3). With every progress row up to that day and
 * no saved position, so that the same day is told in the same way for ever. People go by the names they have now.
 * @throws SiteError when the site has no such plan on that day
 */
export async function planOnDay(session: Session, planId: number, day: Day): Promise<PlanData> {
  const { site, stamps } = await session.look();
  const timeZone = site.timeZone ?? 'Etc/UTC';
  const end = Date.parse(localMidnight(addDays(day, 1), timeZone));
  const read = async (name: keyof PlanLists): Promise<unknown[]> =>
    stamps[name]?.items === 0 ? [] : rowsBefore(session, listSchema[name], end, timeZone);
  const [progress, people, ...found] = await Promise.all([
    progressAfter(session.link, 0, timeZone),
    readPeople(session.link),
    ...planListNames.map(read),
  ]);
  const lists = Object.fromEntries(planListNames.map((name, at) => [name, found[at]])) as unknown as PlanLists;
  const plan = lists.plans.find(({ id }) => id === planId);
  if (!plan)
    throw new SiteError(
      'The plan had not been begun on that day. Choose a later day.',
      'not found',
      `plan ${planId} on ${day}`,
    );
  const rows = progress.flatMap((one) => (one.planId === planId && one.row.day <= day ? [one.row] : []));
  const named = personIdsIn(lists, rows);
  return planDataOf(
    lists,
    plan,
    people.filter(({ id }) => named.has(id)),
    null,
    rows,
  );
}

/** The rows of a list as they were before a moment. Only those that were edited since are asked for their versions. */
async function rowsBefore(
  session: Session,
  list: ListDefinition,
  end: number,
  timeZone: string,
): Promise<ReturnType<typeof rowOf>[]> {
  const items = await allItems(
    bare(listAt(session.link, list).items.select(...new Set([...selectOf(list), 'Created', 'Modified']))),
  );
  const there = items.filter((item) => Date.parse(String(item.Created)) < end);
  const edited = there.filter((item) => Date.parse(String(item.Modified)) >= end);
  const earlier = await earlierVersions(session, list, edited, end);
  return there.map((item) => rowOf(list, earlier.get(Number(item.Id)) ?? item, timeZone));
}

async function earlierVersions(
  session: Session,
  list: ListDefinition,
  items: readonly Item[],
  end: number,
): Promise<Map<number, Item>> {
  const parts = items.map(
    ({ Id }) =>
      (sp: SPFI) =>
        listAt(session.link, list, sp).items.getById(Number(Id)).versions.top(5000)() as Promise<Item[]>,
  );
  const outcomes = await sendParts(session.link, parts);
  const [refusal] = refusalsIn(outcomes);
  if (refusal) throw refusal;
  return new Map(
    outcomes.flatMap((outcome, at): [number, Item][] => {
      if (outcome.status === 'rejected') return [];
      // Newest first (contracts/semantics.md S18): the first that had been written by then.
      const version = outcome.value.find(({ Created }) => Date.parse(String(Created)) < end);
      return version ? [[Number(items[at].Id), asItem(list, version, items[at])]] : [];
    }),
  );
}

/** A version under the names that items have: people by their numbers, and whose row it is. */
function asItem(list: ListDefinition, version: Item, item: Item): Item {
  const values: Record<string, unknown> = { Id: item.Id, AuthorId: item.AuthorId, Created: item.Created };
  for (const column of Object.values(list.columns)) {
    const stored = version[column.internal];
    const idOf = (person: unknown): unknown => (person as { LookupId?: number } | null)?.LookupId ?? null;
    if (column.type === 'person') values[propertyOf(column)] = idOf(stored);
    else if (column.type === 'people')
      values[propertyOf(column)] = Array.isArray(stored) ? stored.map(idOf).filter((id) => id !== null) : null;
    else values[propertyOf(column)] = stored;
  }
  return values;
}
