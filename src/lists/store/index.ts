import { askOnce } from '../askOnce';
import type { Connection } from '../connection';
import type { PlanStore } from '../planStore';
import type { PlanActs } from './acts';
import { openAllPlans, openSite } from './open';
import { refreshWhenQuiet } from './refresh';
import { openSession } from './session';

/** What is loaded when it is first done; a name that is missing here or is no act does not compile. */
const actNames: { [Name in keyof PlanActs]: true } = {
  addPlan: true,
  editPlan: true,
  editInspection: true,
  addPriority: true,
  editPriority: true,
  addRecommendation: true,
  editRecommendation: true,
  withdrawRecommendation: true,
  restoreRecommendation: true,
  changeSettings: true,
  changeSiteSettings: true,
  reorder: true,
  planOnDay: true,
  history: true,
  recommendationHistory: true,
  importReport: true,
  addReport: true,
  bringIn: true,
  undoBringIn: true,
  removePlan: true,
  beginNextPhase: true,
  readOtherSite: true,
  finishOperation: true,
  takeOperationBack: true,
  addAction: true,
  editAction: true,
  changeAction: true,
  reportProgress: true,
  uploadEvidence: true,
  recordFinding: true,
  addRecord: true,
  editRecord: true,
  readRecords: true,
  makeExempt: true,
  removeMoved: true,
  recordHistory: true,
  keepFile: true,
  publicFiles: true,
  opens: true,
  readFile: true,
  searchPeople: true,
  ensurePerson: true,
  savePosition: true,
};

/** Acts of which each loads what it needs when it is first done, so that the first view does not. */
function loadedWhenDone(load: () => Promise<PlanActs>): PlanActs {
  const loaded = askOnce(load);
  const acts = Object.keys(actNames).map((name) => [
    name,
    async (...asked: unknown[]) => {
      const act = (await loaded())[name as keyof PlanActs] as (...asked: unknown[]) => Promise<unknown>;
      return act(...asked);
    },
  ]);
  return Object.fromEntries(acts) as unknown as PlanActs;
}

/** The plan in a site's lists, through PnPjs. */
export function openPlanStore(connection: Connection): PlanStore {
  const session = openSession(connection);
  const acts = loadedWhenDone(async () => (await import(/* webpackChunkName: 'plan-acts' */ './acts')).actsOf(session));
  const tellRefresher = refreshWhenQuiet(async ({ data, today }) => {
    if (data) await acts.savePosition(data, today);
  });
  return {
    ...acts,
    open: async (planId) => {
      const { opened } = await openSite(session, planId);
      // Pages sign in by cookie and stay open; jobs have a token, end, and save the position themselves.
      if (!connection.bearer) tellRefresher(opened);
      return opened;
    },
    openAll: () => openAllPlans(session),
    timeZone: () => session.zone(),
  };
}
