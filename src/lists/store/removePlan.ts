import type { ProgressRow } from '../../plan/fields';
import { listed } from '../../plan/words';
import { derivedKey } from '../keys';
import { SiteError } from '../planStore';
import type { OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListName } from '../schema';
import type { ListDefinition, RowOf } from '../schema/list';
import { operationOf } from './openOperations';
import { recycleAll } from './recycling';
import { progressAfter } from './progressRows';
import { readRows } from './readRows';
import type { Session } from './session';
import { editRow } from './writes';

const NOT_OWNER =
  'Only an owner of the site can remove a plan, because nobody else may delete anything of it. Ask one, or close the plan.';
const REASON = 'The plan was removed: it was made by mistake.';

/**
 * The kinds of Progress rows that are written when an action is made or edited. Rows of any other kind were reported or
 * decided.
 */
const planning: readonly ProgressRow['kind'][] = ['assigned', 'due', 'lead', 'schedule'];

/** The lists whose rows belong to one plan and are removed with it. The record of sent messages stays. */
const listsOfPlan = (Object.entries(listSchema) as [ListName, ListDefinition][])
  .filter(([name, { columns }]) => 'planId' in columns && name !== 'reminders' && name !== 'runs')
  .map(([, list]) => list);

type PlanRow = RowOf<typeof listSchema.plans>;

/**
 * Removes a plan that was made by mistake, with its rows, to the site's recycle bin (requirement 69). It looks at the
 * plan first, and removes nothing once something was reported or decided in it. A call that was cut off resumes when
 * repeated.
 * @throws SiteError 'not allowed' for all but site owners; 'invalid' where the plan has a record that must stay
 */
export async function removePlan(session: Session, planId: number, onStep?: OnStep): Promise<void> {
  const timeZone = await session.zoneForWriting();
  const { me } = await session.lastLook();
  if (!me.isSiteOwner) throw new SiteError(NOT_OWNER, 'not allowed', '');
  onStep?.({ done: 0, total: 1, label: 'Looking what was recorded in it' });
  const plans = await readRows(session.link, listSchema.plans, timeZone);
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) return;
  await refuseWithRecord(session, plan, timeZone);

  const parts = [
    ...(await rowsOfPlan(session, planId, timeZone)),
    ...(await inspectionOf(session, plan, plans, timeZone)),
  ];
  const total = parts.reduce((count, { ids }) => count + ids.length, 0) + 1;
  // Hides the plan from everybody while it is being removed.
  if (!plan.unfinished)
    await editRow(session, listSchema.plans, plan, {
      changes: { unfinished: true },
      reason: REASON,
      operationKey: derivedKey(operationOf(plan.key), 'undo'),
      timeZone,
    });
  let done = 0;
  for (const { list, ids } of parts) {
    const label = `Removing from “${list.title}”`;
    await recycleAll(session, list, ids, (gone) => onStep?.({ done: done + gone, total, label }));
    done += ids.length;
  }
  await recycleAll(session, listSchema.plans, [plan.id], () => onStep?.({ done: total, total, label: 'Done' }));
}

/**
 * Refuses to remove a plan in which something was reported, measured or decided: that is a record, and the plan is
 * closed instead.
 */
async function refuseWithRecord(session: Session, plan: PlanRow, timeZone: string): Promise<void> {
  const brought = ({ key }: { key: string }): boolean => key.startsWith(operationOf(plan.key));
  const progress = (await progressAfter(session.link, 0, timeZone)).filter(({ planId }) => planId === plan.id);
  const ofPlan = (rows: readonly { planId: number }[]): boolean => rows.some(({ planId }) => planId === plan.id);
  const found = [
    progress.some(({ row }) => !planning.includes(row.kind) && !brought(row)) ? 'progress' : null,
    ofPlan(await readRows(session.link, listSchema.readings, timeZone)) ? 'figures' : null,
    ofPlan(await readRows(session.link, listSchema.riskReviews, timeZone)) ? 'reviews of risks' : null,
    ofPlan(await readRows(session.link, listSchema.decisions, timeZone)) ? 'decisions' : null,
  ].filter((what) => what !== null);
  if (found.length === 0) return;
  throw new SiteError(
    `“${plan.title}” has a record that must stay: ${listed(found)} were written down in it. Close it instead.`,
    'invalid',
    `plan ${plan.id} holds ${found.join(', ')}`,
  );
}

interface RowsOfList {
  list: ListDefinition;
  ids: number[];
}

async function rowsOfPlan(session: Session, planId: number, timeZone: string): Promise<RowsOfList[]> {
  return Promise.all(
    listsOfPlan.map(async (list) => {
      const rows = (await readRows(session.link, list, timeZone)) as { id: number; planId?: unknown }[];
      return { list, ids: rows.filter((row) => row.planId === planId).map(({ id }) => id) };
    }),
  );
}

/** The inspection that came with the plan, its grades and findings, unless another plan refers to it. */
async function inspectionOf(
  session: Session,
  plan: PlanRow,
  plans: readonly PlanRow[],
  timeZone: string,
): Promise<RowsOfList[]> {
  const [inspections, recommendations, judgements, findings] = await Promise.all([
    readRows(session.link, listSchema.inspections, timeZone),
    readRows(session.link, listSchema.recommendations, timeZone),
    readRows(session.link, listSchema.judgements, timeZone),
    readRows(session.link, listSchema.findings, timeZone),
  ]);
  const inspection = inspections.find(({ id }) => id === plan.inspectionId);
  const isElsewhere =
    plans.some(({ id, inspectionId }) => id !== plan.id && inspectionId === plan.inspectionId) ||
    recommendations.some(({ planId, inspectionId }) => planId !== plan.id && inspectionId === plan.inspectionId);
  if (!inspection || isElsewhere || operationOf(inspection.key) !== operationOf(plan.key)) return [];
  const about = (rows: readonly { id: number; inspectionId: number | null }[]): number[] =>
    rows.filter(({ inspectionId }) => inspectionId === inspection.id).map(({ id }) => id);
  return [
    { list: listSchema.judgements, ids: about(judgements) },
    { list: listSchema.findings, ids: about(findings) },
    { list: listSchema.inspections, ids: [inspection.id] },
  ];
}
