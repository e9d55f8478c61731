import type { Host, HostTheme } from '../app/ui/host';
import { hashRoutes } from '../app/shell/hashRoutes';
import { SIGNED_IN, signInBeside, whoIsSignedIn } from './signInBeside';

/**
 * What a web part uses of Teams: the library that SPFx started, and the Teams context at that time, in its older shape.
 */
export interface TeamsTab {
  teamsJs: {
    app: {
      registerOnThemeChangeHandler(handler: (theme: string) => void): void;
      getContext(): Promise<{ page: { subPageId?: string } }>;
      /** Available since teams-js 2.37. */
      registerOnContextChangeHandler?(handler: (context: { page: { subPageId?: string } }) => void): void;
      lifecycle?: { registerOnResumeHandler(handler: () => void): void };
    };
    /** Opens a window that Teams watches. Rejects when the window is closed or when none opens. */
    authentication?: { authenticate(window: { url: string; width: number; height: number }): Promise<string> };
  };
  context: {
    theme?: string;
    entityId?: string;
    subEntityId?: string;
    appId?: string;
    channelId?: string;
    chatId?: string;
    /** Only in a meeting, where `chatId` is the chat of the meeting’s series. */
    meetingId?: string;
    frameContext?: string;
    hostClientType?: string;
  };
}

/** A host whose theme the web part sets when SharePoint or Teams reports a change; the app listens for it. */
export interface PageHost extends Host {
  setTheme(theme: HostTheme): void;
}

type Routes = Pick<Host, 'route' | 'navigate' | 'onRoute' | 'linkTo' | 'signIn' | 'downloads' | 'teamsMeeting'>;

