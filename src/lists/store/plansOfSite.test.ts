import { viewPlan } from '../../plan/planView';
import { newKey } from '../keys';
import { SiteError } from '../planStore';
import type { PlanStore } from '../planStore';
import { openProvisioning, provisionSite } from '../provisioning';
import { linkSite } from '../connection';
import { listSchema } from '../schema';
import { counted, draft, planDataOf, report, said, startPlan, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { writeVersion } from '../provisioning/lists';
import { openPlanStore } from '.';

/** The last schema version in which the newest plan opened without a setting. */
const BEFORE_THE_SETTING = 7;

let site: TenantSite;
let anne: PlanStore;
let first: number;
let second: number;

beforeAll(async () => {
  ({ site, anne, planId: first } = await startPlan());
  const housing = { title: 'Housing improvement plan', starts: null, ends: null, example: false };
  ({ id: second } = await anne.addPlan(housing, newKey()));
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

/** The plan that the site opens where none is named. */
const opening = async (): Promise<number | undefined> => (await anne.open()).data?.plan.id;

describe('all plans of a site', () => {
  it('say what each of them says on its own, in as many calls as one', async () => {
    const action = await anne.addAction(second, draft({ ref: '1', leadId: null }), newKey());
    await anne.reportProgress(action, said(), newKey());
    const { connection, sent } = counted(site.as('anne.faulkner'));
    const { plans, opened } = await openPlanStore(connection).openAll();
    const all = sent.splice(0).length;
    const one = await openPlanStore(connection).open(second);
    expect(all).toBeLessThanOrEqual(sent.length);
    expect(opened.plans.map(({ id }) => id)).toEqual([first, second]);
    expect(plans.map(({ plan }) => plan.id)).toEqual([first, second]);
    expect(viewPlan(plans[1], one.today).sentence).toEqual(viewPlan(one.data!, one.today).sentence);
    expect(plans[0].rows).toEqual([]);
  });

  it('say the same from the saved position of one of them', async () => {
    const before = await anne.openAll();
    await anne.savePosition(await planDataOf(anne, second), before.opened.today);
    const after = await anne.openAll();
    const words = ({ plans, opened }: typeof before): unknown =>
      plans.map((data) => viewPlan(data, opened.today).actions.map(({ rating }) => rating?.reason));
    expect(words(after)).toEqual(words(before));
  });
});

describe('which plan opens', () => {
  it('is the first that was made, until a manager chooses another for the site', async () => {
    expect(await opening()).toBe(first);
    await anne.changeSiteSettings((now) => ({ ...now, openingPlanId: second }));
    expect(await opening()).toBe(second);
    const { settings } = await anne.open(first);
    expect(settings).toEqual({ openingPlanId: second, otherSites: [], ownRules: [] });
  });

  it('is never a plan that was made later, nor one that was closed', async () => {
    const third = await anne.addPlan({ title: 'Newest', starts: null, ends: null, example: false }, newKey());
    expect(await opening()).toBe(second);
    const { plan } = await planDataOf(anne, second);
    await anne.editPlan(plan, { closed: '2026-11-20', closedReason: 'It was met.' }, 'Closed.', newKey());
    expect(await opening()).toBe(first);
    const { data, plans } = await anne.open(second);
    expect(data?.plan).toMatchObject({ closed: '2026-11-20', closedReason: 'It was met.' });
    expect(plans.find(({ id }) => id === second)?.closed).toBe('2026-11-20');
    const { plan: _plan, ...added } = report;
    await expect(anne.addReport(added, second, newKey())).rejects.toThrow(/“Housing improvement plan” is closed/);
    expect((await planDataOf(anne, second)).recommendations).toEqual([]);
    await anne.editPlan(data!.plan, { closed: null, closedReason: '' }, 'Opened again.', newKey());
    expect(await opening()).toBe(second);
    await anne.removePlan(third.id);
  });

  it('stays the newest on a site that an upgrade finds with several, until somebody chooses', async () => {
    await anne.changeSiteSettings((now) => ({ ...now, openingPlanId: null }));
    const settings = "web/lists/getbytitle('Settings')/items";
    const rows = (await (
      await site.raw('anne.faulkner', 'GET', `${settings}?$filter=Kind eq 'site settings'`)
    ).json()) as {
      value: { Id: number }[];
    };
    const remove = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };
    for (const { Id } of rows.value) await site.raw('anne.faulkner', 'POST', `${settings}(${Id})`, undefined, remove);
    await writeVersion(linkSite(site.as('anne.faulkner')), listSchema.settings, BEFORE_THE_SETTING);
    await provisionSite(site.as('anne.faulkner'));
    expect(await opening()).toBe(second);
    expect((await anne.open()).settings.openingPlanId).toBe(second);
  });
});

describe('a plan made by mistake', () => {
  it('is removed with what it brought, to the recycle bin, also after a break', async () => {
    const before = (await anne.open()).plans;
    const { planId } = await anne.importReport({ ...report, plan: { ...report.plan, title: 'Twice' } }, newKey());
    await anne.addAction(planId, draft({ ref: '7.7', leadId: null }), newKey());
    const inspections = (await planDataOf(anne, first)).inspections.length;
    for (let cut = 1; ; cut++) {
      await site.fault({ fault: 'cut', path: '_api', method: 'POST', after: cut, times: null });
      const failed = await anne.removePlan(planId).then(
        () => false,
        (error: unknown) => error instanceof SiteError,
      );
      await site.clearFaults();
      if (!failed) break;
      expect((await anne.open()).plans).toEqual(before);
    }
    expect((await anne.open()).plans).toEqual(before);
    const after = await planDataOf(anne, first);
    expect(after.inspections).toHaveLength(inspections - 1);
    expect(after.recommendations).toHaveLength(3);
    const bin = (await (await site.raw('anne.faulkner', 'GET', 'web/recyclebin?$top=200')).json()) as {
      value: { Title: string }[];
    };
    expect(bin.value.map(({ Title }) => Title)).toEqual(expect.arrayContaining(['Twice', '7.7']));
  });

  it('stays where something was reported in it, and for all but owners', async () => {
    await expect(anne.removePlan(second)).rejects.toThrow(
      /“Housing improvement plan” has a record that must stay: progress/,
    );
    await openProvisioning(site.as('anne.faulkner')).addToRole('managers', 'rhys.evans@council.example');
    await expect(storeOf(site, 'rhys.evans').removePlan(first)).rejects.toThrow(/Only an owner of the site/);
    expect((await planDataOf(anne, second)).actions).toHaveLength(1);
  });
});
