import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { body } from '@pnp/queryable';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import { linkSite } from './connection';
import { spOf } from './pnp';
import type { Connection, SiteLink } from './connection';
import { SiteError } from './planStore';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that gives each request the next of a list of answers, and records the requests. */
let server: Server;
let answers: Answer[];
let seen: { method: string; path: string; digest: string | undefined; authorization: string | undefined }[];
let waits: number[];

const say =
  (status: number, content: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(content));
  };
const cut: Answer = (_request, response) => void response.destroy();
const refusal = (code: string, message: string): unknown => ({
  'odata.error': { code, message: { lang: 'en-US', value: message } },
});

beforeEach(async () => {
  answers = [];
  seen = [];
  waits = [];
  server = createServer((request, response) => {
    seen.push({
      method: request.method ?? '',
      path: request.url ?? '',
      digest: request.headers['x-requestdigest'] as string | undefined,
      authorization: request.headers.authorization,
    });
    request.resume().on('end', () => (answers.shift() ?? say(500, 'no answer left'))(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function site(signedIn: 'bearer' | 'cookie' = 'bearer', host: Partial<Connection> = {}): SiteLink {
  return linkSite({
    ...host,
    siteUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/plan`,
    ...(signedIn === 'bearer' ? { bearer: async () => 'token' } : {}),
    pause: async (milliseconds) => void waits.push(milliseconds),
  });
}

const read = (link: SiteLink): Promise<unknown> => spOf(link).web.select('Title')();
const write = (link: SiteLink): Promise<unknown> => spPost(SPQueryable(spOf(link).web, 'lists'), body({ Title: 'x' }));

async function thrownBy(work: Promise<unknown>): Promise<SiteError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SiteError);
  return error as SiteError;
}

describe('reads', () => {
  it('are tried again when SharePoint is busy, after as long as it says', async () => {
    answers = [say(429, {}, { 'Retry-After': '3' }), say(503, {}), say(200, { Title: 'Site' })];
    expect(await read(site())).toEqual({ Title: 'Site' });
    expect(waits).toEqual([3000, 1000]);
  });

  it('are tried again when no answer came', async () => {
    answers = [cut, say(504, {}), say(200, { Title: 'Site' })];
    expect(await read(site())).toEqual({ Title: 'Site' });
  });

  it('end after four attempts, with a sentence', async () => {
    answers = [say(503, {}), say(503, {}), say(503, {}), say(503, {})];
    const error = await thrownBy(read(site()));
    expect(error.kind).toBe('busy');
    expect(error.message).toMatch(/^SharePoint is busy\. Wait a minute/);
    expect(seen).toHaveLength(4);
  });

  it('do not wait longer than a person would, and say how long SharePoint asks for', async () => {
    answers = [say(429, {}, { 'Retry-After': '290' })];
    expect(await thrownBy(read(site()))).toMatchObject({
      kind: 'busy',
      message: expect.stringMatching(/^SharePoint is busy and asks to wait 5 minutes\./) as string,
    });
    expect(waits).toEqual([]);
  });
});

describe('writes', () => {
  it.each([
    ['429 without a time to come again', say(429, {}), 'busy'],
    ['429 that asks for minutes', say(429, {}, { 'Retry-After': '300' }), 'busy'],
    ['503', say(503, {}), 'busy'],
    [
      'a text over 255 characters, which answers as a passing fault would',
      say(500, refusal('-2130575336, Microsoft.SharePoint.SPException', 'Invalid text value.')),
      'invalid',
    ],
    ['a cut connection', cut, 'offline'],
  ])('are never sent twice: %s', async (_name, answer, kind) => {
    answers = [answer, say(201, { Id: 1 })];
    expect((await thrownBy(write(site()))).kind).toBe(kind);
    expect(seen).toHaveLength(1);
  });

  it('are sent again where the answer proves that nothing was done: too much at once, or a save conflict', async () => {
    const conflict = say(409, refusal('-2130575305, Microsoft.SharePoint.SPException', 'Save Conflict.'));
    answers = [say(429, {}, { 'Retry-After': '2' }), conflict, conflict, say(201, { Id: 1 })];
    expect(await write(site())).toEqual({ Id: 1 });
    expect(waits).toEqual([2000, 1000, 2000]);
    answers = [conflict, conflict, conflict, conflict];
    expect((await thrownBy(write(site()))).message).toContain('at the same moment');
  });

  it.each([
    ['a read', read],
    ['a write', write],
  ])(
    'wait the minutes that SharePoint asks for as far as the host allows, tell it, and go on: %s',
    async (_name, ask) => {
      const told: (Date | null)[] = [];
      const link = site('bearer', { longestWait: 600_000, onPause: (until) => void told.push(until) });
      const now = Date.now();
      answers = [say(429, {}, { 'Retry-After': '180' }), say(200, { Id: 1 })];
      expect(await ask(link)).toEqual({ Id: 1 });
      expect(waits).toEqual([180_000]);
      expect(told).toEqual([expect.any(Date), null]);
      expect(told[0]!.getTime() - now).toBeGreaterThanOrEqual(180_000);
      answers = [say(429, {}, { 'Retry-After': '601' })];
      expect((await thrownBy(ask(link))).message).toMatch(/asks to wait 11 minutes/);
    },
  );

  it('tell of no pause that nobody notices, and of several until the last is over', async () => {
    const told: boolean[] = [];
    let release: (() => void)[] = [];
    const link = site('bearer', { longestWait: 600_000, onPause: (until) => void told.push(until !== null) });
    answers = [say(429, {}, { 'Retry-After': '2' }), say(201, { Id: 1 })];
    await write(link);
    expect(told).toEqual([]);
    const pausing = linkSite({
      siteUrl: link.siteUrl,
      bearer: async () => 'token',
      onPause: (until) => void told.push(until !== null),
      pause: () => new Promise<void>((resolve) => release.push(resolve)),
    });
    const both = [pausing.sender.pause(60_000), pausing.sender.pause(90_000)];
    release[1]!();
    await both[1];
    expect(told).toEqual([true, true, true]);
    release[0]!();
    await both[0];
    expect(told).toEqual([true, true, true, false]);
    release = [];
  });

  it('keep how long SharePoint asks to wait for whoever may wait so long', async () => {
    answers = [say(429, {}, { 'Retry-After': '300' })];
    expect(await thrownBy(write(site()))).toMatchObject({ retryAfter: 300_000 });
  });

  it('carry the bearer and then need no digest', async () => {
    answers = [say(201, { Id: 1 })];
    await write(site());
    expect(seen).toEqual([
      expect.objectContaining({ method: 'POST', authorization: 'Bearer token', digest: undefined }),
    ]);
  });

  it('carry a form digest when the cookie signs in, asked for once', async () => {
    answers = [say(200, { FormDigestValue: '0xD1' }), say(201, { Id: 1 }), say(201, { Id: 2 })];
    const link = site('cookie');
    await write(link);
    await write(link);
    expect(seen.map(({ path, digest }) => [path.replace(/^.*_api/, ''), digest])).toEqual([
      ['/contextinfo', undefined],
      ['/web/lists', '0xD1'],
      ['/web/lists', '0xD1'],
    ]);
  });

  it('are sent once more with a new digest when the old one had run out: nothing was done with it', async () => {
    const stale = refusal(
      '-2130575251, Microsoft.SharePoint.SPException',
      'The security validation for this page is invalid.',
    );
    answers = [
      say(200, { FormDigestValue: 'old' }),
      say(403, stale),
      say(200, { FormDigestValue: 'new' }),
      say(201, { Id: 1 }),
    ];
    expect(await write(site('cookie'))).toEqual({ Id: 1 });
    expect(seen[3].digest).toBe('new');
  });
});

describe('a sign-in that has run out', () => {
  const renewing = (renew: () => Promise<boolean>): SiteLink =>
    linkSite({
      siteUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/plan`,
      renew,
      pause: async () => undefined,
    });

  it('is renewed once for all that find it so, and what was asked is sent again with a new digest', async () => {
    const renew = jest.fn(async () => true);
    const link = renewing(renew);
    answers = [say(401, {}), say(401, {}), say(200, { Title: 'a' }), say(200, { Title: 'b' })];
    expect(await Promise.all([read(link), read(link)])).toHaveLength(2);
    expect(renew).toHaveBeenCalledTimes(1);
    answers = [say(200, { FormDigestValue: 'old' }), say(401, {}), say(200, { FormDigestValue: 'new' }), say(201, {})];
    await write(link);
    expect(seen.at(-1)?.digest).toBe('new');
  });

  it('is renewed where the digest was asked for before anything was written', async () => {
    answers = [say(401, {}), say(200, { FormDigestValue: 'new' }), say(201, { Id: 1 })];
    expect(await write(renewing(async () => true))).toEqual({ Id: 1 });
  });

  it('is told when it could not be renewed, or was renewed in vain', async () => {
    answers = [say(401, {})];
    expect((await thrownBy(read(renewing(async () => false)))).kind).toBe('signed out');
    answers = [say(401, {})];
    expect((await thrownBy(read(renewing(() => Promise.reject(new Error('offline')))))).kind).toBe('signed out');
    answers = [say(401, {}), say(401, {})];
    expect((await thrownBy(read(renewing(async () => true)))).kind).toBe('signed out');
  });
});

describe('what is refused', () => {
  it.each([
    [401, '', 'signed out', /signed out of SharePoint/],
    [403, '-2147024891, System.UnauthorizedAccessException', 'not allowed', /do not have permission/],
    [404, '-2130575338, System.ArgumentException', 'not found', /no longer has this/],
    [500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'too large', /run Set-up again/],
    [500, '-1, System.Exception', 'unexpected', /\(500, -1\)/],
  ])('%i %s becomes a sentence', async (status, code, kind, sentence) => {
    answers = [say(status, refusal(code, 'Technical words'))];
    const error = await thrownBy(write(site()));
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(sentence);
    expect(error.detail).toContain('Technical words');
  });

  it('never shows an address or a token', async () => {
    answers = [cut];
    const error = await thrownBy(write(site()));
    expect(`${error.message} ${error.detail}`).not.toMatch(/token|127\.0\.0\.1/);
  });
});

describe('the server’s clock', () => {
  it('is noted with every answer', async () => {
    answers = [say(200, { Title: 'Site' }, { Date: 'Thu, 30 Oct 2025 23:30:00 GMT' })];
    const link = site();
    await read(link);
    expect(link.sender.serverDate).toBe('Thu, 30 Oct 2025 23:30:00 GMT');
  });
});
