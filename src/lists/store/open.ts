import { dayOf } from '../../plan/day';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { Plan, ProgressRow } from '../../plan/fields';
import { defaultSiteSettings } from '../../plan/siteSettings';
import type { SiteSettings } from '../../plan/siteSettings';
import { hasStatus } from '../errors';
import type { OpenedSite } from '../planStore';
import { listSchema } from '../schema';
import { readPeople } from './peopleOfSite';
import { hiddenOperations, listsWithout, notOf, openOperations } from './openOperations';
import { defaultPlan, personIdsIn, planDataOf, siteSettingsIn } from './planData';
import { progressAfter } from './progressRows';
import type { StoredProgress } from './progressRows';
import { readRows } from './readRows';
import type { PlanLists, SavedPosition } from './savedPosition';
import { planListNames, readSavedPosition } from './savedPosition';
import type { Session } from './session';
import type { SiteReading } from './siteReading';
import { isRecorded } from './terms';

/** What opening a plan found out that saving its position needs again. */
export interface OpenedPlan {
  reading: SiteReading;
  saved: SavedPosition | null;
  lists: PlanLists;
  data: PlanData;
  /** Whether somebody's operation is under way, whose rows are not in `data`. */
  isUnderWay: boolean;
}

/**
 * The number of rows after the position from which a new position is worth saving at once. Fewer are simply read with
 * the first view.
 */
const ROWS_WORTH_SAVING = 50;

/** Stands for the number of the last row when the site's answer shows that no row came after the fold. */
const NONE_LATER = Infinity;

/** Chooses which of a site's plans are read. */
type Choice = (plans: readonly Plan[], settings: SiteSettings) => Plan[];

/**
 * Reads the plan as of today. With a fresh position that takes two requests: one for the site (the person, the day,
 * each list's stamp) and one for the position; a third follows for progress rows after the position when there may be
 * any. A list that has changed since, also in SharePoint's own screens, is read again. Without a position all lists are
 * read.
 */
export async function openSite(
  session: Session,
  planId: number | undefined,
): Promise<{ opened: OpenedSite; plan: OpenedPlan | null }> {
  const { opened, plans } = await openPlans(session, (all, settings) => {
    const plan = planId === undefined ? defaultPlan(all, settings) : all.find(({ id }) => id === planId);
    return plan ? [plan] : [];
  });
  const [plan] = plans;
  if (!plan) return { opened, plan: null };
  const { data, reading, saved, isUnderWay } = plan;
  if (isUnderWay) return { opened: { ...opened, data, positionStale: null }, plan };
  const standingStale = isStandingStale(reading);
  const overtaken = data.rows.length > ROWS_WORTH_SAVING || isOvertaken(saved, reading, data.plan.id);
  const settled = holdsAll(saved, reading, data.plan.id) ? null : 'when settled';
  return { opened: { ...opened, data, positionStale: overtaken ? 'now' : settled, standingStale }, plan };
}

/**
 * Whether the lists Standing have to be looked at beside the position: they were not written today, or Standing was edited
 * by hand since, for whoever writes it writes Standing by month last (docs/decisions/0020).
 */
function isStandingStale(reading: SiteReading): boolean {
  const { site, stamps, today } = reading;
  if (!stamps.standingMonths || !site.timeZone) return false;
  return dayOf(stamps.standingMonths.changed, site.timeZone) < today || wasStandingTouched(reading);
}

/** Whether something was written in Standing after Standing by month, which the product writes last. */
export function wasStandingTouched({ stamps: { standing, standingMonths } }: SiteReading): boolean {
  return standing !== undefined && standingMonths !== undefined && standing.changed > standingMonths.changed;
}

/**
 * Reads every plan of the site, with the same requests as for one of them (requirement 68).
 * @returns the site without an opened plan, and the plans in the order in which they were made
 */
export async function openAllPlans(session: Session): Promise<{ opened: OpenedSite; plans: PlanData[] }> {
  const { opened, plans } = await openEveryPlan(session);
  return { opened, plans };
}

/** The same for what is written about every plan: with whether somebody's operation is under way. */
export async function openEveryPlan(
  session: Session,
): Promise<{ opened: OpenedSite; plans: PlanData[]; isUnderWay: boolean }> {
  const { opened, plans } = await openPlans(session, (all) => [...all]);
  return { opened, plans: plans.map(({ data }) => data), isUnderWay: plans.some((plan) => plan.isUnderWay) };
}

