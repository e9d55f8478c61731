import { localMidnight } from '../../plan/day';
import { coloursOnLight, ratingShapes } from '../../plan/ratingLook';
import { ratingInitials, ratingOrder } from '../../plan/ratingWords';
import { standingOldFrom } from '../../plan/standing/age';
import { listSchema } from '../schema';
import { addressOf } from '../schema/list';
import { madeColumnsOf } from './details';
import { startReadySite } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { linkSite } from '../connection';
import { ageFormat, ageFormatFormerly } from './ageFormat';
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
        const indexed = madeColumnsOf(list).filter((column) => column.indexed);
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
    const ofToday = ['LinkTitle', 'Kind', 'Day', 'OldFrom', ...ofMonth.slice(2), 'PutRight'];
    expect((await asked(columnsAt('How old it is'))).Items).toEqual(ofToday);
    expect((await asked(columnsAt('Month ends'))).Items).toEqual(own);
    await give('Month ends', ofMonth);
    await give('How old it is', ['LinkTitle', 'Kind', ...ofMonth.slice(1), 'PutRight']);
    await makeViews(linkSite(site.as('anne.faulkner')));
    expect((await asked(columnsAt('Month ends'))).Items).toEqual(['LinkTitle', 'Kind', ...ofMonth.slice(1)]);
    expect((await asked(columnsAt('How old it is'))).Items).toEqual(ofToday);
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
    const formerly = { CustomFormatter: JSON.stringify(ageFormatFormerly) };
    await site.raw('anne.faulkner', 'POST', ofAge.split('?')[0], formerly, headers);
    await formatColumns(linkSite(site.as('anne.faulkner')));
    expect(JSON.parse(String((await asked(ofAge)).CustomFormatter))).toEqual(ageFormat);
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

/** A row of Standing by month, with its days as SharePoint gives them: midnight in London. */
interface MonthRow {
  Kind: string;
  day: string;
  oldFrom: string;
}

/** An expression of the format, worked out for a row as SharePoint does. */
function shown(expression: string, row: MonthRow, now: string): string {
  const script = expression
    .replace(/^=/, '')
    .replace(/\bif\(/g, 'pick(')
    .replace(/Number\(@now\)/g, String(Date.parse(now)))
    .replace(/Number\(@currentField\)/g, String(Date.parse(row.day)))
    .replace(/Number\(\[\$OldFrom\]\)/g, String(Date.parse(row.oldFrom)))
    .replace(/@currentField/g, 'day')
    .replace(/\[\$OldFrom\]/g, 'oldFrom')
    .replace(/\[\$Kind\]/g, 'kind');
  const pick = (test: boolean, yes: unknown, no: unknown): unknown => (test ? yes : no);
  const work = new Function('pick', 'floor', 'toLocaleDateString', 'kind', 'day', 'oldFrom', `return ${script};`);
  return String(work(pick, Math.floor, (day: string) => day.slice(0, 10), row.Kind, row.day, row.oldFrom));
}

describe('the age of Standing in SharePoint', () => {
  const texts = (row: MonthRow, now: string): string[] =>
    (ageFormat.children ?? []).map(({ txtContent = '' }) => shown(txtContent, row, now));
  const OLD = 'Old: what reads these lists shows old ratings.';

  it.each([
    ['2026-11-20T09:00:00Z', [', today', '']],
    ['2026-11-21T09:00:00Z', [', yesterday', '']],
    ['2026-11-23T09:00:00Z', [', 3 days ago', '']],
    ['2026-11-24T09:00:00Z', [', 4 days ago', OLD]],
    ['2026-11-25T09:00:00Z', [', 5 days ago', OLD]],
  ])('is said beside the day of the row of today, at %s', (now, expected) => {
    const row = { Kind: 'today', day: '2026-11-20T00:00:00Z', oldFrom: '2026-11-24T00:00:00Z' };
    expect(texts(row, now)).toEqual(['2026-11-20', ...expected]);
  });

  it.each([
    ['Easter', '2027-03-25', '2027-03-30T22:00:00Z', '2027-03-31T08:00:00Z'],
    ['Christmas', '2026-12-24', '2026-12-29T22:00:00Z', '2026-12-30T08:00:00Z'],
  ])('is not old after %s on the day on which the job runs again, and is on the next', (_when, day, notYet, old) => {
    const oldFrom = localMidnight(standingOldFrom(day, []), 'Europe/London');
    const row = { Kind: 'today', day: `${day}T00:00:00Z`, oldFrom };
    expect([texts(row, notYet)[2], texts(row, old)[2]]).toEqual(['', OLD]);
  });

  it('is not said of a month end, nor of a row that an earlier version wrote', () => {
    const monthEnd = { Kind: 'month end', day: '2026-11-20T00:00:00Z', oldFrom: '' };
    expect(texts(monthEnd, '2027-11-25T09:00:00Z')).toEqual(['2026-11-20', '', '']);
    expect(texts({ ...monthEnd, Kind: 'today' }, '2026-11-30T09:00:00Z')).toEqual(['2026-11-20', ', 10 days ago', '']);
  });

  it('is in the view that shows it, with the kind of the row that it goes by', () => {
    const views = viewsOf.find(({ list }) => list === formatsOf[1].list)?.views ?? [];
    for (const { columns } of views) expect(columns).toEqual(expect.arrayContaining(['Kind', 'Day']));
    expect(views.find(({ title }) => title === 'How old it is')?.columns).toContain('OldFrom');
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
