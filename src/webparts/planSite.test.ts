import { findPlanSite, readTenantProperty, siteAddress } from './planSite';

const root = 'https://council.sharepoint.com';
const none = (): Promise<string | null> => Promise.resolve(null);
const unasked = (): Promise<string | null> => Promise.reject(new Error('must not be asked'));

describe('where the plan is', () => {
  it('is the site of the page, without asking anybody', async () => {
    const standing = { webUrl: `${root}/sites/improvement/`, siteUrl: '', withoutSite: false };
    expect(await findPlanSite(standing, unasked)).toBe(`${root}/sites/improvement`);
  });

  it('is the site named in the property pane, also as the address of one of its pages', async () => {
    const standing = { webUrl: root, withoutSite: false };
    expect(await findPlanSite({ ...standing, siteUrl: '/sites/improvement' }, unasked)).toBe(
      `${root}/sites/improvement`,
    );
    expect(
      await findPlanSite({ ...standing, siteUrl: `${root}/sites/improvement/SitePages/Plan.aspx#/my` }, unasked),
    ).toBe(`${root}/sites/improvement`);
  });

  it('is what the tenant says in a personal tab, which runs on the root site', async () => {
    const standing = { webUrl: root, siteUrl: '', withoutSite: true };
    expect(await findPlanSite(standing, () => Promise.resolve('/sites/improvement'))).toBe(`${root}/sites/improvement`);
    expect(await findPlanSite(standing, none)).toBeNull();
  });

  it('is never on another host', () => {
    expect(siteAddress('https://elsewhere.example/sites/improvement', root)).toBeNull();
    expect(siteAddress('https://', root)).toBeNull();
  });
});

describe('a tenant property', () => {
  const answer = (status: number, body: object): typeof fetch =>
    jest.fn(() => Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(body) } as Response));

  it('is read from the site, and null when it was never set', async () => {
    const request = answer(200, { Value: '/sites/improvement' });
    expect(await readTenantProperty(root, 'ImprovementPlanSite', request)).toBe('/sites/improvement');
    expect(request).toHaveBeenCalledWith(`${root}/_api/web/GetStorageEntity('ImprovementPlanSite')`, expect.anything());
    expect(await readTenantProperty(root, 'ImprovementPlanSite', answer(200, { 'odata.null': true }))).toBeNull();
  });

  it('says so when SharePoint refuses', async () => {
    await expect(readTenantProperty(root, 'ImprovementPlanSite', answer(403, {}))).rejects.toThrow(
      'SharePoint answered 403',
    );
  });
});
