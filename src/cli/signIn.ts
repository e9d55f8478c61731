import { pauseSentence } from '../lists/pauseWords';
import { CommandProblem } from './terminal';

/** The address, identity and tokens with which a command reaches a site and Graph. */
export interface SignIn {
  siteUrl: string;
  bearer: () => Promise<string>;
  graphUrl: string;
  graphBearer: () => Promise<string>;
  longestWait: number;
  onPause(until: Date | null): void;
}

/**
 * The longest pause that a command accepts when SharePoint asks it to wait. A function that may run ten minutes then
 * still has time for its work.
 */
const LONGEST_WAIT_MS = 240_000;

/**
 * Signs in for a site. A site on this machine is the local tenant, whose application identity is `local:app`. For any
 * other site @azure/identity finds the credentials: a managed identity, or a certificate named by
 * AZURE_CLIENT_CERTIFICATE_PATH (SharePoint accepts no client secret from an application).
 * @param tell gets a sentence when SharePoint asks to wait
 */
export function signInTo(site: string, tell: (sentence: string) => void = () => undefined): SignIn {
  const url = siteAddress(site);
  const siteUrl = url.href.replace(/\/+$/, '');
  const waiting = {
    longestWait: LONGEST_WAIT_MS,
    onPause: (until: Date | null) => (until ? tell(pauseSentence(until)) : undefined),
  };
  if (['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
    const local = async (): Promise<string> => 'local:app';
    return { siteUrl, bearer: local, graphUrl: `${url.origin}/graph/v1.0`, graphBearer: local, ...waiting };
  }
  if (url.protocol !== 'https:') throw new CommandProblem(`${site} is not a secure address: write it with https://.`);
  return {
    siteUrl,
    bearer: () => azureToken(`${url.origin}/.default`),
    graphUrl: 'https://graph.microsoft.com/v1.0',
    graphBearer: () => azureToken('https://graph.microsoft.com/.default'),
    ...waiting,
  };
}

function siteAddress(site: string): URL {
  const url = URL.canParse(site) ? new URL(site) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new CommandProblem(
      `"${site}" is not the address of a site: write it as https://council.sharepoint.com/sites/plan.`,
    );
  }
  url.hash = '';
  url.search = '';
  return url;
}

/** Created once, because the credential object keeps tokens until they expire. */
let credential: Promise<{ getToken(scope: string): Promise<{ token: string } | null> }> | null = null;

async function azureToken(scope: string): Promise<string> {
  credential ??= import('@azure/identity').then(({ DefaultAzureCredential }) => new DefaultAzureCredential());
  try {
    const token = await (await credential).getToken(scope);
    if (token) return token.token;
  } catch (error) {
    throw new CommandProblem(
      `Could not sign in to Microsoft 365. Give the job a managed identity, or set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_CERTIFICATE_PATH. (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`,
    );
  }
  throw new CommandProblem('Could not sign in to Microsoft 365: no token was given for this application.');
}
