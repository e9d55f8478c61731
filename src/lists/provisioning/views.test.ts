import { coloursOnLight, ratingShapes } from '../../plan/ratingLook';
import { ratingInitials, ratingOrder } from '../../plan/ratingWords';
import { listSchema } from '../schema';
import { addressOf, columnsOf } from '../schema/list';
import { startReadySite } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { linkSite } from '../connection';
import { ageFormat } from './ageFormat';
import { ratingFormat } from './ratingFormat';
import type { FormatElement } from './ratingFormat';
import { formatColumns, formatsOf, makeViews, viewsOf } from './views';

let site: TenantSite;
beforeAll(async () => {
  site = await startReadySite();
});
afterAll(() => site.close());

const place = (list: (typeof viewsOf)[number]['list']): string =>
  `web/getList('/sites/improvement/${addressOf(list)}')`;

async function asked(path: string): Promise<Record<string, unknown>> {
  const answer = await site.raw('anne.faulkner', 'GET', path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as Record<string, unknown>;
}

const all = (element: FormatElement): FormatElement[] => [element, ...(element.children ?? []).flatMap(all)];

describe('the views of Standing in SharePoint', () => {
  it('are made by Set-up, of columns that the lists have, filtered by an indexed column', async () => {
    for (const { list, views } of viewsOf)
      for (const { title, columns, query } of views) {
        const view = await asked(`${place(list)}/views/getbytitle('${title}')/viewfields`);
        expect([title, view.Items]).toEqual([title, columns]);
        const filtered = /<Where>.*?<FieldRef Name="(\w+)"/.exec(query)?.[1];
        const indexed = columnsOf(list).filter((column) => column.indexed);
        expect(indexed.map(({ internal }) => internal)).toContain(filtered);
      }
  });

  it('that a council changed stay, and one that is gone comes back', async () => {
    const [{ list, views }] = viewsOf;
    const headers = { 'IF-MATCH': '*', 'X-HTTP-Method': 'MERGE' };
    const view = `${place(list)}/views/getbytitle('${views[0].title}')`;
    expect((await site.raw('anne.faulkner', 'POST', view, { RowLimit: 7 }, headers)).ok).toBe(true);
    const other = `${place(list)}/views/getbytitle('${views[1].title}')`;
    expect(
      (await site.raw('anne.faulkner', 'POST', other, undefined, { ...headers, 'X-HTTP-Method': 'DELETE' })).ok,
    ).toBe(true);
    await makeViews(linkSite(site.as('anne.faulkner')));
    expect(await asked(`${view}?$select=RowLimit`)).toEqual({ RowLimit: 7 });
    expect(await asked(`${other}?$select=Title`)).toEqual({ Title: views[1].title });
  });

  it('of an earlier version get the columns of today, and those whose columns a council chose keep them', async () => {
    const columnsAt = (title: string): string =>
      `${place(listSchema.standingMonths)}/views/getbytitle('${title}')/viewfields`;
    const give = async (title: string, columns: readonly string[]): Promise<void> => {
      await site.raw('anne.faulkner', 'POST', `${columnsAt(title)}/removeallviewfields`);
      for (const column of columns)
        await site.raw('anne.faulkner', 'POST', `${columnsAt(title)}/addviewfield('${column}')`);
    };
    const ofMonth = ['LinkTitle', 'Day', 'Plan', 'Total', 'Blue', 'Green', 'Amber', 'Red', 'Grey'];
    const own = ['LinkTitle', 'Day', 'Red'];
    await give('How old it is', [...ofMonth, 'PutRight']);
    await give('Month ends', own);
    await makeViews(linkSite(site.as('anne.faulkner')));
    const today = ['LinkTitle', 'Kind', ...ofMonth.slice(1), 'PutRight'];
    expect((await asked(columnsAt('How old it is'))).Items).toEqual(today);
    expect((await asked(columnsAt('Month ends'))).Items).toEqual(own);
    await give('Month ends', ofMonth);
    await makeViews(linkSite(site.as('anne.faulkner')));
    expect((await asked(columnsAt('Month ends'))).Items).toEqual(['LinkTitle', 'Kind', ...ofMonth.slice(1)]);
  });

  it('show the rating in the format of the product, which a council may replace by its own', async () => {
    const [{ list, column, format }, age] = formatsOf;
    const ofAge = `${place(age.list)}/fields/getbyinternalnameortitle('${age.column}')?$select=CustomFormatter`;
    expect(JSON.parse(String((await asked(ofAge)).CustomFormatter))).toEqual(ageFormat);
    const at = `${place(list)}/fields/getbyinternalnameortitle('${column}')?$select=CustomFormatter`;
    expect(JSON.parse(String((await asked(at)).CustomFormatter))).toEqual(format);
    const headers = { 'IF-MATCH': '*', 'X-HTTP-Method': 'MERGE' };
    await site.raw('anne.faulkner', 'POST', at.split('?')[0], { CustomFormatter: '{"elmType":"div"}' }, headers);
    await formatColumns(linkSite(site.as('anne.faulkner')));
    expect((await asked(at)).CustomFormatter).toBe('{"elmType":"div"}');
  });
});

/** Expects elements of attributes, styles and expressions that SharePoint’s column formatting knows. */
function onlyKnown(elements: readonly FormatElement[]): void {
  const attributes = ['title', 'viewBox', 'd', 'aria-hidden'];
  const styles =
    /^(display|align-items|position|width|min-width|height|margin-right|fill|stroke|stroke-width|left|top|text-align|font-size|line-height|font-weight|color)$/;
  for (const { attributes: given = {}, style = {} } of elements) {
    expect(Object.keys(given).filter((name) => !attributes.includes(name))).toEqual([]);
    expect(Object.keys(style).filter((name) => !styles.test(name))).toEqual([]);
  }
  for (const text of elements.flatMap(({ style = {}, attributes: given = {}, txtContent = '' }) => [
    ...Object.values(style),
    ...Object.values(given),
    txtContent,
  ])) {
    // An expression closes what it opens, and has quotes in pairs.
    expect([text, text.split('(').length]).toEqual([text, text.split(')').length]);
    expect([text, text.split("'").length % 2]).toEqual([text, 1]);
  }
}

/** An expression of the format, worked out for a row as SharePoint does. */
function shown(expression: string, row: { Kind: string; day: string }, now: string): string {
  const script = expression
    .replace(/^=/, '')
    .replace(/\bif\(/g, 'pick(')
    .replace(/Number\(@now\)/g, String(Date.parse(now)))
    .replace(/Number\(@currentField\)/g, String(Date.parse(row.day)))
    .replace(/@currentField/g, 'day')
    .replace(/\[\$Kind\]/g, 'kind');
  const pick = (test: boolean, yes: unknown, no: unknown): unknown => (test ? yes : no);
  const work = new Function('pick', 'floor', 'toLocaleDateString', 'kind', 'day', `return ${script};`);
  return String(work(pick, Math.floor, (day: string) => day.slice(0, 10), row.Kind, row.day));
}

describe('the age of Standing in SharePoint', () => {
  const texts = (Kind: string, now: string): string[] =>
    (ageFormat.children ?? []).map(({ txtContent = '' }) =>
      shown(txtContent, { Kind, day: '2026-11-20T00:00:00Z' }, now),
    );

  it.each([
    ['today', '2026-11-20T09:00:00Z', ['2026-11-20', ', today', '']],
    ['today', '2026-11-21T09:00:00Z', ['2026-11-20', ', yesterday', '']],
    ['today', '2026-11-23T09:00:00Z', ['2026-11-20', ', 3 days ago', '']],
    ['today', '2026-11-25T09:00:00Z', ['2026-11-20', ', 5 days ago', 'Old: what reads these lists shows old ratings.']],
    ['month end', '2027-11-25T09:00:00Z', ['2026-11-20', '', '']],
  ])('is said beside the day of the row of %s, at %s', (kind, now, expected) => {
    expect(texts(kind, now)).toEqual(expected);
  });

  it('is in the view that shows it, with the kind of the row that it goes by', () => {
    const views = viewsOf.find(({ list }) => list === formatsOf[1].list)?.views ?? [];
    for (const { columns } of views) expect(columns).toEqual(expect.arrayContaining(['Kind', 'Day']));
  });
});

describe.each([
  ['a rating', ratingFormat],
  ['the age', ageFormat],
] as const)('the format of %s', (_what, format) => {
  it('uses nothing that SharePoint’s formatting does not know', () => onlyKnown(all(format)));
});

describe('the format of a rating', () => {
  const elements = all(ratingFormat);

  it('gives each rating the shape, letter and colours of the screens', () => {
    const path = elements.find(({ elmType }) => elmType === 'path')?.attributes?.d ?? '';
    const svg = elements.find(({ elmType }) => elmType === 'svg')?.style ?? {};
    const letter = elements.find(({ style }) => style?.position === 'absolute');
    for (const rating of ratingOrder) {
      expect(path).toContain(`@currentField == '${rating}', '${ratingShapes[rating]}'`);
      expect(svg.stroke).toContain(`@currentField == '${rating}', '${coloursOnLight[rating].outline}'`);
      expect(svg.fill).toContain(`'${coloursOnLight[rating].fill}'`);
      expect(letter?.txtContent).toContain(`@currentField == '${rating}', '${ratingInitials[rating]}'`);
    }
  });
});
