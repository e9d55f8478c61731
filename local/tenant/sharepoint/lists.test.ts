import { addColumn, makeList, refusal, rows, send, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

describe('lists', () => {
  it('S1: answers 401 without credentials, to unknown people and to disabled accounts', async () => {
    const unauthenticated: Record<string, string>[] = [
      {},
      { Authorization: 'Bearer local:nobody@council.example' },
      { Authorization: 'Bearer local:derek.malin@council.example' },
      { Cookie: 'localUser=derek.malin%40council.example' },
    ];
    for (const headers of unauthenticated) {
      const answer = await send(`${tenant.site}/_api/web`, { headers: { Accept: 'application/json', ...headers } });
      expect(answer.status).toBe(401);
    }
  });

  it('S2: makes a list with 201 and Location, and refuses the title a second time', async () => {
    const made = await anne.post('web/lists', { Title: 'Actions', BaseTemplate: 100 });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`${tenant.site}/_api/Web/Lists(guid'${String(made.body.Id)}')`);
    const again = await anne.post('web/lists', { Title: 'actions', BaseTemplate: 100 });
    expect(again.status).toBe(500);
    expect(refusal(again).code).toBe('-2130575342, Microsoft.SharePoint.SPException');
  });

  it('S2: keeps the address when the title changes, and finds the list by title, id and path', async () => {
    const made = await anne.post('web/lists', { Title: 'ImprovementPlanMeasures', BaseTemplate: 100 });
    const id = String(made.body.Id);
    expect((await anne.merge(`web/lists(guid'${id}')`, { Title: 'Measures' })).status).toBe(204);
    for (const path of [
      "web/lists/getByTitle('Measures')",
      `web/lists/getById('${id}')`,
      `web/lists('${id}')`,
      "web/getList('%2Fsites%2Fimprovement%2FLists%2FImprovementPlanMeasures')",
      "web/GetList(@a1)?@a1='/sites/improvement/Lists/ImprovementPlanMeasures'",
    ])
      expect((await anne.get(path)).body.Id).toBe(id);
    const folder = await anne.get(`web/lists('${id}')/rootFolder?$select=ServerRelativeUrl`);
    expect(folder.body).toEqual({ ServerRelativeUrl: '/sites/improvement/Lists/ImprovementPlanMeasures' });
  });

  it('S3: names the list and the site when a list is not there', async () => {
    const answer = await anne.get("web/lists/getByTitle('Nothing')");
    expect(answer.status).toBe(404);
    expect(refusal(answer)).toEqual({
      code: '-1, System.ArgumentException',
      message: `List 'Nothing' does not exist at site with URL '${tenant.site}'.`,
    });
  });

  it('keeps settings, and refuses unknown ones and more than 50,000 versions', async () => {
    const list = await makeList(anne, 'Settings');
    expect((await anne.get(list)).body).toMatchObject({
      EnableVersioning: true,
      MajorVersionLimit: 50,
      NoCrawl: false,
    });
    expect((await anne.merge(list, { MajorVersionLimit: 50000, NoCrawl: true, Hidden: true })).status).toBe(204);
    await tenant.restart();
    expect((await anne.get(list)).body).toMatchObject({ MajorVersionLimit: 50000, NoCrawl: true, Hidden: true });
    expect((await anne.merge(list, { MajorVersionLimit: 50001 })).status).toBe(400);
    expect((await anne.merge(list, { Colour: 'red' })).status).toBe(400);
    expect((await anne.merge(list, { NoCrawl: 'yes' })).status).toBe(400);
  });

  it('refuses settings that it could not keep, instead of ignoring them', async () => {
    const list = await makeList(anne, 'Unable');
    for (const setting of [
      { EnableModeration: true },
      { ForceCheckout: true },
      { WriteSecurity: 2 },
      { ValidationFormula: '=1' },
    ])
      expect((await anne.merge(list, setting)).status).toBe(501);
    expect((await anne.merge(list, { EnableModeration: false, ReadSecurity: 1 })).status).toBe(204);
    const append = '<Field Type="Note" DisplayName="Log" AppendOnly="TRUE" />';
    expect((await anne.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: append } })).status).toBe(
      501,
    );
  });

  it('S13: a unique column must be indexed, holds no doubles and excludes item-level permissions', async () => {
    const list = await makeList(anne, 'Unique', ['<Field Type="Text" Name="Key" />']);
    const key = `${list}/fields/getByInternalNameOrTitle('Key')`;
    expect((await anne.merge(key, { EnforceUniqueValues: true })).status).toBe(400);
    for (const item of ['a', 'A']) await anne.post(`${list}/items`, { Title: item, Key: item });
    expect((await anne.merge(key, { Indexed: true, EnforceUniqueValues: true })).status).toBe(400);
    await anne.remove(`${list}/items(2)`);
    expect((await anne.merge(key, { Indexed: true, EnforceUniqueValues: true })).status).toBe(204);
    expect((await anne.merge(list, { ReadSecurity: 2 })).status).toBe(400);
    expect((await anne.merge(key, { EnforceUniqueValues: false })).status).toBe(204);
    expect((await anne.merge(list, { ReadSecurity: 2 })).status).toBe(204);
    expect((await anne.merge(key, { EnforceUniqueValues: true })).status).toBe(400);
  });

  it('S13: refuses a second row with the same value, whatever the case, and takes empty ones', async () => {
    const list = await makeList(anne, 'Keys', [
      '<Field Type="Text" Name="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    ]);
    await anne.post(`${list}/items`, { Title: 'one', Key: 'abc' });
    const again = await anne.post(`${list}/items`, { Title: 'two', Key: 'ABC' });
    expect([400, 500]).toContain(again.status);
    expect(refusal(again).code).toBe('-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException');
    expect((await anne.post(`${list}/items`, { Title: 'three' })).status).toBe(201);
    expect((await anne.post(`${list}/items`, { Title: 'four' })).status).toBe(201);
    expect((await anne.merge(`${list}/items(2)`, { Key: 'abc' })).status).toBe(400);
    expect((await anne.merge(`${list}/items(1)`, { Key: 'ABC' })).status).toBe(204);
    expect(rows(await anne.get(`${list}/items`))).toHaveLength(3);
  });

  it('S15: makes no index by hand above 20,000 items, and no more than 20 in a list', async () => {
    const list = await makeList(anne, 'Large', ['<Field Type="Text" Name="Late" />']);
    tenant.running.tenant.database.prepare("UPDATE lists SET item_count = 20001 WHERE title = 'Large'").run();
    const refused = await anne.merge(`${list}/fields/getByTitle('Late')`, { Indexed: true });
    expect(refused.status).toBe(500);
    expect(refusal(refused).code).toContain('SPQueryThrottledException');
    const many = await makeList(anne, 'Many indexes');
    for (let n = 1; n <= 20; n += 1) await addColumn(anne, many, `<Field Type="Number" Name="N${n}" Indexed="TRUE" />`);
    const more = await anne.post(`${many}/fields/createfieldasxml`, {
      parameters: { SchemaXml: '<Field Type="Number" Name="N21" DisplayName="N21" Indexed="TRUE" />' },
    });
    expect(more.status).toBe(400);
    expect(refusal(more).message).toContain('20 indexed columns');
    expect((await anne.get(`${many}/fields/getByInternalNameOrTitle('N21')`)).status).toBe(400);
  });

  it('indexes rows that were there before the index', async () => {
    const list = await makeList(anne, 'Late index', ['<Field Type="Number" Name="Size" />']);
    for (const Size of [3, 1, 2]) await anne.post(`${list}/items`, { Title: 'x', Size });
    expect((await anne.merge(`${list}/fields/getByTitle('Size')`, { Indexed: true })).status).toBe(204);
    expect(rows(await anne.get(`${list}/items?$filter=Size ge 2&$orderby=Size`)).map((row) => row.Size)).toEqual([
      2, 3,
    ]);
  });

  it('makes columns in the ways of PnPjs: XML with and without the name hint, and by kind', async () => {
    const list = await makeList(anne, 'Columns');
    const xml = '<Field Type="Text" Name="Short" DisplayName="A long title" />';
    const plain = await anne.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } });
    expect(plain.body.InternalName).toBe('A_x0020_long_x0020_title');
    const hinted = await anne.post(`${list}/fields/createfieldasxml`, {
      parameters: { SchemaXml: xml.replace('A long', 'Another'), Options: 8 },
    });
    expect(hinted.body).toMatchObject({ InternalName: 'Short', Title: 'Another title' });
    const verbose = { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' };
    const choice = await anne.post(
      `${list}/fields`,
      { __metadata: { type: 'SP.FieldChoice' }, Title: 'Going', FieldTypeKind: 6, Choices: { results: ['on', 'off'] } },
      verbose,
    );
    expect(choice.status).toBe(201);
    expect(choice.body.d!.Choices!.results).toEqual(['on', 'off']);
    const unknown = await anne.post(`${list}/fields`, { Title: 'T', FieldTypeKind: 17, Formula: '=1' });
    expect(unknown.status).toBe(501);
  });

  it('keeps views: added, changed, made the default, removed', async () => {
    const list = await makeList(anne, 'Looked at');
    const made = await anne.post(`${list}/views`, {
      Title: 'Overdue',
      ViewQuery: '<Where />',
      RowLimit: 5,
      DefaultView: true,
    });
    expect(made.status).toBe(201);
    expect((await anne.get(`${list}/defaultView?$select=Title,RowLimit`)).body).toEqual({
      Title: 'Overdue',
      RowLimit: 5,
    });
    const view = `${list}/views/getByTitle('Overdue')`;
    await anne.post(`${view}/viewfields/addviewfield('Modified')`);
    await anne.post(`${view}/viewfields/removeviewfield('LinkTitle')`);
    expect((await anne.get(`${view}/viewfields`)).body.Items).toEqual(['Modified']);
    await anne.merge(`${list}/views/getByTitle('All Items')`, { DefaultView: true });
    expect((await anne.remove(view)).status).toBe(200);
    expect(rows(await anne.get(`${list}/views?$select=Title,DefaultView`))).toEqual([
      { Title: 'All Items', DefaultView: true },
    ]);
    expect((await tenant.as('ruth.ellery').get(`${list}/views`)).status).toBe(403);
  });

  it('S40: keeps a column’s formatter as the text that it was given, and takes nothing but text', async () => {
    const list = await makeList(anne, 'Formatted');
    const title = `${list}/fields/getByInternalNameOrTitle('Title')`;
    const read = async (): Promise<unknown> =>
      (await anne.get(`${title}?$select=CustomFormatter`)).body.CustomFormatter as unknown;
    expect(await read()).toBeNull();
    expect((await anne.merge(title, { CustomFormatter: '{"elmType": "div"' })).status).toBe(204);
    expect(await read()).toBe('{"elmType": "div"');
    expect((await anne.merge(title, { CustomFormatter: { elmType: 'div' } })).status).toBe(400);
    expect((await anne.merge(title, { CustomFormatter: null })).status).toBe(204);
    expect(await read()).toBeNull();
  });

  it('S41: makes a view of columns that the list has, for those who manage lists', async () => {
    const list = await makeList(anne, 'Seen');
    expect((await anne.post(`${list}/views`, { Title: 'Mine', ViewQuery: '', PersonalView: false })).status).toBe(201);
    const fields = `${list}/views/getByTitle('Mine')/viewfields`;
    await anne.post(`${fields}/removeallviewfields`);
    expect((await anne.post(`${fields}/addviewfield('Title')`)).status).toBe(200);
    expect((await anne.post(`${fields}/addviewfield('Absent')`)).status).toBe(400);
    expect((await anne.get(fields)).body.Items).toEqual(['Title']);
    expect((await tenant.as('ruth.ellery').post(`${list}/views`, { Title: 'Hers' })).status).toBe(403);
  });

  it('S26: a deleted list lies in the recycle bin and comes back; above 100,000 items inheritance stays', async () => {
    const list = await makeList(anne, 'Gone');
    await anne.post(`${list}/items`, { Title: 'kept' });
    expect((await anne.remove(list)).status).toBe(200);
    expect((await anne.get(list)).status).toBe(404);
    const bin = rows(await anne.get("web/recyclebin?$filter=Title eq 'Gone'"));
    expect(bin).toHaveLength(1);
    expect((await anne.post(`web/recyclebin('${String(bin[0]!.Id)}')/restore`)).status).toBe(200);
    expect(rows(await anne.get(`${list}/items`))).toHaveLength(1);
    tenant.running.tenant.database.prepare("UPDATE lists SET item_count = 100001 WHERE title = 'Gone'").run();
    expect((await anne.post(`${list}/breakroleinheritance(copyroleassignments=false)`)).status).toBe(500);
    expect((await anne.get(`${list}?$select=HasUniqueRoleAssignments`)).body).toEqual({
      HasUniqueRoleAssignments: false,
    });
  });

  it('names what it does not speak with 501, never with an empty success', async () => {
    for (const [call, words] of [
      [anne.get('web/features'), 'GET _api/web/features'],
      [anne.get('search/suggest'), 'GET _api/search/suggest'],
      [anne.post('web/lists/ensuresiteassetslibrary'), 'POST _api/web/lists/ensuresiteassetslibrary'],
      [anne.get('web', { Accept: 'application/atom+xml' }), 'application/atom+xml'],
    ] as const) {
      const answer = await call;
      expect(answer.status).toBe(501);
      expect(answer.text).toContain(words);
    }
    expect((await anne.get('web?$format=json')).status).toBe(400);
    expect((await anne.get('web?$select=Colour')).status).toBe(400);
    expect((await anne.get('web?$select=CurrentUser/Title')).status).toBe(400);
  });

  it('shows site, person, groups, zone and lists in one answer', async () => {
    const answer = await anne.get(
      'web?$select=Title,CurrentUser/Title,CurrentUser/Groups/Title,RegionalSettings/TimeZone/Id,Lists/Title,Lists/RootFolder/ServerRelativeUrl&$expand=CurrentUser/Groups,RegionalSettings/TimeZone,Lists/RootFolder',
    );
    expect(answer.body).toMatchObject({
      Title: 'Improvement',
      CurrentUser: { Title: 'Anne Faulkner', Groups: [] },
      RegionalSettings: { TimeZone: { Id: 13 } },
    });
    expect(answer.body.Lists).toContainEqual({
      Title: 'Documents',
      RootFolder: { ServerRelativeUrl: '/sites/improvement/Shared Documents' },
    });
  });
});
