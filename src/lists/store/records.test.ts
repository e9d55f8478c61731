import { newKey } from '../keys';
import { EditConflict } from '../planStore';
import { startReadySite } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { openPlanStore } from '.';

let site: TenantSite;
let planId: number;
beforeAll(async () => {
  site = await startReadySite();
  const store = openPlanStore(site.as('anne.faulkner'));
  ({ id: planId } = await store.addPlan({ title: 'Plan', starts: null, ends: null, example: false }, newKey()));
});
afterAll(() => site.close());

describe('rows of the plan’s further lists', () => {
  it('come with the plan, mapped to what the screens see', async () => {
    const store = openPlanStore(site.as('anne.faulkner'));
    await store.addRecord(
      'measures',
      {
        planId,
        ref: 'M1',
        title: 'Assessments within 45 days',
        unit: '%',
        baseline: 58,
        target: 90,
        actionIds: [3, 4],
      },
      newKey(),
    );
    const { data } = await store.open(planId);
    expect(data?.measures).toEqual([
      expect.objectContaining({
        ref: 'M1',
        title: 'Assessments within 45 days',
        baseline: 58,
        target: 90,
        direction: 'up',
        undefinedWhy: null,
        actionIds: [3, 4],
      }),
    ]);
  });

  it('are made once for each key', async () => {
    const store = openPlanStore(site.as('anne.faulkner'));
    const key = newKey();
    const first = await store.addRecord('meetings', { planId, title: 'Cabinet', day: '2026-12-15' }, key);
    const again = await store.addRecord('meetings', { planId, title: 'Cabinet', day: '2026-12-15' }, key);
    expect(again.id).toBe(first.id);
    expect(again.day).toBe('2026-12-15');
  });

  it('are stamped where that counts, also when the answer is a repeat', async () => {
    const store = openPlanStore(site.as('anne.faulkner'));
    const key = newKey();
    const draft = { planId, measureId: 1, measureRef: 'M1', day: '2026-10-31', value: 61.5 };
    const first = await store.addRecord('readings', draft, key);
    expect(first.authorId).toBeGreaterThan(0);
    expect(Date.parse(first.created)).not.toBeNaN();
    expect(await store.addRecord('readings', draft, key)).toMatchObject({ id: first.id, authorId: first.authorId });
    const { data } = await store.open(planId);
    expect(data?.readings).toEqual([expect.objectContaining({ value: 61.5, authorId: first.authorId })]);
  });

  it('are edited with a reason that their history keeps, and never over somebody else’s edit', async () => {
    const store = openPlanStore(site.as('anne.faulkner'));
    const body = await store.addRecord('bodies', { name: 'Cabinet', kind: 'cabinet' }, newKey());
    const edited = await store.editRecord('bodies', body, { chair: 'Leader' }, 'Chair named', newKey());
    expect(edited.chair).toBe('Leader');
    await expect(store.editRecord('bodies', body, { chair: 'Deputy' }, 'Again', newKey())).rejects.toThrow(
      EditConflict,
    );
    const [newest] = await store.recordHistory('bodies', body.id);
    expect(newest).toMatchObject({ reason: 'Chair named', changes: [{ field: 'Chair', before: '', after: 'Leader' }] });
  });

  it('of managers alone are read when they are asked for, and by nobody else', async () => {
    const manager = openPlanStore(site.as('anne.faulkner'));
    await manager.addRecord('spend', { planId, title: 'Plan budget', kind: 'budget', amount: 255_000 }, newKey());
    await expect(manager.readRecords('spend')).resolves.toEqual([expect.objectContaining({ amount: 255_000 })]);
    await expect(openPlanStore(site.as('rhys.evans')).readRecords('spend')).rejects.toThrow(
      /permission|allowed|access/i,
    );
  });
});
