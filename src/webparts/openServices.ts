import type { WebPartContext } from '@microsoft/sp-webpart-base';
import type { Provisioning, Reminders, Services } from '../app/context/services';
import type { GraphConnection } from '../graph/openGraph';
import { scopesOf } from '../graph/scopes';
import { openPlanStore } from '../lists';
import { askOnce } from '../lists/askOnce';
import type { Connection } from '../lists';
import type { PlanStore } from '../lists/planStore';
import { renewOnPage } from './renewSignIn';
import { sharedStore } from './sharedStore';

/** The parts of a web part's context that the services use: the address of Graph and a token for it. */
export type GraphContext = Pick<WebPartContext, 'aadTokenProviderFactory' | 'spHttpClient'> & {
  pageContext: { legacyPageContext: { msGraphEndpointUrl?: string }; user: { loginName: string } };
  sdks: { microsoftTeams?: unknown };
};

/**
 * Graph at the address that SharePoint gives for this tenant; national clouds have their own. The token is for that
 * address's origin.
 */
function graphOf(context: GraphContext): GraphConnection {
  const endpoint = (context.pageContext.legacyPageContext.msGraphEndpointUrl ?? 'https://graph.microsoft.com').replace(
    /\/$/,
    '',
  );
  const address = /^https?:\/\//.test(endpoint) ? endpoint : `https://${endpoint}`;
  return {
    graphUrl: `${address}/v1.0`,
    bearer: async () => (await context.aadTokenProviderFactory.getTokenProvider()).getToken(new URL(address).origin),
  };
}

/**
 * The longest pause when SharePoint asks the page to wait. The page tells the person until when it waits, so the pause
 * may be long.
 */
const LONGEST_WAIT_MS = 10 * 60_000;

/** The Graph permission that sending from the page needs (config/package-solution.json). */
const SENDING = 'Mail.Send';

/**
 * The Graph permissions that the tenant's administrator granted to SharePoint's scripts, read from the token
 * (contracts/semantics.md G10). SharePoint issues a token as soon as any package of the tenant was granted a
 * permission. Null where there is no token.
 */
async function grantedScopes(graph: GraphConnection): Promise<'not said' | string[] | null> {
  try {
    const token = await graph.bearer!();
    return token === '' ? null : (scopesOf(token) ?? 'not said');
  } catch (error) {
    // A refusal has no error code of its own, so the message goes to the console for the person who grants permissions.
    console.info('Microsoft Graph is not available to Improvement Plan; reminders are left to the job.', error);
    return null;
  }
}

/** Opens the reminders when a manager first looks at them, so that the first view of the plan waits for no token. */
function openRemindersWhenAsked(
  connection: Connection,
  graph: GraphConnection,
  pageUrl: string,
  store: PlanStore,
): Reminders {
  let canSend = true;
  const open = askOnce(async (): Promise<Reminders> => {
    const [scopes, { openReminders }] = await Promise.all([
      grantedScopes(graph),
      import(/* webpackChunkName: 'reminders' */ '../app/reminders/openReminders'),
    ]);
    canSend = scopes === 'not said' || (scopes?.includes(SENDING) ?? false);
    return openReminders(connection, canSend ? graph : null, pageUrl, store);
  });
  return {
    get canSend() {
      return canSend;
    },
    preview: async (...asked) => (await open()).preview(...asked),
    send: async (...asked) => (await open()).send(...asked),
    confirm: async (...asked) => (await open()).confirm(...asked),
    history: async (...asked) => (await open()).history(...asked),
    runs: async (...asked) => (await open()).runs(...asked),
    queue: async (...asked) => (await open()).queue(...asked),
    tellNow: async (...asked) => (await open()).tellNow(...asked),
    settle: async (...asked) => (await open()).settle(...asked),
  };
}

/**
 * Lists the members of a directory group where the tenant lets SharePoint's scripts ask Graph for them; null elsewhere.
 * The package does not request that permission, because every script of the tenant could then read every group.
 */
