import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startSite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { checkSite, openProvisioning, provisionSite } from '.';
import { webPartIds } from './pages';

jest.setTimeout(120_000);

const OWNER = 'imran.qureshi';
interface Group {
  Id: number;
  Title: string;
  Description: string | null;
}

let site: TenantSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const asked = async <Answer>(method: string, path: string, content?: unknown): Promise<Answer> => {
  const headers: Record<string, string> = method === 'MERGE' ? { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' } : {};
  const answer = await site.raw(OWNER, method === 'GET' ? 'GET' : 'POST', path, content, headers);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return (text === '' ? null : JSON.parse(text)) as Answer;
};
const groups = async (): Promise<Group[]> =>
  (await asked<{ value: Group[] }>('GET', 'web/sitegroups?$select=Id,Title,Description')).value;

describe('the groups of the roles', () => {
  it('collide with none of a site titled "Improvement Plan", and take nobody’s group for their own', async () => {
    await asked('MERGE', 'web', { Title: 'Improvement Plan' });
    // A group as SharePoint titles it on such a site, and one that somebody might make by hand.
    await asked('POST', 'web/sitegroups', { Title: 'Improvement Plan Members', Description: 'May edit the site.' });
    await asked('POST', 'web/sitegroups', { Title: 'plan MANAGERS (improvement plan)', Description: 'Of last year' });
    // A group that an earlier version made.
    const purpose = 'May read the improvement plan.';
    await asked('POST', 'web/sitegroups', { Title: 'Improvement Plan readers', Description: purpose });
    const before = await groups();

    await provisionSite(site.as('anne.faulkner'), { setLondonTime: true });
    await provisionSite(site.as('anne.faulkner'), {});

    const after = await groups();
    const byTitle = (title: string): Group | undefined => after.find(({ Title }) => Title === title);
    for (const theirs of ['Improvement Plan Members', 'plan MANAGERS (improvement plan)'])
      expect(byTitle(theirs)).toEqual(before.find(({ Title }) => Title === theirs));
    expect(after.filter(({ Description }) => Description?.includes('[improvement-plan:'))).toHaveLength(6);
    expect(byTitle('Plan managers (Improvement Plan) 2')?.Description).toContain('[improvement-plan:managers]');
    const readers = before.find(({ Title }) => Title === 'Improvement Plan readers')!;
    expect(byTitle('Plan readers (Improvement Plan)')?.Id).toBe(readers.Id);

    expect((await storeOf(site, 'anne.faulkner').open()).me).toMatchObject({ isManager: true, isLead: false });
    await openProvisioning(site.as('anne.faulkner')).addToRole('clerks', 'dilys.morgan@council.example');
    expect((await storeOf(site, 'dilys.morgan').open()).me).toMatchObject({ isClerk: true, isManager: false });
  });

  it('read the plan and nothing else of the site, and the old right to read all of it is taken back', async () => {
    const readers = (await groups()).find(({ Description }) => Description?.includes('[improvement-plan:readers]'))!;
    const { value: levels } = await asked<{ value: { Id: number; RoleTypeKind: number }[] }>(
      'GET',
      'web/roledefinitions',
    );
    const read = levels.find(({ RoleTypeKind }) => RoleTypeKind === 2)!;
    await asked('POST', `web/roleassignments/addroleassignment(principalid=${readers.Id},roledefid=${read.Id})`);
    await openProvisioning(site.as('anne.faulkner')).addToRole('readers', 'ruth.ellery@council.example');
    const documents = "web/getList('/sites/improvement/Shared Documents')/items";
    expect((await site.raw('ruth.ellery', 'GET', documents)).status).toBe(200);
    const wider = (await checkSite(site.as('anne.faulkner'))).widerRights;
    expect(wider.find(({ name }) => name === readers.Title)?.why).toContain('on the whole site');

    await provisionSite(site.as('anne.faulkner'), {});
    expect((await site.raw('ruth.ellery', 'GET', documents)).status).toBe(403);
    expect((await storeOf(site, 'ruth.ellery').open()).me).toMatchObject({ isReader: true, isManager: false });
    const after = await checkSite(site.as('anne.faulkner'));
    expect(after.widerRights.find(({ name }) => name === readers.Title)).toBeUndefined();
    expect(after.lockedDown).toBe(false);
  });

  it('know the pages of every web part', () => {
    const ids = ['improvementPlan/ImprovementPlan', 'myActions/MyActions', 'planProgress/PlanProgress'].map((name) => {
      const file = path.join(__dirname, '../../webparts', `${name}WebPart.manifest.json`);
      return (JSON.parse(readFileSync(file, 'utf8')) as { id: string }).id;
    });
    expect(ids).toEqual([webPartIds[0], webPartIds[1], webPartIds[2]]);
  });
});
