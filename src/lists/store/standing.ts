import type { SPFI } from '@pnp/sp';
import { emptyValues } from '../../plan/fields/field';
import { standingFields, standingMonthFields } from '../../plan/fields/standing';
import type { StandingMonth, StandingRow } from '../../plan/fields/standing';
import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import { putRightSentence } from '../../plan/standing/age';
import { differenceOf, isAsWritten, withChecksum } from '../../plan/standing/difference';
import type { Difference } from '../../plan/standing/difference';
import { standingMonthKey, standingMonthsOf, standingRowsOf } from '../../plan/standing/rows';
import type { StandingMonthValues } from '../../plan/standing/rows';
import { hasStatus, isDuplicate } from '../errors';
import type { StandingWritten } from '../standingWritten';
import { listSchema } from '../schema';
import type { ListDefinition, ValuesOf } from '../schema/list';
import { fieldsOf } from '../schema/writing';
import { refusalsIn, sendParts, sized } from './batches';
import type { BatchPart } from './batches';
import { openEveryPlan, wasStandingTouched } from './open';
import { removeRow } from './removal';
import { readRows } from './readRows';
import { listAt } from './rows';
import type { Session } from './session';

/** One of the two lists, and the values of a row that nothing stands behind and that only a site owner can delete. */
interface Written<Row> {
  list: ListDefinition;
  emptied: (row: Row) => object;
}

const rowsOfActions: Written<StandingRow> = {
  list: listSchema.standing,
  emptied: ({ key }) => withChecksum<StandingRow>({ ...withoutWritten(standingFields), ref: 'Not in the plan', key }),
};

const rowsOfMonths: Written<StandingMonth> = {
  list: listSchema.standingMonths,
  emptied: ({ key }) =>
    withChecksum<StandingMonth>({ ...withoutWritten(standingMonthFields), title: 'Not in the plan', key }),
};

function withoutWritten<F extends typeof standingFields | typeof standingMonthFields>(
  fields: F,
): Omit<ReturnType<typeof emptyValues<F>>, 'written'> {
  const { written: _written, ...values } = emptyValues(fields);
  return values as Omit<ReturnType<typeof emptyValues<F>>, 'written'>;
}

/**
 * Writes the lists Standing and Standing by month for every plan of the site: only rows that differ (requirement 99;
 * docs/decisions/0020). For plan managers, site owners and the job. The rows are read before the plan and written with
 * If-Match: words that are removed from the plan meanwhile change the rows, so that outdated ones are refused.
 * @returns null where nothing may be written now: for others, and while an operation is under way
 * @throws SiteError in words when SharePoint refuses
 */
export async function writeStanding(session: Session): Promise<StandingWritten | null> {
  const { me, site } = await session.lastLook();
  const { timeZone } = site;
  if ((!me.isManager && !me.isSiteOwner) || site.schema !== 'current' || !timeZone) return null;
  const [stored, months] = await Promise.all([
    readRows(session.link, listSchema.standing, timeZone) as Promise<StandingRow[]>,
    readRows(session.link, listSchema.standingMonths, timeZone) as Promise<StandingMonth[]>,
  ]);
  const { opened, plans, isUnderWay } = await openEveryPlan(session);
  if (isUnderWay) return null;
  const { today } = opened;
  const wasTouched = wasStandingTouched(await session.lastLook());
  const views = plans.map((data) => ({ data, view: viewPlan(data, today) }));
  const write: Writer = { session, timeZone, deletes: me.isSiteOwner };

  const actions = differenceOf<StandingRow>(
    stored,
    views.flatMap(({ data, view }) => standingRowsOf(data, view)),
    { dated: ['asOf', 'asOfText'] },
  );
  const rows = await carryOut(write, rowsOfActions, actions);
  const wanted = views.flatMap(({ data, view }) =>
    withWhatWasPutRight(standingMonthsOf(data, view), months, putRightIn(data, actions)),
  );
  const byMonth = differenceOf<StandingMonth>(months, wanted, { isKept: (row) => isMonthEndOf(plans, row) });
  const { counts } = await carryOut(
    write,
    rowsOfMonths,
    withTodayOnceMore(byMonth, months, wanted, rows.written > 0 || wasTouched),
  );
  return { on: today, actions: rows.counts, months: counts };
}

