import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bearer, makeList, useTenant } from '../testing';

const CHECKER = join(__dirname, '..', '..', '..', '..', 'shared', 'contracts', 'check-shapes.mjs');

// The recordings stand beside the repository, not in it; elsewhere there is nothing to compare with.
const whereRecorded = existsSync(CHECKER) ? describe : describe.skip;

whereRecorded('shapes recorded from SharePoint Online', () => {
  const tenant = useTenant();
  const anne = tenant.as('anne.faulkner');

  it('agree on every kind', async () => {
    const list = await makeList(anne, 'Shapes', [
      '<Field Type="DateTime" Format="DateOnly" Name="Due" />',
      '<Field Type="User" Name="Lead" />',
    ]);
    await anne.post(`${list}/items`, { Title: 'one', Due: '2026-03-02', LeadId: 8 });
    await anne.merge(`${list}/items(1)`, { Title: 'two' });
    const args = ['--sp', tenant.site, '--list', 'Shapes', '--header', `Authorization: ${bearer('anne.faulkner')}`];
    const report = await new Promise<string>((resolve) => {
      execFile(process.execPath, [CHECKER, ...args], (_error, out, err) => resolve(out + err));
    });
    expect(report).toContain('13/13 shapes agree');
  });
});
