import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey } from '../keys';
import { draft, report, startReadySite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { listSchema } from '.';
import { addressOf } from './list';
import type { ListDefinition } from './list';

const page = readFileSync(join(__dirname, '../../../docs/data-out.md'), 'utf8');

/** The query for Power BI as the page has it. */
const query = /```m\n([^]+?)```/.exec(page)?.[1] ?? '';

/** What a pattern finds in the query, or the reason why the test cannot read it. */
function found(pattern: RegExp): string[] {
  const match = pattern.exec(query);
  if (!match) throw new Error(`The query of the page has nothing like ${String(pattern)}.`);
  return match.slice(1);
}

const text = (name: string): string => found(new RegExp(`^ +${name} = "([^"]*)",$`, 'm'))[0];

type Names = Readonly<Record<string, string>>;

/** An M expression of texts joined by &, worked out: quoted texts, names, and Text.From of a name. */
const joined = (expression: string, names: Names): string =>
  expression
    .split(' & ')
    .map((part) => {
      const quoted = /^"(.*)"$/.exec(part);
      const name = /^(?:Text\.From\((\w+)\)|(\w+))$/.exec(part);
      const value = quoted ? quoted[1] : names[name?.[1] ?? name?.[2] ?? ''];
      if (value === undefined) throw new Error(`The query of the page has ${part}, which this test does not read.`);
      return value;
    })
    .join('');

/** The fields of an M record between brackets: `#"$top" = "2000"` or `Accept = "…"`. */
const recordOf = (fields: string, names: Names): Names =>
  Object.fromEntries(
    [...fields.matchAll(/(?:#"([^"]+)"|(\w+)) = ((?:"[^"]*"|[\w.()]+)(?: & (?:"[^"]*"|[\w.()]+))*)/g)].map(
      ([, quoted, plain, expression]) => [quoted ?? plain, joined(expression, names)],
    ),
  );

interface Answer {
  rows: Record<string, unknown>[];
  requests: number;
}

/**
 * Asks as Power BI does with the query of the page: its address, its record of the question, its headers and its
 * following of pages, with those parts replaced that the page says may be.
 */
async function asPowerBi(site: TenantSite, replaced: Names = {}): Promise<Answer> {
  const [listName, columnsName] = ['List', 'Columns'];
  const names = { [listName]: text('List'), [columnsName]: text('Columns'), ...replaced };
  const [siteName, path] = found(/Web\.Contents\((\w+), \[\s+RelativePath = (.+),\n/);
  expect(siteName).toBe('Site');
  const [record] = found(/ Query = \[(.+)\],\n/);
  const headers = recordOf(found(/ Headers = \[(.+)\]\n/)[0], {});
  const [rowsIn] = found(/\]\)\)\[(\w+)\],\n/);
  const [first, number] = found(
    /List\.Generate\(\(\) => Page\((\d+)\), each not List\.IsEmpty\(_\), each Page\(List\.Last\(_\)\[(\w+)\]\)\)/,
  );
  const [authorization] = /`Authorization = "([^"]+)"`/.exec(page)?.slice(1) ?? [];
  let requests = 0;
  const ask = async (after: string): Promise<Record<string, unknown>[]> => {
    requests += 1;
    const asked = { ...recordOf(record, { ...names, after }), ...(replaced.$top ? { $top: replaced.$top } : {}) };
    const search = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const address = `${site.siteUrl}/${joined(path, names)}?${search.join('&')}`;
    const answer = await fetch(address, { headers: { ...headers, Authorization: authorization } });
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as Record<string, Record<string, unknown>[]>)[rowsIn];
  };
  const rows: Record<string, unknown>[] = [];
  for (let some = await ask(first); some.length > 0; some = await ask(String(some[some.length - 1][number])))
    rows.push(...some);
  return { rows, requests };
}

/** What Power Query makes of a value that it is told to type; a value that it cannot type is an error in its cell. */
function typed(value: unknown, type: string): unknown {
  if (value === null) return null;
  if (type === 'type date' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return new Date(`${String(value)}T00:00:00Z`);
  if (type === 'Int64.Type' && Number.isInteger(value)) return value;
  if (type === 'type logical' && typeof value === 'boolean') return value;
  throw new Error(`Power Query makes no ${type} of ${JSON.stringify(value)}.`);
}

let site: TenantSite;
let measureId: number;
beforeAll(async () => {
  site = await startReadySite('2026-11-23T09:30:00Z');
  const anne = storeOf(site, 'anne.faulkner');
  const { planId } = await anne.importReport(report, newKey());
  const made = [];
  for (const [order, due] of ['2027-06-30', null, '2027-01-08', '2026-12-01'].entries())
    made.push(await anne.addAction(planId, draft({ ref: `9.${order + 1}`, due, order }), newKey()));
  await anne.changeAction(made[3], { kind: 'withdraw', reason: 'Done elsewhere.' }, newKey());
  ({ id: measureId } = await anne.addRecord('measures', { planId, ref: 'M1', title: 'Contacts', unit: '%' }, newKey()));
  for (const day of ['2026-06-30', '2026-10-31'])
    await anne.addRecord('readings', { planId, measureId, measureRef: 'M1', day, value: 71 }, newKey());
  await anne.addRecord('risks', { planId, ref: 'R1', title: 'Money ends', event: 'The grant ends.' }, newKey());
  await anne.addRecord('meetings', { planId, title: 'Scrutiny', day: '2026-06-15', state: 'held' }, newKey());
  await anne.writeStanding();
});
afterAll(() => site.close());

describe('the query for Power BI of the page about figures for other tools', () => {
  it('is of an address of a council, which the page says how to set for this machine', () => {
    expect(text('Site')).toMatch(/^https:\/\/\w+\.sharepoint\.com\/sites\/improvement$/);
    expect(new URL(site.siteUrl).pathname).toBe(new URL(text('Site')).pathname);
    expect(/set `Site` to `([^`]+)`/.exec(page)?.[1]).toBe('http://localhost:4380/sites/improvement');
    expect(text('List')).toBe(`${new URL(text('Site')).pathname}/${addressOf(listSchema.standing)}`);
  });

  it('brings every row of Standing, in one page or in many', async () => {
    const { rows, requests } = await asPowerBi(site);
    expect(requests).toBe(2);
    expect(rows.map(({ Title, DueText, IsCounted }) => [Title, DueText, IsCounted]).sort()).toEqual([
      ['9.1', '2027-06-30', true],
      ['9.2', null, true],
      ['9.3', '2027-01-08', true],
      ['9.4', '2026-12-01', false],
    ]);
    for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(text('Columns').split(',')));
    const byOne = await asPowerBi(site, { $top: '1' });
    expect(byOne).toEqual({ rows, requests: 5 });
  });

  it('types its columns without an error, and keeps what is counted', async () => {
    const [changes] = found(/Table\.TransformColumnTypes\(\w+, \{([^]+?)\n {4}\}/);
    const types = [...changes.matchAll(/\{"(\w+)", ([\w. ]+)\}/g)].map(([, name, type]) => [name, type]);
    expect(types.length).toBeGreaterThan(5);
    const emptied = [
      ...found(/Table\.ReplaceValue\(\w+, "", null, Replacer\.ReplaceValue, \{(.+)\}\),\n/)[0].split(', '),
    ];
    const [counted] = found(/Table\.SelectRows\(Typed, each \[(\w+)\]\)/);
    const { rows } = await asPowerBi(site);
    for (const row of rows)
      for (const [name, type] of types) {
        expect(Object.keys(row)).toContain(name);
        const value = row[name] === '' && emptied.includes(`"${name}"`) ? null : row[name];
        expect(() => typed(value, type)).not.toThrow();
      }
    expect(rows.filter((row) => row[counted] === true)).toHaveLength(3);
  });

  it('brings the month ends as the page says', async () => {
    const [name, columns] = /take `(\w+)` and `(Id,[^`]+)`/.exec(page)?.slice(1) ?? [];
    const { rows } = await asPowerBi(site, { List: `/sites/improvement/Lists/${name}`, Columns: columns });
    expect(rows).toMatchObject([{ Kind: 'today', DayText: '2026-11-23', OldFromText: '2026-11-25', Total: 3 }]);
  });

  it.each(['measures', 'readings', 'risks', 'riskReviews', 'meetings'] as const)(
    'reads the list of %s by the columns that the page names',
    async (list) => {
      const definition: ListDefinition = listSchema[list];
      const columns = [...page.matchAll(/^\| ([\w ]+) \| (\w+) \|/gm)].flatMap(([, title, column]) =>
        title === definition.title ? [column] : [],
      );
      expect(columns.length).toBeGreaterThan(3);
      expect(page).toContain(`\`${addressOf(definition).split('/')[1]}\``);
      const replaced = { List: `/sites/improvement/${addressOf(definition)}`, Columns: `Id,${columns.join(',')}` };
      const { rows } = await asPowerBi(site, replaced);
      expect(rows.length).toBe({ measures: 1, readings: 2, risks: 1, riskReviews: 0, meetings: 1 }[list]);
    },
  );

  it('takes the day from a moment as the page says, in both halves of the year', async () => {
    expect(page).toContain(
      '`Date.From(DateTimeZone.RemoveZone(DateTimeZone.FromText(moment)) + #duration(0, 1, 0, 0))`',
    );
    const replaced = { List: `/sites/improvement/${addressOf(listSchema.readings)}`, Columns: 'Id,Day,MeasureId' };
    const { rows } = await asPowerBi(site, replaced);
    const days = rows.map(({ Day }) => new Date(Date.parse(String(Day)) + 3_600_000).toISOString().slice(0, 10));
    expect([days, rows[0].Day]).toEqual([['2026-06-30', '2026-10-31'], '2026-06-29T23:00:00Z']);
    expect(rows[0].MeasureId).toBe(measureId);
  });
});

it('the filter for Power Automate of the page is understood', async () => {
  const filter = /Filter queries use the names of columns: `([^`]+)`/.exec(page)?.[1] ?? '';
  const path = `web/getList('${text('List')}')/items?$filter=${encodeURIComponent(filter)}`;
  const answer = await site.raw('anne.faulkner', 'GET', path);
  expect([filter, answer.status]).toEqual([expect.stringContaining('Rating eq'), 200]);
});
