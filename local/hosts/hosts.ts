import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ownAddress, pathOf, text } from '../tenant/http';
import type { DirectoryPerson } from '../tenant/directory';
import type { Handler, TenantRequest, TenantResponse } from '../tenant/http';
import { Permission } from '../tenant/sharepoint/masks';
import { allows, maskOfCaller } from '../tenant/sharepoint/permissions';
import { siteOfRequest } from '../tenant/sharepoint/server';
import { cookieOf, knownToEntra } from '../tenant/signIn';
import { hostScript } from './hostScripts';
import { landingPage } from './landing';
import { html } from './html';
import { answerPage, askWho, viewer } from './page';
import { sharePointPage, teamsHostedApp } from './sharePointPage';
import type { Hosting } from './sharePointPage';
import { followDeepLink, teamsPage } from './teamsPage';

const files: Record<string, { file: string; type: string }> = {
  '/_host/hosts.css': { file: path.join(__dirname, 'hosts.css'), type: 'text/css; charset=utf-8' },
  '/_host/icon.png': { file: path.join(__dirname, '../../teams-manifest/color.png'), type: 'image/png' },
  '/favicon.ico': { file: path.join(__dirname, '../../teams-manifest/color.png'), type: 'image/png' },
};

async function hostFile(pathname: string): Promise<TenantResponse | null> {
  const known = files[pathname];
  if (known) return { status: 200, headers: { 'Content-Type': known.type }, body: await readFile(known.file) };
  const script = await hostScript(pathname);
  if (script === null) return null;
  return { status: 200, headers: { 'Content-Type': 'text/javascript; charset=utf-8' }, body: script };
}

const sitePagePattern = /^(\/sites\/[^/]+)\/SitePages\/([^/]+\.aspx)$/i;
const layoutsPattern = /^(\/sites\/[^/]+)?\/_layouts\/15\/(TeamsLogon|teamshostedapp|ReauthPopup)\.aspx$/i;

/**
 * Whether a path belongs to Teams or its sign-in page, which have a session of their own and do not use SharePoint's
 * cookie.
 */
function isOfTeams(pathname: string): boolean {
  return pathname === '/teams' || /\/TeamsLogon\.aspx$/i.test(pathname);
}

/**
 * TeamsLogon.aspx: signs in with a token of Teams, and redirects to the page in `dest`, which must be on the same
 * tenant.
 */
function teamsLogon(request: TenantRequest, person: DirectoryPerson): TenantResponse {
  const dest = ownAddress(request, request.url.searchParams.get('dest') ?? '');
  if (dest === null) return text(400, 'TeamsLogon.aspx was given no page of this tenant to go to.');
  return { status: 302, headers: { Location: dest, 'Set-Cookie': cookieOf(person, request) } };
}

/** The page at which a renewed sign-in ends, in a window or frame of the page that asked for it. */
function reauthPopup({ contentUrl }: Hosting): TenantResponse {
  const body = html`<p>You are signed in. This window can be closed.</p>`;
  return answerPage({ title: 'Signed in', scripts: [], bodyClass: '', body }, contentUrl);
}

/**
 * P10: refuses a personal tab where it cannot open. It runs on the tenant's root site and is not available to guests,
 * and some tenants close that site to everybody.
 */
function refusedPersonalTab(request: TenantRequest, person: DirectoryPerson): TenantResponse | null {
  if (person.userType === 'Guest') return text(403, 'Apps of your own are not for guests of this organisation.');
  const root = siteOfRequest(request, '');
  if (root && allows(maskOfCaller(root), Permission.Open)) return null;
  return text(403, 'You have no access to the root site of this organisation, on which this app runs.');
}

/**
 * The pages that people open: the landing page, SharePoint pages, the Teams frame and its contents. They show the web
 * parts of the built solution package, `hosting.solution`.
 */
export function hostPages(hosting: Hosting): Handler {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    const pathname = pathOf(request);
    if (pathname === '/') return landingPage(request, hosting.contentUrl);
    if (pathname.startsWith('/l/entity/')) return followDeepLink(request.url, hosting.catalogueId);
    const file = await hostFile(pathname);
    if (file) return file;

    if (!sitePagePattern.test(pathname) && !layoutsPattern.test(pathname) && pathname !== '/teams') return null;
    const person = isOfTeams(pathname) ? knownToEntra(request) : viewer(request);
    return person === null ? askWho(request) : pageFor(request, hosting, person);
  };
}

/** A page of SharePoint or Teams for somebody who is signed in. */
function pageFor(request: TenantRequest, hosting: Hosting, person: DirectoryPerson): TenantResponse | null {
  const pathname = pathOf(request);
  const page = sitePagePattern.exec(pathname);
  if (page) return sharePointPage(request, hosting, person, page[1]!.toLowerCase(), page[2]!);
  const [, site, layoutPage] = layoutsPattern.exec(pathname) ?? [];
  if (layoutPage?.toLowerCase() === 'reauthpopup') return reauthPopup(hosting);
  const personal = layoutPage ? site === undefined : request.url.searchParams.get('tab') === 'personal';
  // Without a valid cookie this check is left until TeamsLogon.aspx has given a new one.
  const refused = personal && request.caller ? refusedPersonalTab(request, person) : null;
  if (refused) return refused;
  if (!layoutPage) return teamsPage(request, hosting, person);
  if (layoutPage.toLowerCase() === 'teamslogon') return teamsLogon(request, person);
  return teamsHostedApp(request, hosting, person, site?.toLowerCase() ?? '');
}
