import { makeList, refusal, rows, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');
let list: string;

const MINIMAL = { Accept: 'application/json' };

beforeAll(async () => {
  list = await makeList(anne, 'Actions', [
    '<Field Type="Note" Name="Text" />',
    '<Field Type="Number" Name="Place" />',
    '<Field Type="Boolean" Name="Urgent"><Default>0</Default></Field>',
    '<Field Type="Choice" Name="Going"><CHOICES><CHOICE>On track</CHOICE></CHOICES></Field>',
    '<Field Type="DateTime" Format="DateOnly" Name="Due" />',
    '<Field Type="DateTime" Format="DateTime" Name="At" />',
    '<Field Type="User" Name="Lead" UserSelectionMode="PeopleOnly" />',
    '<Field Type="UserMulti" Mult="TRUE" Name="Deputies" />',
    '<Field Type="URL" Name="Link" />',
  ]);
});

const person = async (name: string): Promise<number> =>
  Number((await anne.post('web/ensureuser', { logonName: `i:0#.f|membership|${name}@council.example` })).body.Id);

describe('items', () => {
  it('S4: an item that is not there', async () => {
    const answer = await anne.get(`${list}/items(4711)`);
    expect(answer.status).toBe(404);
    expect(refusal(answer).code).toBe('-2130575338, System.ArgumentException');
  });

  it('S5: creates with 201, ETag, editLink and id under minimal metadata, and none of them without', async () => {
    const made = await anne.post(`${list}/items`, { Title: 'One' }, MINIMAL);
    expect(made.status).toBe(201);
    expect(made.body['odata.etag']).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(made.body['odata.editLink']).toMatch(/^Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(\d+\)$/);
    expect(made.body['odata.id']).toBe(`${tenant.site}/_api/${String(made.body['odata.editLink'])}`);
    expect(made.body).toMatchObject({ Title: 'One', Urgent: false, LeadId: null, DeputiesId: [] });
    const bare = await anne.post(`${list}/items`, { Title: 'Two' });
    expect(Object.keys(bare.body).filter((key) => key.startsWith('odata.'))).toEqual([]);
  });

  it('S6: refuses a property that the list lacks, and writes nothing', async () => {
    const before = rows(await anne.get(`${list}/items`)).length;
    const answer = await anne.post(`${list}/items`, { Title: 'x', Colour: 'red' });
    expect(answer.status).toBe(400);
    expect(refusal(answer).code).toBe('-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    expect(refusal(answer).message).toMatch(
      /^The property 'Colour' does not exist on type 'SP\.Data\.ActionsListItem'/,
    );
    expect(rows(await anne.get(`${list}/items`))).toHaveLength(before);
  });

  it('S7: MERGE needs the ETag as it is: 204 with the new one, 412 when stale, * always', async () => {
    const made = await anne.post(`${list}/items`, { Title: 'v1' }, MINIMAL);
    const item = `${list}/items(${String(made.body.Id)})`;
    const first = String(made.body['odata.etag']);
    const changed = await anne.merge(item, { Title: 'v2' }, first);
    expect(changed.status).toBe(204);
    expect(changed.headers.get('etag')).toBe(first.replace(',1"', ',2"'));
    const stale = await anne.merge(item, { Title: 'v3' }, first);
    expect(stale.status).toBe(412);
    expect(refusal(stale).code).toBe('-1, Microsoft.SharePoint.Client.ClientServiceException');
    expect(refusal(stale).message).toBe(
      `The request ETag value '${first}' does not match the object's ETag value '${first.replace(',1"', ',2"')}'.`,
    );
    expect((await anne.merge(item, { Title: 'v4' }, '*')).status).toBe(204);
    expect((await anne.get(`${item}?$select=Title`)).body).toEqual({ Title: 'v4' });
    const none = await anne.post(item, { Title: 'v5' }, { 'X-HTTP-Method': 'MERGE' });
    expect(none.status).toBe(412);
  });

  it('S8: DELETE answers 200 and nothing; then the item is not there but in the recycle bin', async () => {
    const made = await anne.post(`${list}/items`, { Title: 'to go' });
    const item = `${list}/items(${String(made.body.Id)})`;
    const gone = await anne.remove(item);
    expect([gone.status, gone.text]).toEqual([200, '']);
    expect((await anne.get(item)).status).toBe(404);
    const [binned] = rows(await anne.get("web/recyclebin?$filter=Title eq 'to go'"));
    expect((await anne.post(`web/recyclebin('${String(binned!.Id)}')/restore`)).status).toBe(200);
    expect((await anne.get(item)).body.Title).toBe('to go');
  });

  it('S10: refuses a column of another item without $expand', async () => {
    const answer = await anne.get(`${list}/items?$select=Lead/Title`);
    expect(answer.status).toBe(400);
    expect(refusal(answer).message).toContain("The query to field 'Lead/Title' is not valid");
    expect((await anne.get(`${list}/items?$filter=Lead/Title eq 'x'`)).status).toBe(400);
  });

  it('S10: refuses unknown names of a list without rows as well', async () => {
    const empty = await makeList(anne, 'Empty', ['<Field Type="User" Name="Lead" />']);
    for (const query of [
      '$select=Colour',
      '$select=Lead/Title',
      '$select=Title/Id',
      '$expand=Colour',
      '$orderby=Colour',
    ])
      expect([query, (await anne.get(`${empty}/items?${query}`)).status]).toEqual([query, 400]);
    expect((await anne.get(`${empty}/items?$select=Lead/Colour&$expand=Lead`)).status).toBe(400);
    expect((await anne.get(`${empty}/items?$select=*,Lead/Title,FileRef&$expand=Lead`)).status).toBe(200);
  });

  it('S11: people are written as numbers local to the site and read by $expand', async () => {
    const [priya, owen] = [await person('priya.nair'), await person('owen.bright')];
    const made = await anne.post(`${list}/items`, { Title: 'led', LeadId: priya, DeputiesId: [owen, priya] });
    const read = await anne.get(
      `${list}/items(${String(made.body.Id)})?$select=LeadId,Lead/Title,Lead/EMail,Deputies/Title,Author/Title&$expand=Lead,Deputies,Author`,
    );
    expect(read.body).toEqual({
      LeadId: priya,
      Lead: { Title: 'Priya Nair', EMail: 'priya.nair@council.example' },
      Deputies: [{ Title: 'Owen Bright' }, { Title: 'Priya Nair' }],
      Author: { Title: 'Anne Faulkner' },
    });
    const found = rows(await anne.get(`${list}/items?$select=Id&$filter=DeputiesId eq ${owen} and LeadId eq ${priya}`));
    expect(found).toHaveLength(1);
    expect((await anne.post(`${list}/items`, { Title: 'x', LeadId: 4711 })).status).toBe(400);
    expect((await anne.post(`${list}/items`, { Title: 'x', Lead: priya })).status).toBe(400);
    expect((await anne.post(`${list}/items`, { Title: 'x', DeputiesId: priya })).status).toBe(400);
  });

  it('S11: lookups point into another list, single and several', async () => {
    const target = await makeList(anne, 'Recommendations');
    for (const Title of ['first', 'second']) await anne.post(`${target}/items`, { Title });
    const id = /'([^']+)'/.exec(target)![1]!;
    const source = await makeList(anne, 'Responses', [
      `<Field Type="Lookup" Name="Answers" List="{${id}}" ShowField="Title" Indexed="TRUE" />`,
      `<Field Type="LookupMulti" Mult="TRUE" Name="Touches" List="{${id}}" ShowField="Title" />`,
    ]);
    await anne.post(`${source}/items`, { Title: 'r', AnswersId: 2, TouchesId: [1, 2] });
    const read = rows(
      await anne.get(
        `${source}/items?$select=AnswersId,Answers/Title,Touches/Id&$expand=Answers,Touches&$filter=AnswersId eq 2`,
      ),
    );
    expect(read).toEqual([{ AnswersId: 2, Answers: { Title: 'second' }, Touches: [{ Id: 1 }, { Id: 2 }] }]);
    expect((await anne.post(`${source}/items`, { Title: 'r', AnswersId: 3 })).status).toBe(400);
  });

  it('S12: refuses more than 255 characters in a text column with a 500, and takes them in a note, up to its own length', async () => {
    const long = await anne.post(`${list}/items`, { Title: 'x'.repeat(256) });
    expect([long.status, refusal(long).code]).toEqual([500, '-2130575336, Microsoft.SharePoint.SPException']);
    expect((await anne.post(`${list}/items`, { Title: 'x'.repeat(255), Text: 'y'.repeat(63_999) })).status).toBe(201);
    expect((await anne.post(`${list}/items`, { Title: 'x', Text: 'y'.repeat(64_000) })).status).toBe(500);
  });

  it('S17: the server stamps author and time, whoever asks for others', async () => {
    const priya = await person('priya.nair');
    for (const who of [anne, tenant.as('app')]) {
      await tenant.clock('2025-06-02T09:30:15Z');
      const made = await who.post(`${list}/items`, { Title: 's', AuthorId: priya, Created: '2001-01-01T00:00:00Z' });
      await tenant.clock(null);
      expect(made.status).toBe(201);
      expect(made.body.Created).toBe('2025-06-02T09:30:15Z');
      expect(made.body.AuthorId).not.toBe(priya);
    }
  });

  it('S28: takes a choice that is not among the choices', async () => {
    const made = await anne.post(`${list}/items`, { Title: 'c', Going: 'Sideways' });
    expect([made.status, made.body.Going]).toEqual([201, 'Sideways']);
  });

  it('refuses values of the wrong kind', async () => {
    for (const wrong of [
      { Place: '3' },
      { Urgent: 1 },
      { Due: 'tomorrow' },
      { Title: 5 },
      { Link: 'http://x' },
      { LeadId: '3' },
    ])
      expect((await anne.post(`${list}/items`, { Title: 'w', ...wrong })).status).toBe(400);
    const made = await anne.post(`${list}/items`, {
      Title: 'l',
      Link: { Url: 'https://council.example/a', Description: 'A' },
    });
    expect(made.body.Link).toEqual({ Url: 'https://council.example/a', Description: 'A' });
  });

  it('refuses an item without a required column, on creation and on change', async () => {
    const strict = await makeList(anne, 'Required', ['<Field Type="Text" Name="Why" Required="TRUE" />']);
    expect((await anne.post(`${strict}/items`, { Title: 'x' })).status).toBe(400);
    expect((await anne.post(`${strict}/items`, { Title: 'x', Why: 'because' })).status).toBe(201);
    expect((await anne.merge(`${strict}/items(1)`, { Why: null })).status).toBe(400);
    expect((await anne.merge(`${strict}/items(1)`, { Title: 'y' })).status).toBe(204);
  });

  it('counts each change in the list’s own dates', async () => {
    const watched = await makeList(anne, 'Watched');
    const dates = async (): Promise<unknown> =>
      (await anne.get(`${watched}?$select=LastItemModifiedDate,LastItemDeletedDate,ItemCount`)).body;
    await tenant.clock('2031-01-01T10:00:00Z');
    await anne.post(`${watched}/items`, { Title: 'x' });
    expect(await dates()).toMatchObject({ LastItemModifiedDate: '2031-01-01T10:00:00Z', ItemCount: 1 });
    await tenant.clock('2031-01-01T11:00:00Z');
    await anne.remove(`${watched}/items(1)`);
    expect(await dates()).toMatchObject({ LastItemDeletedDate: '2031-01-01T11:00:00Z', ItemCount: 0 });
    await tenant.clock(null);
  });
});
