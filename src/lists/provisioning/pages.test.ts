import { makePlanPage } from '../install/page';
import { linkSite } from '../connection';
import { newKey } from '../keys';
import { roles } from '../roles';
import { addressOf } from '../schema/list';
import { listSchema, schemaVersion } from '../schema';
import { draft, report, startReadySite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { checkSite, openProvisioning, provisionSite } from '.';

jest.setTimeout(180_000);

const OWNER = 'imran.qureshi';
const GUEST = 'fiona.ashe_health.example#EXT#';
const LIBRARY = "web/getList('/sites/improvement/SitePages')";
/** One person in each role. The guest has only the readers' role, and Lena Kowal only the leads'. */
const people = {
  readers: GUEST,
  leads: 'lena.kowal',
  members: 'ruth.ellery',
  directors: 'caroline.hart',
  clerks: 'dilys.morgan',
  managers: 'sarah.penrose',
} as const;

let site: TenantSite;
beforeAll(async () => {
  site = await startReadySite();
  // On a group-connected site every member of the team may open every page; here only the owners and the roles may.
  await partFromTeam();
  const anne = openProvisioning(site.as('anne.faulkner'));
  for (const [role, name] of Object.entries(people))
    if (role !== 'leads') await anne.addToRole(role as keyof typeof people, `${name}@council.example`);
});
afterAll(() => site.close());

async function asked<Answer>(method: string, path: string, content?: unknown): Promise<Answer> {
  const headers: Record<string, string> = method === 'MERGE' ? { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' } : {};
  const answer = await site.raw(OWNER, method === 'GET' ? 'GET' : 'POST', path, content, headers);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return (text === '' ? null : JSON.parse(text)) as Answer;
}

interface Assigned {
  PrincipalId: number;
  Member: { Title: string };
  RoleDefinitionBindings: { Id: number; RoleTypeKind: number }[];
}
const assignedAt = async (address: string): Promise<Assigned[]> =>
  (await asked<{ value: Assigned[] }>('GET', `${address}/roleassignments?$expand=Member,RoleDefinitionBindings`)).value;
const take = (address: string, { PrincipalId }: Assigned, levelId: number): Promise<unknown> =>
  asked('POST', `${address}/roleassignments/removeroleassignment(principalid=${PrincipalId},roledefid=${levelId})`);
const give = (address: string, principal: number, levelId: number): Promise<unknown> =>
  asked('POST', `${address}/roleassignments/addroleassignment(principalid=${principal},roledefid=${levelId})`);

/** Removes the members of the Microsoft 365 group and the visitors from the site. */
async function partFromTeam(): Promise<void> {
  for (const assigned of await assignedAt('web'))
    if (/Members|Visitors/.test(assigned.Member.Title) && !assigned.Member.Title.includes('(Improvement Plan)'))
      for (const { Id } of assigned.RoleDefinitionBindings) await take('web', assigned, Id);
}

const isOurs = ({ Member }: Assigned): boolean => Member.Title.includes('(Improvement Plan)');
const groupIds = async (): Promise<number[]> => {
  const { value } = await asked<{ value: { Id: number; Description: string | null }[] }>('GET', 'web/sitegroups');
  return value.filter(({ Description }) => Description?.includes('[improvement-plan:')).map(({ Id }) => Id);
};
const readLevel = async (): Promise<number> => {
  const { value } = await asked<{ value: { Id: number; RoleTypeKind: number }[] }>('GET', 'web/roledefinitions');
  return value.find(({ RoleTypeKind }) => RoleTypeKind === 2)!.Id;
};

const opens = async (who: string, page: string): Promise<boolean> => {
  const { status } = await site.raw(who, 'GET', `sitepages/pages/GetByUrl('SitePages/${page}.aspx')`);
  expect([200, 403, 404]).toContain(status);
  return status === 200;
};
const readsDocuments = async (who: string): Promise<boolean> =>
  (await site.raw(who, 'GET', "web/getList('/sites/improvement/Shared Documents')/items")).status === 200;

describe('what the roles open of a site', () => {
  it('is the page that shows the plan, and no other page, list or library', async () => {
    await makePlanPage(linkSite(site.as('anne.faulkner')), 'Plan');
    const other = await asked<{ Id: number }>('POST', 'sitepages/pages', { PageLayoutType: 'Article' });
    await asked('POST', `sitepages/pages(${other.Id})/savepage`, { Title: 'Minutes' });
    await asked('POST', `sitepages/pages(${other.Id})/publish`);
    const before = await checkSite(site.as('anne.faulkner'));
    expect(before.pages).toEqual([{ address: '/sites/improvement/SitePages/Plan.aspx', open: false }]);

    await openProvisioning(site.as('anne.faulkner')).openPages();
    expect((await checkSite(site.as('anne.faulkner'))).pages).toMatchObject([{ open: true }]);
    for (const who of Object.values(people).filter((name) => name !== people.leads)) {
      expect([who, await opens(who, 'Plan'), await opens(who, 'Minutes'), await readsDocuments(who)]).toEqual([
        who,
        true,
        false,
        false,
      ]);
      expect((await storeOf(site, who).open()).me.isReader).toBe(true);
    }
    expect(await opens(people.leads, 'Plan')).toBe(false);
  });

  it('comes with being named lead of an action, of the council or a guest', async () => {
    const anne = storeOf(site, 'anne.faulkner');
    const { planId } = await anne.importReport(report, newKey());
    for (const login of ['lena.kowal@council.example', 'owen.bright@council.example']) {
      const { id } = await anne.ensurePerson(login);
      await anne.addAction(planId, draft({ leadId: id, ref: `2.${id}` }), newKey());
      const who = login.split('@')[0];
      expect([who, await opens(who, 'Plan'), await opens(who, 'Minutes'), await readsDocuments(who)]).toEqual([
        who,
        true,
        false,
        false,
      ]);
      expect((await storeOf(site, who).open(planId)).me).toMatchObject({ isLead: true, isManager: false });
    }
    await openProvisioning(site.as('anne.faulkner')).removeFromRole(
      'readers',
      (await anne.ensurePerson(`${GUEST}@council.example`)).id,
    );
    expect(await opens(GUEST, 'Plan')).toBe(false);
    const { id } = await anne.ensurePerson(`${GUEST}@council.example`);
    await anne.addAction(planId, draft({ leadId: id, ref: '3.1' }), newKey());
    expect([await opens(GUEST, 'Plan'), await opens(GUEST, 'Minutes')]).toEqual([true, false]);
    expect((await storeOf(site, GUEST).open(planId)).me.isLead).toBe(true);
  });

  it('shrinks to that on a site of the version before, which let them read all pages, and the one before it, all of the site', async () => {
    const read = await readLevel();
    const ids = await groupIds();
    expect(ids).toHaveLength(roles.length);
    // The page as an earlier version left it: it inherits its library's permissions, and every role could read library
    // and site.
    const pages = await asked<{ value: { Id: number }[] }>('GET', `${LIBRARY}/items?$select=Id`);
    for (const { Id } of pages.value) await asked('POST', `${LIBRARY}/items(${Id})/resetroleinheritance`);
    await asked('POST', `${LIBRARY}/breakroleinheritance(copyroleassignments=true,clearsubscopes=false)`);
    // Limited Access beside Read cannot be relied on.
    for (const assigned of (await assignedAt('web')).filter(isOurs))
      for (const { Id } of assigned.RoleDefinitionBindings) await take('web', assigned, Id);
    for (const id of ids) {
      await give('web', id, read);
      await give(LIBRARY, id, read);
    }
    const settings = `web/getList('/sites/improvement/${addressOf(listSchema.settings)}')`;
    await asked('MERGE', settings, { Description: `[improvement-plan:settings version ${schemaVersion - 1}]` });
    expect([await opens(people.members, 'Minutes'), await readsDocuments(people.members)]).toEqual([true, true]);
    const before = await checkSite(site.as('anne.faulkner'));
    expect(before.schema).toBe('older');
    const members = before.widerRights.filter(({ besideThePlan }) => besideThePlan);
    expect(members).toHaveLength(roles.length);
    expect(members[0].why).toMatch(/on the whole site.*; has "Read" on "Site Pages"/);

    await provisionSite(site.as('anne.faulkner'));

    for (const who of Object.values(people))
      expect([who, await opens(who, 'Plan'), await opens(who, 'Minutes'), await readsDocuments(who)]).toEqual([
        who,
        true,
        false,
        false,
      ]);
    expect((await storeOf(site, people.members).open()).me.isMember).toBe(true);
    const after = await checkSite(site.as('anne.faulkner'));
    expect(after.schema).toBe('current');
    expect(after.widerRights.filter(({ besideThePlan }) => besideThePlan)).toEqual([]);
    // The library inherits the site's permissions again, as before the earlier version.
    expect(await asked('GET', `${LIBRARY}?$select=HasUniqueRoleAssignments`)).toEqual({
      HasUniqueRoleAssignments: false,
    });
  });

  it('stays what somebody gave by hand, and Set-up tells of it', async () => {
    const [id] = await groupIds();
    const documents = "web/getList('/sites/improvement/Shared Documents')";
    await asked('POST', `${documents}/breakroleinheritance(copyroleassignments=true,clearsubscopes=false)`);
    await give(documents, id, await readLevel());
    await provisionSite(site.as('anne.faulkner'));
    const { widerRights } = await checkSite(site.as('anne.faulkner'));
    expect(widerRights.filter(({ besideThePlan }) => besideThePlan)).toMatchObject([
      { why: 'has "Read" on "Documents"' },
    ]);
  });

  it('is nothing while the site locks limited access down, and Set-up says so', async () => {
    const feature = { featureId: '7c637b23-06c4-472d-9a9a-7c175762c5c4', force: true };
    await asked('POST', 'site/features/add', feature);
    expect((await site.raw(people.members, 'GET', 'web?$select=Title')).status).toBe(403);
    expect((await checkSite(site.as('anne.faulkner'))).lockedDown).toBe(true);
    await asked('POST', 'site/features/remove', feature);
    expect((await storeOf(site, people.members).open()).me.isMember).toBe(true);
  });
});
