import { SiteError } from '../../lists/planStore';

/** Something that went wrong, as a person reads it. */
export interface Problem {
  /** What happened and what to do. */
  message: string;
  /** For whoever looks after the site; shown on request. */
  detail: string;
  /** Only signing in again helps. */
  signIn?: true;
}

/** What to tell a person about an error. SiteErrors, GraphProblems and PaperProblems speak for themselves; anything else is unexpected and says so. */
export function describeProblem(error: unknown): Problem {
  if (error instanceof SiteError)
    return {
      message: error.message,
      detail: error.detail,
      ...(error.kind === 'signed out' ? { signIn: true } : {}),
    };
  // By name, so that the Graph client and the papers stay out of the first view.
  if (error instanceof Error && (error.name === 'GraphProblem' || error.name === 'PaperProblem'))
    return { message: error.message, detail: '' };
  if (error instanceof Error && error.name === 'ChunkLoadError')
    return {
      message:
        'A part of the app could not be loaded. Check the connection and try again; if that does not help, reload the page. What you typed is kept.',
      detail: error.message,
    };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    message:
      'Something unexpected went wrong. Nothing you have entered is lost. Try again, and tell whoever looks after the site if it happens twice.',
    detail,
  };
}
