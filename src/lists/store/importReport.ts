import { derivedKey } from '../keys';
import type { slots } from '../keys';
import type { ImportedReport, OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import { createMany } from './createMany';
import { newPlanDefaults } from './edits';
import { uploadOnce } from './files';
import type { Session } from './session';
import { createRow, editRow, fieldsOfNewRow } from './writes';

const REASON = 'Read from the inspection report.';

/**
 * A new plan from a report that was read and confirmed. All keys follow from the operation's: cut off anywhere and sent
 * again, it goes on where it stopped and makes nothing twice. The plan is shown once everything is there.
 */
export async function importReport(
  session: Session,
  report: ImportedReport,
  operationKey: string,
  onStep?: OnStep,
): Promise<{ planId: number }> {
  const timeZone = await session.zoneForNewPlan();
  const writing = new ReportWriting(session, report, operationKey, timeZone, onStep);
  const inspection = await writing.inspection();
  const plan = await writing.plan(inspection.id);
  await writing.judgements(inspection.id);
  const priorityIds = await writing.priorities(plan.id);
  const recommendationIds = await writing.recommendations(plan.id, inspection.id, priorityIds);
  await writing.findings(inspection.id, recommendationIds);
  await writing.openPlan(plan);
  return { planId: plan.id };
}

/** Writes a report into the lists part by part, and says how far it is. */
class ReportWriting {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly session: Session,
    private readonly report: ImportedReport,
    private readonly operationKey: string,
    private readonly timeZone: string,
    private readonly onStep?: OnStep,
  ) {
    const { judgements, priorities, recommendations, findings = [] } = report;
    this.total = 4 + judgements.length + priorities.length + recommendations.length + findings.length;
  }

  /** The report's file, and the inspection that it tells of. */
  async inspection(): Promise<RowOf<typeof listSchema.inspections>> {
    const { session, report, operationKey } = this;
    this.step('Keeping the report');
    const file = report.file && (await uploadOnce(session.link, listSchema.editions, report.file, operationKey));
    this.done++;
    this.step('Writing down the inspection');
    const kept = report.file && file ? { reportUrl: file, reportName: report.file.name.slice(0, 255) } : {};
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

  /** The plan, which nobody is shown before `openPlan`. */
  async plan(inspectionId: number): Promise<RowOf<typeof listSchema.plans>> {
    const { session, report, operationKey } = this;
    this.step('Starting the plan');
    const { me } = await session.lastLook();
    const managerId = me.isManager ? me.id : null;
    const key = derivedKey(operationKey, 'plan');
    const plan = await createRow(
      session,
      listSchema.plans,
      { ...newPlanDefaults, ...report.plan, key, inspectionId, managerId, unfinished: true },
      REASON,
      this.timeZone,
    );
    this.done++;
    return plan;
  }

  async judgements(inspectionId: number): Promise<void> {
    const rows = this.report.judgements.map((judgement) => ({ ...judgement, inspectionId }));
    await this.many(listSchema.judgements, 'judgement', rows, 'Writing down the judgements');
  }

  /** @returns the number of each priority by its reference */
  async priorities(planId: number): Promise<Map<string, number | undefined>> {
    const { priorities } = this.report;
    const rows = priorities.map((priority, index) => ({ ...priority, planId, order: index + 1 }));
    const numbers = await this.many(listSchema.priorities, 'priority', rows, 'Making the priorities');
    return new Map(priorities.map(({ ref }, index) => [ref, numbers[index]]));
  }

  /** @returns their numbers, in the report's order */
  async recommendations(
    planId: number,
    inspectionId: number,
    priorityIds: ReadonlyMap<string, number | undefined>,
  ): Promise<(number | undefined)[]> {
    const rows = this.report.recommendations.map(({ priorityRef, ...recommendation }) => ({
      ...recommendation,
      planId,
      inspectionId,
      priorityId: (priorityRef !== null && priorityIds.get(priorityRef)) || null,
    }));
    return this.many(listSchema.recommendations, 'recommendation', rows, 'Writing down the recommendations');
  }

  async findings(inspectionId: number, recommendationIds: readonly (number | undefined)[]): Promise<void> {
    const rows = (this.report.findings ?? []).map(({ recommendation, ...finding }, index) => ({
      ...finding,
      inspectionId,
      recommendationId: (recommendation !== null && recommendationIds[recommendation]) || null,
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

  private step(label: string, more = 0): void {
    this.onStep?.({ done: this.done + more, total: this.total, label });
  }

  /** Adds rows of a list in batches. @returns their numbers, in the same order */
  private async many<List extends ListDefinition>(
    list: List,
    slot: keyof typeof slots,
    rows: readonly Partial<ValuesOf<List>>[],
    label: string,
  ): Promise<(number | undefined)[]> {
    const keyOf = (index: number): string => derivedKey(this.operationKey, slot, index);
    const fields = rows.map((row, index) => fieldsOfNewRow(list, { ...row, key: keyOf(index) }, REASON, this.timeZone));
    const prefix = derivedKey(this.operationKey, slot).slice(0, -6);
    const numbers = await createMany(this.session, list, prefix, fields, (done) => this.step(label, done));
    this.done += rows.length;
    return rows.map((_, index) => numbers.get(keyOf(index)));
  }
}
