import { byDayOfInspection, gradeHistory } from '../../plan/inspections/history';
import { progressFoundBy } from '../../plan/inspections/progressFound';
import { newKey } from '../keys';
import { planDataOf, startPlan } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';

let plan: StartedPlan;
beforeAll(async () => {
  plan = await startPlan();
});
afterAll(() => plan.site.close());

describe('inspections in the site’s lists', () => {
  it('keep an earlier inspection without a report file, whose renamed area a person says is the same', async () => {
    const { anne, planId } = plan;
    const earlier = await anne.addRecord(
      'inspections',
      { authority: 'Westmarch', inspectorate: 'Ofsted', framework: 'SIF', end: '2021-03-05', recommendationCount: 36 },
      newKey(),
    );
    await anne.addRecord(
      'judgements',
      { inspectionId: earlier.id, role: 'area', area: 'Safeguarding', grade: 'Adequate', order: 1 },
      newKey(),
    );
    const before = await planDataOf(anne, planId);
    const now = before.allJudgements.find(({ area }) => area === 'Help and protection')!;
    expect(gradeHistory(before.inspections, before.allJudgements).every(({ points }) => points.length === 1)).toBe(
      true,
    );
    await anne.editRecord('judgements', now, { sameAs: 'Safeguarding' }, 'Renamed in the framework.', newKey());
    const data = await planDataOf(anne, planId);
    const history = gradeHistory(data.inspections, data.allJudgements).find(({ points }) => points.length === 2)!;
    expect(history).toMatchObject({ area: 'Help and protection', direction: 'worse' });
    expect((await anne.recordHistory('judgements', now.id))[0]).toMatchObject({ reason: 'Renamed in the framework.' });
    expect([...data.inspections].sort(byDayOfInspection)[0]).toMatchObject({ id: earlier.id, recommendationCount: 36 });
  });

  it('keep a focused visit without a grade, with the progress that it found on earlier recommendations', async () => {
    const { anne, planId } = plan;
    const { inspection, recommendations } = await planDataOf(anne, planId);
    const visit = await anne.addRecord(
      'inspections',
      {
        authority: 'Westmarch',
        inspectorate: 'Ofsted',
        kind: 'focused visit',
        topic: 'Achieving permanence',
        start: '2026-09-08',
        end: '2026-09-09',
        teamSize: 2,
        letter: 'The council has made progress.',
        earlierInspectionId: inspection!.id,
      },
      newKey(),
    );
    const [first] = recommendations;
    await anne.addRecord(
      'findings',
      {
        inspectionId: visit.id,
        kind: 'progress found',
        recommendationId: first.id,
        verdict: 'Some progress',
        text: 'Thresholds are understood by most partners.',
        order: 1,
      },
      newKey(),
    );
    const data = await planDataOf(anne, planId);
    const read = data.inspections.find(({ id }) => id === visit.id)!;
    expect(read).toMatchObject({
      start: '2026-09-08',
      end: '2026-09-09',
      teamSize: 2,
      earlierInspectionId: inspection!.id,
    });
    expect(data.allJudgements.some(({ inspectionId }) => inspectionId === visit.id)).toBe(false);
    expect(progressFoundBy(read, data).map(({ found }) => found.map(({ verdict }) => verdict))).toEqual([
      ['Some progress'],
      [],
      [],
    ]);
  });

  it('are the managers’ to write', async () => {
    const { lena, planId } = plan;
    const refused = [
      lena.addRecord('inspections', { authority: 'Westmarch', inspectorate: 'Ofsted' }, newKey()),
      lena.addRecord('findings', { inspectionId: 1, kind: 'strength', text: 'All is well.' }, newKey()),
      lena.addRecord('engagement', { planId, title: 'Survey' }, newKey()),
      lena.addRecord('selfAssessments', { planId, title: 'Where We Are', version: 1 }, newKey()),
    ];
    for (const outcome of await Promise.allSettled(refused)) expect(outcome.status).toBe('rejected');
  });
});

describe('engagement, partners and the self-assessment', () => {
  it('come back as they were written', async () => {
    const { anne, lenaId, planId } = plan;
    await anne.addRecord(
      'engagement',
      {
        planId,
        title: 'Development day',
        who: 'staff',
        day: '2026-02-03',
        said: 'Too many forms.',
        recommendationIds: [2],
      },
      newKey(),
    );
    await anne.addRecord(
      'partners',
      { planId, organisation: 'Adoption', kind: 'joint service', sharedWith: 'Eastmarch', answeredForById: lenaId },
      newKey(),
    );
    const draft = await anne.addRecord('selfAssessments', { planId, title: 'Where We Are', version: 1 }, newKey());
    const points = [{ kind: 'strength' as const, area: 'Adoption', text: 'Quick matching.', actionIds: [] }];
    const grades = [{ area: 'Adoption', grade: 'Good' }];
    await anne.editRecord('selfAssessments', draft, { points, grades }, 'First draft.', newKey());
    const data = await planDataOf(anne, planId);
    expect(data.engagement[0]).toMatchObject({ day: '2026-02-03', said: 'Too many forms.', recommendationIds: [2] });
    expect(data.partners[0]).toMatchObject({ sharedWith: 'Eastmarch', answeredForById: lenaId });
    expect(data.selfAssessments[0]).toMatchObject({ version: 1, state: 'draft', points, grades });
  });
});
