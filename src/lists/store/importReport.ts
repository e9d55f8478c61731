import { answeredBy } from '../../plan/groups';
import { checksumOf, derivedKey } from '../keys';
import type { slots } from '../keys';
import type { FileOnSite, OperationContents } from '../operationContents';
import { SiteError } from '../planStore';
import type { ConfirmedReport, ImportedReport, OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import { refuseClosed } from './closedPlan';
import { createRowsOf } from './createMany';
import { newPlanDefaults } from './edits';
import { uploadOnce } from './files';
import { runOperation } from './operations';
import { readRows } from './readRows';
import type { Session } from './session';
import { createRow, editRow } from './writes';

const REASON = 'Read from the inspection report.';

type NewPlan = Extract<OperationContents, { kind: 'start from report' }>;
type AddedReport = Extract<OperationContents, { kind: 'add report' }>;

/**
 * Makes a new plan from a report that was read and confirmed, as one operation. All keys follow from the operation's
 * key, so a call that was cut off resumes when repeated and makes no row twice. The plan shows once all its rows exist.
 */
export async function importReport(
  session: Session,
  report: ImportedReport,
  operationKey: string,
  onStep?: OnStep,
): Promise<{ planId: number }> {
  await session.zoneForNewPlan();
  const kept = await keepReport(session, report.file, operationKey, onStep);
  const contents: NewPlan = { kind: 'start from report', report: { ...report, file: kept.file } };
  const begin = { label: labelOf(report), planId: null, checksum: kept.checksum, contents, before: {} };
  return runOperation(session, begin, operationKey, () => writeNewPlan(session, contents.report, operationKey, onStep));
}

/** Writes a new plan whose report file is already on the site, each row once. */
export async function writeNewPlan(
  session: Session,
  report: NewPlan['report'],
  operationKey: string,
  onStep?: OnStep,
): Promise<{ planId: number }> {
  const timeZone = await session.zoneForNewPlan();
  const writing = new ReportWriting(session, report, operationKey, timeZone, onStep);
  const inspection = await writing.inspection();
  const plan = await writing.plan(report.plan, inspection.id);
  await writing.addContents(plan.id, inspection.id);
  await writing.openPlan(plan);
  return { planId: plan.id };
}

/**
 * Adds a report to an existing plan, or as history only: grades and findings without recommendations (requirement 65).
 * A plan that answers no inspection yet answers this one from now on. One operation, with keys as above.
 * @throws SiteError, also where the plan no longer exists
 */
export async function addReport(
  session: Session,
  report: ConfirmedReport,
  planId: number | null,
  operationKey: string,
  onStep?: OnStep,
): Promise<{ inspectionId: number }> {
  const timeZone = await session.zoneForWriting();
  const plan = planId === null ? null : await planWith(session, planId, timeZone);
  if (plan) refuseClosed(plan);
  const kept = await keepReport(session, report.file, operationKey, onStep);
  const contents: AddedReport = { kind: 'add report', report: { ...report, file: kept.file }, planId };
  const before = plan ? { plans: [plan], actions: await answeringTogether(session, report, plan.id, timeZone) } : {};
  const begin = { label: labelOf(report), planId, checksum: kept.checksum, contents, before };
  return runOperation(session, begin, operationKey, () =>
    writeAddedReport(session, contents.report, planId, operationKey, onStep),
  );
}

/** Writes a report, whose file is already on the site, into a plan or as history, each row once. */
export async function writeAddedReport(
  session: Session,
  report: AddedReport['report'],
  planId: number | null,
  operationKey: string,
  onStep?: OnStep,
): Promise<{ inspectionId: number }> {
  const timeZone = await session.zoneForWriting();
  const plan = planId === null ? null : await planWith(session, planId, timeZone);
  const writing = new ReportWriting(session, report, operationKey, timeZone, onStep);
  const inspection = await writing.inspection();
  const recommendationIds = await writing.addContents(planId, inspection.id);
  if (plan) {
    await writing.answerTogether(plan.id, recommendationIds);
    await writing.nameInspection(plan, inspection.id);
  }
  writing.step('Done');
  return { inspectionId: inspection.id };
}

function labelOf({ file, inspection }: ConfirmedReport): string {
  return file ? `Reading in ${file.name}` : `Reading in the report on ${inspection.authority}`;
}

async function keepReport(
  session: Session,
  file: ConfirmedReport['file'],
  operationKey: string,
  onStep?: OnStep,
): Promise<{ file: FileOnSite | null; checksum: string | null }> {
  if (!file) return { file: null, checksum: null };
  onStep?.({ done: 0, total: 1, label: 'Keeping the report' });
  const url = await uploadOnce(session.link, listSchema.editions, file, operationKey);
  return { file: { name: file.name, url }, checksum: await checksumOf(file.bytes) };
}

/** The plan's actions that answer an earlier recommendation which the report repeats. */
async function answeringTogether(
  session: Session,
  { recommendations }: Pick<ConfirmedReport, 'recommendations'>,
  planId: number,
  timeZone: string,
): Promise<RowOf<typeof listSchema.actions>[]> {
  const wanted = new Set(recommendations.flatMap(({ answeredWithId }) => answeredWithId ?? []));
  if (wanted.size === 0) return [];
  const actions = (await readRows(session.link, listSchema.actions, timeZone)).filter((row) => row.planId === planId);
  return actions.filter((action) => answeredBy({ action }).some((id) => wanted.has(id)));
}

async function planWith(session: Session, planId: number, timeZone: string): Promise<RowOf<typeof listSchema.plans>> {
  const plan = (await readRows(session.link, listSchema.plans, timeZone)).find(({ id }) => id === planId);
  if (plan) return plan;
  throw new SiteError(
    'The plan that this report should come into is not there any more. Choose where it goes again.',
    'not found',
    `plan ${planId}`,
  );
}

/** Writes a report into the lists part by part, and reports its progress. */
class ReportWriting {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly session: Session,
    private readonly report: AddedReport['report'],
    private readonly operationKey: string,
    private readonly timeZone: string,
    private readonly onStep?: OnStep,
  ) {
    const { judgements, priorities, recommendations, findings = [] } = report;
    const rows = judgements.length + priorities.length + recommendations.length + findings.length;
    const planWrites = 'plan' in report ? 2 : 0;
    this.total = 1 + planWrites + rows;
  }

  /** Makes the row of the inspection that the report is about. */
  async inspection(): Promise<RowOf<typeof listSchema.inspections>> {
    const { session, report, operationKey } = this;
    this.step('Writing down the inspection');
    const { file } = report;
    const kept = file ? { reportUrl: file.url, reportName: file.name.slice(0, 255) } : {};
    const key = derivedKey(operationKey, 'inspection');
    const inspection = await createRow(
      session,
      listSchema.inspections,
      { ...report.inspection, ...kept, key },
      REASON,
      this.timeZone,
    );
    this.done++;
    return inspection;
  }

  /** Makes the plan, which stays hidden until `openPlan`. */
  async plan(given: ImportedReport['plan'], inspectionId: number): Promise<RowOf<typeof listSchema.plans>> {
    const { session, operationKey } = this;
    this.step('Starting the plan');
    const { me } = await session.lastLook();
    const managerId = me.isManager ? me.id : null;
    const key = derivedKey(operationKey, 'plan');
    const plan = await createRow(
      session,
      listSchema.plans,
      { ...newPlanDefaults, ...given, key, inspectionId, managerId, unfinished: true },
      REASON,
      this.timeZone,
    );
    this.done++;
    return plan;
  }

  /**
   * Makes grades, recommendations and findings; without a plan no recommendations. @returns the numbers of the
   * recommendations, in the report's order
   */
  async addContents(planId: number | null, inspectionId: number): Promise<(number | undefined)[]> {
    await this.judgements(inspectionId);
    const recommendationIds = planId === null ? [] : await this.recommendations(planId, inspectionId);
    await this.findings(inspectionId, recommendationIds);
    return recommendationIds;
  }

  /**
   * Links actions that answer a recommendation of the plan to the new recommendation that asks for the same
   * (requirements 65 and 67).
   */
  async answerTogether(planId: number, recommendationIds: readonly (number | undefined)[]): Promise<void> {
    const { session, report, operationKey, timeZone } = this;
    const actions = await answeringTogether(session, report, planId, timeZone);
    for (const [place, action] of actions.entries()) {
      const answered = new Set(answeredBy({ action }));
      const more = report.recommendations.flatMap(({ answeredWithId }, index) =>
        answeredWithId && answered.has(answeredWithId) ? (recommendationIds[index] ?? []) : [],
      );
      const alsoAnswersIds = [...new Set([...action.alsoAnswersIds, ...more])];
      if (alsoAnswersIds.length === action.alsoAnswersIds.length) continue;
      this.step('Answering together what asks the same');
      const key = derivedKey(operationKey, 'change', place);
      const made = { changes: { alsoAnswersIds }, reason: REASON, operationKey: key, timeZone };
      await editRow(session, listSchema.actions, action, made);
    }
  }

  private async judgements(inspectionId: number): Promise<void> {
    const rows = this.report.judgements.map((judgement) => ({ ...judgement, inspectionId }));
    await this.many(listSchema.judgements, 'judgement', rows, 'Writing down the judgements');
  }

  /** Makes the priorities. @returns the number of each priority by its reference */
  private async priorities(planId: number): Promise<Map<string, number | undefined>> {
    const { priorities } = this.report;
    const rows = priorities.map((priority, index) => ({ ...priority, planId, order: index + 1 }));
    const numbers = await this.many(listSchema.priorities, 'priority', rows, 'Making the priorities');
    return new Map(priorities.map(({ ref }, index) => [ref, numbers[index]]));
  }

  /** Makes the recommendations, linked to their priorities. @returns their numbers, in the report's order */
  private async recommendations(planId: number, inspectionId: number): Promise<(number | undefined)[]> {
    const priorityIds = await this.priorities(planId);
    const rows = this.report.recommendations.map(({ priorityRef, answeredWithId: _with, ...recommendation }) => ({
      ...recommendation,
      planId,
      inspectionId,
      priorityId: (priorityRef !== null && priorityIds.get(priorityRef)) || null,
    }));
    return this.many(listSchema.recommendations, 'recommendation', rows, 'Writing down the recommendations');
  }

  private async findings(inspectionId: number, recommendationIds: readonly (number | undefined)[]): Promise<void> {
    const rows = (this.report.findings ?? []).map(({ recommendation, earlierRecommendationId, ...finding }, index) => ({
      ...finding,
      inspectionId,
      recommendationId:
        earlierRecommendationId ?? ((recommendation !== null && recommendationIds[recommendation]) || null),
      order: index + 1,
    }));
    await this.many(listSchema.findings, 'finding', rows, 'Writing down strengths and findings');
  }

  async openPlan(plan: RowOf<typeof listSchema.plans>): Promise<void> {
    const { session, operationKey, timeZone } = this;
    this.step('Opening the plan');
    if (plan.unfinished)
      await editRow(session, listSchema.plans, plan, {
        changes: { unfinished: false },
        reason: REASON,
        operationKey: derivedKey(operationKey, 'settings'),
        timeZone,
      });
    this.done++;
    this.step('Done');
  }

  /** Links the inspection, with its response rule, to a plan that answers none yet. */
  async nameInspection(plan: RowOf<typeof listSchema.plans>, inspectionId: number): Promise<void> {
    const { session, operationKey, timeZone, report } = this;
    const { kind = 'inspection', responseRule } = report.inspection;
    if (plan.inspectionId !== null || (kind !== 'inspection' && kind !== 'other')) return;
    await editRow(session, listSchema.plans, plan, {
      changes: { inspectionId, ...(responseRule ? { responseRule } : {}) },
      reason: REASON,
      operationKey: derivedKey(operationKey, 'settings'),
      timeZone,
    });
  }

  step(label: string, more = 0): void {
    this.onStep?.({ done: this.done + more, total: this.total, label });
  }

  /** Adds rows of a list in batches. @returns their numbers, in the same order */
  private async many<List extends ListDefinition>(
    list: List,
    slot: keyof typeof slots,
    rows: readonly Partial<ValuesOf<List>>[],
    label: string,
  ): Promise<(number | undefined)[]> {
    const { session, operationKey, timeZone } = this;
    const placed = rows.map((values, place) => ({ place, values }));
    const onDone = (made: number): void => this.step(label, made);
    const made = await createRowsOf(session, list, placed, { operationKey, slot, reason: REASON, timeZone, onDone });
    this.done += rows.length;
    return made;
  }
}