/** Reads the site and the chosen plans; one request reads the progress rows of them all. */
async function openPlans(session: Session, choose: Choice): Promise<{ opened: OpenedSite; plans: OpenedPlan[] }> {
  const [reading, saved] = await Promise.all([session.look(), readSavedPosition(session.link)]);
  const { site, me, today } = reading;
  const opened: OpenedSite = {
    site,
    me,
    today,
    plans: [],
    settings: defaultSiteSettings,
    openingPlanId: null,
    data: null,
    operations: [],
  };
  // Lists of an older schema lack columns that the query would name, so they are read only after an upgrade in Set-up.
  // A newer schema only adds columns and can be read.
  const timeZone = isReadable(reading) ? site.timeZone : null;
  if (!timeZone) return { opened, plans: [] };
  const trusted = saved && asFarAsItHolds(saved, reading);
  const chosenIn = (lists: PlanLists): Plan[] =>
    choose(
      lists.plans.filter(({ unfinished }) => !unfinished),
      siteSettingsIn(lists.settings),
    );
  const rowsAfter = rowsReader(session, trusted, timeZone);
  const foldEnds = (plans: readonly Plan[]): number =>
    plans.length === 0
      ? 0
      : Math.min(...plans.map(({ id }) => (holdsAll(trusted, reading, id) ? NONE_LATER : throughRow(trusted, id))));
  const expectedLastRow = foldEnds(trusted ? chosenIn(trusted.lists) : []);
  const [lists, expectedRows] = await Promise.all([
    currentLists(session, reading, trusted, timeZone),
    rowsAfter(expectedLastRow),
  ]);
  const shown = await shownOf(session, lists);
  opened.operations = openOperations(lists.settings).filter(({ operationKey }) => !session.running.has(operationKey));
  opened.settings = siteSettingsIn(lists.settings);
  const whole = shown.plans.filter(({ unfinished }) => !unfinished);
  opened.plans = whole.map(({ id, title, closed }) => ({ id, title, closed }));
  opened.openingPlanId = defaultPlan(whole, opened.settings)?.id ?? null;
  const chosen = chosenIn(shown);
  if (chosen.length === 0) return { opened, plans: [] };

  const known = lists.settings.length;
  await recordMe(session, reading, lists, timeZone);
  shown.settings = [...shown.settings, ...lists.settings.slice(known)];
  const stored = expectedLastRow <= foldEnds(chosen) ? expectedRows : await rowsAfter(foldEnds(chosen));
  const rowsOf = (id: number): ProgressRow[] =>
    stored.filter(({ planId, row }) => planId === id && row.id > throughRow(trusted, id)).map(({ row }) => row);
  const after = new Map(chosen.map(({ id }) => [id, notOf(session.hidden, rowsOf(id))]));
  const people = await peopleFor(session, shown, [...after.values()].flat(), me, trusted);
  const plans = chosen.map((plan): OpenedPlan => {
    const position = trusted?.folds[plan.id] ?? null;
    return {
      reading,
      saved: trusted,
      lists,
      isUnderWay: openOperations(lists.settings).length > 0,
      data: planDataOf(shown, plan, people, position, after.get(plan.id) ?? []),
    };
  });
  return { opened, plans };
}

/**
 * The lists as people see them: without the rows of operations that have not ended, and with changed rows as they were
 * before.
 */
async function shownOf(session: Session, lists: PlanLists): Promise<PlanLists> {
  session.hidden = hiddenOperations(lists.settings);
  if (session.hidden.size === 0) return { ...lists };
  const left = listsWithout(session.hidden, lists);
  if (openOperations(lists.settings).length === 0) return { ...left };
  const { withRowsBefore } = await import(/* webpackChunkName: 'plan-acts' */ './operations');
  return withRowsBefore(session, left);
}

/** Whether the caller may read the plan, and the lists have all columns that the queries name. */
function isReadable({ site, me }: SiteReading): boolean {
  return me.isReader && (site.schema === 'current' || site.schema === 'newer');
}

/** Whether the plan's position is from another day, or a list has changed since the position was saved. */
function isOvertaken(saved: SavedPosition | null, reading: SiteReading, planId: number): boolean {
  return saved?.folds[planId]?.day !== reading.today || planListNames.some((name) => !isFresh(name, reading, saved));
}

