import { derivedKey } from '../keys';
import type { slots } from '../keys';
import type { ImportedReport, OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, ValuesOf } from '../schema/list';
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
  const { findings = [] } = report;
  const total =
    4 + report.judgements.length + report.priorities.length + report.recommendations.length + findings.length;
  let before = 0;
  const step = (label: string, done = 0): void => onStep?.({ done: before + done, total, label });

  step('Keeping the report');
  const file = report.file && (await uploadOnce(session.link, listSchema.editions, report.file, operationKey));
  before++;

  step('Writing down the inspection');
  const inspection = await createRow(
    session,
    listSchema.inspections,
    {
      ...report.inspection,
      ...(report.file && file ? { reportUrl: file, reportName: report.file.name.slice(0, 255) } : {}),
      key: derivedKey(operationKey, 'inspection'),
    },
    REASON,
    timeZone,
  );
  before++;

  step('Starting the plan');
  const { me } = await session.lastLook();
  const plan = await createRow(
    session,
    listSchema.plans,
    {
      ...newPlanDefaults,
      ...report.plan,
      key: derivedKey(operationKey, 'plan'),
      inspectionId: inspection.id,
      managerId: me.isManager ? me.id : null,
      unfinished: true,
    },
    REASON,
    timeZone,
  );
  before++;

  const many = async <List extends ListDefinition>(
    list: List,
    slot: keyof typeof slots,
    rows: readonly Partial<ValuesOf<List>>[],
    label: string,
  ): Promise<Map<string, number>> => {
    const fields = rows.map((row, index) =>
      fieldsOfNewRow(list, { ...row, key: derivedKey(operationKey, slot, index) }, REASON, timeZone),
    );
    const prefix = derivedKey(operationKey, slot).slice(0, -6);
    const numbers = await createMany(session, list, prefix, fields, (done) => step(label, done));
    before += rows.length;
    return numbers;
  };

  await many(
    listSchema.judgements,
    'judgement',
    report.judgements.map((judgement) => ({ ...judgement, inspectionId: inspection.id })),
    'Writing down the judgements',
  );
  const priorityNumbers = await many(
    listSchema.priorities,
    'priority',
    report.priorities.map((priority, index) => ({ ...priority, planId: plan.id, order: index + 1 })),
    'Making the priorities',
  );
  const priorityIds = new Map(
    report.priorities.map(({ ref }, index) => [ref, priorityNumbers.get(derivedKey(operationKey, 'priority', index))]),
  );
  const recommendationNumbers = await many(
    listSchema.recommendations,
    'recommendation',
    report.recommendations.map(({ priorityRef, ...recommendation }) => ({
      ...recommendation,
      planId: plan.id,
      inspectionId: inspection.id,
      priorityId: (priorityRef !== null && priorityIds.get(priorityRef)) || null,
    })),
    'Writing down the recommendations',
  );

  await many(
    listSchema.findings,
    'finding',
    findings.map(({ recommendation, ...finding }, index) => ({
      ...finding,
      inspectionId: inspection.id,
      recommendationId:
        (recommendation !== null &&
          recommendationNumbers.get(derivedKey(operationKey, 'recommendation', recommendation))) ||
        null,
      order: index + 1,
    })),
    'Writing down strengths and findings',
  );

  step('Opening the plan');
  if (plan.unfinished)
    await editRow(
      session,
      listSchema.plans,
      plan,
      { unfinished: false },
      REASON,
      derivedKey(operationKey, 'settings'),
      timeZone,
    );
  before++;
  step('Done');
  return { planId: plan.id };
}