function groupMembersOf(graph: GraphConnection): (groupId: string) => Promise<string[] | null> {
  return async (groupId) => {
    const [scopes, { GROUP_SCOPES }, { openGraph }] = await Promise.all([
      grantedScopes(graph),
      import(/* webpackChunkName: 'directory-groups' */ '../graph/groupMembers'),
      import(/* webpackChunkName: 'directory-groups' */ '../graph/openGraph'),
    ]);
    if (scopes === null || scopes === 'not said' || !scopes.some((scope) => GROUP_SCOPES.includes(scope))) return null;
    try {
      return await openGraph(graph).groupMembers(groupId);
    } catch (error) {
      // A missing answer must not end anybody's term: the next opening of the page asks again.
      console.info('Microsoft Graph did not say who is in a group of the directory.', error);
      return null;
    }
  };
}

/** Provisioning as a chunk that loads when needed: a site owner uses it once. */
function openProvisioning(connection: Connection, graph: GraphConnection): Provisioning {
  const load = async (): Promise<Omit<Provisioning, 'checkTenant'>> =>
    (await import(/* webpackChunkName: 'provisioning' */ '../lists/provisioning')).openProvisioning(connection);
  return {
    check: async () => (await load()).check(),
    provision: async (...asked) => (await load()).provision(...asked),
    setLondonTime: async () => (await load()).setLondonTime(),
    openPages: async () => (await load()).openPages(),
    addToRole: async (...asked) => (await load()).addToRole(...asked),
    removeFromRole: async (...asked) => (await load()).removeFromRole(...asked),
    checkTenant: async (onFinding) => {
      const [{ checkTenant }, { scopesOf }] = await Promise.all([
        import(/* webpackChunkName: 'tenant-check' */ '../lists/check'),
        import(/* webpackChunkName: 'tenant-check' */ '../graph/scopes'),
      ]);
      return checkTenant(connection, async () => scopesOf(await graph.bearer!()), onFinding);
    },
  };
}

/**
 * Renews a sign-in that has expired. In Teams SharePoint's own client renews it, with a Teams token, when one of the
 * client's requests is refused. On a page that client would leave the page to sign in (contracts/semantics.md S33), so
 * the product renews the sign-in in another way.
 */
export async function renewSignIn(
  siteUrl: string,
  { spHttpClient, sdks, pageContext }: GraphContext,
): Promise<boolean> {
  if (!sdks.microsoftTeams) return renewOnPage(document, siteUrl, pageContext.user.loginName);
  const { SPHttpClient } = await import(/* webpackChunkName: 'renew-sign-in' */ '@microsoft/sp-http');
  const answer = await spHttpClient.get(`${siteUrl}/_api/web?$select=Id`, SPHttpClient.configurations.v1);
  return answer.ok;
}

/** All services that the screens call, for the plan's site, as the person viewing the page. */
export function openServices(siteUrl: string, pageUrl: string, context: GraphContext): Services {
  const graph = graphOf(context);
  const listeners = new Set<(until: Date | null) => void>();
  const connection: Connection = {
    siteUrl,
    renew: () => renewSignIn(siteUrl, context),
    longestWait: LONGEST_WAIT_MS,
    onPause: (until) => listeners.forEach((tell) => tell(until)),
    groupMembers: groupMembersOf(graph),
  };
  const store = sharedStore(siteUrl, () => openPlanStore(connection));
  return {
    store,
    onPause: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    provisioning: openProvisioning(connection, graph),
    reminders: openRemindersWhenAsked(connection, graph, pageUrl, store),
    openRedaction: async () => {
      const [{ openRedaction }, { textOfFile }] = await Promise.all([
        import(/* webpackChunkName: 'redaction' */ '../lists/redaction'),
        import(/* webpackChunkName: 'redaction' */ '../app/redaction/textOfFile'),
      ]);
      return openRedaction(connection, textOfFile);
    },
  };
}
