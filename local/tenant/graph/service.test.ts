import { pageToken } from '../signIn';
import { startGraphTenant, type GraphTenant } from './graphTenant';

const anne = 'anne.faulkner@council.example';
const joanne = 'joanne.tranter@council.example';
const fiona = 'fiona.ashe_health.example#EXT#@council.example';

const app = {
  id: 'catalogue-id',
  name: 'Improvement Plan',
  activityTypes: [{ type: 'actionDue', templateText: '{actor} asks about {action}' }],
  installedFor: null,
};

const letter = (to: string, subject = 'A word'): object => ({
  message: {
    subject,
    body: { contentType: 'html', content: '<p>Hello &amp; welcome</p>' },
    toRecipients: [{ emailAddress: { address: to } }],
  },
  saveToSentItems: true,
});
const notice = (changes: object = {}): object => ({
  topic: { source: 'text', value: '3.2', webUrl: 'https://teams.microsoft.com/l/entity/x/y' },
  activityType: 'actionDue',
  previewText: { content: '3.2 is due today' },
  templateParameters: [{ name: 'action', value: '3.2' }],
  ...changes,
});

async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code;
}

describe('who may ask Graph', () => {
  it('is told by a token alone: the cookie of the pages is nobody, so that no other page acts through it', async () => {
    const tenant = await startGraphTenant();
    const answer = await tenant.ask(
      null,
      'POST',
      '/me/sendMail',
      {},
      {
        Cookie: 'localUser=anne.faulkner%40council.example',
        Origin: 'https://elsewhere.example',
      },
    );
    await tenant.close();
    expect(answer.status).toBe(401);
  });
});

