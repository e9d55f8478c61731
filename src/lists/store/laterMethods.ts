import type { BroughtIn } from '../bringIn';
import type { OperationContents } from '../operationContents';
import { EditConflict } from '../planStore';
import type { ActionEdit, EditOutcome, OnStep, PlanStore } from '../planStore';
import { listSchema } from '../schema';
import { addReadings, writeReadings } from './addReadings';
import { addAction, writeNewAction } from './actions';
import { recordFinding, writeFinding } from './assurance';
import { decideRequests, writeDecisions } from './decisions';
import { bringIn, writePlan } from './bringIn';
import { bringInsDone } from './bringInsDone';
import { editAction, editActions, writeEdits } from './editActions';
import { editsOf } from './edits';
import { makeExempt, removeMoved } from './exempting';
import { filesIn, readFile, sizeOfFile, uploadOnce } from './files';
import { handOver, writeHandover } from './handOver';
import { actionHistory, recommendationHistory } from './history';
import { addReport, importReport, writeAddedReport, writeNewPlan } from './importReport';
import { checkLink } from './linkCheck';
import { finishOperation, takeOperationBack } from './operations';
import type { WriteContents } from './operations';
import { ensurePerson, searchPeople } from './people';
import { beginNextPhase, writeNextPhase } from './nextPhase';
import { reorder, writePlaces } from './reorder';
import { reportForOthers, writeReports } from './reportForOthers';
import { readOtherSite } from './otherSite';
import { planOnDay } from './planOnDay';
import { savePosition } from './position';
import { askAboutItem, changeAction, reportProgress } from './progress';
import { addRecord, editRecord, readRecords, recordHistory } from './records';
import type { Session } from './session';
import { readStandingToday, writeStanding } from './standing';
import { removePlan } from './removePlan';
import { undoBringIn } from './undoBringIn';
import { writeRows, writeTogether } from './writeTogether';
import type { RowWritten } from './writeTogether';
import type { RowToWrite } from '../together';

/** The methods of the store that the first view does not need. */
export type LaterMethods = Omit<PlanStore, 'open' | 'openAll' | 'timeZone'>;

export function laterMethodsOf(session: Session): LaterMethods {
  return {
    ...editsOf(session),
    reorder: (list, items, reason, operationKey) => reorder(session, { list, items, reason }, operationKey),
    planOnDay: (planId, day, onStep, onFigures) => planOnDay(session, planId, day, onStep, onFigures),
    history: (actionId) => actionHistory(session, actionId),
    recommendationHistory: (recommendationId) => recommendationHistory(session, recommendationId),
    importReport: (report, operationKey, onStep) => importReport(session, report, operationKey, onStep),
    addReport: (report, planId, operationKey, onStep) => addReport(session, report, planId, operationKey, onStep),
    bringIn: (plan, operationKey, onStep) => bringIn(session, plan, operationKey, onStep),
    bringInsDone: (planId) => bringInsDone(session, planId),
    undoBringIn: (planId, operationKey, onStep) => undoBringIn(session, planId, operationKey, onStep),
    readOtherSite: (siteUrl) => readOtherSite(session, siteUrl),
    beginNextPhase: (planId, phase, operationKey, onStep) =>
      beginNextPhase(session, planId, phase, operationKey, onStep),
    addReadings: (readings, operationKey, onStep) => addReadings(session, readings, operationKey, onStep),
    removePlan: (planId, onStep) => removePlan(session, planId, onStep),
    finishOperation: (operation, onStep) =>
      finishOperation(session, operation, (contents, key, told) => writeContents(session, contents, key, told), onStep),
    takeOperationBack: ({ operationKey }, onStep) => takeOperationBack(session, operationKey, onStep),
    addAction: (planId, draft, operationKey) => addAction(session, planId, draft, operationKey),
    editAction: (action, changes, reason, operationKey, whose) =>
      editAction(session, { action, changes, reason, whose }, operationKey),
    editActions: (label, edits, operationKey, onOutcome) =>
      editActions(session, { label, edits }, operationKey, onOutcome),
    handOver: (handover, operationKey, onOutcome) => handOver(session, handover, operationKey, onOutcome),
    changeAction: (action, change, operationKey) => changeAction(session, action, change, operationKey),
    decideRequests: (decided, operationKey) => decideRequests(session, decided, operationKey),
    askAboutItem: (item, question, operationKey) => askAboutItem(session, item, question, operationKey),
    reportProgress: (action, report, operationKey, request) =>
      reportProgress(session, action, report, operationKey, request),
    reportForOthers: (reports, operationKey) => reportForOthers(session, reports, operationKey),
    uploadEvidence: async (file, operationKey, onStep) => {
      await session.zoneForWriting();
      onStep?.({ done: 0, total: 1, label: `Uploading ${file.name}` });
      const url = await uploadOnce(session.link, listSchema.evidence, file, operationKey);
      onStep?.({ done: 1, total: 1, label: `Uploaded ${file.name}` });
      return { title: file.name, url };
    },
    recordFinding: (assurance, finding, reason, operationKey) =>
      recordFinding(session, assurance, finding, reason, operationKey),
    writeTogether: (together, operationKey) => writeTogether(session, together, operationKey),
    addRecord: (name, draft, operationKey, reason = 'Added.') => addRecord(session, name, draft, operationKey, reason),
    editRecord: (name, row, changes, reason, operationKey) =>
      editRecord(session, name, row, { changes, reason, operationKey }),
    readRecords: (name) => readRecords(session, name),
    makeExempt: (open, why, today, operationKey) => makeExempt(session, open, why, today, operationKey),
    removeMoved: (item, today, operationKey) => removeMoved(session, item, today, operationKey),
    recordHistory: (name, id) => recordHistory(session, name, id),
    keepFile: async (library, file, operationKey) => {
      await session.zoneForWriting();
      return uploadOnce(session.link, listSchema[library], file, operationKey);
    },
    publicFiles: () => filesIn(session.link, listSchema.editions),
    checkLink: (url) => checkLink(session.link, url),
    readFile: (url) => readFile(session.link, url),
    sizeOfFile: (url) => sizeOfFile(session.link, url),
    searchPeople: (text) => searchPeople(session.link, text),
    ensurePerson: (login) => ensurePerson(session.link, login),
    savePosition: (data, today) => savePosition(session, data.plan.id, today),
    writeStanding: () => writeStanding(session),
    readStandingToday: () => readStandingToday(session),
  };
}

