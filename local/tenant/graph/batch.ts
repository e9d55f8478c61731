import { badRequest, isObject, notSpoken, type GraphAnswer, type GraphQuestion } from './answers';

const mostParts = 20;

interface BatchRequest {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

/**
 * POST /$batch (G5, https://learn.microsoft.com/graph/json-batching). The parts run at the same time and each has its
 * own status. Graph returns the answers in no fixed order; here they come in reverse, so that no caller relies on an
 * order.
 */
export async function answerBatch(
  question: GraphQuestion,
  ask: (part: GraphQuestion) => Promise<GraphAnswer>,
): Promise<GraphAnswer> {
  const { body, now } = question;
  const requests = isObject(body) && Array.isArray(body.requests) ? (body.requests as unknown[]) : null;
  if (requests === null) return badRequest("Invalid batch payload format: 'requests' is missing.", now);
  if (requests.length > mostParts) {
    return badRequest(`Number of batch request steps exceeds the maximum value of ${mostParts}.`, now);
  }
  const parts: BatchRequest[] = [];
  for (const request of requests) {
    const part = readPart(request);
    if (typeof part === 'string') return badRequest(part, now);
    if (parts.some((other) => other.id === part.id)) return badRequest(`Request id '${part.id}' is not unique.`, now);
    if (isObject(request) && 'dependsOn' in request) return notSpoken(question, 'dependsOn');
    parts.push(part);
  }
  const answers = await Promise.all(
    parts.map(async (part) => {
      const url = new URL(part.url, 'http://part');
      const asked = { ...question, ...part, path: url.pathname, query: url.searchParams };
      const told = await ask(asked);
      const answer = told.text === undefined ? told : notSpoken(asked, 'an answer that is no JSON, in a batch');
      return {
        id: part.id,
        status: answer.status,
        headers: { ...(answer.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...answer.headers },
        ...(answer.body === undefined ? {} : { body: answer.body }),
      };
    }),
  );
  return { status: 200, body: { responses: answers.reverse() } };
}

function readPart(request: unknown): BatchRequest | string {
  if (!isObject(request) || typeof request.id !== 'string' || request.id === '') {
    return "Invalid batch payload format: each request has an 'id'.";
  }
  const { id, method, url } = request;
  if (typeof method !== 'string' || typeof url !== 'string' || !url.startsWith('/')) {
    return `Invalid batch payload format: request '${id}' has no method or no relative url.`;
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(isObject(request.headers) ? request.headers : {})) {
    headers[name.toLowerCase()] = String(value);
  }
  if (request.body !== undefined && !headers['content-type']) {
    return `Request '${id}' has a body but no Content-Type header.`;
  }
  return { id, method: method.toUpperCase(), url, headers, body: request.body };
}