describe('Graph of the local tenant', () => {
  let tenant: GraphTenant;
  beforeEach(async () => {
    tenant = await startGraphTenant([app]);
    tenant.running.tenant.clock.set(new Date('2026-11-23T08:00:00Z'));
  });
  afterEach(() => tenant.close());

  const inbox = async (who: string): Promise<{ subject: string; bodyPreview: string }[]> => {
    const answer = await tenant.ask('app', 'GET', `/users/${encodeURIComponent(who)}/mailFolders/inbox/messages`);
    return ((await answer.json()) as { value: { subject: string; bodyPreview: string }[] }).value;
  };

  it('G1: answers 401 InvalidAuthenticationToken without a token, with an unknown one, and to a disabled account', async () => {
    for (const who of [null, 'nobody@council.example', 'derek.malin@council.example']) {
      const answer = await tenant.ask(who, 'GET', '/me');
      expect(answer.status).toBe(401);
      expect(await codeOf(answer)).toBe('InvalidAuthenticationToken');
    }
  });

  it('G2: answers 404 for an unknown user and for a manager that is not there', async () => {
    for (const path of ['/users/no.one@council.example', '/users/caroline.hart@council.example/manager']) {
      const answer = await tenant.ask(anne, 'GET', path);
      expect(answer.status).toBe(404);
      expect(await codeOf(answer)).toBe('Request_ResourceNotFound');
    }
    const manager = await tenant.ask(anne, 'GET', `/users/${joanne}/manager?$select=displayName`);
    expect(await manager.json()).toMatchObject({ displayName: 'Helen Whitfield' });
  });

  it('shows users by principal name and id, with what is selected and nothing else', async () => {
    const me = (await (await tenant.ask(anne, 'GET', '/me?$select=id,accountEnabled')).json()) as { id: string };
    expect(me).toMatchObject({ accountEnabled: true });
    expect(me).not.toHaveProperty('displayName');
    const byId = await tenant.ask('app', 'GET', `/users/${me.id}`);
    expect(await byId.json()).toMatchObject({ displayName: 'Anne Faulkner', userPrincipalName: anne });
    const disabled = await tenant.ask('app', 'GET', '/users/derek.malin@council.example?$select=accountEnabled');
    expect(await disabled.json()).toMatchObject({ accountEnabled: false });
    const guest = await tenant.ask('app', 'GET', `/users/${encodeURIComponent(fiona)}?$select=mail,userType`);
    expect(await guest.json()).toMatchObject({ mail: 'fiona.ashe@health.example', userType: 'Guest' });
    expect((await tenant.ask('app', 'GET', '/me')).status).toBe(400);
    expect((await tenant.ask(anne, 'GET', '/me?$select=shoeSize')).status).toBe(400);
  });

  it('finds users by $filter and $search, and pages', async () => {
    const names = async (path: string, headers = {}): Promise<string[]> => {
      const answer = await tenant.ask(anne, 'GET', path, undefined, headers);
      expect(answer.status).toBe(200);
      return ((await answer.json()) as { value: { displayName: string }[] }).value.map((user) => user.displayName);
    };
    expect(await names("/users?$filter=startswith(displayName,'jo') or startswith(surname,'mb')")).toEqual([
      'Grace Mbeki',
      'Joanne Tranter',
    ]);
    expect(await names("/users?$filter=startswith(mail,'derek') and accountEnabled eq true")).toEqual([]);
    expect(await names("/users?$filter=displayName eq 'O''Neil'")).toEqual([]);
    expect(await names('/users?$search="displayName:tran"', { ConsistencyLevel: 'eventual' })).toEqual([
      'Joanne Tranter',
    ]);
    expect((await tenant.ask(anne, 'GET', '/users?$search="displayName:tran"')).status).toBe(400);
    expect((await tenant.ask(anne, 'GET', "/users?$filter=contains(displayName,'x')")).status).toBe(400);
    const first = (await (await tenant.ask(anne, 'GET', '/users?$top=9&$select=displayName')).json()) as {
      value: unknown[];
      '@odata.nextLink': string;
    };
    expect(first.value).toHaveLength(9);
    expect(await names(first['@odata.nextLink'].split('/v1.0')[1])).toHaveLength(8);
  });

  it('G3: accepts mail with 202 and no body, delivers it, keeps a copy, and refuses it without recipients', async () => {
    const sent = await tenant.ask(anne, 'POST', '/me/sendMail', letter(joanne));
    expect(sent.status).toBe(202);
    expect(await sent.text()).toBe('');
    expect(await inbox(joanne)).toMatchObject([{ subject: 'A word', bodyPreview: 'Hello & welcome' }]);
    const copies = await tenant.ask(anne, 'GET', '/me/mailFolders/sentitems/messages?$select=subject');
    expect(((await copies.json()) as { value: unknown[] }).value).toHaveLength(1);

    const nobody = await tenant.ask(anne, 'POST', '/me/sendMail', { message: { subject: 'x', toRecipients: [] } });
    expect(nobody.status).toBe(400);
    expect(await codeOf(nobody)).toBe('ErrorInvalidRecipients');
    expect(await inbox(joanne)).toHaveLength(1);
  });

  it('G3: lets the application send from any mailbox, and a person only from their own', async () => {
    expect((await tenant.ask('app', 'POST', `/users/${anne}/sendMail`, letter(joanne))).status).toBe(202);
    expect((await tenant.ask('app', 'POST', '/me/sendMail', letter(joanne))).status).toBe(400);
    const other = await tenant.ask(joanne, 'POST', `/users/${anne}/sendMail`, letter(joanne));
    expect(other.status).toBe(403);
    expect(await codeOf(other)).toBe('ErrorAccessDenied');
    expect((await tenant.ask(joanne, 'GET', `/users/${anne}/messages`)).status).toBe(403);
  });

  it('refuses a message that Graph could not read', async () => {
    const wrong = [
      {},
      { message: { toRecipients: joanne } },
      { message: { body: { contentType: 'markdown', content: '' }, toRecipients: [] } },
      { message: {}, sendAt: 'later' },
    ];
    for (const body of wrong) expect((await tenant.ask(anne, 'POST', '/me/sendMail', body)).status).toBe(400);
  });

  it('G4: notifies with 204 and fills the template', async () => {
    const answer = await tenant.ask(anne, 'POST', `/users/${joanne}/teamwork/sendActivityNotification`, notice());
    expect(answer.status).toBe(204);
  });

  it('G4: refuses a notification as Graph does', async () => {
    const notify = async (as: string, to: string, body: object): Promise<number> =>
      (await tenant.ask(as, 'POST', `/users/${encodeURIComponent(to)}/teamwork/sendActivityNotification`, body)).status;
    expect(await notify(anne, anne, notice())).toBe(403);
    expect(await notify('app', anne, notice())).toBe(204);
    expect(await notify(anne, fiona, notice())).toBe(403);
    expect(await notify(anne, joanne, notice({ templateParameters: [] }))).toBe(400);
    expect(await notify(anne, joanne, notice({ activityType: 'other' }))).toBe(400);
    const page = { source: 'text', value: '3.2', webUrl: 'https://council.example/plan' };
    expect(await notify(anne, joanne, notice({ topic: page }))).toBe(400);
    expect(await notify(anne, joanne, notice({ teamsAppId: 'another' }))).toBe(403);
  });

  it('G4: asks for teamsAppId when two apps share one Entra id', async () => {
    const both = await startGraphTenant([app, { ...app, id: 'second' }]);
    const path = `/users/${joanne}/teamwork/sendActivityNotification`;
    expect((await both.ask(anne, 'POST', path, notice())).status).toBe(409);
    expect((await both.ask(anne, 'POST', path, notice({ teamsAppId: 'second' }))).status).toBe(204);
    await both.close();
  });

  it('G5: takes 20 parts in a batch, answers each with its own status and in no order', async () => {
    const part = (id: number, url: string): object => ({ id: String(id), method: 'GET', url });
    const answer = await tenant.ask('app', 'POST', '/$batch', {
      requests: [part(1, `/users/${anne}?$select=id`), part(2, '/users/nobody'), part(3, '/me/drive')],
    });
    expect(answer.status).toBe(200);
    const { responses } = (await answer.json()) as { responses: { id: string; status: number }[] };
    expect(Object.fromEntries(responses.map(({ id, status }) => [id, status]))).toEqual({ 1: 200, 2: 404, 3: 400 });
    expect(responses.map(({ id }) => id)).not.toEqual(['1', '2', '3']);
    const tooMany = Array.from({ length: 21 }, (_, index) => part(index, `/users/${anne}`));
    expect((await tenant.ask('app', 'POST', '/$batch', { requests: tooMany })).status).toBe(400);
  });

  it('G5 and G6: throttles the fifth mail at one time to one mailbox, part by part, with Retry-After', async () => {
    const requests = Array.from({ length: 5 }, (_, index) => ({
      id: String(index),
      method: 'POST',
      url: '/me/sendMail',
      headers: { 'Content-Type': 'application/json' },
      body: letter(joanne, `Mail ${index}`),
    }));
    const answer = await tenant.ask(anne, 'POST', '/$batch', { requests });
    const { responses } = (await answer.json()) as { responses: { status: number; headers: Record<string, string> }[] };
    expect(responses.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 429]);
    expect(responses.find(({ status }) => status === 429)?.headers['Retry-After']).toBe('1');
    expect(await inbox(joanne)).toHaveLength(4);
  });

  it("G6: lets 30 mails a minute out of one mailbox, by the tenant's clock", async () => {
    for (let mail = 0; mail < 30; mail++) {
      expect((await tenant.ask(anne, 'POST', '/me/sendMail', letter(joanne))).status).toBe(202);
    }
    tenant.running.tenant.clock.set(new Date('2026-11-23T08:00:20Z'));
    const refused = await tenant.ask(anne, 'POST', '/me/sendMail', letter(joanne));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('40');
    expect((await tenant.ask('app', 'POST', `/users/${joanne}/sendMail`, letter(anne))).status).toBe(202);
    tenant.running.tenant.clock.set(new Date('2026-11-23T08:01:00Z'));
    expect((await tenant.ask(anne, 'POST', '/me/sendMail', letter(joanne))).status).toBe(202);
  });

  it('G6: lets 10,000 recipients a day out of one mailbox', async () => {
    const everybody = Array.from({ length: 9_999 }, (_, at) => ({
      emailAddress: { address: `n${at}@council.example` },
    }));
    const send = async (toRecipients: object[]): Promise<number> =>
      (await tenant.ask(anne, 'POST', '/me/sendMail', { message: { subject: 'x', toRecipients } })).status;
    expect(await send(everybody)).toBe(202);
    expect(await send(everybody.slice(0, 2))).toBe(429);
    expect(await send(everybody.slice(0, 1))).toBe(202);
    tenant.running.tenant.clock.set(new Date('2026-11-24T08:00:01Z'));
    expect(await send(everybody.slice(0, 2))).toBe(202);
  });

  it('G6: lets 5 activity notifications a second through', async () => {
    const path = `/users/${joanne}/teamwork/sendActivityNotification`;
    for (let line = 0; line < 5; line++) expect((await tenant.ask('app', 'POST', path, notice())).status).toBe(204);
    expect((await tenant.ask('app', 'POST', path, notice())).status).toBe(429);
    tenant.running.tenant.clock.set(new Date('2026-11-23T08:00:01Z'));
    expect((await tenant.ask('app', 'POST', path, notice())).status).toBe(204);
  });

  it('G7: accepts mail to nobody of the tenant, and tells the sender by mail', async () => {
    expect((await tenant.ask(anne, 'POST', '/me/sendMail', letter('left@council.example'))).status).toBe(202);
    expect(await inbox(anne)).toMatchObject([{ subject: 'Undeliverable: A word' }]);
  });

  it('reads messages newest first, with what is selected, and one by its id', async () => {
    await tenant.ask(anne, 'POST', '/me/sendMail', letter(joanne, 'First'));
    tenant.running.tenant.clock.set(new Date('2026-11-23T09:00:00Z'));
    await tenant.ask(anne, 'POST', '/me/sendMail', letter(joanne, 'Second'));
    const answer = await tenant.ask(joanne, 'GET', '/me/messages?$select=subject&$top=1');
    const page = (await answer.json()) as { value: { id: string; subject: string }[]; '@odata.nextLink': string };
    expect(page.value).toEqual([{ id: page.value[0].id, subject: 'Second' }]);
    expect(page['@odata.nextLink']).toContain('skip=1');
    const whole = await tenant.ask(joanne, 'GET', `/me/messages/${page.value[0].id}`);
    expect(await whole.json()).toMatchObject({
      receivedDateTime: '2026-11-23T09:00:00Z',
      from: { emailAddress: { name: 'Anne Faulkner', address: anne } },
    });
    expect((await tenant.ask(joanne, 'GET', '/me/messages/none')).status).toBe(404);
  });

  it('gives the body of a message in plain words where Prefer asks for them, and says so', async () => {
    await tenant.ask(anne, 'POST', '/me/sendMail', letter(joanne));
    const read = async (path: string, Prefer?: string): Promise<Response> =>
      tenant.ask(joanne, 'GET', path, undefined, Prefer === undefined ? {} : { Prefer });
    const kept = await read('/me/messages');
    expect(kept.headers.get('Preference-Applied')).toBeNull();
    const [{ id, body }] = ((await kept.json()) as { value: { id: string; body: object }[] }).value;
    expect(body).toEqual({ contentType: 'html', content: '<p>Hello &amp; welcome</p>' });
    const asText = 'outlook.body-content-type="text"';
    for (const path of ['/me/messages?$select=body', `/me/messages/${id}`]) {
      const answer = await read(path, asText);
      expect(answer.headers.get('Preference-Applied')).toBe(asText);
      expect(JSON.stringify(await answer.json())).toContain(
        '"body":{"contentType":"text","content":"Hello & welcome"}',
      );
    }
    const asHtml = await read(`/me/messages/${id}`, 'outlook.body-content-type="html"');
    expect(await asHtml.json()).toMatchObject({ body });
    const other = await read('/me/messages', 'outlook.timezone="GMT Standard Time"');
    expect(other.status).toBe(501);
    expect(JSON.stringify(await other.json())).toContain('outlook.timezone');
  });

  it('gives a message as MIME, its words first and then its HTML, to whom the mailbox belongs', async () => {
    await tenant.ask(anne, 'POST', '/me/sendMail', letter(joanne, 'Ein Wort – “now”'));
    const { value } = (await (await tenant.ask(joanne, 'GET', '/me/messages')).json()) as { value: { id: string }[] };
    const path = `/messages/${value[0].id}/$value`;
    const answer = await tenant.ask(joanne, 'GET', `/me${path}`);
    expect(answer.headers.get('Content-Type')).toBe('text/plain');
    const mime = await answer.text();
    expect(mime).toMatch(/^From: Anne Faulkner <anne\.faulkner@council\.example>\r\nTo: /);
    expect(mime).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(mime).toMatch(
      /multipart\/alternative;[^]*text\/plain; charset=utf-8[^]*Hello & welcome[^]*text\/html; charset=utf-8[^]*<p>Hello &amp; welcome<\/p>/,
    );
    expect((await tenant.ask(anne, 'GET', `/users/${joanne}${path}`)).status).toBe(403);
    expect((await tenant.ask(joanne, 'GET', '/me/messages/none/$value')).status).toBe(404);
    expect((await tenant.ask(joanne, 'GET', `/me${path}?$select=id`)).status).toBe(501);
    const requests = [{ id: '1', method: 'GET', url: `/me${path}` }];
    const batch = await tenant.ask(joanne, 'POST', '/$batch', { requests });
    expect(await batch.json()).toMatchObject({ responses: [{ status: 501 }] });
  });

  it('G7: keeps a message in plain words as it came', async () => {
    await tenant.ask(anne, 'POST', '/me/sendMail', letter('left@council.example'));
    const { value } = (await (await tenant.ask(anne, 'GET', '/me/mailFolders/inbox/messages')).json()) as {
      value: { id: string; body: { contentType: string } }[];
    };
    expect(value[0].body.contentType).toBe('text');
    const mime = await (await tenant.ask(anne, 'GET', `/me/messages/${value[0].id}/$value`)).text();
    expect(mime).toMatch(/Content-Type: text\/plain[^]*left@council\.example couldn't be delivered/);
    expect(mime).not.toMatch(/multipart|text\/html/);
  });

  it('answers 501 and names what it does not speak', async () => {
    for (const [method, path] of [
      ['GET', '/me/calendar'],
      ['DELETE', `/users/${anne}`],
      ['GET', '/me?$expand=manager'],
      ['GET', '/sites/root'],
    ]) {
      const answer = await tenant.ask(anne, method, path);
      expect(answer.status).toBe(501);
      expect(JSON.stringify(await answer.json())).toContain(path.split('?')[0]);
    }
  });
});

