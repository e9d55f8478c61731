import { standingReadings } from '../../plan/measures/standing';
import { newKey } from '../keys';
import { openProvisioning } from '../provisioning';
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

  it('of a measure count from whoever answers for it, also when a lead writes past the form', async () => {
    const store = openPlanStore(site.as('anne.faulkner'));
    await openProvisioning(site.as('anne.faulkner')).addToRole('leads', 'priya.nair@council.example');
    const lena = await store.ensurePerson('lena.kowal@council.example');
    const draft = { planId, ref: 'M2', title: 'Plans reviewed in time', unit: '%', ownerId: lena.id };
    const measure = await store.addRecord('measures', draft, newKey());
    const read = (who: string, value: number, replaces: string | null = null): Promise<{ key: string }> =>
      openPlanStore(site.as(who)).addRecord(
        'readings',
        { planId, measureId: measure.id, measureRef: 'M2', day: '2026-10-31', value, replaces },
        newKey(),
      );
    const first = await read('lena.kowal', 97);
    await read('priya.nair', 95, first.key);
    await read('priya.nair', 94);
    const { data } = await store.open(planId);
    const rows = data!.readings.filter(({ measureId }) => measureId === measure.id);
    expect(rows.map(({ value, remark }) => [value, remark ?? false])).toEqual([
      [97, false],
      [95, true],
      [94, true],
    ]);
    expect(standingReadings(measure, rows, '2026-12-31').map(({ value }) => value)).toEqual([97]);
  });

  it('of a measure come from its deputies too, and from a new owner once there is one', async () => {
    const store = openPlanStore(site.as('anne.faulkner'));
    const [lena, priya] = [
      await store.ensurePerson('lena.kowal@council.example'),
      await store.ensurePerson('priya.nair@council.example'),
    ];
    const draft = { planId, ref: 'M3', title: 'Visits in time', ownerId: lena.id };
    const made = await store.addRecord('measures', draft, newKey());
    expect(made.ownerTerms).toEqual([{ from: expect.any(String), personIds: [lena.id] }]);
    const named = await store.editRecord('measures', made, { deputyIds: [priya.id] }, 'A deputy', newKey());
    expect(named.ownerTerms.at(-1)?.personIds).toEqual([lena.id, priya.id].sort((a, b) => a - b));
    const reworded = await store.editRecord('measures', named, { title: 'Visits on time' }, 'Words', newKey());
    expect(reworded.ownerTerms).toEqual(named.ownerTerms);
  });

  it('of a measure that no record says who answers for get one when the site is made ready again', async () => {
    const store = openPlanStore(site.as('anne.faulkner'));
    const made = await store.addRecord('measures', { planId, ref: 'M4', title: 'Old' }, newKey());
    const emptied = await store.editRecord('measures', made, { ownerTerms: [] }, 'As an older version', newKey());
    expect(emptied.ownerTerms).toEqual([]);
    await openProvisioning(site.as('anne.faulkner')).provision({ setLondonTime: false }, () => undefined);
    const { data } = await store.open(planId);
    expect(data!.measures.find(({ ref }) => ref === 'M4')?.ownerTerms).toEqual([
      { from: expect.any(String), personIds: [] },
    ]);
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
