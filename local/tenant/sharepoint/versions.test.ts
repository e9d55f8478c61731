import { addItems, makeList, rows, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

describe('versions (S18)', () => {
  it('S18: lists versions newest first, with every column’s value, label and editor', async () => {
    const list = await makeList(anne, 'Versioned', [
      '<Field Type="Text" Name="Change_Key" />',
      '<Field Type="User" Name="Lead" />',
    ]);
    const { body: priya } = await anne.post('web/ensureuser', { logonName: 'priya.nair@council.example' });
    await tenant.clock('2026-01-05T09:00:00Z');
    await anne.post(`${list}/items`, { Title: 'first', Change_Key: 'a', LeadId: priya.Id });
    await tenant.clock('2026-01-06T09:00:00Z');
    await tenant.as('lena.kowal').merge(`${list}/items(1)`, { Title: 'second' });
    await tenant.clock(null);
    const versions = rows(await anne.get(`${list}/items(1)/versions`));
    expect(versions).toHaveLength(2);
    expect(versions[0]).toMatchObject({
      VersionLabel: '2.0',
      VersionId: 1024,
      IsCurrentVersion: true,
      Created: '2026-01-06T09:00:00Z',
      Title: 'second',
      Change_x005f_Key: 'a',
      Editor: { LookupValue: 'Lena Kowal', Email: 'lena.kowal@council.example' },
      Author: { LookupValue: 'Anne Faulkner' },
      Lead: { LookupId: priya.Id, LookupValue: 'Priya Nair' },
    });
    expect(versions[1]).toMatchObject({ VersionLabel: '1.0', IsCurrentVersion: false, Title: 'first' });
    expect((await anne.get(`${list}/items(1)/versions(512)`)).body).toMatchObject({ Title: 'first' });
    expect(rows(await anne.get(`${list}/items(1)/versions?$top=1&$select=Title`))).toEqual([{ Title: 'second' }]);
  });

  it('S18: a new list keeps 50 versions, more when it is set; an expanded list gives 50 at most', async () => {
    const list = await makeList(anne, 'Limited');
    await anne.post(`${list}/items`, { Title: 'v1' });
    const change = async (from: number, to: number): Promise<void> => {
      for (let n = from; n <= to; n += 1) await anne.merge(`${list}/items(1)`, { Title: `v${n}` });
    };
    const labels = async (): Promise<unknown[]> => {
      const first = await anne.get(`${list}/items(1)/versions`);
      const next = (first.body['odata.nextLink'] as unknown as string | undefined)?.split('/_api/')[1];
      const all = [...rows(first), ...(next ? rows(await anne.get(next)) : [])];
      return all.map((version) => version.VersionLabel);
    };
    await change(2, 60);
    const kept = await labels();
    expect([kept.length, kept[0], kept[49]]).toEqual([50, '60.0', '11.0']);
    await anne.merge(list, { MajorVersionLimit: 50000 });
    await change(61, 80);
    expect(await labels()).toHaveLength(70);
    const [item] = rows(await anne.get(`${list}/items?$expand=Versions`));
    expect(item!.Versions).toHaveLength(50);
    expect((item!.Versions as unknown as { Title: string }[])[0]!.Title).toBe('v80');
  });

  it('takes an earlier version away for good, never the current one, and only for who may delete versions', async () => {
    const list = await makeList(anne, 'Removed');
    await anne.post(`${list}/items`, { Title: 'a child’s name' });
    for (const Title of ['other words', 'more words']) await anne.merge(`${list}/items(1)`, { Title });
    const titles = async (): Promise<unknown[]> =>
      rows(await anne.get(`${list}/items(1)/versions?$select=Title`)).map(({ Title }) => Title);
    expect((await anne.remove(`${list}/items(1)/versions(1536)`)).status).toBe(400);
    expect((await anne.remove(`${list}/items(1)/versions(512)`)).status).toBe(200);
    expect(await titles()).toEqual(['more words', 'other words']);
    expect((await anne.post(`${list}/items(1)/versions(1024)/deleteobject`)).status).toBe(200);
    expect(await titles()).toEqual(['more words']);
    expect((await anne.remove(`${list}/items(1)/versions(512)`)).status).toBe(404);
    expect(rows(await anne.get('web/recyclebin'))).toEqual([]);
    await anne.merge(`${list}/items(1)`, { Title: 'last' });
    await anne.post(`${list}/breakroleinheritance(copyroleassignments=false)`);
    expect((await tenant.as('lena.kowal').remove(`${list}/items(1)/versions(1536)`)).status).not.toBe(200);
  });

  it('files: lists earlier versions and deletes one or all, with their bytes', async () => {
    const folder = "web/getFolderByServerRelativePath(decodedurl='/sites/improvement/Shared Documents')/files";
    const file = "web/getFileByServerRelativePath(decodedurl='/sites/improvement/Shared Documents/v.txt')";
    for (const text of ['one', 'two', 'three', 'four'])
      await anne.post(`${folder}/add(url='v.txt',overwrite=true)`, Buffer.from(text));
    const labels = async (): Promise<unknown[]> =>
      rows(await anne.get(`${file}/versions?$select=VersionLabel`)).map(({ VersionLabel }) => VersionLabel);
    expect(await labels()).toEqual(['3.0', '2.0', '1.0']);
    expect((await anne.post(`${file}/versions/deleteById(vid=1024)`)).status).toBe(200);
    expect((await anne.post(`${file}/versions/deleteByLabel(versionlabel='1.0')`)).status).toBe(200);
    expect(await labels()).toEqual(['3.0']);
    expect((await anne.post(`${file}/versions/deleteAll`)).status).toBe(200);
    expect(await labels()).toEqual([]);
    expect((await anne.get(`${file}/$value`)).text).toBe('four');
  });

  it('keeps none when versions are off, while the ETag still moves', async () => {
    const list = await makeList(anne, 'Plain');
    await anne.merge(list, { EnableVersioning: false });
    await addItems(anne, list, 1, () => ({ Title: 'a' }));
    const changed = await anne.merge(`${list}/items(1)`, { Title: 'b' });
    expect(changed.headers.get('etag')).toContain(',2"');
    const versions = rows(await anne.get(`${list}/items(1)/versions`));
    expect(versions.map((version) => version.VersionLabel)).toEqual(['1.0']);
  });
});