describe('a token of SharePoint’s pages', () => {
  let tenant: Awaited<ReturnType<typeof startGraphTenant>>;
  beforeAll(async () => {
    tenant = await startGraphTenant([{ id: 'app', name: 'Plan', activityTypes: [], installedFor: null }]);
  });
  afterAll(() => tenant.close());

  /** Sends a request with the token that pages get when the tenant granted these permissions. */
  const asPage = async (scopes: string[], method: string, path: string, body?: unknown): Promise<Response> => {
    tenant.running.tenant.switches.graphScopes = scopes;
    const anne = tenant.running.tenant.directory.find('anne.faulkner@council.example')!;
    const token = pageToken(anne, tenant.running.tenant, tenant.running.tenant.clock.now());
    return tenant.ask(null, method, path, body, { Authorization: `Bearer ${token}` });
  };
  const mail = {
    message: { subject: 'x', toRecipients: [{ emailAddress: { address: 'lena.kowal@council.example' } }] },
  };

  it('G10: may do what its scp says, and is refused the rest with 403', async () => {
    expect((await asPage(['Calendars.Read'], 'GET', '/users/lena.kowal@council.example')).status).toBe(403);
    expect((await asPage(['Calendars.Read'], 'POST', '/me/sendMail', mail)).status).toBe(403);
    expect((await asPage(['Calendars.Read'], 'GET', '/me')).status).toBe(200);
    expect((await asPage(['Mail.Send'], 'POST', '/me/sendMail', mail)).status).toBe(202);
    const batch = { requests: [{ id: '1', method: 'GET', url: '/users/lena.kowal@council.example' }] };
    const { responses } = (await (await asPage(['Mail.Send'], 'POST', '/$batch', batch)).json()) as {
      responses: { status: number }[];
    };
    expect(responses[0]!.status).toBe(403);
  });

  it('G11: gives the basic profile under User.ReadBasic.All, neither whether an account is open nor the manager', async () => {
    const path = '/users/derek.malin@council.example';
    const basic = await (
      await asPage(['User.ReadBasic.All'], 'GET', `${path}?$select=displayName,accountEnabled`)
    ).json();
    expect(basic).toMatchObject({ displayName: 'Derek Malin', accountEnabled: null });
    expect((await asPage(['User.ReadBasic.All'], 'GET', `${path}/manager`)).status).toBe(403);
    expect((await asPage(['User.ReadBasic.All'], 'GET', '/users?$filter=accountEnabled eq false')).status).toBe(403);
    const whole = await (await asPage(['User.Read.All'], 'GET', `${path}?$select=accountEnabled`)).json();
    expect(whole).toMatchObject({ accountEnabled: false });
    expect((await asPage(['User.Read.All'], 'GET', `${path}/manager`)).status).toBe(200);
  });

  it('G12: sends nothing to the activity feed, whatever it was granted: that is for the sender’s own app', async () => {
    const sent = await asPage(
      ['TeamsActivity.Send'],
      'POST',
      '/users/lena.kowal@council.example/teamwork/sendActivityNotification',
      {},
    );
    expect(sent.status).toBe(403);
  });

  it('names who is in a security group of the directory', async () => {
    const [group] = tenant.running.tenant.directory.groups;
    expect((await asPage(['User.Read.All'], 'GET', `/groups/${group!.id}/members`)).status).toBe(403);
    const answer = await asPage(
      ['GroupMember.Read.All', 'User.ReadBasic.All'],
      'GET',
      `/groups/${group!.id}/members?$select=mail`,
    );
    const { value } = (await answer.json()) as { value: { mail: string }[] };
    expect(value.map(({ mail: address }) => address)).toEqual([
      'owen.bright@council.example',
      'lena.kowal@council.example',
      'priya.nair@council.example',
    ]);
  });

  it('S32: names who is in the groups within a group by transitiveMembers alone, by the page', async () => {
    const { groups } = tenant.running.tenant.directory;
    const office = groups.find(({ displayName }) => displayName === 'SG Improvement Office')!;
    const members = async (path: string): Promise<{ value: { [property: string]: string }[]; next?: string }> => {
      const body = await (await asPage(['GroupMember.Read.All'], 'GET', path)).json();
      return { value: body.value, next: body['@odata.nextLink']?.split('/graph/v1.0')[1] };
    };
    const direct = await members(`/groups/${office.id}/members?$select=displayName`);
    expect(direct.value.map(({ displayName }) => displayName)).toEqual(['SG Quality Assurance', 'Sarah Penrose']);
    const first = await members(`/groups/${office.id}/transitiveMembers?$select=userPrincipalName&$top=2`);
    const second = await members(first.next!);
    expect([...first.value, ...second.value].map((one) => one['@odata.type'])).toEqual([
      '#microsoft.graph.group',
      '#microsoft.graph.user',
      '#microsoft.graph.user',
    ]);
    expect(second).toEqual({ value: [expect.objectContaining({ userPrincipalName: 'tom.aldridge@council.example' })] });
    expect((await asPage(['User.ReadBasic.All'], 'GET', `/groups/${office.id}/transitiveMembers`)).status).toBe(403);
  });
});
