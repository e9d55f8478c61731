import type { Plan, Recommendation } from '../../plan/fields';
import { EditConflict } from '../planStore';
import type { PlanStore } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import { sendParts } from './batches';
import { listAt } from './rows';
import type { Session } from './session';
import { changeSettings, changeSiteSettings } from './settings';
import { afterRefusedEdit, createRow, editRow, fieldsOfEdit } from './writes';
import type { RowEdit } from './writes';

/** How long an action may go without a report, and how long the council has to answer, until somebody sets otherwise. */
export const newPlanDefaults = { responseRule: 'ofsted-inspection', reviewDays: 31 } as const;

/** Edits one row of an edited list. */
async function edit<List extends ListDefinition>(
  session: Session,
  list: List,
  base: RowOf<List>,
  made: Omit<RowEdit<List>, 'timeZone'>,
): Promise<RowOf<List>> {
  return editRow(session, list, base, { ...made, timeZone: await session.zoneForWriting() });
}

/** Adds one row to an edited list. */
async function add<List extends ListDefinition>(
  session: Session,
  list: List,
  values: Partial<ValuesOf<List>>,
  operationKey: string,
): Promise<RowOf<List>> {
  const row = { ...values, key: operationKey } as Partial<ValuesOf<List>> & { key: string };
  return createRow(session, list, row, 'Added.', await session.zoneForWriting());
}

type Edits = Pick<
  PlanStore,
  | 'addPlan'
  | 'editPlan'
  | 'editInspection'
  | 'addPriority'
  | 'editPriority'
  | 'addRecommendation'
  | 'editRecommendation'
  | 'withdrawRecommendation'
  | 'restoreRecommendation'
  | 'changeSettings'
  | 'changeSiteSettings'
  | 'reorder'
>;

/** Adding and editing everything but actions, which also write Progress: actions.ts. */
export function editsOf(session: Session): Edits {
  const { plans, inspections, priorities, recommendations } = listSchema;
  return {
    addPlan: async (plan, operationKey) => {
      await session.zoneForNewPlan();
      const { me } = await session.lastLook();
      const managerId = me.isManager ? me.id : null;
      return add(session, plans, { ...newPlanDefaults, managerId, ...plan }, operationKey);
    },
    editPlan: (plan, changes, reason, key) =>
      edit(session, plans, asFinished(plan), { changes, reason, operationKey: key }),
    editInspection: (inspection, changes, reason, key) =>
      edit(session, inspections, inspection, { changes, reason, operationKey: key }),
    addPriority: (planId, draft, key) => add(session, priorities, { ...draft, planId }, key),
    editPriority: (priority, changes, reason, key) =>
      edit(session, priorities, priority, { changes, reason, operationKey: key }),
    addRecommendation: (planId, draft, key) => add(session, recommendations, { ...draft, planId }, key),
    editRecommendation: (recommendation, changes, reason, key) =>
      edit(session, recommendations, recommendation, { changes, reason, operationKey: key }),
    withdrawRecommendation: (recommendation: Recommendation, reason, key) =>
      edit(session, recommendations, recommendation, { changes: { withdrawn: reason }, reason, operationKey: key }),
    restoreRecommendation: (recommendation: Recommendation, reason, key) =>
      edit(session, recommendations, recommendation, { changes: { withdrawn: null }, reason, operationKey: key }),
    changeSettings: (planId, change) => changeSettings(session, planId, change),
    changeSiteSettings: (change) => changeSiteSettings(session, change),
    reorder: (kind, items, reason, key) => reorder(session, listSchema[kind], items, reason, key),
  };
}

/** A plan that can be edited has been brought in completely. */
function asFinished(plan: Plan): RowOf<typeof listSchema.plans> {
  return { unfinished: false, ...plan };
}

type Reordered = Parameters<PlanStore['reorder']>[1][number];

/** New places, each with its own If-Match. What somebody else changed meanwhile is left as it is and reported. */
async function reorder(
  session: Session,
  list: typeof listSchema.recommendations | typeof listSchema.actions,
  items: readonly Reordered[],
  reason: string,
  operationKey: string,
): Promise<void> {
  const timeZone = await session.zoneForWriting();
  const parts = items.map(({ id, etag, ...places }) => (sp: typeof session.link.sp) => {
    const fields = fieldsOfEdit(list, places as Partial<ValuesOf<typeof list>>, reason, operationKey, timeZone);
    return listAt(session.link, list, sp).items.getById(id).update(fields, etag);
  });
  const outcomes = await sendParts(session.link, parts);
  const problems: Error[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') continue;
    const { id, etag, ...places } = items[index];
    const problem = await problemOf(
      afterRefusedEdit(
        session,
        list,
        { id, etag } as RowOf<typeof list>,
        { changes: places as Partial<ValuesOf<typeof list>>, reason, operationKey, timeZone },
        outcome.reason,
      ),
    );
    if (problem) problems.push(problem);
  }
  // A conflict says most: who changed what.
  const problem = problems.find((one) => one instanceof EditConflict) ?? problems[0];
  if (problem) throw problem;
}

async function problemOf(work: Promise<unknown>): Promise<Error | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
