import { allLists, listSchema } from '../schema';
import { addressOf } from '../schema/list';
import { startSite } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { checkSite, provisionSite } from '.';

jest.setTimeout(180_000);

let site: TenantSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const libraries = allLists.filter(({ library }) => library);
const kept = async (address: string): Promise<number> => {
  const list = `web/getList('/sites/improvement/${address}')?$select=MajorVersionLimit`;
  const answer = await site.raw('imran.qureshi', 'GET', list);
  return ((await answer.json()) as { MajorVersionLimit: number }).MajorVersionLimit;
};

describe('the versions of a library where the tenant decides them', () => {
  it('are left alone, and Set-up comes to its end and tells so', async () => {
    await site.turn({ automaticVersionLimits: true });
    await provisionSite(site.as('anne.faulkner'), { setLondonTime: true });
    const { schema, fileVersions } = await checkSite(site.as('anne.faulkner'));
    expect(schema).toBe('current');
    expect(fileVersions).toEqual({ automatic: true, fewer: [] });
    // The limit of lists does not change.
    expect(await kept(addressOf(listSchema.actions))).toBe(50_000);
  });

  it('may be refused without a policy that shows why: Set-up goes on, and tells what each library keeps', async () => {
    await site.fault({ fault: 'status', path: 'VersionPolicies', status: 404, times: null });
    await provisionSite(site.as('anne.faulkner'));
    const { fileVersions } = await checkSite(site.as('anne.faulkner'));
    expect(fileVersions?.automatic).toBe(false);
    const evidence = fileVersions?.fewer.find(({ title }) => title === listSchema.evidence.title);
    expect(evidence).toEqual({ title: 'Evidence', keeps: await kept(addressOf(listSchema.evidence)) });
    await site.clearFaults();
  });

  it('are all kept again when the tenant leaves it to the site, and few of the copy that opens the plan quickly', async () => {
    await site.turn({ automaticVersionLimits: false });
    await provisionSite(site.as('anne.faulkner'));
    expect((await checkSite(site.as('anne.faulkner'))).fileVersions).toEqual({ automatic: false, fewer: [] });
    for (const { versions, ...library } of libraries)
      expect([library.name, await kept(addressOf({ ...library, versions }))]).toEqual([
        library.name,
        library.name === 'Positions' ? 100 : versions,
      ]);
  });
});
