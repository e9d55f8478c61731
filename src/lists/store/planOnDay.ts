import type { SPFI } from '@pnp/sp';
import { addDays, localMidnight } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Person } from '../../plan/people';
import { isMadeExempt } from '../../plan/risks/standing';
import type { PlanData } from '../../plan/planData';
import { SiteError } from '../planStore';
import type { OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition } from '../schema/list';
import { propertyOf, rowOf, selectOf } from '../schema/mapping';
import type { Item } from '../schema/mapping';
import { refusalsIn, sendParts } from './batches';
import { hiddenOperations, listsWithout, notOf } from './openOperations';
import { readPeople } from './peopleOfSite';
import { personIdsIn, planDataOf } from './planData';
import { progressAfter } from './progressRows';
import type { StoredProgress } from './progressRows';
import { asGiven } from './readRows';
import { allItems, bare, listAt } from './rows';
import { planListNames } from './savedPosition';
import type { PlanLists } from './savedPosition';
import type { Session } from './session';
import { firstVersions, withFollowing } from './versions';

/**
 * The plan as its lists stood at the end of a day. Rows made later are left out, and rows edited later have the words
 * of that day, from SharePoint's version history (docs/design.md, data rule 3). All progress rows up to that day are
 * read and no saved position is used, so that the same day always gives the same result. People have the names they
 * have now.
 * @param onStep called as rows and earlier wordings arrive
 * @param onFigures called with what the rows alone show (progress, ratings, dates, leads) while earlier wordings are
 *   still being read
 * @throws SiteError when the site has no such plan on that day
 */
export async function planOnDay(
  session: Session,
  planId: number,
  day: Day,
  onStep: OnStep = () => undefined,
  onFigures: (data: PlanData) => void = () => undefined,
): Promise<PlanData> {
  const { site, stamps } = await session.look();
  const timeZone = site.timeZone ?? 'Etc/UTC';
  const end = Date.parse(localMidnight(addDays(day, 1), timeZone));
  const recorded = stamps.progress?.items ?? 0;
  const toldRows = (read: number): void =>
    onStep({ done: Math.min(read, recorded), total: recorded, label: 'Reading what was recorded' });
  toldRows(0);
  const read = async (name: keyof PlanLists): Promise<ListThen> =>
    stamps[name]?.items === 0 ? { there: [], edited: [] } : itemsBefore(session, listSchema[name], end);
  const [progress, people, ...found] = await Promise.all([
    progressAfter(session.link, 0, timeZone, { onPage: toldRows }),
    readPeople(session.link),
    ...planListNames.map(read),
  ]);
  const then = withoutExemptRisks(
    Object.fromEntries(planListNames.map((name, at) => [name, found[at]])) as ListsThen,
    timeZone,
  );
  const total = Object.values(then).reduce((sum, { edited }) => sum + edited.length, 0);
  let done = 0;
  const earlier = new Map<keyof PlanLists, Map<number, Item>>();
  const readEarlier = async (name: keyof PlanLists): Promise<void> => {
    const before = done;
    const told = (read: number): void => onStep({ done: before + read, total, label: 'Reading the words of that day' });
    if (then[name].edited.length > 0) told(0);
    earlier.set(name, await earlierVersions(session, listSchema[name], then[name].edited, end, told));
    done = before + then[name].edited.length;
  };
  const dataNow = (): PlanData => {
    const rowsThen = (name: keyof PlanLists): ReturnType<typeof rowOf>[] =>
      asGiven(
        session.link,
        listSchema[name] as ListDefinition,
        then[name].there.map((item) =>
          rowOf(listSchema[name] as ListDefinition, earlier.get(name)?.get(Number(item.Id)) ?? item, timeZone),
        ),
        timeZone,
      );
    const lists = Object.fromEntries(planListNames.map((name) => [name, rowsThen(name)])) as unknown as PlanLists;
    // Rows of operations that were not finished at that moment are left out.
    const hidden = hiddenOperations(lists.settings);
    const shown = progress.filter(({ row }) => notOf(hidden, [row]).length > 0);
    return dataThen(listsWithout(hidden, lists), planId, day, shown, people);
  };
  // The lists on which ratings depend are read first, so that no figures are ever shown by today's rules.
  for (const name of FOR_FIGURES) await readEarlier(name);
  if (done < total) onFigures(dataNow());
  for (const name of planListNames) if (!earlier.has(name)) await readEarlier(name);
  return dataNow();
}

