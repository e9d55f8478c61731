/** @jest-environment node */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readReport } from '../../documents/report';
import type { ReadReport } from '../../documents/report';
import { newKey } from '../../lists/keys';
import { draft, planDataOf, startPlan } from '../../lists/testing/tenantSite';
import { viewPlan } from '../../plan/planView';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { changePreview } from './previewChanges';
import { openPlanOf } from './destination';
import { previewOf } from './importPreview';
import type { ImportPreview } from './importPreview';
import { confirmedReport, problemsOf } from './imported';
import { readShropshire } from './testing/readShropshire';

const TODAY = '2026-11-23';
const LETTER = path.join(
  __dirname,
  '../../documents/report/corpus/80444_calderdale',
  "children's services focused visit - 20 may 2025.pdf",
);
const file = { name: 'letter.pdf', bytes: new Uint8Array([37, 80, 68, 70]) };

let started: StartedPlan;
let letter: ReadReport;
beforeAll(async () => {
  started = await startPlan();
  letter = await readReport(new Uint8Array(readFileSync(LETTER)), path.basename(LETTER));
});
afterAll(() => started.site.close());

const previewFor = async (read: ReadReport): Promise<ImportPreview> =>
  previewOf(read, openPlanOf(await planDataOf(started.anne, started.planId)));

describe('where a report goes', () => {
  it('is asked where nothing tells, and a report from before the plan’s own goes into the history', async () => {
    const later = await previewFor(readShropshire({ inspectionEnd: '2026-03-06', published: '2026-04-20' }));
    expect(later.destination).toBeNull();
    expect(problemsOf(later, TODAY).map(({ message }) => message)).toContain('Say where this report goes.');
    expect((await previewFor(readShropshire())).destination).toBe('history');
    expect(previewOf(readShropshire()).destination).toBe('new plan');
  });

  it('a visit’s letter comes into the plan that it looks at, with what it found beside the earlier recommendations', async () => {
    const { anne, planId } = started;
    const before = await planDataOf(anne, planId);
    let preview = await previewFor(letter);
    expect(preview.destination).toBe('open plan');
    const paragraph = preview.progress.find(({ text }) => /^While inspectors saw a range/.test(text))!;
    const [, chronologies] = before.recommendations;
    preview = changePreview(preview, {
      change: 'progress',
      id: paragraph.id,
      fields: { keep: true, recommendationId: chronologies.id },
    });
    const key = newKey();
    const written = await anne.addReport(confirmedReport(preview, file), planId, key);
    expect(await anne.addReport(confirmedReport(preview, file), planId, key)).toEqual(written);

    const after = await planDataOf(anne, planId);
    expect(after.inspections).toHaveLength(before.inspections.length + 1);
    expect(after.inspections.find(({ id }) => id === written.inspectionId)).toMatchObject({
      kind: 'focused visit',
      topic: 'the protection of vulnerable children from extra-familial risk',
      earlierInspectionId: before.inspection?.id,
      responseRule: 'ofsted-focused-visit-improvement',
    });
    expect(after.inspection?.id).toBe(before.inspection?.id);
    expect(after.recommendations.map(({ ref }) => ref)).toEqual(['1', '2', '3', 'Visit 1']);
    expect(after.recommendations[3].inspectionId).toBe(written.inspectionId);
    expect(after.findings.filter(({ kind }) => kind === 'progress found')).toMatchObject([
      { text: paragraph.text, page: 3, recommendationId: chronologies.id, inspectionId: written.inspectionId },
    ]);
  });

  it('answers together with the plan’s own what another source asks in the same words', async () => {
    const { anne, planId } = started;
    const { recommendations } = await planDataOf(anne, planId);
    const [asked] = recommendations;
    const action = await anne.addAction(planId, draft({ ref: '1.1', recommendationId: asked.id }), newKey());
    const [first, ...rest] = readShropshire().recommendations;
    const read = readShropshire({
      inspectionEnd: '2026-03-06',
      published: '2026-04-20',
      recommendations: [{ ...first, text: `${asked.text} ` }, ...rest],
      findings: [],
    });
    const preview = changePreview(await previewFor(read), { change: 'destination', destination: 'open plan' });
    expect(preview.recommendations.map(({ sameAs }) => sameAs)).toEqual([
      { id: asked.id, ref: asked.ref, together: true },
      ...rest.map(() => null),
    ]);
    const key = newKey();
    const { inspectionId } = await anne.addReport(confirmedReport(preview, file), planId, key);
    await anne.addReport(confirmedReport(preview, file), planId, key);
    const after = await planDataOf(anne, planId);
    const secondRecommendation = after.recommendations.find(
      (one) => one.inspectionId === inspectionId && one.text === asked.text,
    )!;
    expect(after.actions.find(({ id }) => id === action.id)).toMatchObject({
      recommendationId: asked.id,
      alsoAnswersIds: [secondRecommendation.id],
    });
    const gaps = viewPlan(after, TODAY).withoutResponse.map(({ id }) => id);
    expect(gaps).not.toContain(secondRecommendation.id);
  });

  it('as history only its grades and recommendations stand with the inspection, and no plan is made', async () => {
    const { anne, planId } = started;
    const before = await anne.open();
    const preview = await previewFor(readShropshire());
    const { inspectionId } = await anne.addReport(confirmedReport(preview, file), null, newKey());
    const after = await anne.open();
    expect(after.plans).toEqual(before.plans);
    expect(after.data?.plan.id).toBe(planId);
    expect(after.data?.recommendations).toEqual(before.data?.recommendations);
    const inspection = after.data?.inspections.find(({ id }) => id === inspectionId);
    expect(inspection?.recommendationCount).toBe(3);
    expect(inspection?.pastRecommendations.map(({ number }) => number)).toEqual(['1', '2', '100']);
    expect(after.data?.allJudgements.filter((each) => each.inspectionId === inspectionId)).toHaveLength(3);
  });

  it('is never a closed plan, also for a visit’s letter', async () => {
    const data = await planDataOf(started.anne, started.planId);
    const closed = openPlanOf({ ...data, plan: { ...data.plan, closed: '2026-11-20' } });
    expect(closed?.isClosed).toBe(true);
    expect(previewOf(letter, closed).destination).toBeNull();
  });

  it('makes nothing where the plan is gone, and says so', async () => {
    const before = await planDataOf(started.anne, started.planId);
    const report = confirmedReport(await previewFor(letter), file);
    await expect(started.anne.addReport(report, 4711, newKey())).rejects.toThrow(/is not there any more/);
    expect((await planDataOf(started.anne, started.planId)).inspections).toEqual(before.inspections);
  });

  it('becomes what a plan answers that names no inspection yet', async () => {
    const { anne } = started;
    const plan = await anne.addPlan({ title: 'Housing plan', starts: null, ends: null, example: false }, newKey());
    const open = openPlanOf(await planDataOf(anne, plan.id));
    let preview = previewOf(readShropshire(), open);
    expect(preview.destination).toBeNull();
    preview = changePreview(preview, { change: 'destination', destination: 'open plan' });
    const { inspectionId } = await anne.addReport(confirmedReport(preview, file), plan.id, newKey());
    const { inspection, recommendations } = await planDataOf(anne, plan.id);
    expect(inspection?.id).toBe(inspectionId);
    // Without other recommendations in the plan, these need no source in their numbers.
    expect(recommendations.map(({ ref }) => ref)).toEqual(['1', '2', '100']);
  });
});
