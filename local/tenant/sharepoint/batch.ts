import { newGuid } from '../guid';
import type { TenantResponse } from '../http';
import { badQuery } from '../odata/errors';

/** One request within a batch. */
export interface BatchPart {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: Buffer;
}

/** The most parts of one batch (S21). */
export const BATCH_PARTS = 100;
export const BATCH_BYTES = 1_048_576;

/**
 * Reads the parts of a multipart batch, with those of change sets in their place. PnPjs separates lines with a newline
 * alone; other clients add carriage returns.
 */
export function readBatch(contentType: string, body: Buffer, origin: string): BatchPart[] {
  const boundary = /boundary="?([^";\s]+)"?/i.exec(contentType)?.[1];
  if (!/^multipart\/mixed/i.test(contentType) || !boundary)
    throw badQuery('A batch must be multipart/mixed with a boundary.');
  if (body.length > BATCH_BYTES) throw badQuery('The batch request is too large: at most 1 MB.');
  const text = body.toString('utf8').replace(/\r\n/g, '\n');
  const parts = readParts(text, boundary, origin);
  if (parts.length > BATCH_PARTS)
    throw badQuery(`The current change set contains too many operations: at most ${BATCH_PARTS} are allowed.`);
  return parts;
}

function readParts(text: string, boundary: string, origin: string): BatchPart[] {
  const parts: BatchPart[] = [];
  const pieces = text.split(`--${boundary}`);
  if (pieces.length < 2) throw badQuery('The batch does not hold its boundary.');
  for (const piece of pieces.slice(1)) {
    if (piece.startsWith('--')) break;
    const [head, ...rest] = splitHead(piece.replace(/^\n/, ''));
    const headers = readHeaders(head!);
    const content = rest.join('');
    const inner = /boundary="?([^";\s]+)"?/i.exec(headers['content-type'] ?? '')?.[1];
    if (inner) parts.push(...readParts(content, inner, origin));
    else parts.push(readPart(content, origin));
  }
  return parts;
}

/** The lines before the first empty line, and the text after it. */
function splitHead(text: string): [string, string] {
  const at = text.indexOf('\n\n');
  return at < 0 ? [text.trimEnd(), ''] : [text.slice(0, at), text.slice(at + 2)];
}

function readHeaders(text: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return headers;
}

function readPart(text: string, origin: string): BatchPart {
  const [head, body] = splitHead(text.replace(/^\n+/, ''));
  const [start, ...lines] = head.split('\n');
  const request = /^([A-Z]+)\s+(\S.*?)\s+HTTP\/1\.[01]$/i.exec(start!.trim());
  if (!request) throw badQuery(`A part of the batch is no request: "${start!.trim()}".`);
  const headers = readHeaders(lines.join('\n'));
  const override = headers['x-http-method'];
  return {
    method: (request[1]!.toUpperCase() === 'POST' && override ? override : request[1]!).toUpperCase(),
    url: new URL(request[2]!, origin),
    headers,
    body: Buffer.from(body.replace(/\n+$/, ''), 'utf8'),
  };
}

const REASONS: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

/** Writes the answers in order, each with its status and headers (S21). */
export function writeBatch(responses: readonly TenantResponse[]): TenantResponse {
  const boundary = `batchresponse_${newGuid()}`;
  const lines: string[] = [];
  for (const response of responses) {
    lines.push(`--${boundary}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '');
    lines.push(`HTTP/1.1 ${response.status} ${REASONS[response.status] ?? 'Unknown'}`);
    for (const [name, value] of Object.entries(response.headers ?? {}))
      lines.push(`${name.toUpperCase()}: ${Array.isArray(value) ? value.join(', ') : value}`);
    lines.push('', response.body === undefined ? '' : response.body.toString());
  }
  lines.push(`--${boundary}--`, '');
  return {
    status: 200,
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
    body: lines.join('\r\n'),
  };
}
