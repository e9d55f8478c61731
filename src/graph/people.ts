import type { Client } from '@microsoft/microsoft-graph-client';
import { graphProblem } from './graphProblem';
import { userProperties, type GraphUser } from './graphShapes';
import { waitSeconds, type Pause } from './waiting';

/**
 * A person in the directory who may not yet have a number on the site. `login` is the user principal name in lower
 * case.
 */
export interface DirectoryPerson {
  name: string;
  login: string;
  email: string;
  jobTitle: string;
}

/**
 * Whether mail can still reach a person's account. 'unknown': the permission to ask is missing. 'no answer': Graph
 * failed for the moment, and the next run asks again.
 */
export type AccountState = 'active' | 'disabled' | 'missing' | 'unknown' | 'no answer';

export interface People {
  /** People whose name, surname or address begins with the text; at most `top`. An empty text finds nobody. */
  search(text: string, top?: number): Promise<DirectoryPerson[]>;
  /** The person with this user principal name, or null. */
  find(login: string): Promise<DirectoryPerson | null>;
  /** The person's line manager in the directory, or null when the directory records none. */
  manager(login: string): Promise<DirectoryPerson | null>;
  /** The state of each account, by login. Graph is asked about 20 accounts at a time. */
  accounts(logins: string[]): Promise<Map<string, AccountState>>;
}

interface BatchAnswer {
  responses: { id: string; status: number; headers?: Record<string, string>; body?: unknown }[];
}

/** Graph takes 20 requests in one $batch (https://learn.microsoft.com/graph/json-batching). */
const partsInBatch = 20;
const batchRepeats = 3;

export function openPeople(client: Client, pause: Pause): People {
  const properties = [...userProperties];

  /** The user at a Graph path, or null when the directory has none there. */
  async function userAt(path: string, doing: string): Promise<DirectoryPerson | null> {
    try {
      return personOf((await client.api(path).select(properties).get()) as GraphUser);
    } catch (error) {
      const problem = graphProblem(error, doing);
      if (problem.kind === 'not found') return null;
      throw problem;
    }
  }

  /**
   * Asks Graph about up to 20 accounts, and asks again about those for which Graph was too busy or failed; repeating a
   * read does no harm. An account that still has no answer is recorded as 'no answer'.
   */
  async function askAccounts(logins: string[], into: Map<string, AccountState>): Promise<void> {
    let waiting = logins;
    for (let attempt = 1; waiting.length > 0; attempt++) {
      const requests = waiting.map((login, index) => ({
        id: String(index),
        method: 'GET',
        url: `/users/${encodeURIComponent(login)}?$select=id,accountEnabled`,
      }));
      let answer: BatchAnswer;
      try {
        answer = (await client.api('/$batch').post({ requests })) as BatchAnswer;
      } catch (error) {
        const problem = graphProblem(error, 'look up the accounts of the leads');
        if (!problem.isPassing) throw problem;
        if (attempt > batchRepeats) return waiting.forEach((login) => into.set(login, 'no answer'));
        await pause(waitSeconds(problem.retryAfter, attempt) * 1000);
        continue;
      }
      const busy: string[] = [];
      let retryAfter: number | null = null;
      for (const part of answer.responses) {
        const login = waiting[Number(part.id)];
        if (part.status === 429 || part.status >= 500) {
          busy.push(login);
          retryAfter = Math.max(retryAfter ?? 0, Number(part.headers?.['Retry-After']) || 1);
        } else into.set(login, accountState(part.status, part.body as Partial<GraphUser> | undefined));
      }
      if (attempt > batchRepeats) return busy.forEach((login) => into.set(login, 'no answer'));
      if (busy.length > 0) await pause(waitSeconds(retryAfter, attempt) * 1000);
      waiting = busy;
    }
  }

  return {
    async search(text, top = 8) {
      const words = text.trim();
      if (words === '') return [];
      // OData doubles a quotation mark within a text, and the client does not encode the filter it is given.
      const quoted = `'${words.replace(/'/g, "''")}'`;
      const filter = ['displayName', 'surname', 'mail', 'userPrincipalName']
        .map((property) => `startswith(${property},${quoted})`)
        .join(' or ');
      try {
        const found = (await client
          .api('/users')
          .filter(encodeURIComponent(filter))
          .select(properties)
          .top(top)
          .get()) as { value: GraphUser[] };
        return found.value.map(personOf);
      } catch (error) {
        throw graphProblem(error, 'search the directory');
      }
    },
    find: (login) => userAt(`/users/${encodeURIComponent(login)}`, 'look the person up'),
    manager: (login) => userAt(`/users/${encodeURIComponent(login)}/manager`, 'look the line manager up'),
    async accounts(logins) {
      const states = new Map<string, AccountState>();
      const distinct = [...new Set(logins)];
      for (let from = 0; from < distinct.length; from += partsInBatch) {
        await askAccounts(distinct.slice(from, from + partsInBatch), states);
      }
      return states;
    },
  };
}

function personOf(user: GraphUser): DirectoryPerson {
  return {
    name: user.displayName,
    login: user.userPrincipalName.toLowerCase(),
    email: user.mail ?? user.userPrincipalName,
    jobTitle: user.jobTitle ?? '',
  };
}

function accountState(status: number, user: Partial<GraphUser> | undefined): AccountState {
  if (status === 404) return 'missing';
  if (status !== 200 || typeof user?.accountEnabled !== 'boolean') return 'unknown';
  return user.accountEnabled ? 'active' : 'disabled';
}
