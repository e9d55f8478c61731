import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningTenant, TenantOptions } from './server';
import { startTenant } from './server';
import type { Switches } from './switches';

/** A response, with its body read as JSON when it is JSON. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; `{}` when it is not JSON. Tests state what they expect of it. */
  body: Body;
}

/** A body of any shape, read by property name. Comparisons in tests check what a property holds. */
export interface Body {
  readonly [name: string]: Body;
}

/** The members of a collection in a response. */
export const rows = (answer: Answer): Body[] => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body.value as unknown as Body[];
};

/** The code and message in a refusal's `odata.error`. */
export const refusal = (answer: { text: string }): { code: string; message: string } => {
  const error = (JSON.parse(answer.text) as { 'odata.error': { code: string; message: { value: string } } })[
    'odata.error'
  ];
  return { code: error.code, message: error.message.value };
};

/** REST calls as one person, with the least metadata. */
export interface Rest {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  merge(path: string, body: unknown, ifMatch?: string): Promise<Answer>;
  remove(path: string, ifMatch?: string): Promise<Answer>;
  /** Sends a batch with parts as PnPjs writes them: `['POST', 'web/lists', {…}]`. */
  batch(parts: readonly (readonly [string, string, unknown?, Record<string, string>?])[]): Promise<BatchAnswer[]>;
}

export interface BatchAnswer {
  status: number;
  text: string;
  headers: string;
}

