import { makeList, refusal, rows, send, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

const folder = (path: string): string => `web/getFolderByServerRelativePath(decodedurl='${encodeURIComponent(path)}')`;
const DOCUMENTS = '/sites/improvement/Shared Documents';

describe('files', () => {
  it('are taken in, listed, read by path, id and address, and replaced as a new version', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 37]);
    const added = await anne.post(`${folder(DOCUMENTS)}/files/add(url='scan.pdf',overwrite=false)`, bytes);
    expect(added.body).toMatchObject({ Name: 'scan.pdf', Length: '5', UIVersionLabel: '1.0' });
    const again = await anne.post(`${folder(DOCUMENTS)}/files/add(url='SCAN.pdf',overwrite=false)`, bytes);
    expect(again.status).toBe(400);
    expect(refusal(again).code).toBe('-2130575257, Microsoft.SharePoint.SPException');
    const replaced = await anne.post(
      `${folder(DOCUMENTS)}/files/add(url='scan.pdf',overwrite=true)`,
      Buffer.from('new'),
    );
    expect(replaced.body).toMatchObject({ UniqueId: added.body.UniqueId, UIVersionLabel: '2.0' });
    for (const path of [
      `web/getFileByServerRelativeUrl('${DOCUMENTS}/scan.pdf')/$value`,
      `web/getFileById('${String(added.body.UniqueId)}')/$value`,
      "web/lists/getByTitle('Documents')/rootFolder/files('scan.pdf')/$value",
    ])
      expect((await anne.get(path)).text).toBe('new');
    const download = await fetch(`${tenant.url}${encodeURI(DOCUMENTS)}/scan.pdf`, {
      headers: { Cookie: 'localUser=lena.kowal%40council.example' },
    });
    expect([download.status, download.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(rows(await anne.get(`${folder(DOCUMENTS)}/files?$select=Name`))).toEqual([{ Name: 'scan.pdf' }]);
  });

  it('keep every byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 31) % 256));
    await anne.post(`${folder(DOCUMENTS)}/files/addUsingPath(decodedurl='bytes.bin',overwrite=true)`, bytes);
    const response = await fetch(`${tenant.url}${encodeURI(DOCUMENTS)}/bytes.bin`, {
      headers: { Authorization: 'Bearer local:anne.faulkner@council.example' },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('lie in folders, and go to the recycle bin', async () => {
    const made = await anne.post(`${folder(DOCUMENTS)}/folders/addUsingPath(decodedurl='Evidence')`);
    expect(made.body.ServerRelativeUrl).toBe(`${DOCUMENTS}/Evidence`);
    await anne.post(`${folder(`${DOCUMENTS}/Evidence`)}/files/add(url='a.txt')`, Buffer.from('a'));
    const read = await anne.get(
      `web/getFileByServerRelativePath(decodedurl='${DOCUMENTS}/Evidence/a.txt')/ListItemAllFields?$select=FileRef,FileLeafRef`,
    );
    expect(read.body).toEqual({ FileRef: `${DOCUMENTS}/Evidence/a.txt`, FileLeafRef: 'a.txt' });
    await anne.remove(`web/getFileByServerRelativePath(decodedurl='${DOCUMENTS}/Evidence/a.txt')`);
    const gone = await anne.get(`web/getFileByServerRelativePath(decodedurl='${DOCUMENTS}/Evidence/a.txt')`);
    expect([gone.status, refusal(gone).code]).toEqual([404, '-2130575338, Microsoft.SharePoint.SPException']);
    const [binned] = rows(await anne.get("web/recyclebin?$filter=LeafName eq 'a.txt'"));
    await anne.post(`web/recyclebin('${String(binned!.Id)}')/restore`);
    expect(
      (await anne.get(`web/getFileByServerRelativePath(decodedurl='${DOCUMENTS}/Evidence/a.txt')/$value`)).text,
    ).toBe('a');
  });

  it('refuse names that an address cannot hold, items made by POST, and files in lists', async () => {
    for (const name of ['a:b.txt', ' a.txt', 'a.', 'a|b'])
      expect((await anne.post(`${folder(DOCUMENTS)}/files/add(url='${name}')`, Buffer.from('x'))).status).toBe(400);
    expect((await anne.post("web/lists/getByTitle('Documents')/items", { Title: 'x' })).status).toBe(400);
    await makeList(anne, 'No files');
    expect(
      (await anne.post(`${folder('/sites/improvement/Lists/No files')}/files/add(url='a.txt')`, Buffer.from('x')))
        .status,
    ).toBe(400);
    expect((await anne.get(folder('/sites/second/Shared Documents'))).status).toBe(400);
    expect((await anne.get(folder('/sites/improvement/Nowhere'))).status).toBe(404);
  });

  it('are not shown to who may not read the library, nor without signing in', async () => {
    const library = await makeList(anne, 'Exempt', [], 101);
    await anne.post(`${folder('/sites/improvement/Exempt')}/files/add(url='s.txt')`, Buffer.from('secret'));
    await anne.post(`${library}/breakroleinheritance(copyroleassignments=false)`);
    const ask = (headers: Record<string, string>): ReturnType<typeof send> =>
      send(`${tenant.url}/sites/improvement/Exempt/s.txt`, { headers });
    expect((await ask({})).status).toBe(401);
    const refused = await ask({ Authorization: 'Bearer local:lena.kowal@council.example' });
    expect([refused.status === 200, refused.text.includes('secret')]).toEqual([false, false]);
    expect((await ask({ Authorization: 'Bearer local:anne.faulkner@council.example' })).text).toBe('secret');
  });
});

describe('people', () => {
  it('the user information list holds people and groups under the numbers that columns use', async () => {
    const { body: priya } = await anne.post('web/ensureuser', { logonName: 'priya.nair@council.example' });
    const people = rows(
      await anne.get('web/siteuserinfolist/items?$select=Id,Title,EMail,UserName,JobTitle,Name&$top=5000'),
    );
    expect(people).toContainEqual({
      Id: priya.Id,
      Title: 'Priya Nair',
      EMail: 'priya.nair@council.example',
      UserName: 'priya.nair@council.example',
      JobTitle: 'Emergency Duty Manager',
      Name: 'i:0#.f|membership|priya.nair@council.example',
    });
    expect(people.map((one) => one.Title)).toContain('Improvement Members');
    const page = await anne.get('web/siteuserinfolist/items?$select=Id&$top=2');
    expect(String(page.body['odata.nextLink'])).toContain('$skiptoken=Paged%3dTRUE%26p_ID%3d');
  });

  it('S11: a number is local to its site', async () => {
    const ensure = async (site: string): Promise<number> =>
      Number(
        (await tenant.as('imran.qureshi', site).post('web/ensureuser', { logonName: 'tom.aldridge@council.example' }))
          .body.Id,
      );
    const first = await ensure('/sites/improvement');
    expect(await ensure('/sites/improvement')).toBe(first);
    expect(await ensure('/sites/second')).not.toBe(first);
  });

  it('a person who left the site is still named where they wrote', async () => {
    const list = await makeList(anne, 'Left');
    await tenant.as('dilys.morgan').post(`${list}/items`, { Title: 'minutes' });
    const [dilys] = rows(await anne.get("web/siteusers?$filter=Title eq 'Dilys Morgan'&$select=Id"));
    expect((await anne.post(`web/siteusers/removebyid(${String(dilys!.Id)})`)).status).toBe(200);
    const [item] = rows(await anne.get(`${list}/items?$select=AuthorId,Author/Title&$expand=Author`));
    expect(item).toEqual({ AuthorId: dilys!.Id, Author: { Title: 'Dilys Morgan' } });
    expect(rows(await anne.get("web/siteusers?$filter=Title eq 'Dilys Morgan'"))).toEqual([]);
    const back = await anne.post('web/ensureuser', { logonName: 'dilys.morgan@council.example' });
    expect(back.body.Id).toBe(dilys!.Id);
  });
});

describe('what must not get out or in', () => {
  it('S34: pages and drawings come as downloads, documents do not', async () => {
    const of = async (name: string): Promise<string | null> => {
      await anne.post(`${folder(DOCUMENTS)}/files/add(url='${name}',overwrite=true)`, Buffer.from('<b>x</b>'));
      const answer = await fetch(`${tenant.url}${encodeURI(DOCUMENTS)}/${name}`, {
        headers: { Authorization: 'Bearer local:anne.faulkner@council.example' },
      });
      return answer.headers.get('content-disposition');
    };
    for (const name of ['paper.html', 'paper.HTM', 'drawing.svg']) expect(await of(name)).toBe('attachment');
    for (const name of ['paper.pdf', 'paper.docx']) expect(await of(name)).toBeNull();
  });

  it('a file of a deleted library or folder is not to be had by its address, its path or its id', async () => {
    const library = await makeList(anne, 'Gone', [], 101);
    const path = '/sites/improvement/Gone/secret.txt';
    const added = await anne.post(`${library}/rootFolder/files/add(url='secret.txt')`, Buffer.from('secret'));
    const byAddress = async (): Promise<number> =>
      (await fetch(tenant.url + path, { headers: { Authorization: 'Bearer local:anne.faulkner@council.example' } }))
        .status;
    expect(await byAddress()).toBe(200);
    await anne.remove(library);
    expect(await byAddress()).not.toBe(200);
    expect((await anne.get(`web/getFileById('${String(added.body.UniqueId)}')/$value`)).status).toBe(404);
    expect((await anne.get(`web/getFileByServerRelativePath(decodedurl='${path}')/$value`)).status).toBe(404);

    await anne.post(`${folder(DOCUMENTS)}/folders/addUsingPath(decodedurl='Passing')`);
    await anne.post(`${folder(`${DOCUMENTS}/Passing`)}/files/add(url='b.txt')`, Buffer.from('b'));
    await anne.remove(folder(`${DOCUMENTS}/Passing`));
    const within = `web/getFileByServerRelativePath(decodedurl='${DOCUMENTS}/Passing/b.txt')/$value`;
    expect((await anne.get(within)).status).toBe(404);
    const bin = rows(await anne.get('web/recyclebin')).find(({ LeafName }) => String(LeafName) === 'Passing')!;
    await anne.post(`web/recyclebin('${String(bin.Id)}')/restore`);
    expect((await anne.get(within)).text).toBe('b');
  });

  it('new bytes of a file ask the right to edit', async () => {
    const library = await makeList(anne, 'Add only', [], 101);
    await anne.post(`${library}/rootFolder/files/add(url='a.txt')`, Buffer.from('first'));
    await anne.post(`${library}/breakroleinheritance(copyRoleAssignments=false)`);
    const lena = (await anne.post('web/ensureuser', { logonName: 'lena.kowal@council.example' })).body.Id;
    const read = (await anne.get('web/roledefinitions/getbytype(2)')).body.Id;
    await anne.post(
      `${library}/roleassignments/addroleassignment(principalid=${Number(lena)},roledefid=${Number(read)})`,
    );
    const put = await send(`${tenant.site}/_api/${library}/rootFolder/files('a.txt')/$value`, {
      method: 'PUT',
      headers: { Authorization: 'Bearer local:lena.kowal@council.example' },
      body: 'changed',
    });
    expect(put.status).toBe(403);
    expect((await anne.get(`${library}/rootFolder/files('a.txt')/$value`)).text).toBe('first');
  });

  it('an item brought back from the bin does not double a unique value', async () => {
    const list = await makeList(anne, 'Unique', [
      '<Field Type="Text" Name="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    ]);
    await anne.post(`${list}/items`, { Title: 'first', Key: 'abc' });
    await anne.remove(`${list}/items(1)`);
    await anne.post(`${list}/items`, { Title: 'second', Key: 'ABC' });
    const bin = rows(await anne.get('web/recyclebin')).find(({ Title }) => String(Title) === 'first')!;
    const restored = await anne.post(`web/recyclebin('${String(bin.Id)}')/restore`);
    expect([restored.status, refusal(restored).code]).toEqual([
      400,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    ]);
    expect(rows(await anne.get(`${list}/items`))).toHaveLength(1);
  });
});
