import { seniorOfficerOn } from '../../plan/appointments';
import { viewPlan } from '../../plan/planView';
import { risksOn } from '../../plan/risks/standing';
import type { NextPhase } from '../../plan/nextPhase/nextPhase';
import type { PlanData } from '../../plan/planData';
import { newKey } from '../keys';
import { SiteError } from '../planStore';
import type { PlanStore, RecordValues } from '../planStore';
import { draft, planDataOf, report, said, startPlan, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

let site: TenantSite;
let anne: PlanStore;
let lena: PlanStore;
let first: number;
let lenaId: number;
const ids: { [ref: string]: number } = {};

beforeAll(async () => {
  ({ site, anne, lena, planId: first, lenaId } = await startPlan());
  const { recommendations, priorities } = await planDataOf(anne, first);
  const add = async (ref: string, at: number, changes: object = {}): Promise<void> => {
    const asked = { recommendationId: recommendations[at].id, priorityId: recommendations[at].priorityId };
    const action = await anne.addAction(first, draft({ ref, leadId: lenaId, ...asked, ...changes }), newKey());
    ids[ref] = action.id;
  };
  await add('1.1', 0, { due: '2026-03-31' });
  await add('1.2', 0);
  await add('2.1', 1);
  await add('3.1', 2);
  await add('3.2', 2, { waitsFor: [{ actionId: ids['1.1'], need: 'complete' }] });
  const actionOf = async (ref: string) => (await planDataOf(anne, first)).actions.find(({ id }) => id === ids[ref])!;
  await anne.editAction(await actionOf('1.1'), { due: '2026-09-30' }, 'Recruitment took longer.', newKey());
  await anne.editAction(await actionOf('1.1'), { due: '2027-01-29' }, 'And longer.', newKey());
  await anne.editAction(await actionOf('1.1'), { priorityId: priorities[1].id }, 'It belongs there.', newKey());
  await lena.reportProgress(
    await actionOf('2.1'),
    {
      ...said(),
      going: 'done',
      doneOn: '2026-11-20',
      evidence: [{ title: 'Audit', url: 'https://council.example/a' }],
    },
    newKey(),
  );
  const measure = { ref: 'M1', title: 'Contacts decided in a day', unit: '%', planId: first, actionIds: [ids['1.1']] };
  const { id: measureId } = await anne.addRecord('measures', { ...measure, ownerId: lenaId }, newKey());
  await anne.addRecord(
    'readings',
    { planId: first, measureId, measureRef: 'M1', day: '2026-10-31', value: 71 },
    newKey(),
  );
  await anne.addRecord(
    'assurance',
    { planId: first, title: 'Dip sample', planned: '2027-02-10', actionIds: [ids['1.1'], ids['2.1']] },
    newKey(),
  );
  const risk = await anne.addRecord(
    'risks',
    {
      planId: first,
      ref: 'R1',
      title: 'Posts',
      likelihoodBefore: 'Likely',
      impactBefore: 'Major',
      since: '2026-11-20',
    },
    newKey(),
  );
  await anne.editRecord('risks', risk, { actionIds: [ids['1.1'], ids['2.1']] }, 'Tied.', newKey());
  const closed = await anne.addRecord('risks', { planId: first, ref: 'R2', title: 'Money' }, newKey());
  const history = (riskId: number, row: RecordValues<'riskReviews'>): Promise<unknown> =>
    anne.addRecord('riskReviews', { planId: first, riskId, ...row }, newKey());
  await history(risk.id, {
    likelihood: 'Rare',
    impact: 'Major',
    text: 'Posts are filled.',
    nextReview: '2027-02-01',
  });
  await history(risk.id, { kind: 'owner', ownerId: lenaId, text: 'Hers now.' });
  await history(closed.id, { kind: 'closed', text: 'Won.' });
  await anne.addRecord(
    'decisions',
    { planId: first, kind: 'promised report', text: 'A report on caseloads', due: '2027-03-01' },
    newKey(),
  );
  await anne.changeSettings(first, (now) => ({ ...now, overdueEvery: 3 }));
  await anne.editPriority(priorities[0], { seniorId: lenaId }, 'Named.', newKey());
  expect(priorities.length).toBeGreaterThan(0);
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

const phase = (): NextPhase => ({
  plan: { title: 'Phase 2', starts: '2026-12-01', ends: '2028-03-31' },
  answersNewReport: false,
  decisions: [
    { actionId: ids['1.1'], becomes: 'carried', into: null, reason: '' },
    { actionId: ids['1.2'], becomes: 'merged', into: ids['1.1'], reason: 'One piece of work.' },
    { actionId: ids['3.1'], becomes: 'withdrawn', into: null, reason: 'The service ended.' },
    { actionId: ids['3.2'], becomes: 'carried', into: null, reason: '' },
  ],
});

describe('a next phase that was cut off', () => {
  it('is shown to nobody, and taken back from another window', async () => {
    const before = await planDataOf(anne, first);
    await site.fault({ fault: 'cut', path: '_api', method: 'POST', after: 9, times: null });
    await expect(anne.beginNextPhase(first, phase(), newKey())).rejects.toBeInstanceOf(SiteError);
    await site.clearFaults();
    const other = storeOf(site, 'anne.faulkner');
    const { operations, plans } = await other.open(first);
    expect(operations.map(({ label, kind }) => [label, kind])).toEqual([['Beginning “Phase 2”', 'next phase']]);
    expect(plans).toHaveLength(1);
    await other.takeOperationBack(operations[0]);
    const after = await planDataOf(other, first);
    expect(after.rows).toEqual(before.rows);
    expect(after.plan.closed).toBeNull();
    expect((await other.open(first)).operations).toEqual([]);
  });
});

describe('the next phase', () => {
  let second: PlanData;
  let ended: PlanData;

  beforeAll(async () => {
    const key = newKey();
    const before = (await anne.open()).plans.length;
    let begun: { planId: number } | null = null;
    for (let after = 0; !begun; after += 1) {
      await site.fault({ fault: after % 2 ? 'cut' : 'lost answer', path: '_api', method: 'POST', after, times: null });
      begun = await anne.beginNextPhase(first, phase(), key).catch((error: unknown) => {
        expect(error).toBeInstanceOf(SiteError);
        return null;
      });
      await site.clearFaults();
      // Nobody sees any of the new plan until all of its rows exist.
      const seen = await lena.open(first);
      if (!begun) {
        expect(seen.plans).toHaveLength(before);
        expect(seen.data?.plan.closed).toBeNull();
      }
    }
    second = await planDataOf(anne, begun.planId);
    ended = await planDataOf(anne, first);
  });

  it('carries the open actions with their number, their people and their days, and cites what they go on from', () => {
    const [carried, waiting] = second.actions;
    expect(second.actions.map(({ ref }) => ref)).toEqual(['1.1', '3.2']);
    expect(carried).toMatchObject({ due: '2027-01-29', originalDue: '2026-03-31', leadId: lenaId });
    expect(carried.carriedFrom).toEqual([
      {
        fromPlanId: first,
        planTitle: ended.plan.title,
        fromActionId: ids['1.1'],
        ref: '1.1',
        firstDue: '2026-03-31',
        timesMoved: 2,
      },
      expect.objectContaining({ fromActionId: ids['1.2'], ref: '1.2' }),
    ]);
    const view = viewPlan(second, '2026-11-23');
    expect(view.byId.get(waiting.id)?.state.schedule?.waitsFor).toEqual([{ actionId: carried.id, need: 'complete' }]);
  });

  it('takes over what is still to be answered, and leaves behind what only complete actions answer', () => {
    expect(second.recommendations.map(({ number }) => number)).toEqual(['1', '3']);
    expect(second.priorities.map(({ title }) => title)).toEqual(ended.priorities.map(({ title }) => title));
    expect(second.recommendations[0].priorityId).toBe(second.priorities[0].id);
  });

  it('leaves behind what its actions stood under before, which are priorities of the plan that ends', () => {
    expect(ended.actions.filter(({ stoodUnder }) => stoodUnder.length > 0).map(({ ref }) => ref)).toEqual(['1.1']);
    expect(second.actions.map(({ stoodUnder }) => stoodUnder)).toEqual([[], []]);
  });

  it('goes on with the senior responsible officer of a priority, who decides from the first day', () => {
    expect(second.priorities[0].seniorId).toBe(lenaId);
    expect(seniorOfficerOn(second.appointments, second.priorities[0].id, '2026-11-23')).toBe(lenaId);
  });

  it('goes on with measures and their readings, audits to be held, reports promised and what was set', () => {
    expect(second.measures.map(({ ref, actionIds }) => [ref, actionIds])).toEqual([['M1', [second.actions[0].id]]]);
    expect(second.readings.map(({ measureId, value }) => [measureId, value])).toEqual([[second.measures[0].id, 71]]);
    expect(second.assurance.map(({ title, actionIds }) => [title, actionIds])).toEqual([
      ['Dip sample', [second.actions[0].id]],
    ]);
    expect(second.decisions.map(({ text, due }) => [text, due])).toEqual([['A report on caseloads', '2027-03-01']]);
    expect(second.settings.overdueEvery).toBe(3);
    // Its first reminders wait for a plan manager.
    expect(second.settings.reminders.firstRun).toBe('to confirm');
  });

  it('goes on with open risks, their owners and their scores', () => {
    expect(second.risks.map(({ ref, ownerId, actionIds, since }) => [ref, ownerId, actionIds, since])).toEqual([
      ['R1', lenaId, [second.actions[0].id], '2026-11-23'],
    ]);
    const [standing] = risksOn(second, '2026-11-23');
    expect(standing).toMatchObject({ now: { likelihood: 1, impact: 4 }, nextReview: '2027-02-01' });
    expect(standing.lastReview?.text).toBe('Carried over from the phase before. Posts are filled.');
  });

  it('closes the plan that ends, which says what became of the rest and where it goes on', () => {
    expect(ended.plan).toMatchObject({ closed: '2026-11-23', closedReason: 'It goes on as “Phase 2”.' });
    const view = viewPlan(ended, '2026-11-23');
    const reasons = view.actions.flatMap(({ action, state }) =>
      state.withdrawn ? [[action.ref, state.withdrawn.reason]] : [],
    );
    expect(reasons).toEqual([
      ['1.2', 'Merged into another action of the next phase (1.1): One piece of work.'],
      ['3.1', 'Not carried: The service ended.'],
    ]);
    expect(ended.carriedTo.map(({ fromActionId, planTitle, ref }) => [fromActionId, planTitle, ref])).toEqual([
      [ids['1.1'], 'Phase 2', '1.1'],
      [ids['1.2'], 'Phase 2', '1.1'],
      [ids['3.2'], 'Phase 2', '3.2'],
    ]);
    expect(ended.readings.map(({ value }) => value)).toEqual([71]);
  });
});

describe('a next phase that a new inspection begins', () => {
  it('answers the report that comes into it, beside what is carried with its own source', async () => {
    const { planId: third } = await anne.importReport(
      { ...report, plan: { ...report.plan, title: 'Other' } },
      newKey(),
    );
    const { recommendations, inspection } = await planDataOf(anne, third);
    const asked = { recommendationId: recommendations[0].id, leadId: lenaId };
    const action = await anne.addAction(third, draft({ ref: '1', ...asked }), newKey());
    const decisions = [{ actionId: action.id, becomes: 'carried' as const, into: null, reason: '' }];
    const plan = { title: 'After the new report', starts: null, ends: null };
    const { planId } = await anne.beginNextPhase(third, { plan, answersNewReport: true, decisions }, newKey());
    expect((await planDataOf(anne, planId)).inspection).toBeNull();
    const { plan: _plan, ...anew } = { ...report, inspection: { ...report.inspection, published: '2026-11-02' } };
    const { inspectionId } = await anne.addReport(anew, planId, newKey());
    // What a phase carries was brought in from no file.
    expect(await anne.bringInsDone(planId)).toEqual([]);
    const after = await planDataOf(anne, planId);
    expect(after.inspection?.id).toBe(inspectionId);
    expect(after.recommendations.find(({ id }) => id === after.actions[0].recommendationId)?.inspectionId).toBe(
      inspection?.id,
    );
  });
});