export interface TestTenant {
  running: RunningTenant;
  url: string;
  /** The site's address, such as `http://localhost:…/sites/improvement`. */
  site: string;
  /** The calls as a person, by the first part of their principal name ("anne.faulkner"), or as "app". */
  as(name: string, sitePath?: string): Rest;
  clock(now: string | null): Promise<void>;
  fault(fault: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  /** Changes switches while the tenant runs. */
  turn(switches: Partial<Switches>): Promise<void>;
  /** Stops the server and starts another on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const JSON_TYPE = 'application/json;odata=nometadata';

export const bearer = (name: string): string => `Bearer local:${name === 'app' ? 'app' : `${name}@council.example`}`;

export async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  let body = {} as Body;
  try {
    body = JSON.parse(text) as Body;
  } catch {
    // Files, empty answers and batches are not JSON.
  }
  return { status: response.status, headers: response.headers, text, body };
}

function rest(site: () => string, name: string): Rest {
  const call = (method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> =>
    send(`${site()}/_api/${path}`, {
      method,
      headers: { Authorization: bearer(name), Accept: JSON_TYPE, 'Content-Type': JSON_TYPE, ...headers },
      body: body === undefined ? undefined : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
    });
  return {
    get: (path, headers = {}) => call('GET', path, undefined, headers),
    post: (path, body, headers = {}) => call('POST', path, body, headers),
    merge: (path, body, ifMatch = '*') => call('POST', path, body, { 'X-HTTP-Method': 'MERGE', 'If-Match': ifMatch }),
    remove: (path, ifMatch = '*') => call('POST', path, undefined, { 'X-HTTP-Method': 'DELETE', 'If-Match': ifMatch }),
    batch: async (parts) => {
      const answer = await send(`${site()}/_api/$batch`, {
        method: 'POST',
        headers: {
          Authorization: bearer(name),
          Accept: JSON_TYPE,
          'Content-Type': 'multipart/mixed; boundary=batch_test',
        },
        body: writeParts(site(), parts),
      });
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
      return readParts(answer);
    },
  };
}

function writeParts(base: string, parts: Parameters<Rest['batch']>[0]): string {
  const lines: string[] = [];
  parts.forEach(([method, path, body, headers], index) => {
    const inSet = method !== 'GET';
    lines.push('--batch_test');
    if (inSet) lines.push(`Content-Type: multipart/mixed; boundary="changeset_${index}"`, '', `--changeset_${index}`);
    lines.push('Content-Type: application/http', 'Content-Transfer-Encoding: binary', '');
    lines.push(`${method} ${base}/_api/${path} HTTP/1.1`, `accept: ${JSON_TYPE}`, `content-type: ${JSON_TYPE}`);
    for (const [name, value] of Object.entries(headers ?? {})) lines.push(`${name}: ${value}`);
    lines.push('');
    if (body !== undefined) lines.push(JSON.stringify(body), '');
    if (inSet) lines.push(`--changeset_${index}--`, '');
  });
  lines.push('--batch_test--', '');
  return lines.join('\n');
}

function readParts(answer: Answer): BatchAnswer[] {
  const boundary = /boundary=(.+)$/.exec(answer.headers.get('content-type') ?? '')![1]!;
  return answer.text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [, head = '', ...body] = part.split('\r\n\r\n');
      return { status: Number(/HTTP\/1\.1 (\d+)/.exec(head)![1]), headers: head, text: body.join('\r\n\r\n').trim() };
    });
}

/** A tenant for the tests of one file, started before the first test and closed after the last. */
export function useTenant(options: Partial<TenantOptions> = {}): TestTenant {
  let started: TestTenant | undefined;
  beforeAll(async () => {
    started = await startTestTenant(options);
  });
  afterAll(() => started?.close());
  const open = (): TestTenant => {
    if (!started) throw new Error('The tenant starts with the first test.');
    return started;
  };
  return {
    get running() {
      return open().running;
    },
    get url() {
      return open().url;
    },
    get site() {
      return open().site;
    },
    as: (name, sitePath = '/sites/improvement') => rest(() => `${open().url}${sitePath}`, name),
    clock: (now) => open().clock(now),
    fault: (fault) => open().fault(fault),
    clearFaults: () => open().clearFaults(),
    turn: (switches) => open().turn(switches),
    restart: () => open().restart(),
    close: () => open().close(),
  };
}

/** A tenant for one test, in a folder of its own, on a free port. */
export async function startTestTenant(options: Partial<TenantOptions> = {}): Promise<TestTenant> {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-tenant-'));
  let running = await startTenant({ port: 0, dataDir, ...options });
  const control = async (path: string, body: unknown): Promise<void> => {
    const answer = await send(`${running.url}/_local/${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (answer.status !== 200) throw new Error(answer.text);
  };
  return {
    get running() {
      return running;
    },
    get url() {
      return running.url;
    },
    get site() {
      return `${running.url}/sites/improvement`;
    },
    as: (name, sitePath = '/sites/improvement') => rest(() => `${running.url}${sitePath}`, name),
    clock: (now) => control('clock', { now }),
    fault: (fault) => control('faults', fault),
    turn: (switches) => control('switches', switches),
    clearFaults: async () => {
      await fetch(`${running.url}/_local/faults`, { method: 'DELETE' });
    },
    restart: async () => {
      await running.close();
      running = await startTenant({ port: 0, dataDir, ...options });
    },
    close: async () => {
      await running.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Makes a list with columns from XML: `<Field Type="Text" Name="Key" Indexed="TRUE" />`. Returns its address. */
export async function makeList(
  who: Rest,
  title: string,
  fields: readonly string[] = [],
  template = 100,
): Promise<string> {
  const made = await who.post('web/lists', { Title: title, BaseTemplate: template });
  if (made.status !== 201) throw new Error(made.text);
  const list = `web/lists(guid'${String(made.body.Id)}')`;
  for (const field of fields) await addColumn(who, list, field);
  return list;
}

export async function addColumn(who: Rest, list: string, schemaXml: string): Promise<Answer> {
  const xml = schemaXml.includes('DisplayName')
    ? schemaXml
    : schemaXml.replace(/ Name="([^"]*)"/, ' Name="$1" DisplayName="$1"');
  const answer = await who.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer;
}

/** Fills a list by batches of a hundred. */
export async function addItems(who: Rest, list: string, count: number, item: (n: number) => unknown): Promise<void> {
  for (let done = 0; done < count; done += 100) {
    const parts = Array.from(
      { length: Math.min(100, count - done) },
      (_, index) => ['POST', `${list}/items`, item(done + index + 1)] as const,
    );
    for (const part of await who.batch(parts)) if (part.status !== 201) throw new Error(part.text);
  }
}
