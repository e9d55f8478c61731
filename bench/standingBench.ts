import { openPlanStore } from '../src/lists';
import type { Connection } from '../src/lists';
import { addressOf } from '../src/lists/schema/list';
import { listSchema } from '../src/lists/schema';

/** Writing the lists Standing once: how long, how many rows were written, and in how many requests. */
export interface StandingTime {
  milliseconds: number;
  rows: number;
  requests: number;
}

const EDITED = 10;

/** Counts the writing requests to SharePoint while some work is done; a $batch is one. */
async function requestsIn(work: () => Promise<unknown>): Promise<number> {
  const usual = globalThis.fetch;
  let requests = 0;
  globalThis.fetch = (...asked) => {
    const [address, init] = asked;
    if (init?.method === 'POST' && !String(address).endsWith('/contextinfo')) requests += 1;
    return usual(...asked);
  };
  try {
    await work();
  } finally {
    globalThis.fetch = usual;
  }
  return requests;
}

async function written(connection: Connection): Promise<StandingTime> {
  const store = openPlanStore(connection);
  await store.open();
  let rows = 0;
  const started = performance.now();
  const requests = await requestsIn(async () => {
    const done = await store.writeStanding();
    if (done === null) throw new Error('Standing may not be written now.');
    for (const { added, changed, putRight, removed } of [done.actions, done.months])
      rows += added + changed + putRight + removed;
  });
  return { milliseconds: Math.round(performance.now() - started), rows, requests };
}

/** Edits rows of Standing as somebody does in SharePoint's own screens. */
async function editByHand({ siteUrl, bearer }: Connection): Promise<void> {
  const list = `${siteUrl}/_api/web/getList('${new URL(siteUrl).pathname}/${addressOf(listSchema.standing)}')`;
  const headers = {
    Authorization: `Bearer ${await bearer!()}`,
    Accept: 'application/json;odata=nometadata',
    'Content-Type': 'application/json;odata=nometadata',
  };
  const answer = await fetch(`${list}/items?$select=Id&$top=${EDITED}`, { headers });
  const { value } = (await answer.json()) as { value: { Id: number }[] };
  for (const { Id } of value) {
    const edited = await fetch(`${list}/items(${Id})`, {
      method: 'POST',
      headers: { ...headers, 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
      body: JSON.stringify({ Reason: 'Typed by hand' }),
    });
    if (!edited.ok) throw new Error(`The edit was refused: ${await edited.text()}`);
  }
}

/** "1200 ms, 5010 rows in 51 requests" */
export function inWords({ milliseconds, rows, requests }: StandingTime): string {
  return `${milliseconds} ms, ${rows} rows in ${requests} requests`;
}

/** Writes all of it, again without a change, and after ten rows were edited by hand. */
async function writtenThrice(connection: Connection): Promise<{ [what: string]: StandingTime }> {
  const all = await written(connection);
  const nothing = await written(connection);
  await editByHand(connection);
  return { 'all of it': all, 'nothing changed': nothing, 'ten rows put right': await written(connection) };
}

/** Measures how Standing is written of a plan of several years and of one of 200 actions, through the local tenant. */
export async function measureStanding(
  usual: Connection,
  grown: Connection,
): Promise<{ what: string; usual: StandingTime; grown: StandingTime; ratio: number }[]> {
  const [few, many] = [await writtenThrice(usual), await writtenThrice(grown)];
  return Object.keys(few).map((what) => ({
    what,
    usual: few[what],
    grown: many[what],
    ratio: Number((many[what].milliseconds / few[what].milliseconds).toFixed(2)),
  }));
}