/** Reads the Progress rows after a given row; reads nothing where the site's answer shows that there are none. */
function rowsReader(
  session: Session,
  trusted: SavedPosition | null,
  timeZone: string,
): (row: number) => Promise<StoredProgress[]> {
  return async (row) =>
    row === NONE_LATER ? [] : progressAfter(session.link, row, timeZone, { floor: lastTimeBefore(trusted, row) });
}

/** Records the person who opens the plan as its manager, where the groups say so and no record exists yet. */
async function recordMe(session: Session, reading: SiteReading, lists: PlanLists, timeZone: string): Promise<void> {
  const { me, site, today } = reading;
  if (!me.isManager || site.schema !== 'current' || isRecorded(lists.settings, me.id, 'managers')) return;
  // This happens once for each manager, so the code for writing is not loaded with the first view.
  const { recordManager } = await import(/* webpackChunkName: 'plan-later' */ './appointments');
  lists.settings = [...lists.settings, await recordManager(session, me, { today, timeZone })];
}

/** Whether the plan's fold was made of every row and nothing was recorded since. */
function holdsAll(saved: SavedPosition | null, reading: SiteReading, planId: number | null | undefined): boolean {
  if (!saved || planId == null || !saved.folds[planId]) return false;
  const then = saved.complete?.[planId];
  return then !== undefined && then === reading.stamps.progress?.state;
}

function throughRow(saved: SavedPosition | null, planId: number | null | undefined): number {
  return (planId != null && saved?.folds[planId]?.throughRowId) || 0;
}

/**
 * The saved position with its folds only where they still hold. A fold stays right while rows are only added; when a
 * site owner deleted one, everything is folded again.
 */
function asFarAsItHolds(saved: SavedPosition, reading: SiteReading): SavedPosition {
  const holds = saved.stamps.progress?.deletions === reading.stamps.progress?.deletions;
  return holds ? saved : { ...saved, folds: {} };
}

/** The time of the last row in a saved position up to a given row. */
function lastTimeBefore(saved: SavedPosition | null, row: number): string {
  const times = Object.values(saved?.folds ?? {}).flatMap(({ throughRowId, lastTime }) =>
    throughRowId <= row && lastTime ? [lastTime] : [],
  );
  return times.reduce((last, time) => (time > last ? time : last), '');
}

function isFresh(name: keyof PlanLists, reading: SiteReading, saved: SavedPosition | null): boolean {
  const then = saved?.stamps[name]?.state;
  return then !== undefined && then === reading.stamps[name]?.state;
}

/** Each list from the position while it is fresh, else from SharePoint. */
async function currentLists(
  session: Session,
  reading: SiteReading,
  saved: SavedPosition | null,
  timeZone: string,
): Promise<PlanLists> {
  const read = async <Name extends keyof PlanLists>(name: Name): Promise<PlanLists[Name]> => {
    if (saved && isFresh(name, reading, saved)) return saved.lists[name];
    // Most lists of a young plan are empty, and the site's answer already shows that.
    if (reading.stamps[name]?.items === 0) return [] as unknown as PlanLists[Name];
    return (await readRows(session.link, listSchema[name], timeZone)) as unknown as PlanLists[Name];
  };
  const entries = await Promise.all(planListNames.map(async (name) => [name, await read(name)] as const));
  return Object.fromEntries(entries) as unknown as PlanLists;
}

/** The people whom the plan names. The site is asked only when one of them is not in the saved position. */
async function peopleFor(
  session: Session,
  lists: PlanLists,
  rows: ProgressRow[],
  me: Person,
  saved: SavedPosition | null,
): Promise<Person[]> {
  const known = new Map<number, Person>((saved?.people ?? []).map((person) => [person.id, person]));
  if (!known.has(me.id)) known.set(me.id, { id: me.id, name: me.name, email: me.email, login: me.login });
  const named = personIdsIn(lists, rows);
  if ([...named].every((id) => known.has(id))) return [...known.values()];
  const met = await readPeople(session.link).catch((error: unknown) => {
    // A site may hide its list of people. The plan is then shown without some names rather than not at all.
    if (hasStatus(error, 403)) return [...known.values()];
    throw error;
  });
  return met.filter((person) => named.has(person.id) || person.id === me.id);
}
