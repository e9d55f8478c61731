import type { Rest } from '../testing';
import { addItems, makeList, refusal, rows, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

describe('filters (S27)', () => {
  let list: string;
  beforeAll(async () => {
    list = await makeList(anne, 'Filtered', [
      '<Field Type="Number" Name="Place" />',
      '<Field Type="Boolean" Name="Urgent" />',
      '<Field Type="DateTime" Format="DateTime" Name="At" />',
      '<Field Type="Note" Name="Text" />',
      '<Field Type="Guid" Name="Mark" />',
    ]);
    const items = [
      { Title: 'Apple', Place: 1, Urgent: true, At: '2025-01-01T00:00:00Z' },
      { Title: "O'Brien's", Place: 2, Urgent: false, At: '2025-02-01T00:00:00Z' },
      { Title: 'apple pie', Place: 3, Mark: '0D9E5A9A-1B7A-4E0C-9C64-0A3C9D3C1F11' },
      { Title: 'Cherry or plum' },
    ];
    for (const item of items) await anne.post(`${list}/items`, item);
  });

  const ids = async (filter: string): Promise<unknown[]> =>
    rows(await anne.get(`${list}/items?$select=Id&$filter=${encodeURIComponent(filter)}`)).map((row) => row.Id);

  it.each([
    ["Title eq 'apple'", [1]],
    ["Title eq 'O''Brien''s'", [2]],
    ["startswith(Title,'app')", [1, 3]],
    ["substringof('pie', Title)", [3]],
    ["substringof('or',Title)", [4]],
    ['Place eq null', [4]],
    ['Place ne null and Place lt 3', [1, 2]],
    ['Place eq 1 or Place eq 2 and Urgent eq true', [1]],
    ['(Place eq 1 or Place eq 2) and Urgent eq 0', [2]],
    ['Urgent eq 1', [1]],
    ['not (Place eq 1)', [2, 3, 4]],
    ["At ge datetime'2025-02-01T00:00:00Z'", [2]],
    ["At lt '2025-02-01T00:00:00.000Z'", [1]],
    ["Mark eq guid'0d9e5a9a-1b7a-4e0c-9c64-0a3c9d3c1f11'", [3]],
    ['Id gt 2L', [3, 4]],
    ["Id ge 2 and Id lt 4 and Title ne 'x'", [2, 3]],
    ["Created gt '2001-01-01T00:00:00Z' and AuthorId ne 0", [1, 2, 3, 4]],
  ])('%s', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it.each(["Title eq 'x", 'Place eq', 'Place ~ 3', 'Place eq 1 and', "eq 'x'", "endswith(Title,'x')", 'Title'])(
    'refuses %s',
    async (filter) => {
      expect((await anne.get(`${list}/items?$filter=${encodeURIComponent(filter)}`)).status).toBe(400);
    },
  );

  it('refuses a filter on a note, and on a column that is not there', async () => {
    expect((await anne.get(`${list}/items?$filter=Text eq 'x'`)).status).toBe(400);
    expect((await anne.get(`${list}/items?$filter=Colour eq 'x'`)).status).toBe(400);
    expect((await anne.get(`${list}/items?$orderby=Colour`)).status).toBe(400);
  });

  it('sorts by several columns, empty first, and pages in that order', async () => {
    const first = await anne.get(`${list}/items?$select=Id&$orderby=Urgent desc,Place desc&$top=2`);
    expect(rows(first).map((row) => row.Id)).toEqual([1, 2]);
    const second = await fetch(String(first.body['odata.nextLink']), {
      headers: { Authorization: 'Bearer local:anne.faulkner@council.example', Accept: 'application/json' },
    });
    const page = (await second.json()) as { value: { Id: number }[] };
    expect(page.value.map(({ Id }) => Id)).toEqual([3, 4]);
  });
});

describe('paging and limits', () => {
  let large: string;
  beforeAll(async () => {
    large = await makeList(anne, 'Large', [
      '<Field Type="Text" Name="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
      '<Field Type="Number" Name="Group" Indexed="TRUE" />',
      '<Field Type="Text" Name="Free" />',
    ]);
    await addItems(anne, large, 5001, (n) => ({
      Title: `t${n}`,
      Key: `k${String(n).padStart(5, '0')}`,
      Group: n <= 5000 ? n % 10 : 99,
      Free: 'x',
    }));
  });

  it('S9: gives 100 items and a nextLink, takes 5,000 at most, and ignores $skip', async () => {
    const first = await anne.get(`${large}/items?$select=Id`);
    expect(rows(first)).toHaveLength(100);
    expect(String(first.body['odata.nextLink'])).toMatch(/\?\$skiptoken=Paged%3dTRUE%26p_ID%3d100&\$select=Id$/);
    expect(rows(await anne.get(`${large}/items?$select=Id&$skip=50&$top=1`))[0]!.Id).toBe(1);
    expect(rows(await anne.get(`${large}/items?$select=Id&$top=5000`))).toHaveLength(5000);
    expect((await anne.get(`${large}/items?$select=Id&$top=5001`)).status).toBe(500);
    const rest = await anne.get(`${large}/items?$select=Id&$top=5000&$skiptoken=Paged=TRUE%26p_ID=4999`);
    expect(rows(rest).map((row) => row.Id)).toEqual([5000, 5001]);
    expect(rest.body['odata.nextLink']).toBeUndefined();
  });

  it('S14: fails to filter or sort on a column without index, paged or not', async () => {
    for (const query of [
      "$filter=Free eq 'x'",
      '$orderby=Free',
      "$filter=Free eq 'x'&$top=1",
      "$filter=substringof('k',Key)",
    ]) {
      const answer = await anne.get(`${large}/items?$select=Id&${query}`);
      expect([query, answer.status]).toEqual([query, 500]);
      expect(refusal(answer).code).toBe('-2147024860, Microsoft.SharePoint.SPQueryThrottledException');
    }
  });

  it('S14: an index serves when it narrows to 5,000 or fewer; a wider match fails as well', async () => {
    const count = async (query: string): Promise<number> =>
      rows(await anne.get(`${large}/items?$select=Id&$top=5000&${query}`)).length;
    expect(await count("$filter=Key eq 'K00042'")).toBe(1);
    expect(await count("$filter=startswith(Key,'k000')")).toBe(99);
    expect(await count("$filter=Group eq 3 and Free eq 'x'")).toBe(500);
    expect(await count("$filter=Free eq 'x' and Group eq 3&$orderby=Free desc")).toBe(500);
    expect(await count('$filter=Group eq 3 or Group eq 4')).toBe(1000);
    expect(await count('$filter=ID gt 4000 and ID le 4500')).toBe(500);
    expect(await count('$orderby=Key desc&$top=5')).toBe(5);
    for (const query of [
      '$filter=Group ge 0',
      '$filter=ID gt 0',
      "$filter=Group eq 3 or Free eq 'x'",
      '$orderby=Group,Free',
    ])
      expect([query, (await anne.get(`${large}/items?$select=Id&${query}`)).status]).toEqual([query, 500]);
  });

  it('S14: pages through a large list in the order of an index', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = `${tenant.site}/_api/${large}/items?$select=Id,Group&$orderby=Group desc&$top=2000`;
    while (next) {
      const response: Response = await fetch(next, {
        headers: { Authorization: 'Bearer local:anne.faulkner@council.example', Accept: 'application/json' },
      });
      const page = (await response.json()) as { value: { Id: number; Group: number }[]; 'odata.nextLink'?: string };
      seen.push(...page.value.map(({ Id }) => Id));
      next = page['odata.nextLink'];
    }
    expect(seen).toHaveLength(5001);
    expect(new Set(seen).size).toBe(5001);
    expect(seen[0]).toBe(5001);
  });

  it('S16: twelve lookup-like columns go, a thirteenth fails', async () => {
    const names = Array.from({ length: 11 }, (_, n) => `P${n + 1}`);
    const list = await makeList(
      anne,
      'Lookups',
      names.map((name) => `<Field Type="User" Name="${name}" />`),
    );
    await anne.post(`${list}/items`, { Title: 'x' });
    const ask = (select: string): ReturnType<Rest['get']> => anne.get(`${list}/items?$select=${select}`);
    expect((await ask(`${names.map((name) => `${name}Id`).join(',')},AuthorId`)).status).toBe(200);
    for (const answer of [
      await ask(`${names.map((name) => `${name}Id`).join(',')},AuthorId,EditorId`),
      await anne.get(`${list}/items`),
    ]) {
      expect(answer.status).toBe(500);
      expect(refusal(answer).message).toContain('lookup column threshold');
    }
  });
});

describe('RenderListDataAsStream', () => {
  it('reads a list by a view’s query', async () => {
    const list = await makeList(anne, 'Viewed', ['<Field Type="Number" Name="Place" />']);
    for (const Place of [3, 1, 2]) await anne.post(`${list}/items`, { Title: `p${Place}`, Place });
    const view =
      '<View><Query><Where><Geq><FieldRef Name="Place" /><Value Type="Number">2</Value></Geq></Where><OrderBy><FieldRef Name="Place" /></OrderBy></Query><ViewFields><FieldRef Name="Title" /><FieldRef Name="Author" /></ViewFields><RowLimit>1</RowLimit></View>';
    const first = await anne.post(`${list}/RenderListDataAsStream`, { parameters: { ViewXml: view } });
    expect(first.body).toMatchObject({
      RowLimit: 1,
      LastRow: 1,
      Row: [{ ID: '3', Title: 'p2', Author: [{ title: 'Anne Faulkner' }] }],
    });
    const second = await anne.post(`${list}/RenderListDataAsStream`, {
      parameters: { ViewXml: view, Paging: String(first.body.NextHref) },
    });
    expect(second.body).toMatchObject({ Row: [{ ID: '1', Title: 'p3' }] });
  });
});