/** The numbers of a plan's actions whose rows had been edited by hand. */
function putRightIn({ plan }: PlanData, { putRight }: Difference<StandingRow>): string[] {
  return putRight.filter(({ values }) => values.planId === plan.id).map(({ values }) => values.ref);
}

/** The rows of the months, of which today's says what was put right, now or the last time. */
function withWhatWasPutRight(
  wanted: StandingMonthValues[],
  stored: readonly StandingMonth[],
  refs: readonly string[],
): StandingMonthValues[] {
  return wanted.map((row) => {
    if (row.kind !== 'today' || row.day === null) return row;
    const before = stored.find(({ key }) => key === row.key);
    const last = before && isAsWritten(before) ? before.putRight : '';
    return { ...row, putRight: putRightSentence(refs, row.day) || last };
  });
}

/**
 * Has a row of today written even where it says the same, when Standing changed: an opening sees by the times of the two
 * lists that nobody edited Standing since (src/lists/store/open.ts).
 */
function withTodayOnceMore(
  difference: Difference<StandingMonth>,
  stored: readonly StandingMonth[],
  wanted: readonly StandingMonthValues[],
  isNeeded: boolean,
): Difference<StandingMonth> {
  const { added, changed, putRight } = difference;
  if (!isNeeded || added.length + changed.length + putRight.length > 0) return difference;
  const values = wanted.find(({ kind }) => kind === 'today');
  const row = values && stored.find(({ key }) => key === values.key);
  return row && values
    ? { ...difference, changed: [{ row, values: withChecksum<StandingMonth>(values) }] }
    : difference;
}

/** Whether a row is of a month's end that is too long ago to be computed from the saved position; it stays. */
function isMonthEndOf(plans: readonly PlanData[], { kind, day, planId, key }: StandingMonth): boolean {
  const isKnown = plans.some(({ plan }) => plan.id === planId);
  return isKnown && kind === 'month end' && day !== null && key === standingMonthKey(planId, day);
}

interface Writer {
  session: Session;
  timeZone: string;
  /** Whether the caller may delete rows; who may not empties them. */
  deletes: boolean;
}

/** Carries out a difference in batches. What another window wrote in between is left as it is: it says the same. */
async function carryOut<Row extends StandingRow | StandingMonth>(
  write: Writer,
  { list, emptied }: Written<Row>,
  { added, changed, putRight, removed }: Difference<Row>,
): Promise<{ counts: StandingWritten['actions']; written: number }> {
  const { session, timeZone, deletes } = write;
  const fields = (values: object): Record<string, unknown> =>
    fieldsOf(list, values as Partial<ValuesOf<ListDefinition>>, timeZone);
  const adding = (values: object): BatchPart<unknown> =>
    sized(fields(values), (sp: SPFI) => listAt(session.link, list, sp).items.add(fields(values)));
  const merging = ({ row, values }: { row: Pick<Row, 'id' | 'etag'>; values: object }): BatchPart<unknown> =>
    sized(fields(values), (sp: SPFI) =>
      listAt(session.link, list, sp).items.getById(row.id).update(fields(values), row.etag),
    );
  const strays = removed.map((row) => ({ row, values: emptied(row) }));
  const toEmpty = deletes ? [] : strays.filter(({ row, values }) => (values as Row).written !== row.written);
  const outcomes = await sendParts(session.link, [
    ...added.map(adding),
    ...[...changed, ...putRight, ...toEmpty].map(merging),
  ]);
  const [refused] = refusalsIn(outcomes).filter((error) => !isDuplicate(error) && !hasStatus(error, 412));
  if (refused) throw refused;
  if (deletes) for (const { row } of strays) await removeRow(session.link, list, row.id);
  const gone = deletes ? removed.length : toEmpty.length;
  return {
    counts: { added: added.length, changed: changed.length, removed: gone, putRight: putRight.length },
    written: outcomes.length + gone,
  };
}

/** The rows of Standing by month that say how old the lists are: one a plan. For whoever may read the plan. */
export async function readStandingToday(session: Session): Promise<StandingMonth[]> {
  const { site } = await session.lastLook();
  const rows = (await readRows(session.link, listSchema.standingMonths, site.timeZone ?? 'Etc/UTC')) as StandingMonth[];
  return rows.filter(({ kind }) => kind === 'today');
}
