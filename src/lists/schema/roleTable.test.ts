import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planListNames } from '../../plan/fields';
import { listSchema } from '.';
import type { ListDefinition } from './list';
import { roleTable } from './roleTable';

/** The rows of the table in docs/roles.md, cell by cell, without its heading. */
function documented(): string[][] {
  const lines = readFileSync(join(__dirname, '../../../docs/roles.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [heading, , ...rows] = lines;
  expect(rows[0][0]).toBe('Every list of the plan that is not named below');
  expect(heading).toEqual([
    'List or library',
    'Readers',
    'Leads',
    'Members',
    'Directors',
    'Clerks',
    'Managers',
    'Found by search',
  ]);
  return rows;
}

/** Splits "Evidence (library), Plan editions (library, public)" at its commas, except those in brackets. */
const parted = (lists: string): string[] => lists.split(/, (?![^(]*\))/);
const titleOf = (named: string): string => named.replace(/ \(.*\)$/, '');

/** The page's words for each right. */
const inWords = { none: '–', own: 'own', read: 'view', add: 'add', edit: 'edit', oversee: 'oversee', answer: 'answer' };

describe('the table of roles', () => {
  it('speaks of every list, and each list takes its rights from it', () => {
    expect(Object.keys(roleTable).sort()).toEqual(Object.keys(listSchema).sort());
    for (const [name, list] of Object.entries(listSchema))
      expect([name, list.access]).toEqual([name, roleTable[name as keyof typeof roleTable]]);
  });

  it('is the table of docs/roles.md: list by list, and in one row what comes with the plan and is not named', () => {
    const [[, ...unnamed], ...named] = documented();
    const page = named.flatMap(([lists, ...rights]) => parted(lists).map((one) => [titleOf(one), ...rights]));
    const titles = page.map(([title]) => title);
    const withThePlan = planListNames.map((name) => listSchema[name].title).filter((title) => !titles.includes(title));
    const rows = [...page, ...withThePlan.map((title) => [title, ...unnamed])];
    const code = Object.values(listSchema).map(({ title, access, searchable }: ListDefinition) => [
      title,
      ...(['readers', 'leads', 'members', 'directors', 'clerks', 'managers'] as const).map(
        (role) => inWords[access[role]],
      ),
      searchable ? 'yes' : 'no',
    ]);
    expect(rows.map((cells) => cells.join(' | ')).sort()).toEqual(code.map((cells) => cells.join(' | ')).sort());
  });

  it('says of each library that it is one', () => {
    const libraries = documented()
      .flatMap(([lists]) => parted(lists))
      .filter((named) => named.includes('(library'))
      .map(titleOf);
    const code = Object.values(listSchema).filter(({ library }) => library);
    expect(libraries.sort()).toEqual(code.map(({ title }) => title).sort());
  });
});
