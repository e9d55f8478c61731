import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { startTenant } from '../tenant/server';
import type { RunningTenant } from '../tenant/server';
import { startContentServer } from './contentServer';
import type { ContentServer } from './contentServer';
import { openFramework } from './framework';
import { hostPages } from './hosts';
import { webPartIds } from './sharePointPage';
import { readSolutionPackage } from './solutionPackage';
import manifest from '../../teams-manifest/manifest.json';
import { tabAddress } from './teamsPage';

/** A package like those that SPFx builds, with one script for all web parts. */
async function makePackage(file: string): Promise<void> {
  const zip = new JSZip();
  for (const id of Object.values(webPartIds)) {
    const manifest = {
      id,
      alias: `WebPart${id.slice(0, 4)}`,
      preconfiguredEntries: [{ title: { default: 'Plan & <cards>' }, properties: { planId: 0 } }],
      loaderConfig: {
        internalModuleBaseUrls: ['<!-- PATH TO CDN -->'],
        entryModuleId: 'plan',
        scriptResources: { plan: { type: 'path', path: 'plan_1.js' } },
      },
    };
    const attribute = JSON.stringify(manifest).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
    zip.file(
      `feature/WebPart_${id}.xml`,
      `<Elements><ClientSideComponent ComponentManifest="${attribute}"/></Elements>`,
    );
  }
  zip.file('AppManifest.xml', '<App ProductID="5a0c7d6e-43b1-4f2d-9c08-1e7b6a94d3f5" />');
  zip.file('ClientSideAssets/plan_1.js', 'define("plan", [], () => ({}));');
  await writeFile(file, await zip.generateAsync({ type: 'nodebuffer' }));
}

/** The id of the app in the Teams catalogue. */
const catalogueId = 'c4d7a1f0-92e3-4b58-8c16-5f0e7b3a9d24';
const entity = manifest.staticTabs[0]!.entityId;

let dataDir: string;
let tenant: RunningTenant;
let content: ContentServer;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'host-pages-'));
  const file = path.join(dataDir, 'plan.sppkg');
  await makePackage(file);
  const framework = openFramework(path.join(__dirname, '..', '..', 'node_modules'));
  content = await startContentServer(0, framework);
  const solution = await readSolutionPackage(file, content.url);
  content.publish(solution);
  const hosting = { contentUrl: content.url, framework, solution, installed: true, catalogueId };
  tenant = await startTenant({ port: 0, dataDir, handlers: [hostPages(hosting)] });
});

afterAll(async () => {
  await Promise.all([tenant.close(), content.close()]);
  await rm(dataDir, { recursive: true });
});

const get = (address: string, as: string | null = 'priya.nair@council.example'): Promise<Response> =>
  fetch(tenant.url + address, { redirect: 'manual', headers: as ? { Cookie: `localUser=${as}` } : {} });

/** The data that a page gives to its scripts. */
async function dataOf(response: Response): Promise<Record<string, unknown>> {
  const block = /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(await response.text());
  return JSON.parse(block![1]!) as Record<string, unknown>;
}

