import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphService } from '../../local/tenant/graph/service';
import { startTenant } from '../../local/tenant/server';
import { pageToken } from '../../local/tenant/signIn';
import { USUAL, type Switches } from '../../local/tenant/switches';
import { scopesOf } from '../graph/scopes';
import type { Connection } from '../lists';
import { checkTenant, type Finding } from '../lists/check';
import { openProvisioning } from '../lists/provisioning';
import { run, startCommandTenant, upn, type CommandTenant } from './testing/commandTenant';

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
    'app Improvement Plan is in an app catalogue and may be used here',
    'P2 The personal app in Teams is told where the plan is',
    'S23 A day is kept as midnight of the site’s time',
  ]);
  expect([code, problems]).toEqual([1, '2 things that the plan rests on must be put right first.']);
  const lists = await fetch(`${tenant.siteUrl}/_api/web/lists?$select=Title`, {
    headers: { Authorization: 'Bearer local:app', Accept: 'application/json;odata=nometadata' },
  });
  expect(JSON.stringify(await lists.json())).not.toContain('Check ');
});

/** The findings that a switch of the local tenant changes, and those that it keeps from being asked, by line. */
type Expected = { differs?: string[]; unasked?: string[] };

/**
 * Every switch, turned on, with the expected findings; a new switch does not compile without its row. The page reaches
 * SharePoint as a person with a cookie, the command line as an application with a token of its own.
 */
const switched: { [Name in keyof Switches]: { to: Switches[Name]; page: Expected; command: Expected } } = {
  // The product reads every page of versions and relies on no order, so every check passes either way.
  versionsPaged: { to: !USUAL.versionsPaged, page: {}, command: {} },
  batchesReordered: { to: !USUAL.batchesReordered, page: {}, command: {} },
  automaticVersionLimits: { to: true, page: { differs: ['S31'] }, command: { differs: ['S31'] } },
  // The page renews its expired sign-in.
  cookieMinutes: { to: 60, page: {}, command: {} },
  signInRound: { to: 1, page: {}, command: {} },
  entraRound: { to: 1, page: {}, command: {} },
  holds: { to: ['.*'], page: { differs: ['S36'] }, command: { differs: ['S36'] } },
  // No list can be checked without a scratch list.
  listsInMinute: { to: 0, page: { differs: ['S39'] }, command: { differs: ['S39'] } },
  rootSiteClosed: { to: true, page: { differs: ['P10'] }, command: { differs: ['P10'] } },
  // The permissions of SharePoint's scripts differ from those of the command's own application.
  graphScopes: { to: [], page: { unasked: ['G10', 'G10'] }, command: {} },
  // This switch changes Teams, which no request can show.
  oneBlobDownload: { to: !USUAL.oneBlobDownload, page: {}, command: {} },
  linksKeepTheApp: { to: !USUAL.linksKeepTheApp, page: {}, command: {} },
};

