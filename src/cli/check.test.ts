import { run, startCommandTenant, type CommandTenant } from './testing/commandTenant';
import type { Finding } from '../lists/check';
import { openProvisioning } from '../lists/provisioning';

jest.setTimeout(180_000);

let tenant: CommandTenant;
beforeAll(async () => {
  tenant = await startCommandTenant();
});
afterAll(() => tenant.close());

const check = async (): Promise<{ code: number; findings: Finding[]; problems: string }> => {
  const { code, out, problems } = await run('check', '--site', tenant.siteUrl, '--json');
  return {
    code,
    findings: (JSON.parse(out.join('\n')) as { findings: Finding[] }).findings,
    problems: problems.join(),
  };
};
const differing = (findings: Finding[]): string[] =>
  findings.filter(({ answer }) => answer === 'differs').map(({ line, what }) => `${line} ${what}`);
const switches = async (given: object): Promise<void> => {
  const answer = await fetch(`${tenant.running.url}/_local/switches`, { method: 'POST', body: JSON.stringify(given) });
  if (!answer.ok) throw new Error(await answer.text());
};

it('names what is still to be done on a new site, and leaves no trace of itself', async () => {
  const { code, findings, problems } = await check();
  expect(differing(findings)).toEqual([
    'S23 The site keeps British time',
    'page A page shows the plan, and the roles may open it',
    'S23 A day is kept as midnight of the site’s time',
  ]);
  expect([code, problems]).toEqual([1, '2 things that the plan rests on must be put right first.']);
  const lists = await fetch(`${tenant.siteUrl}/_api/web/lists?$select=Title`, {
    headers: { Authorization: 'Bearer local:app', Accept: 'application/json;odata=nometadata' },
  });
  expect(JSON.stringify(await lists.json())).not.toContain('Check ');
});

it('names exactly what a tenant has otherwise', async () => {
  await openProvisioning(tenant.as('anne.faulkner')).provision({ setLondonTime: true }, () => undefined);
  const usual = differing((await check()).findings);
  expect(usual).toEqual(['page A page shows the plan, and the roles may open it']);
  const with_ = async (given: object, usually: object): Promise<string[]> => {
    await switches(given);
    const { findings } = await check();
    await switches(usually);
    return differing(findings).filter((one) => !usual.includes(one));
  };
  expect(await with_({ automaticVersionLimits: true }, { automaticVersionLimits: false })).toEqual([
    'S31 Libraries keep every version',
  ]);
  expect(await with_({ versionsPaged: true }, { versionsPaged: false })).toEqual([]);
  expect(await with_({ batchesReordered: true }, { batchesReordered: false })).toEqual([]);
  expect(await with_({ holds: ['.*'] }, { holds: [] })).toEqual([
    'S36 An earlier version can be removed for good (no hold or retention policy on lists)',
  ]);
  const added = await fetch(`${tenant.siteUrl}/_api/site/features/add`, {
    method: 'POST',
    headers: {
      Authorization: 'Bearer local:app',
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ featureId: '7c637b23-06c4-472d-9a9a-7c175762c5c4', force: true }),
  });
  expect(added.ok).toBe(true);
  const { code, findings } = await check();
  expect(differing(findings)).toContain('S30 Whoever has a role can open the plan (no lock-down of limited access)');
  expect(code).toBe(1);
});