function openHost(kind: Host['kind'], routes: Routes, start: HostTheme): PageHost {
  const listeners = new Set<(theme: HostTheme) => void>();
  const host: PageHost = {
    kind,
    theme: start,
    ...routes,
    setTheme(theme) {
      host.theme = theme;
      listeners.forEach((listener) => listener(theme));
    },
    onThemeChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  return host;
}

/** The route in a Teams sub-page id ("#/actions/3.2", or the same without its #), or null. */
export function routeOfSubPage(subPageId: string | undefined): string | null {
  const route = (subPageId ?? '').replace(/^#/, '');
  return route.startsWith('/') ? `#${route}` : null;
}

/** The plan that a host shows: its page, its site, and the viewer's login. */
export interface PlanLocation {
  planPage: string;
  siteUrl: string;
  person: string;
  /** Renews the sign-in unseen where Entra still has the person's session; resolves whether the renewal worked. */
  renew(): Promise<boolean>;
}

/** The page at which the sign-in ends, in a window that the page then closes. */
function signedInPage(page: string): string {
  const address = new URL(page);
  address.searchParams.set(SIGNED_IN, '1');
  address.hash = '';
  return address.href;
}

/** The window's size for signing in, for which Entra's own pages are made. */
const WINDOW = { width: 600, height: 640 };

/** Signs in beside a SharePoint page: in a window on the same page, where SharePoint asks for the sign-in. */
function signInBesidePage(window: Window, { siteUrl, person }: Pick<PlanLocation, 'siteUrl' | 'person'>) {
  const features = `popup,width=${WINDOW.width},height=${WINDOW.height}`;
  return signInBeside({
    open: () => window.open(signedInPage(window.location.href), 'improvementPlanSignIn', features) !== null,
    currentLogin: () => whoIsSignedIn(siteUrl),
    person,
    leave: () => window.location.reload(),
  });
}

/** The host of the whole app on a SharePoint page. Routes are kept in the page's own hash. */
export function sharePointHost(window: Window, theme: HostTheme, place: PlanLocation): PageHost {
  return openHost('sharepoint', { ...hashRoutes(window), signIn: signInBesidePage(window, place) }, theme);
}

/**
 * The host of a card on a SharePoint page. Its links lead to the page with the whole plan; `planPage` is asked when a
 * link is followed.
 */
export function cardHost(window: Window, theme: HostTheme, place: PlanLocation, planPage: () => string): PageHost {
  const linkTo = (route: string): string => new URL(planPage(), window.location.href).href.split('#')[0] + route;
  return openHost(
    'sharepoint',
    {
      route: () => '#/',
      navigate: (route) => window.location.assign(linkTo(route)),
      onRoute: () => () => undefined,
      linkTo,
      signIn: signInBesidePage(window, place),
    },
    theme,
  );
}

/** The Teams clients on which no file can be downloaded (contracts/semantics.md P7). */
const PHONES = ['android', 'ios', 'ipados'];

/**
 * Follows deep links into an app that is already open. Teams does not load the app again (contracts/semantics.md P9):
 * it reports the link through the context or by resuming the app, which then reads its context.
 */
function listenForLinks({ teamsJs: { app } }: TeamsTab, follow: (route: string) => void): void {
  const go = (subPageId: string | undefined): void => {
    const route = routeOfSubPage(subPageId);
    if (route !== null) follow(route);
  };
  app.registerOnContextChangeHandler?.(({ page }) => go(page.subPageId));
  app.lifecycle?.registerOnResumeHandler(() => {
    app.getContext().then(
      ({ page }) => go(page.subPageId),
      (error: unknown) => console.info('Teams did not say which link was followed.', error),
    );
  });
}

/**
 * The address at which a Teams tab signs in when no window opens beside it: SharePoint's page that exchanges a Teams
 * token for a cookie and then goes on to the tab's page, with its route. Loaded again without a cookie, the tab's own
 * page would ask for a password, which a frame cannot do.
 * Source: the contentUrl of an SPFx tab (teams-manifest/manifest.json).
 */
export function teamsSignIn({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const [site] = pathname.split(/\/_layouts\//i);
  return `${site}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(pathname + search)}${hash}`;
}

/** The error of teams-js for a window that the person closed. Any other error means that no window opened. */
const CLOSED = /CancelledByUser/;

/**
 * Signs in beside a Teams tab: in a window that Teams opens on the plan's page, so that the tab keeps typed text and
 * chosen files. The browser may keep the window's cookie apart from the tab's. Entra then knows the person again, so
 * the tab's own sign-in is renewed once the window is closed.
 * Source: learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/auth-flow-tab
 */
function signInBesideTab(
  authentication: NonNullable<TeamsTab['teamsJs']['authentication']>,
  { planPage, siteUrl, person, renew }: PlanLocation,
  leave: () => void,
): () => Promise<boolean> {
  let isClosed = false;
  const ended = (): void => void (isClosed = true);
  return signInBeside({
    open: () => {
      isClosed = false;
      void authentication.authenticate({ url: signedInPage(planPage), ...WINDOW }).then(ended, (why: unknown) => {
        if (CLOSED.test(String(why))) ended();
        else leave();
      });
      return true;
    },
    currentLogin: async () => {
      const login = await whoIsSignedIn(siteUrl);
      if (login !== null || !isClosed) return login;
      isClosed = false;
      return (await renew()) ? whoIsSignedIn(siteUrl) : null;
    },
    person,
    leave,
  });
}

/**
 * The host of the whole app in a Teams tab. Routes are kept in the frame's hash; the first is the deep link's sub-page.
 * Links for other people lead through Teams when the context names this app, and into the channel for a channel's tab
 * (P8); otherwise they lead to the plan's SharePoint page.
 */
export function teamsHost(window: Window, theme: HostTheme, tab: TeamsTab, place: PlanLocation): PageHost {
  const { planPage } = place;
  const routes = hashRoutes(window);
  const asked = routeOfSubPage(tab.context.subEntityId);
  if (asked !== null && !window.location.hash.startsWith('#/')) {
    window.history.replaceState(window.history.state, '', asked);
  }
  listenForLinks(tab, (route) => routes.navigate(route));
  const { appId, entityId, channelId, chatId, meetingId, frameContext, hostClientType = '' } = tab.context;
  const { authentication } = tab.teamsJs;
  const leave = (): void => window.location.assign(teamsSignIn(window.location));
  return openHost(
    'teams',
    {
      ...routes,
      signIn: authentication
        ? signInBesideTab(authentication, place, leave)
        : async () => {
            leave();
            return false;
          },
      ...(meetingId && chatId ? { teamsMeeting: { chat: chatId, onStage: frameContext === 'meetingStage' } } : {}),
      downloads: { most: PHONES.includes(hostClientType) ? 0 : 1, page: planPage },
      linkTo: (route) => {
        const page = planPage + route;
        if (!appId || !entityId) return page;
        const context = encodeURIComponent(JSON.stringify({ subEntityId: route, ...(channelId && { channelId }) }));
        return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(entityId)}?webUrl=${encodeURIComponent(page)}&context=${context}`;
      },
    },
    theme,
  );
}
