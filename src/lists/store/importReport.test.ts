import { newKey } from '../keys';
import { SiteError } from '../planStore';
import type { PlanStore } from '../planStore';
import { openProvisioning } from '../provisioning';
import { planDataOf, report, startPlan, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

let site: TenantSite;
let anne: PlanStore;
let planId: number;

beforeAll(async () => {
  ({ site, anne, planId } = await startPlan());
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

describe('bringing in a report', () => {
  it('keeps everything that was confirmed, word for word, and the file itself', async () => {
    const data = await planDataOf(anne, planId);
    expect(data.plan).toMatchObject({ ...report.plan, responseRule: 'ofsted-inspection' });
    expect(data.inspection).toMatchObject({
      authority: 'Westmarch',
      published: '2025-12-01',
      reportName: 'Report.pdf',
    });
    expect(data.judgements.map(({ area, grade }) => [area, grade])).toEqual([
      ['Overall effectiveness', 'Requires improvement to be good'],
      ['Help and protection', 'Inadequate'],
    ]);
    const [front] = data.priorities;
    expect(data.recommendations.map(({ number, text, priorityId }) => [number, text, priorityId === front.id])).toEqual(
      [
        ['1', 'Ensure that thresholds are understood.', true],
        ['2', 'Improve the quality of chronologies.', true],
        ['3', 'Reduce delay in permanence planning.', false],
      ],
    );
    const file = await fetch(new URL(String(data.inspection?.reportUrl), site.siteUrl), {
      headers: { Authorization: 'Bearer local:anne.faulkner@council.example' },
    });
    expect(await file.text()).toBe('%PDF-1.4 report');
  });

  it('cut off at any request goes on where it stopped, makes nothing twice and shows no half plan', async () => {
    const key = newKey();
    const before = (await anne.open()).plans.length;
    let imported: { planId: number } | null = null;
    for (let after = 0; !imported; after += 1) {
      await site.fault({ fault: after % 2 ? 'cut' : 'lost answer', path: '_api', method: 'POST', after, times: null });
      imported = await anne.importReport(report, key).catch((error: unknown) => {
        expect(error).toBeInstanceOf(SiteError);
        return null;
      });
      await site.clearFaults();
      if (!imported) expect((await anne.open()).plans.length).toBe(before);
    }
    const { data } = await anne.open(imported.planId);
    expect(data?.recommendations.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(data?.priorities).toHaveLength(2);
    expect(data?.judgements).toHaveLength(2);
    expect((await anne.open()).plans.length).toBe(before + 1);
    expect(await anne.importReport(report, key)).toEqual(imported);
    expect((await anne.open()).plans.length).toBe(before + 1);
  });

  it('goes on by itself when SharePoint is busy or silent for a while, looking what is there before it sends more', async () => {
    await site.fault({ fault: 'status', status: 429, path: '\\$batch', method: 'POST', times: 2 });
    await site.fault({ fault: 'lost answer', path: '\\$batch', method: 'POST', after: 1 });
    const { planId: id } = await anne.importReport(report, newKey());
    const { data } = await anne.open(id);
    expect(data?.recommendations).toHaveLength(3);
    expect(data?.judgements).toHaveLength(2);
  });

  it('is refused to people who are not plan managers', async () => {
    await openProvisioning(site.as('anne.faulkner')).addToRole('leads', 'lena.kowal@council.example');
    const error: unknown = await storeOf(site, 'lena.kowal')
      .importReport(report, newKey())
      .catch((reason: unknown) => reason);
    expect((error as SiteError).kind).toBe('not allowed');
  });
});
