import type { DirectoryPerson } from '../tenant/directory';
import type { TenantRequest, TenantResponse } from '../tenant/http';
import type { Framework } from './framework';
import { dataBlock, html } from './html';
import type { Html } from './html';
import { isUsable } from '../tenant/sharepoint/appCatalogue';
import { siteOfRequest } from '../tenant/sharepoint/server';
import { publishedPage } from '../tenant/sharepoint/sitePages';
import { pageToken } from '../tenant/signIn';
import { answerPage, hostStrip, initials } from './page';
import type { PageData, PlacedWebPart } from './pageData';
import type { SolutionPackage } from './solutionPackage';

/** The data that the host pages are made from. */
export interface Hosting {
  contentUrl: string;
  framework: Framework;
  solution: SolutionPackage;
  /** The id of the app in the Teams catalogue, which is not its manifest's (P3). */
  catalogueId: string;
  /**
   * Whether the product is installed from the start. If not, web parts and pages exist only once they are added to the
   * app catalogue and the site.
   */
  installed: boolean;
}

/** The ids of the three web parts (their manifests in src/webparts). */
export const webPartIds = {
  plan: '3f6c1a52-8a0e-4f0c-9b57-6f2b1d0c7a11',
  progress: '7b0d9f34-52c6-4d3e-8e19-c4a7f5e2b622',
  myActions: 'c2e84d71-1f9b-47a5-a6d8-0b93e7d4f533',
  allPlans: '94d7b2e6-35f8-4c1a-9e60-71af0c5d8b44',
} as const;

/** A web part placed on a page, with the initial properties in its manifest. */
export function placedWebPart(hosting: Hosting, id: string, elementId: string, instanceId: string): PlacedWebPart {
  const manifest = hosting.solution.manifests.get(id);
  if (manifest === undefined) throw new Error(`The solution package holds no web part ${id}.`);
  return { instanceId, elementId, manifest, properties: manifest.preconfiguredEntries[0]?.properties ?? {} };
}

/** The data for the page's scripts. */
export function pageData(
  request: TenantRequest,
  hosting: Hosting,
  person: DirectoryPerson,
  site: { path: string; title: string },
  { webParts, teams }: Pick<PageData, 'webParts' | 'teams'>,
): PageData {
  const modules = Object.entries(hosting.framework.modules).map(([name, at]) => [
    name,
    `${hosting.contentUrl}/framework/${at}`,
  ]);
  return {
    webUrl: request.url.origin + site.path,
    webTitle: site.title,
    graphUrl: `${request.url.origin}/graph`,
    modules: Object.fromEntries(modules) as Record<string, string>,
    user: { upn: person.userPrincipalName, name: person.displayName },
    webParts,
    teams,
    graphToken: pageToken(person, request.tenant, request.now),
    oneBlobDownload: teams && request.tenant.switches.oneBlobDownload,
  };
}

const siteNames: Record<string, string> = {
  '/sites/improvement': 'Children’s Services improvement',
  '/sites/second': 'Second site',
};

interface PageLayout {
  name: string;
  /** The canvas, and the web parts on it. */
  canvas: Html;
  webParts: (hosting: Hosting) => PlacedWebPart[];
  full: boolean;
}

const editButton = (elementId: string, name: string): Html =>
  html`<button type="button" class="edit" data-edits="${elementId}">Edit ${name}</button>`;

const layouts: Record<string, PageLayout> = {
  'Plan.aspx': {
    name: 'Improvement plan',
    full: false,
    canvas: html`<div class="canvas">
      ${editButton('plan', 'web part')}
      <div id="plan"></div>
    </div>`,
    webParts: (hosting) => [placedWebPart(hosting, webPartIds.plan, 'plan', '5b0fbb0e-4a2f-4c64-9d6b-7c5d1c1f0a01')],
  },
  'FullPage.aspx': {
    name: 'Full page',
    full: true,
    canvas: html`<div class="canvas full"><div id="plan"></div></div>`,
    webParts: (hosting) => [placedWebPart(hosting, webPartIds.plan, 'plan', '5b0fbb0e-4a2f-4c64-9d6b-7c5d1c1f0a02')],
  },
  'Cards.aspx': {
    name: 'How it is going',
    full: false,
    canvas: html`<main class="canvas cards">
      <h1>How our improvement plan is going</h1>
      <p class="byline">For everyone in Children’s Services and our partners</p>
      <div class="columns">
        <div>
          ${editButton('progress', 'Plan progress')}
          <div id="progress"></div>
        </div>
        <div>
          ${editButton('mine', 'My actions')}
          <div id="mine"></div>
        </div>
      </div>
      <div>
        ${editButton('all-plans', 'All plans')}
        <div id="all-plans"></div>
      </div>
      <h2>Why we have a plan</h2>
      <p class="words">
        Inspectors judged our services and asked us to improve them. The plan is our answer: what will be done about
        each thing they asked for, who does it, and by when. Everybody who leads an action says here how it goes.
      </p>
    </main>`,
    webParts: (hosting) => [
      placedWebPart(hosting, webPartIds.progress, 'progress', '5b0fbb0e-4a2f-4c64-9d6b-7c5d1c1f0a03'),
      placedWebPart(hosting, webPartIds.myActions, 'mine', '5b0fbb0e-4a2f-4c64-9d6b-7c5d1c1f0a04'),
      placedWebPart(hosting, webPartIds.allPlans, 'all-plans', '5b0fbb0e-4a2f-4c64-9d6b-7c5d1c1f0a05'),
    ],
  },
};

