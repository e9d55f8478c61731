import { makeList, refusal, rows, send, startTestTenant, useTenant } from '../testing';
import { USUAL } from '../switches';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

afterEach(async () => {
  await tenant.clearFaults();
  await tenant.turn(USUAL);
});

describe('a tenant as councils have set it', () => {
  it('S18: gives versions 50 at a time, with a next link that leads on to the first', async () => {
    const list = await makeList(anne, 'Many versions');
    await anne.post(`${list}/items`, { Title: '1' });
    await anne.merge(list, { MajorVersionLimit: 500 });
    for (let n = 2; n <= 101; n += 1) await anne.merge(`${list}/items(1)`, { Title: String(n) });
    const labels: string[] = [];
    let next: string | undefined = `${list}/items(1)/versions?$select=VersionLabel&$top=5000`;
    const sizes: number[] = [];
    while (next) {
      const page = await anne.get(next);
      const members = rows(page);
      sizes.push(members.length);
      labels.push(...members.map((version) => String(version.VersionLabel)));
      next = (page.body['odata.nextLink'] as unknown as string | undefined)?.split('/_api/')[1];
    }
    expect(sizes).toEqual([50, 50, 1]);
    expect(labels).toEqual(Array.from({ length: 101 }, (_, at) => `${101 - at}.0`));
    expect(rows(await anne.get(`${list}/items(1)/versions?$top=2`))).toHaveLength(2);
  });

  it('S21: carries the parts of a batch out in another order, and answers in the one they came in', async () => {
    const list = await makeList(anne, 'Reordered');
    const parts = await anne.batch([
      ['POST', `${list}/items`, { Title: 'first' }],
      ['POST', `${list}/items`, { Title: 'second' }],
      ['GET', `${list}/items(7)`],
    ]);
    expect(parts.map(({ status }) => status)).toEqual([201, 201, 404]);
    expect(parts.slice(0, 2).map(({ text }) => (JSON.parse(text) as { Title: string }).Title)).toEqual([
      'first',
      'second',
    ]);
    expect(rows(await anne.get(`${list}/items?$select=Title&$orderby=Id`))).toEqual([
      { Title: 'second' },
      { Title: 'first' },
    ]);
  });

  it('S31: says how many versions a library keeps, and lets nobody say it; lists are not concerned', async () => {
    const documents = "web/lists/getByTitle('Documents')";
    expect((await anne.get(`${documents}/VersionPolicies`)).body.DefaultTrimMode).toBe(0);
    await tenant.turn({ automaticVersionLimits: true });
    expect((await anne.get(`${documents}/VersionPolicies`)).body.DefaultTrimMode).toBe(2);
    const refused = await anne.merge(documents, { MajorVersionLimit: 500 });
    expect([refused.status, refusal(refused).message]).toEqual([400, expect.stringContaining('set by the service')]);
    expect((await anne.merge(await makeList(anne, 'Limited'), { MajorVersionLimit: 500 })).status).toBe(204);
  });

  it('S36: loses no version and no item that is on hold', async () => {
    const list = await makeList(anne, 'Held');
    await anne.post(`${list}/items`, { Title: 'a' });
    await anne.post(`${list}/items`, { Title: 'b' });
    for (const id of [1, 2]) await anne.merge(`${list}/items(${id})`, { Title: 'again' });
    await tenant.turn({ holds: ['/Lists/Held/1$'] });
    const kept = await anne.remove(`${list}/items(1)/versions(512)`);
    expect([kept.status, refusal(kept).message]).toEqual([403, expect.stringContaining('on hold or retention policy')]);
    expect((await anne.remove(`${list}/items(1)`)).status).toBe(403);
    expect((await anne.merge(`${list}/items(1)`, { Title: 'may change' })).status).toBe(204);
    expect((await anne.remove(`${list}/items(2)/versions(512)`)).status).toBe(200);
    await anne.post(`${list}/items(2)/recycle`);
    await tenant.turn({ holds: ['/Lists/Held/2$'] });
    const [{ Id }] = rows(await anne.get('web/recyclebin?$top=1'));
    const inBin = await anne.post(`web/recyclebin('${String(Id)}')/deleteobject`);
    expect([inBin.status, refusal(inBin).message]).toEqual([403, expect.stringContaining('on hold')]);
    await tenant.turn({ holds: [] });
    expect((await anne.post(`web/recyclebin('${String(Id)}')/deleteobject`)).status).toBe(200);
  });

  it('S39: asks for a pause of minutes when many lists are made at once', async () => {
    await tenant.clock('2030-05-05T10:00:00Z');
    await tenant.turn({ listsInMinute: 2 });
    await makeList(anne, 'Fast 1');
    await makeList(anne, 'Fast 2');
    const paused = await anne.post('web/lists', { Title: 'Fast 3', BaseTemplate: 100 });
    expect([paused.status, paused.headers.get('retry-after')]).toEqual([429, '180']);
    await tenant.clock('2030-05-05T10:03:00Z');
    await makeList(anne, 'Fast 3');
    await tenant.clock(null);
  });

  it.each([
    ['de', 1031, { members: 'Mitglieder von Improvement', read: 'Lesen', documents: 'Dokumente', title: 'Titel' }],
    ['cy', 1106, { members: 'Aelodau Improvement', read: 'Darllen', documents: 'Dogfennau', title: 'Teitl' }],
  ] as const)(
    'names its own things in its language: %s',
    async (language, lcid, { members, read, documents, title }) => {
      const other = await startTestTenant({ language });
      try {
        const there = other.as('anne.faulkner');
        expect((await there.get('web')).body.Language).toBe(lcid);
        expect((await there.get(`web/sitegroups/getbyname('${encodeURIComponent(members)}')`)).status).toBe(200);
        expect((await there.get("web/roledefinitions/getbyname('Read')")).status).toBe(404);
        expect((await there.get('web/roledefinitions/getbytype(2)')).body.Name).toBe(read);
        expect((await there.get(`web/lists/getByTitle('${documents}')`)).status).toBe(200);
        const list = await makeList(there, 'Actions');
        expect((await there.get(`${list}/fields/getByInternalNameOrTitle('Title')`)).body.Title).toBe(title);
      } finally {
        await other.close();
      }
    },
  );
});

