import { GraphError } from '@microsoft/microsoft-graph-client';

export type GraphProblemKind =
  'signed out' | 'not allowed' | 'not found' | 'busy' | 'refused' | 'offline' | 'unexpected';

/**
 * A request that Microsoft Graph refused or could not carry out, as a sentence for people: what happened and what to
 * do.
 */
export class GraphProblem extends Error {
  constructor(
    message: string,
    readonly kind: GraphProblemKind,
    /** The HTTP status, or 0 when no answer came. */
    readonly status: number,
    /** Graph's `error.code`, or ''. */
    readonly code: string,
    /** Seconds that Graph asked to wait, or null. */
    readonly retryAfter: number | null,
  ) {
    super(message);
    this.name = 'GraphProblem';
  }

  /**
   * Whether Graph may have carried out the request although it failed. Only a plain refusal (4xx) rules that out. After
   * no answer, or a failure inside the service, a mail may have gone, so it must not be sent again.
   */
  get mayHaveHappened(): boolean {
    return this.status < 400 || this.status >= 500;
  }

  /** Whether the same request may succeed later: too many requests, no answer, or a failure inside the service. */
  get isPassing(): boolean {
    return this.kind === 'busy' || this.mayHaveHappened;
  }
}

/**
 * Turns any error that the Graph client threw into a GraphProblem.
 * @param doing the action that failed, as it stands in a sentence: "send the mail to Joanne Tranter"
 */
export function graphProblem(error: unknown, doing: string): GraphProblem {
  if (error instanceof GraphProblem) return error;
  if (!(error instanceof GraphError)) {
    const words = error instanceof Error ? error.message : String(error);
    return new GraphProblem(`Could not ${doing}: ${words}`, 'unexpected', 0, '', null);
  }
  // The client gives status -1 to errors of the connection.
  if (error.statusCode < 300) {
    const because = 'no answer came from Microsoft Graph. Check the connection.';
    return new GraphProblem(`Could not ${doing}: ${because}`, 'offline', 0, error.code ?? '', null);
  }
  const header = error.headers?.get('Retry-After') ?? null;
  return answered(error.statusCode, error.code ?? '', error.message, header, doing);
}

/** The problem that an error answer from Graph describes; also used for the parts of a $batch. */
export function answered(
  status: number,
  code: string,
  text: string,
  retryAfterHeader: string | null,
  doing: string,
): GraphProblem {
  const seconds = retryAfterHeader === null ? NaN : Number(retryAfterHeader);
  const retryAfter = Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
  const [kind, because] = meaning(status, text, retryAfter);
  return new GraphProblem(`Could not ${doing}: ${because}`, kind, status, code, retryAfter);
}

function meaning(status: number, text: string, retryAfter: number | null): [GraphProblemKind, string] {
  if (status === 401) return ['signed out', `Microsoft Graph does not know who is asking${said(text)} Sign in again.`];
  if (status === 403) {
    return ['not allowed', `Microsoft Graph does not allow it${said(text)} Ask an administrator for the permission.`];
  }
  if (status === 404) return ['not found', `Microsoft 365 has no such account${said(text)}`];
  if (status === 429) {
    const wait = retryAfter === null ? 'a minute' : retryAfter === 1 ? '1 second' : `${retryAfter} seconds`;
    return ['busy', `too much was asked of Microsoft Graph at once. Try again in ${wait}.`];
  }
  if (status >= 500) return ['unexpected', `Microsoft Graph failed (${status})${said(text)} Try again later.`];
  return ['refused', `Microsoft Graph refused it (${status})${said(text)}`];
}

/** Graph's own message as the end of a sentence. Graph sends some messages with a full stop and some without. */
function said(text: string): string {
  const words = text.trim().replace(/\.+$/, '');
  return words === '' ? '.' : `: ${words}.`;
}