describe('host pages', () => {
  it('ask who one is, and go on to the page that was wanted', async () => {
    const asked = await get('/sites/improvement/SitePages/Plan.aspx?x=1', null);
    expect([asked.status, asked.headers.get('location')]).toEqual([
      302,
      `/?to=${encodeURIComponent('/sites/improvement/SitePages/Plan.aspx?x=1')}`,
    ]);
    const landing = await (await get(asked.headers.get('location')!, null)).text();
    expect(landing).toContain(`to=${encodeURIComponent('/sites/improvement/SitePages/Plan.aspx?x=1')}`);
    expect(landing).not.toContain('Derek Malin');
  });

  it('never send a browser to another host after choosing', async () => {
    for (const to of ['//elsewhere.example/x', '/\t/elsewhere.example/x']) {
      const landing = await (await get(`/?to=${encodeURIComponent(to)}`, null)).text();
      expect(landing).not.toContain('elsewhere.example');
    }
  });

  it.each([
    '/',
    '/sites/improvement/SitePages/Plan.aspx',
    '/teams',
    '/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=' + webPartIds.plan,
  ])('P1: stand under a policy like SharePoint’s: %s', async (address) => {
    const policy = (await get(address)).headers.get('content-security-policy')!;
    expect(policy).toContain(`script-src 'self' ${content.url};`);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('hold no inline script and no inline handler', async () => {
    for (const address of ['/', '/sites/improvement/SitePages/Cards.aspx', '/teams']) {
      const page = await (await get(address)).text();
      expect(page).not.toMatch(/<script(?![^>]*(src=|application\/json))/);
      expect(page).not.toMatch(/\son[a-z]+=/);
    }
  });

  it('place the web parts of the package, served from the other origin', async () => {
    const data = (await dataOf(await get('/sites/improvement/SitePages/Cards.aspx'))) as {
      webUrl: string;
      webParts: { manifest: { id: string; loaderConfig: { internalModuleBaseUrls: string[] } } }[];
    };
    expect(data.webUrl).toBe(`${tenant.url}/sites/improvement`);
    expect(data.webParts.map(({ manifest }) => manifest.id)).toEqual([
      webPartIds.progress,
      webPartIds.myActions,
      webPartIds.allPlans,
    ]);
    const script = await fetch(`${data.webParts[0]!.manifest.loaderConfig.internalModuleBaseUrls[0]}plan_1.js`);
    expect([script.status, script.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });

  it('are not found where SharePoint has none', async () => {
    expect((await get('/sites/improvement/SitePages/Nowhere.aspx')).status).not.toBe(200);
    expect((await get('/sites/elsewhere/SitePages/Plan.aspx')).status).not.toBe(200);
  });

  it('give their scripts as modules, and nothing else of the disk', async () => {
    const script = await get('/_host/browser/page');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain("from './framework'");
    expect((await get('/_host/browser/nothing')).status).not.toBe(200);
    expect((await get('/_host/hosts')).status).not.toBe(200);
    expect((await fetch(`${content.url}/framework/@microsoft/sp-http/package.json`)).status).toBe(404);
    expect((await fetch(`${content.url}/framework/%2e%2e/package.json`)).status).toBe(404);
  });
});

describe('the Teams frame', () => {
  it('P2: fills in the manifest’s addresses as Teams does: the personal tab on the root site, the channel’s on its own', async () => {
    const personal = await dataOf(await get('/teams?tab=personal&subPageId=%23%2Factions%2F3.2'));
    expect(personal).toMatchObject({ tab: 'personal', subPageId: '#/actions/3.2' });
    const host = new URL(tenant.url).host;
    expect(personal.address).toBe(
      `http://${host}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=/_layouts/15/teamshostedapp.aspx%3Fteams%26personal%26componentId=${webPartIds.plan}%26forceLocale=en-gb`,
    );
    const channel = await dataOf(await get('/teams?tab=channel'));
    expect(channel.address).toContain('dest=/sites/improvement/_layouts/15/teamshostedapp.aspx%3Fteams%26componentId');
    const settings = await dataOf(await get('/teams?tab=channel&settings'));
    expect(settings.address).toContain('openPropertyPane=true');
  });

  it('goes through TeamsLogon.aspx to a page of the tenant only', async () => {
    const dest = `/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${webPartIds.plan}`;
    const logon = await get(`/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(dest)}`);
    expect([logon.status, logon.headers.get('location')]).toEqual([302, dest]);
    for (const other of ['//elsewhere.example', '/%09/elsewhere.example', '/%5Celsewhere.example', 'elsewhere.example'])
      expect((await get(`/_layouts/15/TeamsLogon.aspx?dest=${other}`)).status).toBe(400);
    const page = await dataOf(await get(dest));
    expect(page).toMatchObject({ teams: true, webUrl: tenant.url });
  });

  it('follows a deep link to the tab and its sub-page', async () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: '#/actions/3.2?report=1' }));
    const link = await get(`/l/entity/${catalogueId}/${entity}?context=${context}`);
    expect(link.headers.get('location')).toBe(
      `/teams?tab=personal&subPageId=${encodeURIComponent('#/actions/3.2?report=1')}`,
    );
    expect((await get(`/l/entity/${catalogueId}/${entity}?context=nonsense`)).status).toBe(400);
  });

  it('knows the protocol of the page', () => {
    expect(tabAddress('https://{teamSiteDomain}{teamSitePath}/x?l={locale}', 'http://localhost:4380', '/sites/a')).toBe(
      'http://localhost:4380/sites/a/x?l=en-gb',
    );
  });
});

