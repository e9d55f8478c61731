import { appointed } from '../../plan/testing';
import type { Appointment } from '../../plan/appointments';
import { newKey } from '../keys';
import { openProvisioning } from '../provisioning';
import { planDataOf, report, startReadySite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

jest.setTimeout(120_000);

let site: TenantSite;
let planId: number;
let priorityId: number;
beforeEach(async () => {
  site = await startReadySite();
  ({ planId } = await storeOf(site, 'anne.faulkner').importReport(report, newKey()));
  const made = await storeOf(site, 'anne.faulkner').addPriority(
    planId,
    { ref: '1', title: 'The front door', order: 1 },
    newKey(),
  );
  priorityId = made.id;
});
afterEach(() => site.close());

const login = (name: string): string => `${name}@council.example`;
const idOf = async (name: string): Promise<number> =>
  (await storeOf(site, 'anne.faulkner').ensurePerson(login(name))).id;
const terms = async (role: Appointment['role']): Promise<Appointment[]> =>
  (await planDataOf(storeOf(site, 'rhys.evans'), planId)).appointments.filter((one) => one.role === role);
const nameSenior = async (seniorId: number | null): Promise<void> => {
  const anne = storeOf(site, 'anne.faulkner');
  const { priorities } = await planDataOf(anne, planId);
  await anne.editPriority(
    priorities.find(({ id }) => id === priorityId)!,
    { seniorId },
    'A new officer.',
    newKey(),
  );
};
const reader = async (): Promise<void> =>
  openProvisioning(site.as('anne.faulkner')).addToRole('readers', login('rhys.evans'));

describe('the record of who holds a role', () => {
  it('begins when Set-up gives the role and ends when it takes it, for every role whose rows may count', async () => {
    await reader();
    const provisioning = openProvisioning(site.as('anne.faulkner'));
    await site.clock('2026-12-01T09:00:00Z');
    await provisioning.addToRole('directors', login('caroline.hart'));
    await provisioning.addToRole('members', login('ruth.ellery'));
    await provisioning.addToRole('clerks', login('dilys.morgan'));
    const [caroline, ruth, dilys] = [
      await idOf('caroline.hart'),
      await idOf('ruth.ellery'),
      await idOf('dilys.morgan'),
    ];
    const from = '2026-12-01';
    expect(await terms('directors')).toEqual([appointed('directors', caroline, { from })]);
    expect(await terms('members')).toEqual([appointed('members', ruth, { from })]);
    expect(await terms('clerks')).toEqual([appointed('clerks', dilys, { from })]);

    await site.clock('2026-12-08T09:00:00Z');
    await provisioning.removeFromRole('directors', caroline);
    expect(await terms('directors')).toEqual([appointed('directors', caroline, { from, to: '2026-12-08' })]);
    await provisioning.addToRole('directors', login('caroline.hart'));
    expect(await terms('directors')).toEqual([
      appointed('directors', caroline, { from, to: '2026-12-08' }),
      appointed('directors', caroline, { from: '2026-12-08' }),
    ]);
  });

  it('is kept in step with groups that were changed in SharePoint’s own screens', async () => {
    await reader();
    const { value: groups } = (await (await site.raw('anne.faulkner', 'GET', 'web/sitegroups')).json()) as {
      value: { Id: number; Description: string | null }[];
    };
    const { Id } = groups.find(({ Description }) => Description?.includes('[improvement-plan:directors]'))!;
    const LoginName = `i:0#.f|membership|${login('caroline.hart')}`;
    await site.raw('anne.faulkner', 'POST', `web/sitegroups/getbyid(${Id})/users`, { LoginName });
    expect(await terms('directors')).toEqual([]);
    const anne = storeOf(site, 'anne.faulkner');
    const { today } = await anne.open(planId);
    await anne.savePosition(await planDataOf(anne, planId), today);
    expect(await terms('directors')).toEqual([appointed('directors', await idOf('caroline.hart'), { from: today })]);
  });

  it('goes on where a site has no group for a role yet', async () => {
    await reader();
    const { value: groups } = (await (await site.raw('anne.faulkner', 'GET', 'web/sitegroups')).json()) as {
      value: { Id: number; Description: string | null }[];
    };
    const { Id } = groups.find(({ Description }) => Description?.includes('[improvement-plan:directors]'))!;
    expect((await site.raw('anne.faulkner', 'POST', `web/sitegroups/removebyid(${Id})`)).ok).toBe(true);
    await openProvisioning(site.as('anne.faulkner')).addToRole('members', login('ruth.ellery'));
    expect(await terms('members')).toHaveLength(1);
    const { me, data } = await storeOf(site, 'ruth.ellery').open(planId);
    expect([me.isMember, me.isDirector, data?.plan.id]).toEqual([true, false, planId]);
    const { roles } = await openProvisioning(site.as('anne.faulkner')).check();
    expect(roles.map(({ role }) => role)).not.toContain('directors');
    await openProvisioning(site.as('anne.faulkner')).provision({ setLondonTime: false }, () => undefined);
    await openProvisioning(site.as('anne.faulkner')).addToRole('directors', login('caroline.hart'));
    expect(await terms('directors')).toHaveLength(1);
  });
});

describe('the senior responsible officer of a priority', () => {
  it('is recorded with the priority’s edit, and who it was before stays', async () => {
    await reader();
    const [caroline, sarah] = [await idOf('caroline.hart'), await idOf('sarah.penrose')];
    await site.clock('2026-12-01T09:00:00Z');
    await nameSenior(caroline);
    await site.clock('2027-01-11T09:00:00Z');
    await nameSenior(sarah);
    await site.clock('2027-02-01T09:00:00Z');
    await nameSenior(null);
    expect(await terms('senior officer')).toEqual([
      appointed('senior officer', caroline, { from: '2026-12-01', to: '2027-01-11', priorityId }),
      appointed('senior officer', sarah, { from: '2027-01-11', to: '2027-02-01', priorityId }),
    ]);
  });

  it('is recorded once, though the answer to the first write was lost', async () => {
    await reader();
    const caroline = await idOf('caroline.hart');
    await site.fault({ fault: 'lost answer', path: 'ImprovementPlanSettings', method: 'POST', times: 1 });
    await nameSenior(caroline);
    expect(await terms('senior officer')).toHaveLength(1);
  });

  it('that somebody named in SharePoint’s own screens is recorded when a manager’s page is next open', async () => {
    await reader();
    const caroline = await idOf('caroline.hart');
    const item = `web/getList('/sites/improvement/Lists/ImprovementPlanPriorities')/items(${priorityId})`;
    const headers = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
    expect((await site.raw('anne.faulkner', 'POST', item, { SeniorId: caroline }, headers)).ok).toBe(true);
    expect(await terms('senior officer')).toEqual([]);
    const anne = storeOf(site, 'anne.faulkner');
    const { today } = await anne.open(planId);
    await anne.savePosition(await planDataOf(anne, planId), today);
    expect(await terms('senior officer')).toEqual([appointed('senior officer', caroline, { from: today, priorityId })]);
  });
});
