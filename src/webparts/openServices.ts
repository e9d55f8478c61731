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

/** What the services take from a web part's context: who Graph is and a token for it. */
export type GraphContext = Pick<WebPartContext, 'aadTokenProviderFactory' | 'spHttpClient'> & {
  pageContext: { legacyPageContext: { msGraphEndpointUrl?: string }; user: { loginName: string } };
  sdks: { microsoftTeams?: unknown };
};

/** Graph as SharePoint knows it for this tenant; national clouds have their own. The token is for the address's origin. */
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

/** As long as somebody leaves a page open that says until when it waits. */
const LONGEST_WAIT_MS = 10 * 60_000;

/** What sending from the page asks of Graph (config/package-solution.json). */
const SENDING = 'Mail.Send';

/**
 * What the tenant's administrator let SharePoint's scripts do in Graph, by the token itself (contracts/semantics.md G10):
 * one is to be had as soon as any package of the tenant was granted anything. Null where there is none.
 */
async function grantedScopes(graph: GraphConnection): Promise<'not said' | string[] | null> {
  try {
    const token = await graph.bearer!();
    return token === '' ? null : (scopesOf(token) ?? 'not said');
  } catch (error) {
    // Refusal has no code of its own; the words go to the console for whoever grants permissions.
    console.info('Microsoft Graph is not available to Improvement Plan; reminders are left to the job.', error);
    return null;
  }
}

/** Asked when a manager first opens the reminders, so that the first view waits for no token. */
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
    history: async (...asked) => (await open()).history(...asked),
    runs: async (...asked) => (await open()).runs(...asked),
    queue: async (...asked) => (await open()).queue(...asked),
    settle: async (...asked) => (await open()).settle(...asked),
  };
}

/**
 * Who is in a group of the directory, where the tenant lets SharePoint's scripts ask Graph for it; null where it does not.
 * The package does not request the permission: it would let every script of the tenant read every group.
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
      // Nobody's term ends on an answer that did not come: the next opening asks again.
      console.info('Microsoft Graph did not say who is in a group of the directory.', error);
      return null;
    }
  };
}

/** Provisioning is for a site owner, once: it comes as a chunk of its own. */
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
 * Renews a sign-in that has run out. In Teams SharePoint's own client does it, with a token of Teams, when a request of its
 * own is refused; on a page it would leave the page for it (contracts/semantics.md S33).
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

/** Everything the screens call, for the plan's site, as the person who looks at the page. */
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