/**
 * The lists on which figures depend beside the rows: review period, days off, terms of managers and senior officers,
 * first due dates, and the priorities by which decisions count.
 */
const FOR_FIGURES: readonly (keyof PlanLists)[] = ['plans', 'settings', 'actions', 'recommendations', 'priorities'];

function dataThen(
  lists: PlanLists,
  planId: number,
  day: Day,
  progress: readonly StoredProgress[],
  people: readonly Person[],
): PlanData {
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

/** The items of a list that existed before a moment, and those of them that were edited since. */
interface ListThen {
  there: Item[];
  edited: Item[];
}

type ListsThen = Record<keyof PlanLists, ListThen>;

/** The lists without the risks that are blank today because they were made exempt, and without their reviews. */
function withoutExemptRisks(then: ListsThen, timeZone: string): ListsThen {
  const { risks, riskReviews } = listSchema;
  const isExempt = (item: Item): boolean => isMadeExempt(rowOf(risks, item, timeZone));
  const exempt = new Set(then.risks.there.filter(isExempt).map(({ Id }) => Number(Id)));
  if (exempt.size === 0) return then;
  const without = ({ there, edited }: ListThen, riskOf: (item: Item) => number | null): ListThen => {
    const isKept = (item: Item): boolean => !exempt.has(riskOf(item) ?? -1);
    return { there: there.filter(isKept), edited: edited.filter(isKept) };
  };
  return {
    ...then,
    risks: without(then.risks, ({ Id }) => Number(Id)),
    riskReviews: without(then.riskReviews, (item) => rowOf(riskReviews, item, timeZone).riskId),
  };
}

async function itemsBefore(session: Session, list: ListDefinition, end: number): Promise<ListThen> {
  const items = await allItems(
    bare(listAt(session.link, list).items.select(...new Set([...selectOf(list), 'Created', 'Modified']))),
  );
  const there = items.filter((item) => Date.parse(String(item.Created)) < end);
  return { there, edited: there.filter((item) => Date.parse(String(item.Modified)) >= end) };
}

/** Reads earlier versions, only of items that were edited since. */
async function earlierVersions(
  session: Session,
  list: ListDefinition,
  items: readonly Item[],
  end: number,
  onDone: (done: number) => void,
): Promise<Map<number, Item>> {
  const parts = items.map(
    ({ Id }) =>
      (sp: SPFI) =>
        firstVersions(session.link, list, Number(Id), sp),
  );
  const outcomes = await sendParts(session.link, parts, onDone);
  const [refusal] = refusalsIn(outcomes);
  if (refusal) throw refusal;
  const found = new Map<number, Item>();
  const writtenBy = ({ Created }: Item): boolean => Date.parse(String(Created)) < end;
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.status === 'rejected') continue;
    const { value } = outcome.value;
    // Versions come newest first (contracts/semantics.md S18), so the first one written by then is the right one, on
    // whichever page it comes.
    const version = value.find(writtenBy) ?? (await withFollowing(session.link, outcome.value)).find(writtenBy);
    if (version) found.set(Number(items[at].Id), asItem(list, version, items[at]));
  }
  return found;
}

/** A version with the property names of an item: people by their numbers, and the row's id. */
function asItem(list: ListDefinition, version: Item, item: Item): Item {
  const values: Record<string, unknown> = { Id: item.Id, AuthorId: item.AuthorId, Created: item.Created };
  for (const column of Object.values(list.columns)) {
    const stored = version[column.internal];
    const idOf = (person: unknown): unknown => (person as { LookupId?: number } | null)?.LookupId ?? null;
    if (column.kind === 'person') values[propertyOf(column)] = idOf(stored);
    else if (column.kind === 'people')
      values[propertyOf(column)] = Array.isArray(stored) ? stored.map(idOf).filter((id) => id !== null) : null;
    else values[propertyOf(column)] = stored;
  }
  return values;
}
