import type { Plan, Recommendation } from '../../plan/fields';
import { stoodUnderAfter } from '../../plan/groupsOnDay';
import type { PlanStore } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import type { Session } from './session';
import { recordSeniorOfficers } from './appointments';
import { changeSettings, changeSiteSettings } from './settings';
import { createRow, editRow } from './writes';
import type { RowEdit } from './writes';

/**
 * The defaults of a new plan: the rule for the council's response, and how many days an action may go without a report.
 */
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
>;

/** The methods that add and edit all rows but actions, which also write Progress (actions.ts). */
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
    addPriority: async (planId, draft, key) => {
      const made = await add(session, priorities, { ...draft, planId }, key);
      if (made.seniorId !== null) await recordSeniorOfficers(session);
      return made;
    },
    editPriority: async (priority, changes, reason, key) => {
      const edited = await edit(session, priorities, priority, { changes, reason, operationKey: key });
      if (changes.seniorId !== undefined) await recordSeniorOfficers(session);
      return edited;
    },
    addRecommendation: (planId, draft, key) => add(session, recommendations, { ...draft, planId }, key),
    editRecommendation: async (recommendation, changes, reason, key) => {
      const { today } = await session.lastLook();
      const all = { ...changes, ...stoodUnderAfter(recommendation, changes, today) };
      return edit(session, recommendations, recommendation, { changes: all, reason, operationKey: key });
    },
    withdrawRecommendation: (recommendation: Recommendation, reason, key) =>
      edit(session, recommendations, recommendation, { changes: { withdrawn: reason }, reason, operationKey: key }),
    restoreRecommendation: (recommendation: Recommendation, reason, key) =>
      edit(session, recommendations, recommendation, { changes: { withdrawn: null }, reason, operationKey: key }),
    changeSettings: (planId, change) => changeSettings(session, planId, change),
    changeSiteSettings: (change) => changeSiteSettings(session, change),
  };
}

/** The plan without the mark "unfinished": a plan that can be edited is complete. */
function asFinished(plan: Plan): RowOf<typeof listSchema.plans> {
  return { unfinished: false, ...plan };
}
