import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bearer, makeList, useTenant } from './testing';

const CONTRACTS = join(__dirname, '..', '..', 'contracts');

describe('what was recorded from SharePoint Online', () => {
  const tenant = useTenant();
  const anne = tenant.as('anne.faulkner');

  it('agrees in shape on every kind', async () => {
    const list = await makeList(anne, 'Shapes', [
      '<Field Type="DateTime" Format="DateOnly" Name="Due" />',
      '<Field Type="User" Name="Lead" />',
    ]);
    await anne.post(`${list}/items`, { Title: 'one', Due: '2026-03-02', LeadId: 8 });
    await anne.merge(`${list}/items(1)`, { Title: 'two' });
    const args = ['--sp', tenant.site, '--list', 'Shapes', '--header', `Authorization: ${bearer('anne.faulkner')}`];
    const report = await new Promise<string>((resolve) => {
      execFile(process.execPath, [join(CONTRACTS, 'checkShapes.mjs'), ...args], (_error, out, err) =>
        resolve(out + err),
      );
    });
    expect(report).toContain('13/13 shapes agree');
  });

  it('has a test for each line: of the tenant for SharePoint and Graph, anywhere for pages and Teams', () => {
    const lines = readFileSync(join(CONTRACTS, 'semantics.md'), 'utf8').match(/^\| [SGP]\d+ /gm) ?? [];
    const numbers = lines.map((line) => line.replace(/[| ]/g, ''));
    expect(numbers.length).toBeGreaterThan(60);
    const root = join(__dirname, '..', '..');
    const textOf = (folders: string[]): string =>
      folders
        .flatMap((folder) =>
          readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
            .filter((name) => /\.test\.tsx?$/.test(name))
            .map((name) => readFileSync(join(root, folder, name), 'utf8')),
        )
        .join('\n');
    const ofTenant = textOf(['local']);
    const all = ofTenant + textOf(['src', 'e2e', 'functions', 'scripts']);
    // Lines of the contract that no request can test; people who install the product are told of them.
    const told: Record<string, boolean> = {
      G8: readFileSync(join(root, 'docs', 'reminders.md'), 'utf8').includes('Test-ServicePrincipalAuthorization'),
    };
    const isNamed = (number: string, tests: string): boolean =>
      new RegExp(`\\b(it|test|describe)(\\.each\\([^]*?\\))?\\(\\s*['\`][^\\n]*\\b${number}\\b`).test(tests);
    expect(
      numbers.filter((number) => !told[number] && !isNamed(number, number.startsWith('P') ? all : ofTenant)),
    ).toEqual([]);
  });
});
