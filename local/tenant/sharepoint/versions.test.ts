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
      const parts = Array.from(
        { length: to - from + 1 },
        (_, n) => ['MERGE', `${list}/items(1)`, { Title: `v${from + n}` }, { 'IF-MATCH': '*' }] as const,
      );
      for (const part of await anne.batch(parts)) expect(part.status).toBe(204);
    };
    const labels = async (): Promise<unknown[]> =>
      rows(await anne.get(`${list}/items(1)/versions`)).map((version) => version.VersionLabel);
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