/** Writes the contents of an operation that was cut off in another window. */
async function writeContents(
  session: Session,
  contents: OperationContents,
  operationKey: string,
  onStep?: OnStep,
): ReturnType<WriteContents> {
  switch (contents.kind) {
    case 'bring in':
      return writePlan(session, contents.plan, operationKey, onStep);
    case 'start from report':
      return writeNewPlan(session, contents.report, operationKey, onStep);
    case 'add report':
      await writeAddedReport(session, contents.report, contents.planId, operationKey, onStep);
      return { planId: contents.planId };
    case 'next phase':
      return writeNextPhase(session, contents.fromPlanId, contents.phase, operationKey, onStep);
    case 'readings':
      return writeReadings(session, contents, operationKey, onStep);
    case 'add action':
      await writeNewAction(session, contents.planId, contents.draft, operationKey);
      return { planId: contents.planId };
    case 'report for others':
      await writeReports(session, contents.reports, operationKey);
      return { planId: null };
    case 'record finding':
      await writeFinding(session, contents.assurance, contents.finding, contents.reason, operationKey);
      return { planId: null };
    case 'edit actions':
      return afterEdits(refsOf(contents.edits), await writeEdits(session, contents.edits, operationKey));
    case 'hand over':
      return afterEdits(
        [...refsOf(contents.edits), ...contents.rows.map(nameOf)],
        await writeHandover(session, contents, operationKey),
      );
    case 'decide':
      await writeDecisions(session, contents.decided, operationKey);
      return { planId: null };
    case 'rows':
      return afterRows(contents.rows, await writeRows(session, contents.rows, operationKey));
    case 'reorder':
      return afterPlaces(await writePlaces(session, contents, operationKey));
  }
}

const refsOf = (edits: readonly ActionEdit[]): string[] => edits.map(({ action }) => action.ref);

/** What people call a row: its number, or its title or words where it has none. */
function nameOf(one: RowToWrite): string {
  const { ref, title, text } = one.write === 'edit' ? (one.row as { ref?: string; title?: string; text?: string }) : {};
  return ref ?? title ?? text ?? 'settings';
}

/**
 * The edits that were left alone because somebody else changed the row.
 * @param names what people call each row, in the order of the outcomes
 * @throws the first error of another kind
 */
function afterEdits(
  names: readonly string[],
  outcomes: readonly EditOutcome[],
): { planId: number | null; leftAlone: BroughtIn['leftAlone'] } {
  for (const outcome of outcomes) if (outcome.became === 'failed') throw outcome.problem;
  const leftAlone = outcomes.flatMap((outcome, place) =>
    outcome.became === 'left' ? [{ ref: names[place], why: `${outcome.changedBy} changed it meanwhile.` }] : [],
  );
  return { planId: null, leftAlone };
}

/** The rows that were left alone because somebody else changed them. */
function afterRows(
  rows: readonly RowToWrite[],
  written: readonly RowWritten[],
): { planId: null; leftAlone: BroughtIn['leftAlone'] } {
  const leftAlone = written.flatMap((one, place) =>
    'conflict' in one ? [{ ref: nameOf(rows[place]), why: `${one.conflict.changedBy} changed it meanwhile.` }] : [],
  );
  return { planId: null, leftAlone };
}

/**
 * The result after rows got new positions; rows that somebody moved meanwhile stay where they are. @throws any other
 * error
 */
function afterPlaces(problems: readonly Error[]): { planId: null } {
  const failed = problems.find((problem) => !(problem instanceof EditConflict));
  if (failed) throw failed;
  return { planId: null };
}
