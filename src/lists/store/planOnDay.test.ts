import type { PlanData } from '../../plan/planData';
import { risksOn } from '../../plan/risks/standing';
import { newKey } from '../keys';
import type { RecordName, RecordValues } from '../planStore';
import { draft, report, said, startReadySite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

describe('the plan as it was on a day', () => {
  let site: TenantSite;
  beforeAll(async () => {
    site = await startReadySite('2026-01-05T09:00:00Z');
  });
  afterAll(() => site.close());

  it('has the words, people, dates and rows of that day, whatever happened later', async () => {
    const anne = storeOf(site, 'anne.faulkner');
    const { planId } = await anne.importReport(report, newKey());
    const { id: lenaId } = await anne.ensurePerson('lena.kowal@council.example');
    const first = await anne.addAction(planId, draft({ leadId: lenaId }), newKey());
    await anne.reportProgress(first, said({ text: 'Begun.' }), newKey());
    const measure = await anne.addRecord('measures', { planId, ref: 'M1', title: 'Referrals sent back' }, newKey());

    const before = await anne.planOnDay(planId, '2026-01-05');

    await site.clock('2026-02-10T09:00:00Z');
    const { data } = await anne.open(planId);
    const { id: owenId } = await anne.ensurePerson('martin.oakley@council.example');
    const edited = await anne.editAction(
      data!.actions[0],
      { text: 'Write the threshold document with partners.', leadId: owenId, due: '2026-05-29' },
      'Asked by the board',
      newKey(),
    );
    await anne.reportProgress(edited, said({ going: 'at risk', text: 'Slower.' }), newKey());
    await anne.addAction(planId, draft({ ref: '1.2', text: 'A later action.', leadId: lenaId }), newKey());
    await anne.editRecommendation(data!.recommendations[0], { text: 'Mistyped.' }, 'Wrong', newKey());
    await anne.editRecord('measures', measure, { title: 'Another name' }, 'Clearer', newKey());
    const { plan } = data!;
    await anne.editPlan(plan, { title: 'Renamed plan', reviewDays: 14 }, 'Clearer', newKey());
    await anne.savePosition((await anne.open(planId)).data!, '2026-02-10');

    const again = await anne.planOnDay(planId, '2026-01-05');
    const withoutStamps = (one: object): unknown =>
      JSON.parse(
        JSON.stringify(one, (name, value: unknown) => (name === 'etag' || name === 'people' ? undefined : value)),
      );
    expect(withoutStamps(again)).toEqual(withoutStamps(before));
    expect(again.position).toBeNull();
    expect(again.actions.map(({ text }) => text)).toEqual(['Write and share the threshold document.']);
    expect(again.measures.map(({ title }) => title)).toEqual(['Referrals sent back']);

    // The figures come first, by that day's rules; the wordings follow as they arrive.
    const steps: string[] = [];
    const figures: PlanData[] = [];
    await anne.planOnDay(
      planId,
      '2026-01-05',
      ({ done, total, label }) => steps.push(`${label} ${done}/${total}`),
      (data) => figures.push(data),
    );
    expect(figures).toHaveLength(1);
    expect(figures[0].rows).toEqual(again.rows);
    expect(figures[0].plan.reviewDays).toBe(again.plan.reviewDays);
    expect(figures[0].recommendations[0].text).toBe(again.recommendations[0].text);
    expect(figures[0].measures[0].title).toBe('Another name');
    expect(steps[0]).toMatch(/^Reading what was recorded 0\/\d+$/);
    expect(steps.at(-1)).toMatch(/^Reading the words of that day (\d+)\/\1$/);

    const now = await anne.planOnDay(planId, '2026-02-10');
    expect(now.plan.title).toBe('Renamed plan');
    expect(now.actions.map(({ text, leadId }) => [text, leadId])).toEqual([
      ['Write the threshold document with partners.', owenId],
      ['A later action.', lenaId],
    ]);
    expect(now.rows.length).toBeGreaterThan(again.rows.length);
  });

  it('has the risks, audits and comparators of that day, as they were scored, owned, graded and valued then', async () => {
    await site.clock('2026-03-02T09:00:00Z');
    const anne = storeOf(site, 'anne.faulkner');
    const { planId } = await anne.importReport({ ...report, plan: { ...report.plan, title: 'Second' } }, newKey());
    const { id: lenaId } = await anne.ensurePerson('lena.kowal@council.example');
    const { id: owenId } = await anne.ensurePerson('martin.oakley@council.example');
    const add = <Name extends RecordName>(name: Name, values: RecordValues<Name>) =>
      anne.addRecord(name, { planId, ...values }, newKey());
    const england = { name: 'England', value: 78, year: '2024/25', source: 'DfE' };
    const measure = await add('measures', { ref: 'M1', title: 'Re-referrals', comparators: [england] });
    const risk = await add('risks', {
      ref: 'R1',
      title: 'Money ends',
      event: 'The grant ends.',
      ownerId: lenaId,
      likelihoodBefore: 'Likely',
      impactBefore: 'Major',
      since: '2026-03-02',
    });
    const ofRisk = { riskId: risk.id, riskRef: 'R1' };
    await add('riskReviews', { ...ofRisk, kind: 'review', likelihood: 'Possible', impact: 'Major', text: 'First.' });
    const audit = await add('assurance', { title: 'Dip', kind: 'dip sample', leadId: lenaId, planned: '2026-04-01' });
    const before = await anne.planOnDay(planId, '2026-03-02');

    await site.clock('2026-04-07T09:00:00Z');
    await anne.editRecord('measures', measure, { comparators: [{ ...england, value: 81 }] }, 'Published', newKey());
    await anne.editRecord('risks', risk, { title: 'Money is late', controls: 'A reserve' }, 'Clearer', newKey());
    await add('riskReviews', { ...ofRisk, kind: 'review', likelihood: 'Rare', impact: 'Minor', text: 'Better.' });
    await add('riskReviews', { ...ofRisk, kind: 'owner', ownerId: owenId, text: 'She left.' });
    await add('riskReviews', { ...ofRisk, kind: 'closed', text: 'The grant goes on.' });
    await add('risks', { ref: 'R2', title: 'Another', event: 'Staff leave.', since: '2026-04-07' });
    const grades = [{ grade: 'good', cases: 4 }];
    const finding = { held: '2026-04-01', sample: 4, grades, finding: 'Better.', evidence: [], verdicts: [] };
    await anne.recordFinding(audit, finding, 'Held.', newKey());

    const then = await anne.planOnDay(planId, '2026-03-02');
    const standing = (data: PlanData, day: string): unknown =>
      risksOn(data, day).map(({ risk: { ref, title, controls }, ownerId, now, closed }) => [
        [ref, title, controls],
        ownerId,
        now && now.likelihood * now.impact,
        closed !== null,
      ]);
    expect(standing(then, '2026-03-02')).toEqual([[['R1', 'Money ends', ''], lenaId, 12, false]]);
    expect(standing(then, '2026-03-02')).toEqual(standing(before, '2026-03-02'));
    expect(then.riskReviews.map(({ text }) => text)).toContain('First.');
    expect(then.measures[0].comparators).toEqual([england]);
    expect(then.assurance[0]).toMatchObject({ held: null, sample: null, grades: [], finding: '' });

    const now = await anne.planOnDay(planId, '2026-04-07');
    expect(standing(now, '2026-04-07')).toEqual([
      [['R1', 'Money is late', 'A reserve'], owenId, 2, true],
      [['R2', 'Another', ''], null, null, false],
    ]);
    expect(now.measures[0].comparators).toEqual([{ ...england, value: 81 }]);
    expect(now.assurance[0]).toMatchObject({ held: '2026-04-01', sample: 4, grades });
  });

  it('says so when the plan had not been begun', async () => {
    const anne = storeOf(site, 'anne.faulkner');
    const opened = await anne.open();
    await expect(anne.planOnDay(opened.plans[0].id, '2026-01-02')).rejects.toThrow('had not been begun on that day');
  });
});
