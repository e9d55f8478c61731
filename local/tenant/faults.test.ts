import { makeList, rows, send, useTenant } from './testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

describe('faults', () => {
  let list: string;
  beforeAll(async () => {
    list = await makeList(anne, 'Faulty');
  });
  afterEach(() => tenant.clearFaults());

  it('S22: throttles with 429 or 503 and Retry-After, and every refused call counts', async () => {
    await tenant.fault({ fault: 'status', path: 'Faulty|/items', method: 'POST', times: 2, retryAfter: 7 });
    for (let call = 0; call < 2; call += 1) {
      const refused = await anne.post(`${list}/items`, { Title: 'x' });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    }
    expect(rows(await anne.get(`${list}/items`))).toEqual([]);
    expect((await anne.post(`${list}/items`, { Title: 'x' })).status).toBe(201);
    await tenant.fault({ fault: 'status', path: '.', status: 503, after: 1 });
    expect((await anne.get('web?$select=Title')).status).toBe(200);
    const busy = await anne.get('web?$select=Title');
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '1']);
  });

  it('meets single parts of a batch', async () => {
    await tenant.fault({ fault: 'status', path: '/items', method: 'POST', after: 1 });
    const parts = await anne.batch(['a', 'b', 'c'].map((Title) => ['POST', `${list}/items`, { Title }] as const));
    expect(parts.map((part) => part.status)).toEqual([201, 429, 201]);
  });

  it('cuts a connection before the work, loses an answer after it', async () => {
    const count = async (): Promise<number> => rows(await anne.get(`${list}/items`)).length;
    const before = await count();
    await tenant.fault({ fault: 'cut', path: '/items', method: 'POST' });
    await expect(anne.post(`${list}/items`, { Title: 'cut' })).rejects.toThrow();
    expect(await count()).toBe(before);
    await tenant.fault({ fault: 'lost answer', path: '/items', method: 'POST' });
    await expect(anne.post(`${list}/items`, { Title: 'lost' })).rejects.toThrow();
    expect(await count()).toBe(before + 1);
    await tenant.fault({ fault: 'lost answer', path: '/items', method: 'POST' });
    await expect(anne.batch([['POST', `${list}/items`, { Title: 'in a batch' }]])).rejects.toThrow();
    expect(await count()).toBe(before + 2);
  });

  it('delays an answer', async () => {
    await tenant.fault({ fault: 'delay', path: 'web', milliseconds: 123 });
    const waits = jest.spyOn(global, 'setTimeout');
    expect((await anne.get('web?$select=Title')).status).toBe(200);
    expect(waits.mock.calls.filter(([, milliseconds]) => milliseconds === 123)).toHaveLength(1);
    waits.mockRestore();
  });

  it('lets time go on from a moment, and stand at one', async () => {
    const clock = async (body: object): Promise<{ now: string; stopped: boolean }> =>
      (await fetch(`${tenant.url}/_local/clock`, { method: 'POST', body: JSON.stringify(body) })).json() as never;
    const running = await clock({ now: '2022-12-15T09:30:00Z', runs: true });
    expect(running).toEqual({ now: expect.stringMatching(/^2022-12-15T/) as string, stopped: false });
    const moved = (): number => tenant.running.tenant.clock.now().getTime() - Date.parse(running.now);
    while (moved() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(moved()).toBeGreaterThan(0);
    expect(await clock({ now: '2022-12-15T09:30:00Z' })).toEqual({ now: '2022-12-15T09:30:00.000Z', stopped: true });
    expect((await clock({ now: null })).stopped).toBe(false);
  });

  it('takes orders only for what it can do, and only from this server', async () => {
    const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<number> =>
      send(`${tenant.url}/_local/${path}`, { method: 'POST', body, headers }).then(({ status }) => status);
    expect(await post('faults', '{"fault":"flood","path":"."}')).toBe(400);
    expect(await post('faults', '{"fault":"cut","path":"("}')).toBe(400);
    expect(await post('clock', '{"now":"yesterday"}')).toBe(400);
    expect(await post('clock', '{"now":null}', { Origin: 'https://elsewhere.example' })).toBe(403);
    expect(await post('nothing', '{}')).toBe(404);
  });
});

describe('the server', () => {
  it('answers to loopback names only', async () => {
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(tenant.url);
      request({ port, host: '127.0.0.1', path: '/', headers: { Host: 'council.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  it('names a request that nobody answers', async () => {
    const answer = await send(`${tenant.url}/nothing/here?x=1`, {});
    expect([answer.status, answer.body.error]).toEqual([501, 'The local tenant does not speak GET /nothing/here?x=1']);
  });

  it('lets one server have a data folder', async () => {
    const { startTenant } = await import('./server');
    const folder = tenant.running.tenant.database.name.replace(/tenant\.sqlite$/, '');
    await expect(startTenant({ port: 0, dataDir: folder })).rejects.toThrow(/Another server is using the data folder/);
  });
});
