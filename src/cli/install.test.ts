import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { webPartIds } from '../lists/provisioning/pages';
import { openPlanStore } from '../lists';
import { run, startCommandTenant, upn, type CommandTenant } from './testing/commandTenant';

jest.setTimeout(180_000);

/** A package built by SharePoint Framework, reduced to the parts that a catalogue reads. */
const sppkg = (version: string): Uint8Array =>
  zipSync({
    'AppManifest.xml': strToU8(
      `<?xml version="1.0" encoding="utf-8"?><App Name="improvement-plan" ProductID="5a0c7d6e-43b1-4f2d-9c08-1e7b6a94d3f5" Version="${version}" IsClientSideSolution="true" SkipFeatureDeployment="true"><Properties><Title>Improvement Plan</Title><WebApiPermissionRequests><WebApiPermissionRequest ResourceId="Microsoft Graph" Scope="Mail.Send" /></WebApiPermissionRequests></Properties></App>`,
    ),
  });

let tenant: CommandTenant;
let folder: string;
beforeAll(async () => {
  tenant = await startCommandTenant();
  folder = await mkdtemp(path.join(tmpdir(), 'package-'));
});
afterAll(async () => {
  await tenant.close();
  await rm(folder, { recursive: true, force: true });
});

const install = async (
  version: string,
  ...more: string[]
): Promise<{ code: number; out: string; problems: string }> => {
  const file = path.join(folder, `${version}.sppkg`);
  await writeFile(file, sppkg(version));
  const ran = await run(
    'install',
    '--site',
    tenant.siteUrl,
    '--package',
    file,
    '--manager',
    upn('anne.faulkner'),
    ...more,
  );
  return { code: ran.code, out: ran.out.join('\n'), problems: ran.problems.join() };
};
const ask = (name: string, address: string): Promise<Response> =>
  fetch(`${tenant.running.url}${address}`, {
    headers: { Authorization: `Bearer local:${upn(name)}`, Accept: 'application/json;odata=nometadata' },
  });

