import type { DirectoryPerson } from '../tenant/directory';
import type { TenantRequest, TenantResponse } from '../tenant/http';
import manifest from '../../teams-manifest/manifest.json';
import { dataBlock, html } from './html';
import type { Html } from './html';
import { answerPage, hostStrip, initials } from './page';
import type { Hosting } from './sharePointPage';

/** The name of the tab's window in Teams. SharePoint Framework recognises Teams by it. */
const frameName = 'embedded-page-container';

const teamSitePath = '/sites/improvement';

/** The channel with the tab. */
export const channelId = '19:improvement@thread.tacv2';

/** The chat of a series of Teams meetings. */
export const meetingChat = '19:meeting_aW1wcm92ZW1lbnQ@thread.v2';

type Tab = 'channel' | 'personal' | 'meeting';

/** Fills in an address of the Teams manifest as Teams does, except that the local tenant uses plain http. */
export function tabAddress(template: string, origin: string, sitePath: string): string {
  return template
    .replaceAll('{teamSiteDomain}', new URL(origin).host)
    .replaceAll('{teamSitePath}', sitePath)
    .replaceAll('{locale}', 'en-gb')
    .replace(/^https:/, new URL(origin).protocol);
}

/** The address of a configured tab: the configuration page without its pane. A meeting has no site of a team. */
function channelAddress(origin: string, sitePath: string): string {
  const configuration = tabAddress(manifest.configurableTabs[0]!.configurationUrl, origin, sitePath);
  return configuration.replace('openPropertyPane=true%26', '');
}

/** The icons in the rail, drawn on a square of 24 units. */
const signs = {
  chat: 'M4 5h16v11H9l-5 4z',
  teams: 'M4 8h10v10H4zM9 8V5h7v3M14 10h6v7h-6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 4v3M16 4v3',
  plan: 'M5 6h3v3H5zM11 7.5h8M5 12h3v3H5zM11 13.5h8M5 18h3v3H5zM11 19.5h5',
};

const sign = (path: string): Html => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" /></svg>`;

/** The rail at the left of Teams. Its entries Chat and Calendar do nothing here. */
function rail(current: Tab): Html {
  const picture = (name: string, path: string): Html =>
    html`<span class="rail-item" aria-hidden="true">${sign(path)}${name}</span>`;
  const link = (name: string, path: string, tab: 'channel' | 'personal'): Html =>
    html`<a class="rail-item" href="/teams?tab=${tab}" ${tab === current && html` aria-current="page"`}
      >${sign(path)}${name}</a
    >`;
  return html`<nav class="rail" aria-label="Teams">
    ${picture('Chat', signs.chat)}${link('Teams', signs.teams, 'channel')}${picture('Calendar', signs.calendar)}${link('Improvement Plan', signs.plan, 'personal')}
  </nav>`;
}

/**
 * The Teams frame: the rail, the team and channel, and a tab with SharePoint's own page for Teams and the web part.
 * `?tab=channel|personal|meeting` chooses the tab, `&stage` puts a meeting's tab on the stage, `&subPageId=` is the target of a deep link, `&settings` opens the channel
 * tab's configuration, and `&client=android` is Teams on a phone.
 */
export function teamsPage(request: TenantRequest, hosting: Hosting, person: DirectoryPerson): TenantResponse {
  const query = request.url.searchParams;
  const { origin } = request.url;
  const asked = query.get('tab');
  const tab: Tab = asked === 'personal' || asked === 'meeting' ? asked : 'channel';
  const personal = manifest.staticTabs[0]!;
  const settings = tab === 'channel' && query.has('settings');
  const channel = settings
    ? tabAddress(manifest.configurableTabs[0]!.configurationUrl, origin, teamSitePath)
    : channelAddress(origin, teamSitePath);
  const data = {
    tab,
    address:
      tab === 'personal'
        ? tabAddress(personal.contentUrl, origin, '')
        : tab === 'meeting'
          ? channelAddress(origin, '')
          : channel,
    appId: hosting.catalogueId,
    entityId: personal.entityId,
    subPageId: query.get('subPageId') ?? '',
    user: { upn: person.userPrincipalName, id: person.id },
    team: { siteUrl: origin + teamSitePath, name: 'Children’s Services improvement', channel: 'General', channelId },
    client: query.get('client') ?? 'web',
    meeting: { chat: meetingChat, frameContext: query.has('stage') ? 'meetingStage' : 'sidePanel' },
    linksKeepTheApp: request.tenant.switches.linksKeepTheApp,
  };
  const heading =
    tab !== 'channel'
      ? html`<div class="tabs">
          <strong>Improvement Plan</strong><span class="tab-name" aria-current="page">Improvement Plan</span>
        </div>`
      : html`<div class="tabs">
          <strong>General</strong><span class="tab-name muted">Posts</span><span class="tab-name muted">Files</span
          ><a class="tab-name" href="/teams?tab=channel" aria-current="page">Improvement Plan</a
          ><a class="tab-settings" href="/teams?tab=channel&amp;settings">Settings</a>
        </div>`;
  return answerPage(
    {
      title: 'Improvement Plan | Microsoft Teams',
      scripts: ['teamsFrame', 'signedIn'],
      bodyClass: 'teams',
      body: html`${hostStrip(request, person)}
        <div class="teams-bar">
          <span>Microsoft Teams</span
          ><span class="face" title="${person.displayName}">${initials(person.displayName)}</span>
        </div>
        <div class="teams-body">
          ${rail(tab)}
          <div class="stage">${heading}<iframe id="tab" name="${frameName}" title="Improvement Plan"></iframe></div>
        </div>
        ${dataBlock(data)}`,
    },
    hosting.contentUrl,
  );
}

const linkRefused = (status: number, words: string): TenantResponse => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: words,
});

/**
 * Follows a Teams deep link, `/l/entity/{app}/{entity}?context={"subEntityId":…}`. It opens the personal tab, or a
 * channel's tab when the link names a channel. The app is found by its id in the catalogue (P3); an entity id finds
 * only static tabs (P8).
 */
export function followDeepLink(url: URL, catalogueId: string): TenantResponse {
  const [, , , appId, entityId] = url.pathname.split('/').map(decodeURIComponent);
  if (appId !== catalogueId) return linkRefused(404, `Teams knows no app with the id ${appId ?? ''}.`);
  let context: { subEntityId?: string; channelId?: string } = {};
  try {
    context = JSON.parse(url.searchParams.get('context') ?? '{}') as typeof context;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return linkRefused(400, 'The context of this Teams link is not JSON.');
  }
  if (context.channelId !== undefined && context.channelId !== channelId)
    return linkRefused(404, 'The channel of this Teams link is not there, or not yours.');
  if (context.channelId === undefined && !manifest.staticTabs.some((tab) => tab.entityId === entityId))
    return linkRefused(
      404,
      `The app has no tab ${entityId ?? ''} of its own; a channel's tab is found with its channel.`,
    );
  const tab = context.channelId ? 'channel' : 'personal';
  const subPage = context.subEntityId ? `&subPageId=${encodeURIComponent(context.subEntityId)}` : '';
  return { status: 302, headers: { Location: `/teams?tab=${tab}${subPage}` } };
}
