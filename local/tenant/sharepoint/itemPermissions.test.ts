import { makeList, rows, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');
const ruth = tenant.as('ruth.ellery');
const READ = 1073741826;

const library = "web/getList('/sites/improvement/SitePages')";

/** Makes a page and publishes it. */
async function page(title: string): Promise<number> {
  const made = await anne.post('sitepages/pages', { PageLayoutType: 'Article' });
  const id = Number(made.body.Id);
  await anne.post(`sitepages/pages(${id})/savepage`, { Title: title });
  await anne.post(`sitepages/pages(${id})/publish`);
  return id;
}

describe('permissions of a single item', () => {
  it('S30: a right on one page opens that page alone, and brings Limited Access to what it lies in', async () => {
    const [hers, other] = [await page('Hers'), await page('Others')];
    const { Id: ruthId } = (await anne.post('web/ensureuser', { logonName: 'ruth.ellery@council.example' })).body;
    const item = `${library}/items(${hers})`;
    expect((await anne.get(`${item}/HasUniqueRoleAssignments`)).body.value).toBe(false);
    const early = await anne.post(`${item}/roleassignments/addroleassignment(principalid=${ruthId},roledefid=${READ})`);
    expect(early.status).toBe(500);
    await anne.post(`${item}/breakroleinheritance(copyroleassignments=true)`);
    expect((await anne.get(`${item}/HasUniqueRoleAssignments`)).body.value).toBe(true);
    expect((await ruth.get(`${library}/items`)).status).toBe(403);
    await anne.post(`${item}/roleassignments/addroleassignment(principalid=${ruthId},roledefid=${READ})`);

    expect((await ruth.get('web?$select=Title')).status).toBe(200);
    for (const query of ['$select=Id', '$select=Id&$filter=Id ge 1'])
      expect(rows(await ruth.get(`${library}/items?${query}`)).map(({ Id }) => Id)).toEqual([hers]);
    expect(rows(await ruth.get('sitepages/pages?$select=Title'))).toEqual([{ Title: 'Hers' }]);
    expect((await ruth.get("sitepages/pages/GetByUrl('SitePages/Hers.aspx')")).status).toBe(200);
    expect((await ruth.get("sitepages/pages/GetByUrl('SitePages/Others.aspx')")).status).toBe(404);
    expect((await ruth.get(`${library}/items(${other})`)).status).toBe(404);
    expect(rows(await ruth.get('web/lists?$select=Title'))).toEqual([]);
    expect((await ruth.merge(`${library}/items(${hers})`, { Title: 'Mine' })).status).toBe(403);
    // Readers of the page keep their access, because its permissions were copied when it stopped inheriting them.
    expect((await tenant.as('lena.kowal').get(`${library}/items(${hers})`)).status).toBe(200);

    await anne.post(`${item}/resetroleinheritance`);
    expect((await ruth.get(`${library}/items`)).status).toBe(403);
  });

  it('S30: an item that is closed is not there for who reads the rest of the list', async () => {
    const list = await makeList(anne, 'Some closed');
    for (const Title of ['open', 'closed']) await anne.post(`${list}/items`, { Title });
    await anne.post(`${list}/items(2)/breakroleinheritance(copyroleassignments=false)`);
    const lena = tenant.as('lena.kowal');
    expect(rows(await lena.get(`${list}/items?$select=Title`))).toEqual([{ Title: 'open' }]);
    expect((await lena.get(`${list}/items(2)`)).status).toBe(404);
    expect((await lena.get(`${list}/items(2)/versions`)).status).toBe(404);
    expect(rows(await anne.get(`${list}/items?$select=Title`))).toHaveLength(2);
  });

  it('S13: a list with unique values has no items with permissions of their own', async () => {
    const list = await makeList(anne, 'Unique', [
      '<Field Type="Text" Name="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    ]);
    await anne.post(`${list}/items`, { Title: 'one', Key: 'a' });
    const refused = await anne.post(`${list}/items(1)/breakroleinheritance(copyroleassignments=true)`);
    expect(refused.status).toBe(400);
  });
});
