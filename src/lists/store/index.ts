import { askOnce } from '../askOnce';
import type { Connection } from '../connection';
import type { PlanStore } from '../planStore';
import type { LaterMethods } from './laterMethods';
import { openAllPlans, openSite } from './open';
import { refreshWhenQuiet } from './refresh';
import { openSession } from './session';

/** The methods whose code loads at their first call. A missing name, or one that the store lacks, does not compile. */
const laterMethods: { [Name in keyof LaterMethods]: true } = {
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
  bringInsDone: true,
  undoBringIn: true,
  addReadings: true,
  removePlan: true,
  beginNextPhase: true,
  readOtherSite: true,
  finishOperation: true,
  takeOperationBack: true,
  addAction: true,
  editAction: true,
  editActions: true,
  handOver: true,
  changeAction: true,
  decideRequests: true,
  askAboutItem: true,
  reportProgress: true,
  reportForOthers: true,
  uploadEvidence: true,
  recordFinding: true,
  writeTogether: true,
  addRecord: true,
  editRecord: true,
  readRecords: true,
  makeExempt: true,
  removeMoved: true,
  recordHistory: true,
  keepFile: true,
  publicFiles: true,
  checkLink: true,
  readFile: true,
  sizeOfFile: true,
  searchPeople: true,
  ensurePerson: true,
  savePosition: true,
  writeStanding: true,
  readStandingToday: true,
};

/** The methods of the store that the first view does not need; their code loads at the first call. */
function loadedWhenDone(load: () => Promise<LaterMethods>): LaterMethods {
  const loaded = askOnce(load);
  const methods = Object.keys(laterMethods).map((name) => [
    name,
    async (...asked: unknown[]) => {
      const method = (await loaded())[name as keyof LaterMethods] as (...asked: unknown[]) => Promise<unknown>;
      return method(...asked);
    },
  ]);
  return Object.fromEntries(methods) as unknown as LaterMethods;
}

/** Opens the plan in a site's lists, through PnPjs. */
export function openPlanStore(connection: Connection): PlanStore {
  const session = openSession(connection);
  const later = loadedWhenDone(async () =>
    (await import(/* webpackChunkName: 'plan-later' */ './laterMethods')).laterMethodsOf(session),
  );
  const onOpened = refreshWhenQuiet(async ({ data, today, positionStale }) => {
    if (data && positionStale) await later.savePosition(data, today);
    await later.writeStanding();
  });
  return {
    ...later,
    open: async (planId) => {
      const { opened } = await openSite(session, planId);
      // A page, which signs in by cookie and stays open, refreshes what is made from the plan by itself. A job has
      // a token, ends soon, and saves it itself.
      if (!connection.bearer) onOpened(opened);
      return opened;
    },
    openAll: () => openAllPlans(session),
    timeZone: () => session.zone(),
  };
}
