import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey } from '../keys';
import { draft, report, startReadySite, storeOf } from '../testing/tenantSite';
import { listSchema } from '.';
import type { Column } from './columns';
import { addressOf } from './list';
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

  it('says what the date column holds in summer, as the list has it', async () => {
    const site = await startReadySite('2026-11-23T09:30:00Z');
    const anne = storeOf(site, 'anne.faulkner');
    const { planId } = await anne.importReport(report, newKey());
    await anne.addAction(planId, draft({ due: '2027-06-30' }), newKey());
    await anne.writeStanding();
    const list = `/sites/improvement/${addressOf(listSchema.standing)}`;
    const answer = await site.raw('anne.faulkner', 'GET', `web/getList('${list}')/items?$top=1`);
    const [row] = ((await answer.json()) as { value: { Due: string; DueText: string }[] }).value;
    await site.close();
    expect([row.Due, row.DueText]).toEqual(['2027-06-29T23:00:00Z', '2027-06-30']);
    expect(page).toContain(`\`Due\` = \`${row.Due}\``);
    expect(page).toContain(`\`DueText\` = \`${row.DueText}\``);
  });
});
