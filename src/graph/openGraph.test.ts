import { startGraphTenant, type GraphTenant } from '../../local/tenant/graph/graphTenant';
import { openGraph, type Graph } from './openGraph';
import type { GraphProblem } from './graphProblem';
import type { MailMessage } from './mail';

const anne = 'anne.faulkner@council.example';
const joanne = 'joanne.tranter@council.example';
const fiona = 'fiona.ashe_health.example#ext#@council.example';

describe("the product's Graph, on the local tenant", () => {
  let tenant: GraphTenant;
  let waits: number[];
  beforeEach(async () => {
    waits = [];
    tenant = await startGraphTenant([
      {
        id: 'app',
        name: 'Improvement Plan',
        activityTypes: [{ type: 'actionDue', templateText: '{action} is due' }],
        installedFor: [joanne],
      },
    ]);
  });
  afterEach(() => tenant.close());

  const as = (who: string, ask?: (url: string, init: RequestInit) => Promise<Response>): Graph =>
    openGraph({
      graphUrl: tenant.graphUrl,
      bearer: async () => `local:${who}`,
      fetch: ask,
      pause: async (milliseconds) => void waits.push(milliseconds),
    });
  const letter: MailMessage = {
    to: { name: 'Joanne Tranter', email: joanne },
    replyTo: [{ name: 'Anne Faulkner', email: anne }],
    subject: '3.2 is due today',
    html: '<p>Hello</p>',
    text: 'Hello',
  };
  const fault = (fault: object): Promise<Response> =>
    fetch(`${tenant.running.url}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) });
  const inbox = async (): Promise<unknown[]> =>
    ((await (await tenant.ask('app', 'GET', `/users/${joanne}/messages`)).json()) as { value: unknown[] }).value;
  const problemOf = (promise: Promise<unknown>): Promise<GraphProblem> =>
    promise.then(
      () => Promise.reject(new Error('It should have failed.')),
      (error: GraphProblem) => error,
    );

  it('finds people by the beginnings of their names, with quotes and signs in them', async () => {
    const { people } = as(anne);
    expect(await people.search('tran')).toEqual([
      { name: 'Joanne Tranter', login: joanne, email: joanne, jobTitle: 'Leaving Care Team Manager' },
    ]);
    expect(await people.search("O'Neil & #1 + 100%")).toEqual([]);
    expect(await people.search('  ')).toEqual([]);
    expect(await people.search('', 3)).toEqual([]);
  });

  it('finds one person and their manager, or nobody', async () => {
    const { people } = as(anne);
    expect(await people.find(fiona)).toMatchObject({ name: 'Fiona Ashe', email: 'fiona.ashe@health.example' });
    expect(await people.find('nobody@council.example')).toBeNull();
    expect(await people.manager(joanne)).toMatchObject({ name: 'Helen Whitfield' });
    expect(await people.manager('caroline.hart@council.example')).toBeNull();
  });

  it('says which accounts can be written to, also of more than fit into one batch', async () => {
    const logins = Array.from({ length: 25 }, (_, number) => `left${number}@council.example`);
    const states = await as('app').people.accounts([anne, 'derek.malin@council.example', fiona, ...logins]);
    expect(states.get(anne)).toBe('active');
    expect(states.get('derek.malin@council.example')).toBe('disabled');
    expect(states.get(fiona)).toBe('active');
    expect(logins.every((login) => states.get(login) === 'missing')).toBe(true);
  });

  it('asks the throttled parts of a batch again, after the longest wait that they name', async () => {
    let asked = 0;
    const states = await as('app', async (url, init) => {
      const answer = await fetch(url, init);
      if (++asked > 1) return answer;
      const body = (await answer.json()) as { responses: { id: string; status: number; headers: object }[] };
      for (const part of body.responses.slice(0, 1))
        Object.assign(part, { status: 429, headers: { 'Retry-After': '7' } });
      return Response.json(body);
    }).people.accounts([anne, joanne]);
    expect([...states.values()]).toEqual(['active', 'active']);
    expect(waits).toEqual([7000]);
  });

  it('sends as the signed-in person, and as the application from a mailbox', async () => {
    await as(anne).mail.send(letter, null);
    await as('app').mail.send(letter, anne);
    expect(await inbox()).toMatchObject([
      { subject: '3.2 is due today', replyTo: [{ emailAddress: { address: anne } }] },
      { from: { emailAddress: { address: anne } } },
    ]);
  });

  it('tells in a sentence what Graph refused', async () => {
    const mail = await problemOf(as(joanne).mail.send(letter, anne));
    expect(mail).toMatchObject({ kind: 'not allowed', status: 403, mayHaveHappened: false });
    expect(mail.message).toBe(
      'Could not send the mail to Joanne Tranter: Microsoft Graph does not allow it: Access is denied. Check credentials and try again. Ask an administrator for the permission.',
    );
    expect(await problemOf(as('nobody@council.example').people.search('x'))).toMatchObject({ kind: 'signed out' });
  });

  it('asks nothing without a token, and says why there is none', async () => {
    const graph = openGraph({ graphUrl: tenant.graphUrl, bearer: () => Promise.reject(new Error('No certificate')) });
    const problem = await problemOf(graph.mail.send(letter, null));
    expect(problem).toMatchObject({ kind: 'signed out', mayHaveHappened: false });
    expect(problem.message).toContain('No certificate');
    expect(await inbox()).toEqual([]);
  });

  it('repeats a read that was throttled or cut off, with the wait Graph asks for', async () => {
    await fault({ fault: 'status', status: 429, retryAfter: 3, path: '/manager' });
    await fault({ fault: 'cut', path: '/manager' });
    expect(await as(anne).people.manager(joanne)).toMatchObject({ name: 'Helen Whitfield' });
    expect(waits).toEqual([3000, 2000]);
  });

  it('gives a read up after four attempts and never waits longer than a minute', async () => {
    await fault({ fault: 'status', status: 503, retryAfter: 3600, path: '/manager', times: null });
    expect(await problemOf(as(anne).people.manager(joanne))).toMatchObject({ kind: 'unexpected', status: 503 });
    expect(waits).toEqual([60_000, 60_000, 60_000]);
  });

  it.each(['cut', 'lost answer'])(
    'never sends a mail again after "%s", and says that it may have gone',
    async (kind) => {
      await fault({ fault: kind, path: 'sendMail' });
      const problem = await problemOf(as(anne).mail.send(letter, null));
      expect(problem).toMatchObject({ kind: 'offline', mayHaveHappened: true });
      expect(await inbox()).toHaveLength(kind === 'cut' ? 0 : 1);
      expect(waits).toEqual([]);
    },
  );

  it('never sends a mail again by itself when Graph is busy', async () => {
    await fault({ fault: 'status', status: 429, retryAfter: 5, path: 'sendMail' });
    const problem = await problemOf(as(anne).mail.send(letter, null));
    expect(problem).toMatchObject({ kind: 'busy', retryAfter: 5, mayHaveHappened: false });
    expect(await inbox()).toEqual([]);
  });

  it('puts a line into the activity feed, or says that the app is not installed for the person', async () => {
    const line = {
      type: 'actionDue',
      topic: '3.2',
      link: 'https://teams.microsoft.com/l/entity/x',
      preview: 'Due today',
      parameters: { action: '3.2' },
    };
    const { activity } = as('app');
    expect(await activity.notify(joanne, line)).toBe('told');
    expect(await activity.notify(anne, line)).toBe('not installed');
    expect(await problemOf(as(joanne).activity.notify(joanne, line))).toMatchObject({ kind: 'not allowed' });
    expect(await problemOf(activity.notify(joanne, { ...line, link: 'https://council.example' }))).toMatchObject({
      kind: 'refused',
    });
  });
});
