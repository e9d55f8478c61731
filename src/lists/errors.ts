import { SiteError } from './planStore';

/**
 * SharePoint's error codes that the product acts on (contracts/semantics.md S4, S13). The last says that a file of the
 * name exists.
 */
const DUPLICATE_VALUE = '-2130575169';
export const FILE_EXISTS = '-2130575257';
/**
 * A text over 255 characters gets status 500, as a passing fault would (S12), but repeating the request never helps.
 */
const TEXT_TOO_LONG = '-2130575336';
const SAVE_CONFLICT = '-2130575305';
const QUERY_TOO_LARGE = '-2147024860';
const DIGEST_INVALID = ['-2130575251', '-2130575252'];

/** A refusal by SharePoint: a sentence for people, with the status and code on which the product's code decides. */
export class Refusal extends SiteError {
  /** Milliseconds that SharePoint asked the caller to wait, or null. */
  retryAfter: number | null = null;

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

/** The error when no answer came. A write may or may not have been carried out. */
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

/** Whether the answer was lost. Only reading the row again can then tell whether the write was carried out. */
export function isUnknownOutcome(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 0 || error.status === 504 || error.status === 502);
}

/** Whether a row with the same key exists already (contracts/semantics.md S13). */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Refusal && error.code === DUPLICATE_VALUE;
}

/** Whether SharePoint refused to search, because too many rows match (contracts/semantics.md S14). */
export function isTooManyFound(error: unknown): boolean {
  return error instanceof Refusal && error.code === QUERY_TOO_LARGE;
}

export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Refusal && error.status === status;
}

/** Whether the form digest has expired. Nothing was done, and a new digest helps (contracts/semantics.md S20). */
export function isStaleDigest(refusal: Refusal): boolean {
  return (
    refusal.status === 403 && (DIGEST_INVALID.includes(refusal.code) || /security validation/i.test(refusal.detail))
  );
}

/**
 * Whether SharePoint was still saving another change of the same row or list. Nothing was done (contracts/semantics.md
 * S35).
 */
export function isSaveConflict(refusal: Refusal): boolean {
  return refusal.status === 409 && (refusal.code === SAVE_CONFLICT || /save conflict/i.test(refusal.detail));
}

/**
 * The Retry-After header in milliseconds; SharePoint sends seconds (contracts/semantics.md S22). Null without the
 * header.
 */
export function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}

/** Whether a refused request may succeed later: SharePoint was busy, did not answer, or failed inside. */
export function mayPass(problem: unknown): boolean {
  if (!(problem instanceof SiteError)) return false;
  if (problem.kind === 'busy' || problem.kind === 'offline') return true;
  return problem instanceof Refusal && problem.kind === 'unexpected' && problem.status >= 500;
}

/** The refusal in an answer of SharePoint, as a sentence. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const body = await response.text();
  const { code, message } = errorIn(body);
  const { kind, sentence } = sentenceFor(response.status, code, message);
  const asked = retryAfterOf(response);
  const words = asked !== null && asked > 60_000 && isTooMuch(response.status) ? pauseAsked(asked) : sentence;
  const refusal = new Refusal(words, kind, `${response.status} ${code} ${message}`.trim(), response.status, code);
  refusal.retryAfter = asked;
  return refusal;
}

const isTooMuch = (status: number): boolean => status === 429 || status === 503;

/** The pause that SharePoint asked for, in minutes. */
function pauseAsked(milliseconds: number): string {
  return `SharePoint is busy and asks to wait ${Math.ceil(milliseconds / 60_000)} minutes. Try again after that; nothing that you typed is lost.`;
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
  if (code === TEXT_TOO_LONG)
    return {
      kind: 'invalid',
      sentence:
        'One of the short texts is longer than the 255 characters that SharePoint keeps. Shorten it and save again.',
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
    case 409:
      return {
        kind: 'busy',
        sentence: 'SharePoint was changing this at the same moment. Try again; nothing that you typed is lost.',
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