describe('what comes over it', () => {
  it('S35: refuses a write with a save conflict though nobody else is at work, alone and in a batch', async () => {
    const list = await makeList(anne, 'Conflicts');
    await tenant.fault({ fault: 'save conflict', method: 'POST', path: '/items$', times: 2 });
    const refused = await anne.post(`${list}/items`, { Title: 'a' });
    expect([refused.status, refusal(refused).code]).toEqual([409, '-2130575305, Microsoft.SharePoint.SPException']);
    const [part] = await anne.batch([['POST', `${list}/items`, { Title: 'b' }]]);
    expect(part!.status).toBe(409);
    expect((await anne.post(`${list}/items`, { Title: 'c' })).status).toBe(201);
    expect(rows(await anne.get(`${list}/items`))).toHaveLength(1);
  });

  it('S33: ends a sign-in by cookie in the middle of work, and renews it as SPHttpClient does', async () => {
    const visit = async (cookie: string): Promise<number> =>
      (await send(`${tenant.site}/_api/web`, { headers: { Cookie: cookie, Accept: 'application/json' } })).status;
    const cookieOf = (response: Response): string => response.headers.get('set-cookie')!.split(';')[0]!;
    const first = cookieOf(
      await fetch(`${tenant.url}/signin?as=anne.faulkner@council.example`, { redirect: 'manual' }),
    );
    expect(await visit(first)).toBe(200);
    await tenant.turn({ signInRound: 1 });
    expect(await visit(first)).toBe(401);

    const authenticate = `${tenant.url}/_api/SP.OAuth.NativeClient/Authenticate`;
    expect((await fetch(authenticate, { method: 'POST', headers: { Cookie: first } })).status).toBe(401);
    const token = { Authorization: 'Bearer local:anne.faulkner@council.example' };
    const renewed = cookieOf(await fetch(authenticate, { method: 'POST', headers: token }));
    expect(await visit(renewed)).toBe(200);

    const page = `${tenant.site}/SitePages/Plan.aspx`;
    const redirect = await fetch(`${tenant.url}/_forms/default.aspx?ReturnUrl=${encodeURIComponent(page)}`, {
      headers: { Cookie: first },
      redirect: 'manual',
    });
    expect(redirect.headers.get('location')).toBe('/sites/improvement/SitePages/Plan.aspx');
    expect(await visit(cookieOf(redirect))).toBe(200);

    await tenant.clock('2026-05-05T10:00:00Z');
    await tenant.turn({ cookieMinutes: 60 });
    const timed = cookieOf(await fetch(authenticate, { method: 'POST', headers: token }));
    expect(await visit(timed)).toBe(200);
    await tenant.clock('2026-05-05T11:01:00Z');
    expect(await visit(timed)).toBe(401);
    await tenant.clock(null);
  });

  it('is set from this server alone, by names that it has', async () => {
    const wrong = await fetch(`${tenant.url}/_local/switches`, {
      method: 'POST',
      body: JSON.stringify({ mood: 'bad' }),
    });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('versionsPaged')]);
    const elsewhere = await fetch(`${tenant.url}/_local/switches`, {
      method: 'POST',
      headers: { Origin: 'https://elsewhere.example' },
      body: JSON.stringify({ versionsPaged: true }),
    });
    expect(elsewhere.status).toBe(403);
  });
});
