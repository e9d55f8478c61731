/** @jest-environment node */
import { openDirectory } from '../../local/tenant/directory';
import { graphService } from '../../local/tenant/graph/service';
import { securityGroupClaim } from '../../local/tenant/sharepoint/principals';
import { newKey } from '../lists/keys';
import type { PlanStore } from '../lists/planStore';
import { openPlanStore } from '../lists/store';
import { draft, planDataOf, report, startReadySite, type TenantSite } from '../lists/testing/tenantSite';
import { confirmedSettings } from '../plan/reminders';
import type { Services, SiteCheck } from '../app/context/services';
import { openServices, type GraphContext } from './openServices';

const today = '2026-11-23';
const manager = 'anne.faulkner@council.example';

describe('the services of a page', () => {
  let site: TenantSite;
  const fetchAsBefore = global.fetch;
  beforeEach(async () => {
    site = await startReadySite(`${today}T09:00:00Z`, [graphService()]);
    // A browser would send the person's cookie by itself.
    global.fetch = (address, init) => {
      const headers = new Headers(init?.headers);
      if (!headers.has('Authorization')) headers.set('Authorization', `Bearer local:${manager}`);
      return fetchAsBefore(address, { ...init, headers });
    };
  });
  afterEach(async () => {
    global.fetch = fetchAsBefore;
    jest.restoreAllMocks();
    await site.close();
  });

  /**
   * The services with a given token. @param token the token that SharePoint Framework gives for Graph; rejects when
   * nobody granted the permissions
   */
  const servicesWith = (token: () => Promise<string>): Services => {
    const context = {
      aadTokenProviderFactory: { getTokenProvider: async () => ({ getToken: token }) },
      pageContext: {
        legacyPageContext: { msGraphEndpointUrl: `${new URL(site.siteUrl).origin}/graph` },
        user: { loginName: manager },
      },
      sdks: {},
    } as unknown as GraphContext;
    return openServices(site.siteUrl, `${site.siteUrl}/SitePages/Plan.aspx`, context);
  };

  const tokenFor = (scp: string): string =>
    `e30.${Buffer.from(JSON.stringify({ scp, upn: manager, exp: 4_000_000_000 })).toString('base64url')}.local`;

  // SharePoint Framework rejects, or returns an empty token.
  const ungranted: [string, () => Promise<string>][] = [
    ['a refusal', () => Promise.reject(new Error('AADSTS65001: no consent'))],
    ['an empty token', () => Promise.resolve('')],
    // Another package was granted a permission, so a token exists, but it does not allow sending mail (G10).
    ['a token that may not send', () => Promise.resolve(tokenFor('User.ReadBasic.All'))],
  ];

  it.each(ungranted)(
    'on %s for Graph show what is due, find people, and leave sending to the job',
    async (_on, token) => {
      jest.spyOn(console, 'info').mockImplementation(() => undefined);
      const { store, reminders } = servicesWith(token);
      // A page that stays open later saves the plan's position by itself, so the plan is made and read by a job here.
      const job = openPlanStore(site.as('anne.faulkner'));
      const { planId } = await job.importReport(report, newKey());
      // The first reminders of a plan wait for a plan manager, who has confirmed them here.
      await job.changeSettings(planId, confirmedSettings([]));
      const [lena] = await store.searchPeople('kowal');
      expect(lena.name).toBe('Lena Kowal');
      const { id } = await job.ensurePerson(lena.login);
      await job.addAction(planId, draft({ leadId: id, due: '2026-11-20' }), newKey());
      const data = await planDataOf(job, planId);
      const due = await reminders.preview(data, today);
      expect(due.find(({ name }) => name === 'Lena Kowal')).toMatchObject({ outcome: 'would send' });
      expect(reminders.canSend).toBe(false);
      const key = newKey();
      await reminders.queue(data, today, 'Anne Faulkner', key);
      await reminders.queue(data, today, 'Anne Faulkner', key);
      const { runs, waiting } = await reminders.runs(data, 'Europe/London');
      expect({ waiting, runs: runs.length }).toEqual({ waiting: true, runs: 1 });
    },
  );

  it('with a token for Graph send themselves', async () => {
    const { reminders } = servicesWith(async () => tokenFor('User.ReadBasic.All Mail.Send'));
    const job = openPlanStore(site.as('anne.faulkner'));
    const { planId } = await job.importReport(report, newKey());
    await reminders.preview(await planDataOf(job, planId), today);
    expect(reminders.canSend).toBe(true);
  });

  it('end the time of a manager who has left their group of the directory, where Graph says who is in it', async () => {
    jest.spyOn(console, 'info').mockImplementation(() => undefined);
    let granted = 'User.ReadBasic.All';
    const { store, provisioning } = servicesWith(async () => tokenFor(granted));
    const job = openPlanStore(site.as('anne.faulkner'));
    const { planId } = await job.importReport(report, newKey());
    const claimOfGroup = (name: string): string =>
      securityGroupClaim(openDirectory().groups.find(({ displayName }) => displayName === name)!.id);
    const save = async (by: PlanStore): Promise<void> => by.savePosition(await planDataOf(by, planId), today);
    const terms = async (): Promise<unknown[]> => {
      const { people, appointments } = await planDataOf(job, planId);
      return appointments.map(({ personId, to }) => [people.find(({ id }) => id === personId)?.name, to]);
    };

    // Tom is in a group nested within this one. His rows count from the day on which he opens the plan.
    await provisioning.addToRole('managers', claimOfGroup('SG Improvement Office'));
    await save(openPlanStore(site.as('tom.aldridge')));
    expect(await terms()).toEqual([
      ['Anne Faulkner', null],
      ['Tom Aldridge', null],
    ]);
    const managers = async (): Promise<SiteCheck['roles'][number]> =>
      (await provisioning.check()).roles.find(({ role }) => role === 'managers')!;
    expect((await managers()).groups).toEqual([expect.objectContaining({ isKnown: false })]);
    granted = 'User.ReadBasic.All GroupMember.Read.All';
    expect((await managers()).groups).toEqual([
      expect.objectContaining({ name: 'SG Improvement Office', isKnown: true }),
    ]);
    await save(store);
    expect(await terms()).toContainEqual(['Tom Aldridge', null]);

    // The role is given to a group of which he is no member.
    await provisioning.removeFromRole('managers', (await managers()).groups[0]!.id);
    await provisioning.addToRole('managers', claimOfGroup('SG Partnership'));
    granted = 'User.ReadBasic.All';
    await save(store);
    expect(await terms()).toContainEqual(['Tom Aldridge', null]);
    granted = 'GroupMember.Read.All';
    await site.fault({ fault: 'status', status: 400, path: 'v1.0/groups/', times: 1 });
    await save(store);
    expect(await terms()).toContainEqual(['Tom Aldridge', null]);
    await save(store);
    expect(await terms()).toEqual([
      ['Anne Faulkner', null],
      ['Tom Aldridge', today],
    ]);
  });
});
