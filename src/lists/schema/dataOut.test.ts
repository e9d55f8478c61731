import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey } from '../keys';
import { draft, report, startReadySite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { listSchema } from '.';
import type { Column } from './columns';
import type { ListDefinition } from './list';

const page = readFileSync(join(__dirname, '../../../docs/data-out.md'), 'utf8');

/** The rows of the tables in a part of the page, by cells. */
function rowsUnder(heading: string): string[][] {
  const part = page.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  const lines = part.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The page's words for a kind of column. */
const typeWords: { [kind in Column['kind']]?: string } = {
  line: 'Text',
  text: 'Text, long',
  number: 'Number',
  row: 'Number',
  day: 'Date',
  'yes or no': 'Yes or no',
  choice: 'Choice',
  person: 'Person',
};

describe('the page about figures for other tools', () => {
  it.each([
    ['Standing: a row an action', listSchema.standing],
    ['Standing by month', listSchema.standingMonths],
  ] as [string, ListDefinition][])('names every column of %s with its title and type', (heading, { columns }) => {
    const shown = Object.values(columns).filter(({ hidden }) => !hidden);
    expect(rowsUnder(heading).map((cells) => cells.slice(0, 3))).toEqual(
      shown.map(({ internal, label, kind }) => [internal, label, typeWords[kind]]),
    );
  });

  it('names columns of the other lists as they are', () => {
    const lists = Object.values(listSchema) as ListDefinition[];
    const rows = rowsUnder('Measures, readings, risks and meetings');
    expect(rows.length).toBeGreaterThan(25);
    for (const [title, name, type] of rows) {
      const column = Object.values(lists.find((one) => one.title === title)?.columns ?? {}).find(
        ({ internal }) => internal === name,
      );
      expect([title, name, type]).toEqual([title, name, column && typeWords[column.kind]]);
    }
  });

  describe('its query for Power BI', () => {
    let site: TenantSite;
    beforeAll(async () => {
      site = await startReadySite('2026-11-23T09:30:00Z');
      const anne = storeOf(site, 'anne.faulkner');
      const { planId } = await anne.importReport(report, newKey());
      for (const order of [0, 1, 2])
        await anne.addAction(planId, draft({ ref: `9.${order + 1}`, due: '2027-06-30', order }), newKey());
      await anne.writeStanding();
    });
    afterAll(() => site.close());

    const written = (name: string): string => new RegExp(`^ +${name} = "([^"]+)"`, 'm').exec(page)?.[1] ?? '';

    it.each([
      [written('List'), written('Columns')],
      ['/sites/improvement/Lists/ImprovementPlanStandingMonths', /`(Id,Title,Kind,[^`]+)`/.exec(page)?.[1] ?? ''],
    ])('reads %s in pages by the numbers of rows', async (list, columns) => {
      const ask = async (after: number): Promise<Record<string, unknown>[]> => {
        const query = `$select=${columns}&$filter=Id gt ${after}&$orderby=Id&$top=2`;
        const answer = await site.raw('anne.faulkner', 'GET', `web/getList('${list}')/items?${query}`);
        expect(answer.status).toBe(200);
        return ((await answer.json()) as { value: Record<string, unknown>[] }).value;
      };
      const rows: Record<string, unknown>[] = [];
      for (let next = await ask(0); next.length > 0; next = await ask(Number(next[next.length - 1].Id)))
        rows.push(...next);
      expect(rows).toHaveLength(list.endsWith('Months') ? 1 : 3);
      for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(columns.split(',')));
    });

    it('would show the day before from the date column in summer, as the page says', async () => {
      const answer = await site.raw('anne.faulkner', 'GET', `web/getList('${written('List')}')/items?$top=1`);
      const [row] = ((await answer.json()) as { value: { Due: string; DueText: string }[] }).value;
      expect([row.Due, row.DueText]).toEqual(['2027-06-29T23:00:00Z', '2027-06-30']);
      expect(page).toContain(`\`Due\` = \`${row.Due}\``);
      expect(page).toContain(`\`DueText\` = \`${row.DueText}\``);
    });
  });
});
