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

  it('has a test for each line about SharePoint', () => {
    const lines = readFileSync(join(CONTRACTS, 'semantics.md'), 'utf8').match(/^\| S\d+ /gm) ?? [];
    const tests = readdirSync(join(__dirname, 'sharepoint'))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join('sharepoint', name))
      .concat('faults.test.ts')
      .map((name) => readFileSync(join(__dirname, name), 'utf8'))
      .join('\n');
    const numbers = lines.map((line) => line.replace(/[| ]/g, ''));
    expect(numbers.length).toBeGreaterThan(20);
    // Those that the tenant is still to be held to.
    const stillOpen = /^S(29|30|32|37|38)$/;
    expect(
      numbers.filter(
        (number) => !stillOpen.test(number) && !new RegExp(`(it|describe)\\([^\\n]*\\b${number}\\b`).test(tests),
      ),
    ).toEqual([]);
  });
});
