import type { Host, HostTheme } from '../app/ui/host';
import { hashRoutes } from '../app/shell/hashRoutes';
import { SIGNED_IN, signInBeside, whoIsSignedIn } from './signInBeside';

/** What a web part takes from Teams: the library that SPFx started, and the context it then had, in its older shape. */
export interface TeamsTab {
  teamsJs: {
    app: {
      registerOnThemeChangeHandler(handler: (theme: string) => void): void;
      getContext(): Promise<{ page: { subPageId?: string } }>;
      /** Since teams-js 2.37. */
      registerOnContextChangeHandler?(handler: (context: { page: { subPageId?: string } }) => void): void;
      lifecycle?: { registerOnResumeHandler(handler: () => void): void };
    };
    /** Opens a window that Teams watches; refused once it is closed, or where none opens. */
    authentication?: { authenticate(window: { url: string; width: number; height: number }): Promise<string> };
  };
  context: {
    theme?: string;
    entityId?: string;
    subEntityId?: string;
    appId?: string;
    channelId?: string;
    chatId?: string;
    hostClientType?: string;
  };
}

/** A host whose theme the web part sets as SharePoint or Teams tells it; the app listens. */
export interface PageHost extends Host {
  setTheme(theme: HostTheme): void;
}

type Routes = Pick<Host, 'route' | 'navigate' | 'onRoute' | 'linkTo' | 'signIn' | 'downloads'>;

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

/** The plan that a host stands for: its page, its site, and the login of who is there. */
export interface PlanLocation {
  planPage: string;
  siteUrl: string;
  person: string;
  /** Renews the sign-in without a word, where Entra still knows who sits there; resolves whether it could. */
  renew(): Promise<boolean>;
}

/** A page that somebody comes back to from the sign-in, in a window that it closes. */
function signedInPage(page: string): string {
  const address = new URL(page);
  address.searchParams.set(SIGNED_IN, '1');
  address.hash = '';
  return address.href;
}

/** The size of a window to sign in, as Entra's own pages are made for. */
const WINDOW = { width: 600, height: 640 };

/** Signing in beside a SharePoint page: a window on the same page, which asks whoever is not signed in. */
function signInBesidePage(window: Window, { siteUrl, person }: Pick<PlanLocation, 'siteUrl' | 'person'>) {
  const features = `popup,width=${WINDOW.width},height=${WINDOW.height}`;
  return signInBeside({
    open: () => window.open(signedInPage(window.location.href), 'improvementPlanSignIn', features) !== null,
    whoIsThere: () => whoIsSignedIn(siteUrl),
    person,
    leave: () => window.location.reload(),
  });
}

/** The whole app on a SharePoint page: routes are the page's own hash. */
export function sharePointHost(window: Window, theme: HostTheme, place: PlanLocation): PageHost {
  return openHost('sharepoint', { ...hashRoutes(window), signIn: signInBesidePage(window, place) }, theme);
}

/** A card on a SharePoint page: its links lead to the page that holds the whole plan, whichever that is when they are followed. */
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

/** Where Teams hands over no file at all (contracts/semantics.md P7). */
const PHONES = ['android', 'ios', 'ipados'];

/**
 * A second link into the app that is open does not load it again (contracts/semantics.md P9): Teams tells of it, by the
 * context itself or by waking the app, which then asks where it stands.
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
 * Where a Teams tab signs in when no window opens beside it: SharePoint's page that takes a token of Teams for a cookie, which then goes on to the tab as it
 * stands, its route included. The tab's own page, loaded again without a cookie, would ask for a password that cannot be
 * asked for in a frame.
 * Source: the contentUrl of an SPFx tab (teams-manifest/manifest.json).
 */
export function teamsSignIn({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  const [site] = pathname.split(/\/_layouts\//i);
  return `${site}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(pathname + search)}${hash}`;
}

/** What teams-js says of a window that was closed. Anything else means that none opened. */
const CLOSED = /CancelledByUser/;

/**
 * Signing in beside a Teams tab: in a window that Teams opens, on the plan's page, so that the tab keeps what was typed and
 * which files were chosen. The cookie of that window may be kept apart from the tab's: then Entra knows the person again, and
 * the tab's own is renewed once the window is closed.
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
    whoIsThere: async () => {
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
 * The whole app in a Teams tab. Routes are kept in the frame's hash; a deep link's sub-page is the first of them. Links
 * for others lead through Teams when it says which app this is, into the channel where the tab is a channel's (P8), else
 * to the plan's SharePoint page.
 */
export function teamsHost(window: Window, theme: HostTheme, tab: TeamsTab, place: PlanLocation): PageHost {
  const { planPage } = place;
  const routes = hashRoutes(window);
  const asked = routeOfSubPage(tab.context.subEntityId);
  if (asked !== null && !window.location.hash.startsWith('#/')) {
    window.history.replaceState(window.history.state, '', asked);
  }
  listenForLinks(tab, (route) => routes.navigate(route));
  const { appId, entityId, channelId, hostClientType = '' } = tab.context;
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