describe('each switch of the tenant', () => {
  /**
   * The checks of the page for Imran Qureshi, who owns the site, with his cookie and the token that SharePoint gives
   * its pages.
   */
  const askAsPage = async (): Promise<Finding[]> => {
    const { tenant: local } = tenant.running;
    const imran = local.directory.find(upn('imran.qureshi'))!;
    const renewed = async (): Promise<string> => {
      const answer = await fetch(`${tenant.running.url}/signin?as=${imran.userPrincipalName}`, { redirect: 'manual' });
      return answer.headers.get('set-cookie')!.split(';')[0];
    };
    // A cookie of an old sign-in, set by hand because Node sends no cookies by itself.
    let cookie = `localUser=${encodeURIComponent(`${imran.userPrincipalName}~0~0`)}`;
    const send = globalThis.fetch;
    const browser = jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
      const headers = new Headers(init?.headers);
      headers.set('Cookie', cookie);
      return send(url, { ...init, headers });
    });
    const connection: Connection = {
      siteUrl: tenant.siteUrl,
      pause: async () => undefined,
      renew: async () => {
        cookie = await renewed();
        return true;
      },
    };
    const token = async (): Promise<string[] | null> => scopesOf(pageToken(imran, local, local.clock.now()) ?? '');
    try {
      return await checkTenant(connection, token);
    } finally {
      browser.mockRestore();
    }
  };
  const linesOf = (findings: Finding[], answer: Finding['answer']): string[] =>
    findings.filter((finding) => finding.answer === answer).map(({ line }) => line);
  const beyond = (lines: string[], usual: string[]): string[] => {
    const rest = [...usual];
    return lines.filter((line) => {
      const index = rest.indexOf(line);
      if (index >= 0) rest.splice(index, 1);
      return index < 0;
    });
  };
  let usualCommand: Finding[];
  let usualPage: Finding[];

  beforeAll(async () => {
    await openProvisioning(tenant.as('anne.faulkner')).provision({ setLondonTime: true }, () => undefined);
    usualCommand = (await check()).findings;
    usualPage = await askAsPage();
  });

  it('is off in a usual tenant, which differs in nothing that the plan rests on', () => {
    expect(linesOf(usualCommand, 'differs')).toEqual(['page', 'app', 'P2']);
    expect(linesOf(usualPage, 'differs')).toEqual(['page', 'app', 'P2', 'G10']);
    expect(usualPage.find(({ line, answer }) => line === 'G10' && answer === 'differs')?.means).toContain(
      'No User.Read.All',
    );
    expect(linesOf(usualPage, 'not asked')).toEqual([]);
  });

  it.each(Object.keys(switched) as (keyof Switches)[])('%s: it names exactly what is off', async (name) => {
    const { to, page, command } = switched[name];
    await switches({ [name]: to });
    try {
      const said = (await check()).findings;
      expect(beyond(linesOf(said, 'differs'), linesOf(usualCommand, 'differs'))).toEqual(command.differs ?? []);
      expect(beyond(linesOf(said, 'not asked'), linesOf(usualCommand, 'not asked'))).toEqual(command.unasked ?? []);
      const shown = await askAsPage();
      expect(beyond(linesOf(shown, 'differs'), linesOf(usualPage, 'differs'))).toEqual(page.differs ?? []);
      expect(beyond(linesOf(shown, 'not asked'), linesOf(usualPage, 'not asked'))).toEqual(page.unasked ?? []);
    } finally {
      await switches({ [name]: USUAL[name] });
    }
  });

  it('stops with the lock-down of limited access, which would keep every role out', async () => {
    const feature = (call: string): Promise<Response> =>
      fetch(`${tenant.siteUrl}/_api/site/features/${call}`, {
        method: 'POST',
        headers: {
          Authorization: 'Bearer local:app',
          Accept: 'application/json;odata=nometadata',
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ featureId: '7c637b23-06c4-472d-9a9a-7c175762c5c4', force: true }),
      });
    expect((await feature('add')).ok).toBe(true);
    const { code, findings } = await check();
    await feature('remove');
    expect(beyond(linesOf(findings, 'differs'), linesOf(usualCommand, 'differs'))).toEqual(['S30']);
    expect(code).toBe(1);
  });
});

it('tells of a site in Welsh, where all else holds', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'welsh-'));
  const welsh = await startTenant({ port: 0, dataDir, language: 'cy', handlers: [graphService()] });
  try {
    const connection = {
      siteUrl: `${welsh.url}/sites/improvement`,
      bearer: async () => `local:${upn('imran.qureshi')}`,
    };
    await openProvisioning(connection).provision({ setLondonTime: true }, () => undefined);
    const findings = await checkTenant(connection, null);
    const differing = findings.filter(({ answer }) => answer === 'differs').map(({ line }) => line);
    expect(differing).toEqual(['language', 'page', 'app', 'P2']);
  } finally {
    await welsh.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