it('goes from an empty tenant to a page that shows the plan, and says each step before it is done', async () => {
  const dry = await install('0.1.0.0', '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('Putting version 0.1.0.0 of the package into the app catalogue: would be done');
  expect(
    (await ask('imran.qureshi', "/sites/improvement/_api/sitepages/pages/GetByUrl('SitePages/Plan.aspx')")).status,
  ).toBe(404);

  const { code, out, problems } = await install('0.1.0.0');
  expect([code, problems]).toEqual([0, '']);
  expect(out).toContain(`The app catalogue is ${tenant.running.url}/sites/apps`);
  expect(out).toContain('The plan is shown at');
  expect(out).toMatch(/1\. Approve “Microsoft Graph: Mail\.Send”/);

  const page = await ask('anne.faulkner', "/sites/improvement/_api/sitepages/pages/GetByUrl('SitePages/Plan.aspx')");
  expect(((await page.json()) as { CanvasContent1: string }).CanvasContent1).toContain(webPartIds[0]);
  const apps = await ask('anne.faulkner', '/sites/improvement/_api/web/tenantappcatalog/AvailableApps');
  expect(((await apps.json()) as { value: object[] }).value).toMatchObject([{ Deployed: true }]);
  const property = await ask('joanne.tranter', "/_api/web/GetStorageEntity('ImprovementPlanSite')");
  expect(await property.json()).toMatchObject({ Value: tenant.siteUrl });
  expect((await openPlanStore(tenant.as('anne.faulkner')).open()).me.isManager).toBe(true);
});

it('does nothing twice, and brings a newer version in', async () => {
  const again = await install('0.1.0.0');
  expect(again.code).toBe(0);
  const steps = again.out.split('Left to do by hand:')[0].trim().split('\n').slice(1);
  expect(steps.filter((step) => !step.endsWith('done already'))).toEqual([]);
  const newer = await install('0.2.0.0');
  expect(newer.out).toContain('Putting version 0.2.0.0 of the package into the app catalogue\n');
  expect(newer.out).toContain('Bringing the app into Teams\n');
  expect(newer.out).toContain('Making the lists, groups and permissions of the plan: done already');
});

it('uses the catalogue of the site itself, and says what to do where the site has none', async () => {
  const siteUrl = `${tenant.running.url}/sites/second`;
  const file = path.join(folder, 'site.sppkg');
  await writeFile(file, sppkg('0.1.0.0'));
  const words = [
    'install',
    '--site',
    siteUrl,
    '--package',
    file,
    '--site-catalogue',
    '--manager',
    upn('anne.faulkner'),
  ];
  const none = await run(...words);
  expect([none.code, none.problems.join()]).toEqual([
    1,
    expect.stringContaining('An administrator makes one with Add-SPOSiteCollectionAppCatalog'),
  ]);

  const asApp = (address: string, content?: object): Promise<Response> =>
    fetch(`${siteUrl}/_api/${address}`, {
      method: content ? 'POST' : 'GET',
      headers: {
        Authorization: 'Bearer local:app',
        Accept: 'application/json;odata=nometadata',
        'Content-Type': 'application/json',
      },
      body: content && JSON.stringify(content),
    });
  expect((await asApp('web/lists', { Title: 'AppCatalog', BaseTemplate: 101 })).status).toBe(201);
  const { code, out, problems } = await run(...words);
  expect([code, problems]).toEqual([0, []]);
  expect(out).toContain('Adding it to the site');
  expect(out.join('\n')).toContain('improvement-plan-teams.zip');
  expect(out.join('\n')).toContain(`${siteUrl}/SitePages/Plan.aspx#/set-up`);
  const app = await asApp(`web/sitecollectionappcatalog/AvailableApps/GetById('5a0c7d6e-43b1-4f2d-9c08-1e7b6a94d3f5')`);
  expect(await app.json()).toMatchObject({ Deployed: true, InstalledVersion: '0.1.0.0' });
  // The app is installed on this site only, so the tenant property is not set.
  expect(out.join('\n')).not.toContain('Telling the tenant');
  const again = await run(...words);
  const steps = again.out.slice(1, again.out.indexOf('Left to do by hand:'));
  expect(steps.filter((step) => !step.endsWith('done already'))).toEqual([]);
});

it('says what is wrong with a file that is no package, and where there is none', async () => {
  const none = await run('install', '--site', tenant.siteUrl, '--package', path.join(folder, 'none.sppkg'));
  expect([none.code, none.problems.join()]).toEqual([1, expect.stringContaining('There is no package at')]);
  const file = path.join(folder, 'words.sppkg');
  await writeFile(file, 'words');
  const words = await run('install', '--site', tenant.siteUrl, '--package', file);
  expect(words.problems.join()).toContain('no SharePoint solution package');
});

it('makes the Teams app that notifies, for the Entra application of the reminder job', async () => {
  const siteUrl = `${tenant.running.url}/sites/improvement`;
  const file = path.join(folder, 'reminders.sppkg');
  await writeFile(file, sppkg('0.2.0.0'));
  const words = ['install', '--site', siteUrl, '--package', file, '--reminder-app'];
  const wrong = await run(...words, 'plan-reminders');
  expect([wrong.code, wrong.problems.join()]).toEqual([1, expect.stringContaining('no id of an Entra application')]);
  const app = path.join(folder, 'improvement-plan-reminders-teams.zip');
  const dry = await run(...words, 'AAAAAAAA-1111-2222-3333-444444444444', '--dry-run');
  expect(dry.out.join('\n')).toContain('would be done');
  await expect(readFile(app)).rejects.toThrow('ENOENT');
  const { code, out } = await run(...words, 'AAAAAAAA-1111-2222-3333-444444444444');
  expect([code, out.join('\n')]).toEqual([0, expect.stringContaining(`Upload ${app}`)]);
  const zip = unzipSync(await readFile(app));
  expect(Object.keys(zip).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  const manifest = JSON.parse(strFromU8(zip['manifest.json'])) as {
    webApplicationInfo: { id: string };
    activities: { activityTypes: object[] };
  };
  expect(manifest.webApplicationInfo.id).toBe('aaaaaaaa-1111-2222-3333-444444444444');
  expect(manifest.activities.activityTypes.length).toBeGreaterThan(0);
});
