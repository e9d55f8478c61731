import { looks } from '../pageLooks';
import type { PageLook } from '../pageLooks';
import { keepLook, keptLook, showLook } from './look';

/**
 * The data that the server gives the frame. `address` has its placeholders filled in, as Teams does from the manifest.
 */
interface FrameData {
  tab: 'channel' | 'personal' | 'meeting';
  address: string;
  appId: string;
  entityId: string;
  subPageId: string;
  user: { upn: string; id: string };
  team: { siteUrl: string; name: string; channel: string; channelId: string };
  /** For the tab of a meeting: the chat of its series, and where in the meeting the app stands. */
  meeting: { chat: string; frameContext: string };
  /** The client that Teams runs in: "web", "desktop", "android", "ios". */
  client: string;
  /** Whether a second link into the open app comes as an event and loads nothing (P9). */
  linksKeepTheApp: boolean;
}

/** A message of the teams-js protocol from the tab (contracts/teams-host.md). */
interface TabMessage {
  id?: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

const data = JSON.parse(document.getElementById('page-data')!.textContent!) as FrameData;
const frame = document.querySelector<HTMLIFrameElement>('#tab')!;

const themeNames: Record<PageLook, string> = { light: 'default', dark: 'dark', contrast: 'contrast' };

/** The capabilities of this frame, as Teams in a browser reports them on initialize. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { app: {}, pages: { tabs: {}, config: {}, backStack: {} } },
};

function contextNow(): object {
  const channel =
    data.tab === 'channel'
      ? {
          channelId: data.team.channelId,
          channelName: data.team.channel,
          teamId: '19:team@thread.tacv2',
          teamName: data.team.name,
          teamSiteUrl: data.team.siteUrl,
          teamSitePath: new URL(data.team.siteUrl).pathname,
          teamSiteDomain: location.host,
        }
      : { teamSiteDomain: location.host };
  const meeting =
    data.tab === 'meeting'
      ? { chatId: data.meeting.chat, meetingId: 'MCMxOTptZWV0aW5n', frameContext: data.meeting.frameContext }
      : { frameContext: 'content' };
  return {
    ...channel,
    ...meeting,
    locale: 'en-gb',
    theme: themeNames[keptLook()],
    hostClientType: data.client,
    hostName: 'Teams',
    sessionId: 'local-session',
    appSessionId: 'local-app-session',
    appId: data.appId,
    entityId: data.entityId,
    subEntityId: data.subPageId,
    userObjectId: data.user.id,
    userPrincipalName: data.user.upn,
    loginHint: data.user.upn,
    tid: '00000000-0000-0000-0000-000000000000',
  };
}

/** The events for which the app has registered. */
const heard = new Set<string>();

function tell(message: object): void {
  frame.contentWindow?.postMessage(message, location.origin);
}

/** Opens a link for the app: a link to one of the app's tabs in this frame, any other in a new window. */
function openLink(address: string): void {
  const url = new URL(address, location.href);
  if (!url.pathname.startsWith('/l/entity/')) {
    window.open(url.href, '_blank', 'noopener');
    return;
  }
  const context = JSON.parse(url.searchParams.get('context') ?? '{}') as { subEntityId?: string; channelId?: string };
  const isOpenTab = (context.channelId ? 'channel' : 'personal') === data.tab;
  if (!(data.linksKeepTheApp && isOpenTab)) {
    location.assign(url.pathname + url.search);
    return;
  }
  data.subPageId = context.subEntityId ?? '';
  const now = contextNow();
  if (heard.has('contextChange')) tell({ func: 'contextChange', args: [now] });
  if (heard.has('load')) tell({ func: 'load', args: [{ ...now, contentUrl: data.address }] });
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Opens a window for signing in, and answers when it is closed. The result that the window would pass to teams-js is
 * not imitated.
 */
function authenticate(address: string, width: unknown, height: unknown): Promise<unknown[]> {
  const opened = window.open(
    address.replace(/^https:/, location.protocol),
    '_blank',
    `popup,width=${Number(width)},height=${Number(height)}`,
  );
  if (opened === null) return Promise.resolve([false, 'FailedToOpenWindow']);
  return new Promise((resolve) => {
    const looking = window.setInterval(() => {
      if (!opened.closed) return;
      window.clearInterval(looking);
      resolve([false, 'CancelledByUser']);
    }, 100);
  });
}

/** The answers of Teams; null where teams-js expects none. */
const answers: Record<string, (args: unknown[]) => unknown[] | Promise<unknown[]> | null> = {
  initialize: () => ['content', data.client, JSON.stringify(runtime), '2.0.1'],
  getContext: () => [contextNow()],
  registerHandler: ([name]) => {
    heard.add(asText(name));
    return null;
  },
  'settings.getSettings': () => [
    { contentUrl: data.address, entityId: data.entityId, suggestedDisplayName: 'Improvement Plan' },
  ],
  'settings.setSettings': () => [true, ''],
  'authentication.getAuthToken': () => [true, `local:${data.user.upn}`],
  'authentication.authenticate': ([address, width, height]) => authenticate(asText(address), width, height),
  executeDeepLink: ([address]) => {
    openLink(asText(address));
    return [true];
  },
  'app.openLink': ([address]) => {
    openLink(asText(address));
    return [true];
  },
  'appInitialization.appLoaded': () => null,
  'appInitialization.success': () => null,
  'appInitialization.failure': () => null,
  navigateCrossDomain: ([address]) => {
    frame.src = asText(address);
    return [true];
  },
  'pages.shareDeepLink': () => null,
  setFrameContext: () => null,
};

window.addEventListener('message', (event: MessageEvent<TabMessage>) => {
  if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
  const { id, uuidAsString, func, args } = event.data;
  if (typeof func !== 'string') return;
  const answer = answers[func];
  if (answer === undefined) console.warn(`The local Teams frame does not speak ${func}.`);
  const reply = answer?.(args ?? []) ?? null;
  const say = (given: unknown[]): void => tell({ id, uuidAsString, args: given });
  if (reply instanceof Promise) void reply.then(say);
  else if (reply !== null) say(reply);
});

// Imitates a link that is followed elsewhere, in a mail or the activity feed, while the app is open here.
window.addEventListener('teamslink', (event) => openLink(asText((event as CustomEvent).detail)));

document.querySelector('#look')!.addEventListener('change', (event) => {
  const chosen = (event.target as HTMLSelectElement).value;
  const look = looks.find((one) => one === chosen) ?? 'light';
  keepLook(look);
  showLook(look);
  tell({ func: 'themeChange', args: [themeNames[look]] });
});

showLook(keptLook());
frame.src = data.address;
