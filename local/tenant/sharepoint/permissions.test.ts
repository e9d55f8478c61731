import type { Rest } from '../testing';
import { addColumn, bearer, makeList, refusal, rows, send, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

/** A mask for viewing and adding without editing: the level Read with the bit for adding. */
const ADD_ONLY = { High: '176', Low: String(138612833 + 2) };

async function group(title: string, ...members: string[]): Promise<number> {
  const made = await anne.post('web/sitegroups', { Title: title });
  for (const member of members)
    await anne.post(`web/sitegroups(${String(made.body.Id)})/users`, {
      LoginName: `i:0#.f|membership|${member}@council.example`,
    });
  return Number(made.body.Id);
}

async function closedList(title: string, principal: number, role: number, template = 100): Promise<string> {
  const list = await makeList(anne, title, [], template);
  expect((await anne.post(`${list}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`)).status).toBe(
    200,
  );
  const added = await anne.post(
    `${list}/roleassignments/addroleassignment(principalid=${principal}, roledefid=${role})`,
  );
  expect(added.status).toBe(200);
  return list;
}

async function level(name: string, mask: unknown): Promise<number> {
  const made = await anne.post('web/roledefinitions', {
    Name: name,
    Description: '',
    Order: 200,
    BasePermissions: mask,
  });
  expect(made.status).toBe(201);
  return Number(made.body.Id);
}

describe('permissions', () => {
  it('S24: members may edit and delete lists until inheritance is broken; then only the caller keeps rights', async () => {
    const lena = tenant.as('lena.kowal');
    const list = await makeList(anne, 'Inherited');
    expect((await lena.post(`${list}/items`, { Title: 'x' })).status).toBe(201);
    expect((await lena.merge(list, { Description: 'mine' })).status).toBe(204);
    const other = await makeList(lena, 'Made by a member');
    expect((await lena.remove(other)).status).toBe(200);
    expect((await lena.post(`${list}/breakroleinheritance(copyroleassignments=false)`)).status).toBe(403);
    await anne.post(`${list}/breakroleinheritance(copyroleassignments=false)`);
    expect((await lena.get(`${list}/items`)).status).toBe(404);
    const members = rows(await anne.get(`${list}/roleassignments?$expand=Member,RoleDefinitionBindings`));
    expect(members).toHaveLength(1);
    expect(members[0]).toMatchObject({
      Member: { Title: 'Anne Faulkner' },
      RoleDefinitionBindings: [{ Name: 'Full Control' }],
    });
  });

  it('S24: copies the site’s assignments when asked to, and goes back to them', async () => {
    const list = await makeList(anne, 'Copied');
    await anne.post(`${list}/breakroleinheritance(copyroleassignments=true)`);
    const names = rows(await anne.get(`${list}/roleassignments?$expand=Member`)).map((one) => one.Member!.Title);
    expect(names).toEqual(
      expect.arrayContaining(['Improvement Owners', 'Improvement Members', 'Improvement Visitors']),
    );
    expect((await anne.get(`${list}?$select=HasUniqueRoleAssignments`)).body).toEqual({
      HasUniqueRoleAssignments: true,
    });
    expect((await anne.post(`${list}/resetroleinheritance`)).status).toBe(200);
    expect(
      (await anne.post(`${list}/roleassignments/addroleassignment(principalid=3,roledefid=1073741826)`)).status,
    ).toBe(500);
  });

  it('S19: refuses writes without permission and trims what is read', async () => {
    const readers = await group('Readers', 'ruth.ellery');
    const list = await closedList('Closed', readers, 1073741826);
    await anne.post(`${list}/items`, { Title: 'seen' });
    const ruth = tenant.as('ruth.ellery');
    expect(rows(await ruth.get(`${list}/items?$select=Title`))).toEqual([{ Title: 'seen' }]);
    for (const answer of [
      await ruth.post(`${list}/items`, { Title: 'x' }),
      await ruth.merge(`${list}/items(1)`, { Title: 'x' }),
      await ruth.remove(`${list}/items(1)`),
      await ruth.post(`${list}/fields/createfieldasxml`, {
        parameters: { SchemaXml: '<Field Type="Text" DisplayName="x" />' },
      }),
      await ruth.post('web/lists', { Title: 'Hers' }),
      await ruth.post('web/sitegroups', { Title: 'Hers' }),
      await ruth.get(`${list}/roleassignments`),
    ]) {
      expect(answer.status).toBe(403);
      expect(refusal(answer).code).toBe('-2147024891, System.UnauthorizedAccessException');
      expect(refusal(answer).message).toMatch(/^Access denied/);
    }
    const lena = tenant.as('lena.kowal');
    expect(rows(await lena.get('web/lists?$select=Title')).map((one) => one.Title)).not.toContain('Closed');
    expect((await lena.get("web/lists/getByTitle('Closed')")).status).toBe(404);
    expect((await lena.get("web/getList('/sites/improvement/Lists/Closed')/items")).status).toBe(403);
    expect(rows(await ruth.get('web/lists?$select=Title'))).toEqual([{ Title: 'Closed' }]);
  });

  it('S19: nobody from outside comes into a site', async () => {
    const answer = await tenant.as('ruth.ellery', '/sites/second').get('web');
    expect(answer.status).toBe(403);
    expect((await tenant.as('ruth.ellery', '').get('web?$select=Title')).status).toBe(200);
    expect((await tenant.as('app', '/sites/second').get('web?$select=Title')).status).toBe(200);
  });

  it('S25: who may only add, adds items and files, and neither changes nor deletes them', async () => {
    const leads = await group('Leads', 'lena.kowal', 'fiona.ashe_health.example#EXT#');
    const addOnly = await level('Add only', ADD_ONLY);
    const list = await closedList('Added to', leads, addOnly);
    const lena = tenant.as('lena.kowal');
    expect((await lena.post(`${list}/items`, { Title: 'hers' })).status).toBe(201);
    expect((await lena.merge(`${list}/items(1)`, { Title: 'changed' })).status).toBe(403);
    expect((await lena.remove(`${list}/items(1)`)).status).toBe(403);
    expect(rows(await lena.get(`${list}/items`))).toHaveLength(1);

    const library = await closedList('Evidence', leads, addOnly, 101);
    const folder = "web/getFolderByServerRelativePath(decodedurl='/sites/improvement/Evidence')";
    const uploaded = await lena.post(
      `${folder}/files/addUsingPath(decodedurl='a.txt',overwrite=false)`,
      Buffer.from('one'),
    );
    expect(uploaded.status).toBe(200);
    const again = await lena.post(
      `${folder}/files/addUsingPath(decodedurl='a.txt',overwrite=true)`,
      Buffer.from('two'),
    );
    expect(again.status).toBe(403);
    const file = "web/getFileByServerRelativePath(decodedurl='/sites/improvement/Evidence/a.txt')";
    expect((await lena.merge(`${file}/ListItemAllFields`, { Title: 'named' })).status).toBe(403);
    expect((await lena.merge(`${library}/items(1)`, { Title: 'named' })).status).toBe(403);
    expect((await lena.get(`${file}/$value`)).text).toBe('one');
  });

  it('S13: in a list of one’s own items each reads what they added; who may override the list reads all', async () => {
    const people = await group('Askers', 'lena.kowal', 'rhys.evans');
    const keepers = await group('Keepers', 'grace.mbeki');
    const list = await closedList('Wishes', people, await level('Ask', ADD_ONLY));
    const oversee = await level('Oversee', { High: '176', Low: String(138612833 + 2 + 0x100) });
    await anne.post(`${list}/roleassignments/addroleassignment(principalid=${keepers}, roledefid=${oversee})`);
    await addColumn(anne, list, '<Field Type="Text" Name="Key" Indexed="TRUE" />');
    expect((await anne.merge(list, { ReadSecurity: 2 })).status).toBe(204);
    const [lena, rhys, grace] = ['lena.kowal', 'rhys.evans', 'grace.mbeki'].map((name) => tenant.as(name));
    expect((await lena!.post(`${list}/items`, { Title: 'Lena’s', Key: 'l' })).status).toBe(201);
    expect((await rhys!.post(`${list}/items`, { Title: 'Rhys’s', Key: 'o' })).status).toBe(201);
    const titles = async (who: Rest, query: string): Promise<unknown[]> =>
      rows(await who.get(`${list}/items?$select=Title${query}`)).map((row) => row.Title);
    for (const query of ['', '&$orderby=Title', "&$filter=Key ne 'x'", "&$filter=Key eq 'o' or Key eq 'l'"]) {
      expect(await titles(lena!, query)).toEqual(['Lena’s']);
      expect(await titles(rhys!, query)).toEqual(['Rhys’s']);
      for (const all of [grace!, anne, tenant.as('app')]) expect(await titles(all, query)).toHaveLength(2);
    }
    for (const [who, status] of [
      [lena!, 404],
      [rhys!, 200],
      [grace!, 200],
    ] as const) {
      expect((await who.get(`${list}/items(2)`)).status).toBe(status);
      expect((await who.get(`${list}/items(2)/versions`)).status).toBe(status);
      expect((await who.get(`${list}/getItemById(2)`)).status).toBe(status);
    }
    const stream = await lena!.post(`${list}/RenderListDataAsStream`, {
      parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Title" /></ViewFields></View>' },
    });
    expect((stream.body.Row as unknown as { Title: string }[]).map(({ Title }) => Title)).toEqual(['Lena’s']);
  });

  it('groups: owners and nobody else change who is in them; a group can own a group through the object model', async () => {
    const managers = await group('Managers', 'grace.mbeki');
    const leads = await group('Named leads');
    const grace = tenant.as('grace.mbeki');
    const add = (who: Rest): ReturnType<Rest['post']> =>
      who.post(`web/sitegroups(${leads})/users`, { LoginName: 'i:0#.f|membership|owen.bright@council.example' });
    expect((await add(grace)).status).toBe(403);
    const site = String((await anne.get('site?$select=Id')).body.Id);
    const identity = (id: number): string => `740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:${site}:g:${id}`;
    const setOwner = (name: string): Promise<{ status: number; text: string }> =>
      send(`${tenant.site}/_vti_bin/client.svc/ProcessQuery`, {
        method: 'POST',
        headers: { Authorization: bearer(name), 'Content-Type': 'text/xml' },
        body: `<Request xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><SetProperty Id="1" ObjectPathId="2" Name="Owner"><Parameter ObjectPathId="3" /></SetProperty><Method Name="Update" Id="4" ObjectPathId="2" /></Actions><ObjectPaths><Identity Id="2" Name="${identity(leads)}" /><Identity Id="3" Name="${identity(managers)}" /></ObjectPaths></Request>`,
      });
    expect(JSON.parse((await setOwner('lena.kowal')).text)[0].ErrorInfo.ErrorTypeName).toBe(
      'System.UnauthorizedAccessException',
    );
    expect(JSON.parse((await setOwner('anne.faulkner')).text)[0].ErrorInfo).toBeNull();
    expect((await anne.get(`web/sitegroups(${leads})?$select=OwnerTitle`)).body).toEqual({ OwnerTitle: 'Managers' });
    expect((await add(grace)).status).toBe(201);
    const users = rows(await grace.get(`web/sitegroups(${leads})/users?$select=Id,Title`));
    expect(users.map((user) => user.Title)).toEqual(['Owen Bright']);
    expect((await grace.post(`web/sitegroups(${leads})/users/removebyid(${String(users[0]!.Id)})`)).status).toBe(200);
    expect(rows(await grace.get(`web/sitegroups(${leads})/users`))).toEqual([]);
    expect((await tenant.as('owen.bright').get('web/currentuser/groups?$select=Title')).body.value).toEqual([]);
  });

  it('says what somebody may do, in the words of the masks', async () => {
    const effective = await tenant.as('lena.kowal').get('web/EffectiveBasePermissions');
    expect(effective.body).toEqual({ High: '432', Low: '1011030767' });
    expect((await anne.get('web/EffectiveBasePermissions')).body).toEqual({ High: '2147483647', Low: '4294967295' });
    const other = await anne.get(
      "web/getUserEffectivePermissions(@user)?@user='i:0%23.f|membership|lena.kowal@council.example'",
    );
    expect(other.body).toEqual({ High: '432', Low: '1011030767' });
  });
});

describe('sign-in by cookie (S20)', () => {
  const cookie = { Cookie: 'localUser=anne.faulkner%40council.example', Accept: 'application/json;odata=nometadata' };
  const post = (path: string, body: unknown, headers: Record<string, string>): ReturnType<typeof send> =>
    send(`${tenant.site}/_api/${path}`, {
      method: 'POST',
      headers: { ...cookie, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('S20: a POST needs a digest of this person and site, half an hour old at most', async () => {
    expect((await send(`${tenant.site}/_api/web?$select=Title`, { headers: cookie })).status).toBe(200);
    const without = await post('web/lists', { Title: 'Cookie' }, {});
    expect(without.status).toBe(403);
    expect(refusal(without).message).toContain('The security validation for this page is invalid');
    await tenant.clock('2026-05-05T10:00:00Z');
    const info = await post('contextinfo', {}, {});
    expect(info.body).toMatchObject({ FormDigestTimeoutSeconds: 1800, WebFullUrl: tenant.site });
    const digest = { 'X-RequestDigest': String(info.body.FormDigestValue) };
    expect((await post('web/lists', { Title: 'Cookie' }, digest)).status).toBe(201);
    await tenant.clock('2026-05-05T10:31:00Z');
    expect((await post('web/lists', { Title: 'Cookie 2' }, digest)).status).toBe(403);
    await tenant.clock('2026-05-05T10:00:00Z');
    const other = { ...digest, Cookie: 'localUser=lena.kowal%40council.example' };
    expect((await post('web/lists', { Title: 'Cookie 3' }, other)).status).toBe(403);
    expect(
      (
        await post(
          'web/lists',
          { Title: 'Cookie 4' },
          { 'X-RequestDigest': `0x${'0'.repeat(128)},05 May 2026 10:00:00 -0000` },
        )
      ).status,
    ).toBe(403);
    await tenant.clock(null);
  });

  it('signs in by the picker’s link, and only leads to pages of this server', async () => {
    const visit = (query: string): Promise<Response> => fetch(`${tenant.url}/signin?${query}`, { redirect: 'manual' });
    const good = await visit('as=lena.kowal@council.example&to=/sites/improvement/SitePages/Plan.aspx');
    expect([good.status, good.headers.get('location')]).toEqual([302, '/sites/improvement/SitePages/Plan.aspx']);
    expect(good.headers.get('set-cookie')).toContain('localUser=lena.kowal%40council.example');
    for (const to of [
      'https://elsewhere.example/',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/\t/elsewhere.example',
      '/.//elsewhere.example',
    ])
      expect((await visit(`as=lena.kowal@council.example&to=${encodeURIComponent(to)}`)).headers.get('location')).toBe(
        '/',
      );
    expect((await visit('as=derek.malin@council.example')).status).toBe(403);
    expect((await visit('as=nobody@council.example')).status).toBe(404);
  });
});