describe('a solution package', () => {
  it('is refused when it holds no web parts', async () => {
    const file = path.join(dataDir, 'empty.sppkg');
    await writeFile(file, await new JSZip().file('AppManifest.xml', '').generateAsync({ type: 'nodebuffer' }));
    await expect(readSolutionPackage(file, 'http://localhost:1')).rejects.toThrow('holds no web parts');
  });

  it('P3, P8: finds the app by the catalogue’s id, its own tab by entity, and a channel’s tab by its channel alone', async () => {
    const link = async (app: string, tab: string, context: object): Promise<[number, string | null]> => {
      const answer = await get(`/l/entity/${app}/${tab}?context=${encodeURIComponent(JSON.stringify(context))}`);
      return [answer.status, answer.headers.get('location')];
    };
    expect(await link(manifest.id, entity, {})).toEqual([404, null]);
    expect(await link(catalogueId, 'tab-of-a-channel', {})).toEqual([404, null]);
    expect(await link(catalogueId, 'any', { channelId: '19:improvement@thread.tacv2' })).toEqual([
      302,
      '/teams?tab=channel',
    ]);
    expect(await link(catalogueId, 'any', { channelId: '19:other@thread.tacv2' })).toEqual([404, null]);
  });

  it('P10: gives guests no app of their own, and nobody where the root site is closed', async () => {
    const guest = 'fiona.ashe_health.example#EXT#@council.example';
    const as = (who: string, address: string): Promise<Response> =>
      fetch(tenant.url + address, { redirect: 'manual', headers: { Cookie: `localUser=${encodeURIComponent(who)}` } });
    expect((await as(guest, '/teams?tab=personal')).status).toBe(403);
    expect((await as(guest, '/teams?tab=channel')).status).toBe(200);
    const turn = (rootSiteClosed: boolean): Promise<Response> =>
      fetch(`${tenant.url}/_local/switches`, { method: 'POST', body: JSON.stringify({ rootSiteClosed }) });
    expect((await get('/teams?tab=personal')).status).toBe(200);
    await turn(true);
    expect((await get('/teams?tab=personal')).status).toBe(403);
    expect((await get('/teams?tab=channel')).status).toBe(200);
    await turn(false);
  });

  it('G9, G10: gives its scripts a token with the permissions of the whole tenant, or none', async () => {
    const scopes = async (graphScopes: string[] | null): Promise<string | null> => {
      await fetch(`${tenant.url}/_local/switches`, { method: 'POST', body: JSON.stringify({ graphScopes }) });
      const { graphToken } = (await dataOf(await get('/sites/improvement/SitePages/Plan.aspx'))) as {
        graphToken: string | null;
      };
      if (graphToken === null) return null;
      return (JSON.parse(Buffer.from(graphToken.split('.')[1]!, 'base64url').toString()) as { scp: string }).scp;
    };
    expect(await scopes([])).toBeNull();
    expect(await scopes(['Calendars.Read'])).toBe('Calendars.Read');
    expect(await scopes(null)).toContain('Mail.Send');
  });
});
