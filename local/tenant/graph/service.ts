import { json, jsonBody, type Handler, type TenantResponse } from '../http';
import type { DirectoryPerson } from '../directory';
import { newGuid } from '../guid';
import { sendActivityNotification, type TeamsApp } from './activity';
import { graphError, notSpoken, type GraphAnswer, type GraphQuestion } from './answers';
import { answerBatch } from './batch';
import { listMessages, showMessage, showMime } from './messages';
import { sendMail } from './sendMail';
import { refusedByFilter, refusedByScope } from './scopes';
import { listMembers, listUsers, personAt, showManager, showUser } from './users';

const root = '/graph/v1.0';

/**
 * The parts of Microsoft Graph v1.0 that the product uses: people and their managers, mail, activity feed, batches. Any
 * other request is answered 501 with the request named.
 * @param teamsApps the organisation's Teams catalogue; without apps nobody can be notified
 */
export function graphService(teamsApps: readonly TeamsApp[] = []): Handler {
  return async (request) => {
    const { pathname } = request.url;
    if (pathname !== '/graph' && !pathname.startsWith('/graph/')) return null;
    // The pages' cookie belongs to SharePoint and does not sign anybody in to Graph, so no page of another site can use
    // it for a request.
    if (request.caller === null || request.caller.by === 'cookie') {
      return respond(graphError(401, 'InvalidAuthenticationToken', 'Access token is empty.', request.now));
    }
    const question: GraphQuestion = {
      method: request.method,
      path: pathname.startsWith(`${root}/`) ? pathname.slice(root.length) : pathname,
      query: request.url.searchParams,
      headers: request.headers,
      body: jsonBody(request),
      caller: request.caller,
      tenant: request.tenant,
      now: request.now,
    };
    if (!pathname.startsWith(`${root}/`)) {
      return json(501, { error: { code: 'NotImplemented', message: `The local tenant does not speak ${pathname}` } });
    }
    if (request.method === 'POST' && request.body.length > 0 && question.body === undefined) {
      return respond(graphError(400, 'BadRequest', 'Unable to read JSON request payload.', request.now));
    }
    if (question.path === '/$batch' && request.method === 'POST') {
      return respond(await answerBatch(question, (part) => answer(part, teamsApps)));
    }
    return respond(await answer(question, teamsApps));
  };
}

async function answer(question: GraphQuestion, teamsApps: readonly TeamsApp[]): Promise<GraphAnswer> {
  const refused = refusedByScope(question) ?? refusedByFilter(question);
  if (refused) return refused;
  const [first, ...others] = question.path.slice(1).split('/').map(decoded);
  const reads = question.method === 'GET';
  switch (first) {
    case 'groups':
      return reads && others.length === 2 && /^(transitiveM|m)embers$/.test(others[1]!)
        ? listMembers(question, others[0]!, others[1] === 'transitiveMembers')
        : notSpoken(question);
    case 'users': {
      const [id, ...rest] = others;
      if (id === undefined) return reads ? listUsers(question) : notSpoken(question);
      return answerPerson(question, personAt(question, id), rest, teamsApps);
    }
    case 'me':
      return answerPerson(question, personAt(question, null), others, teamsApps);
    default:
      return notSpoken(question);
  }
}

/** Answers a request about a person, or refuses it when the person was not found. */
async function answerPerson(
  question: GraphQuestion,
  person: ReturnType<typeof personAt>,
  rest: string[],
  teamsApps: readonly TeamsApp[],
): Promise<GraphAnswer> {
  return 'status' in person ? person : answerAbout(question, person, rest, teamsApps);
}

/** Answers a request about a person: the profile, the manager, the mailbox or the feed. */
async function answerAbout(
  question: GraphQuestion,
  person: DirectoryPerson,
  rest: string[],
  teamsApps: readonly TeamsApp[],
): Promise<GraphAnswer> {
  const asked = `${question.method} ${rest.join('/')}`;
  if (asked === 'GET ') return showUser(question, person);
  if (asked === 'GET manager') return showManager(question, person);
  if (asked === 'GET messages') return listMessages(question, person, null);
  if (asked === 'GET mailFolders/inbox/messages') return listMessages(question, person, 'inbox');
  if (asked === 'GET mailFolders/sentitems/messages') return listMessages(question, person, 'sentitems');
  if (question.method === 'GET' && rest.length === 2 && rest[0] === 'messages') {
    return showMessage(question, person, rest[1]);
  }
  if (question.method === 'GET' && rest.length === 3 && rest[0] === 'messages' && rest[2] === '$value') {
    return showMime(question, person, rest[1]);
  }
  if (/^POST (microsoft\.graph\.)?sendMail$/.test(asked)) return sendMail(question, person);
  if (asked === 'POST teamwork/sendActivityNotification') return sendActivityNotification(question, person, teamsApps);
  return notSpoken(question);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function respond({ status, headers, body, text }: GraphAnswer): TenantResponse {
  const all = { 'request-id': newGuid(), 'OData-Version': '4.0', 'Cache-Control': 'private', ...headers };
  if (text !== undefined) return { status, headers: { ...all, 'Content-Type': 'text/plain' }, body: text };
  return body === undefined ? { status, headers: all } : json(status, body, all);
}