/** A page that was made and published in the site's library, with its saved web parts. */
function savedPage(
  request: TenantRequest,
  hosting: Hosting,
  sitePath: string,
  pageName: string,
): [string, PageLayout] | undefined {
  const site = siteOfRequest(request, sitePath);
  const page = site && publishedPage(site, pageName);
  if (!page) return undefined;
  const usable = hosting.installed || isUsable(site, hosting.solution.product);
  const known = page.webParts.filter(({ webPartId }) => usable && hosting.solution.manifests.has(webPartId));
  const places = page.webParts.map((webPart, at) =>
    known.includes(webPart)
      ? html`<div id="web-part-${String(at)}"></div>`
      : html`<p>A web part of this page is not available: its app is not deployed here.</p>`,
  );
  const full = page.layout === 'SingleWebPartAppPage';
  return [
    pageName,
    {
      name: page.title,
      full,
      canvas: html`<div class="${full ? 'canvas full' : 'canvas'}">${places}</div>`,
      webParts: () =>
        known.map(({ webPartId, instanceId, properties }) => {
          const at = page.webParts.findIndex((one) => one.instanceId === instanceId);
          const placed = placedWebPart(hosting, webPartId, `web-part-${at}`, instanceId);
          return { ...placed, properties: { ...placed.properties, ...properties } };
        }),
    },
  ];
}

/** A modern SharePoint page with web parts on it, or null when the site has no page of this name. */
export function sharePointPage(
  request: TenantRequest,
  hosting: Hosting,
  person: DirectoryPerson,
  sitePath: string,
  pageName: string,
): TenantResponse | null {
  const title = siteNames[sitePath];
  if (title === undefined) return null;
  const found =
    savedPage(request, hosting, sitePath, pageName) ??
    Object.entries(hosting.installed ? layouts : {}).find(([name]) => name.toLowerCase() === pageName.toLowerCase());
  if (found === undefined) return null;
  const [name, layout] = found;
  const links = Object.entries(hosting.installed ? layouts : { [name]: layout }).map(
    ([file, { name: words }]) =>
      html`<a href="${sitePath}/SitePages/${file}" ${file === name && html` aria-current="page"`}>${words}</a>`,
  );
  const data = pageData(
    request,
    hosting,
    person,
    { path: sitePath, title },
    { webParts: layout.webParts(hosting), teams: false },
  );
  return answerPage(
    {
      title: `${title} - ${layout.name}`,
      scripts: ['page', 'signedIn'],
      bodyClass: layout.full ? 'sharepoint full' : 'sharepoint',
      body: html`${hostStrip(request, person)}
        <div class="suite">
          <span class="waffle" aria-hidden="true"></span><span>SharePoint</span
          ><span class="face" title="${person.displayName}">${initials(person.displayName)}</span>
        </div>
        <div class="site">
          <span class="logo" aria-hidden="true">CS</span>
          <div>
            <div class="site-title">${title}</div>
            <nav aria-label="Site">${links}</nav>
          </div>
        </div>
        <div class="page">
          ${layout.canvas}
          <aside id="property-pane" aria-label="Web part settings" hidden></aside>
        </div>
        ${dataBlock(data)}`,
    },
    hosting.contentUrl,
  );
}

/** The page inside a Teams tab (teamshostedapp.aspx), which shows only the web part. */
export function teamsHostedApp(
  request: TenantRequest,
  hosting: Hosting,
  person: DirectoryPerson,
  sitePath: string,
): TenantResponse | null {
  const query = request.url.searchParams;
  const componentId = query.get('componentId') ?? '';
  if (!query.has('teams') || !hosting.solution.manifests.has(componentId)) return null;
  const instanceId = query.has('personal')
    ? '5b0fbb0e-4a2f-4c64-9d6b-7c5d1c1f0a05'
    : '5b0fbb0e-4a2f-4c64-9d6b-7c5d1c1f0a06';
  const site = { path: sitePath, title: siteNames[sitePath] ?? 'Council' };
  const webParts = [placedWebPart(hosting, componentId, 'plan', instanceId)];
  const data = pageData(request, hosting, person, site, { webParts, teams: true });
  return answerPage(
    {
      title: 'Improvement Plan',
      scripts: ['page'],
      bodyClass: 'tab',
      body: html`<div class="page">
          <div id="plan"></div>
          <aside id="property-pane" aria-label="Tab settings" hidden></aside>
        </div>
        ${dataBlock(data)}`,
    },
    hosting.contentUrl,
  );
}
