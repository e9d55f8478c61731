import { SiteError } from './planStore';

/** SharePoint's codes that the product acts upon (contracts/semantics.md S4, S13; the last: a file of that name is there). */
const DUPLICATE_VALUE = '-2130575169';
export const FILE_EXISTS = '-2130575257';
const QUERY_TOO_LARGE = '-2147024860';
const DIGEST_INVALID = ['-2130575251', '-2130575252'];

/** What SharePoint answered instead of doing what was asked: a sentence for people, and what code decides by. */
export class Refusal extends SiteError {
  constructor(
    message: string,
    kind: SiteError['kind'],
    detail: string,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    /** The number of SharePoint's error, "-2130575169", or ''. */
    readonly code: string,
  ) {
    super(message, kind, detail);
    this.name = 'Refusal';
  }
}

/** No answer came: a write may have been done or not. */
export function noAnswer(cause: unknown): Refusal {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new Refusal(
    'SharePoint did not answer. Check the connection and try again; trying again never makes a second copy.',
    'offline',
    detail,
    0,
    '',
  );
}

/** Whether the answer was lost, so that only looking can tell whether the write was done. */
export function isUnknownOutcome(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 0 || error.status === 504 || error.status === 502);
}

/** Whether a row with the same key is there already (contracts/semantics.md S13). */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Refusal && error.code === DUPLICATE_VALUE;
}

export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Refusal && error.status === status;
}

/** Whether the form digest has run out: nothing was done, a new digest helps (contracts/semantics.md S20). */
export function isStaleDigest(refusal: Refusal): boolean {
  return (
    refusal.status === 403 && (DIGEST_INVALID.includes(refusal.code) || /security validation/i.test(refusal.detail))
  );
}

/** Reads the error out of an answer and says it in a sentence. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const body = await response.text();
  const { code, message } = errorIn(body);
  const { kind, sentence } = sentenceFor(response.status, code, message);
  return new Refusal(sentence, kind, `${response.status} ${code} ${message}`.trim(), response.status, code);
}

interface ODataError {
  'odata.error'?: { code?: string; message?: { value?: string } };
  error?: { code?: string; message?: string | { value?: string } };
}

function errorIn(body: string): { code: string; message: string } {
  try {
    const parsed = JSON.parse(body) as ODataError;
    const error = parsed['odata.error'] ?? parsed.error;
    const message = typeof error?.message === 'string' ? error.message : error?.message?.value;
    return { code: error?.code?.split(',')[0].trim() ?? '', message: message ?? '' };
  } catch {
    return { code: '', message: body.slice(0, 300) };
  }
}

function sentenceFor(status: number, code: string, message: string): { kind: SiteError['kind']; sentence: string } {
  if (code === QUERY_TOO_LARGE)
    return {
      kind: 'too large',
      sentence:
        'SharePoint refuses to search so large a list. A site owner can run Set-up again, which puts the missing index back.',
    };
  if (code === DUPLICATE_VALUE) return { kind: 'invalid', sentence: 'This has been saved already.' };
  switch (status) {
    case 400:
      return {
        kind: 'invalid',
        sentence: `SharePoint did not accept this: ${message || 'it did not say why'} Set-up shows whether a list was changed.`,
      };
    case 401:
      return {
        kind: 'signed out',
        sentence: 'You are signed out of SharePoint. Sign in again and repeat this; nothing that you typed is lost.',
      };
    case 403:
      return {
        kind: 'not allowed',
        sentence:
          'You do not have permission for this in this site. Ask the plan manager to give you the role it needs.',
      };
    case 404:
      return {
        kind: 'not found',
        sentence: 'SharePoint no longer has this: somebody may have deleted it. Reload to see the plan as it is now.',
      };
    case 412:
      return { kind: 'invalid', sentence: 'Somebody changed this in the meantime. Reload to see their version.' };
    case 413:
      return { kind: 'too large', sentence: 'This is too large for SharePoint. Send it in smaller parts.' };
    case 429:
    case 503:
      return {
        kind: 'busy',
        sentence: 'SharePoint is busy. Wait a minute and try again; nothing that you typed is lost.',
      };
    default:
      return {
        kind: 'unexpected',
        sentence: `SharePoint could not do this (${status}${code ? `, ${code}` : ''}). Try again; if it goes on, tell the site's owner this number.`,
      };
  }
}
