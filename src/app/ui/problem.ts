import { OutcomeUnknown, SiteError } from '../../lists/planStore';

/** A failure as people read it. */
export interface Problem {
  /** A sentence on the failure and on how to go on. */
  message: string;
  /** Details for the administrators of the site, shown on request. */
  detail: string;
  /** Set when nobody can say whether what was sent was written. */
  unknownOutcome?: true;
  /** Set when only signing in again helps. */
  signIn?: true;
}

/**
 * The words for an error. SiteErrors, GraphProblems and PaperProblems have messages for people; any other error is
 * called unexpected.
 */
export function describeProblem(error: unknown): Problem {
  if (error instanceof SiteError)
    return {
      message: error.message,
      detail: error.detail,
      ...(error.kind === 'signed out' ? { signIn: true } : {}),
      ...(error instanceof OutcomeUnknown ? { unknownOutcome: true } : {}),
    };
  // These errors are recognised by name, because importing their classes would add the Graph client and the papers to
  // the first view.
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
