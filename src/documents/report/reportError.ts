/** Why a file cannot be read as an inspection report. */
export type ReportProblem =
  'empty' | 'too large' | 'not a PDF' | 'encrypted' | 'damaged' | 'scanned' | 'too slow' | 'stopped';

/**
 * The error for a file that cannot be read as an inspection report. The message tells a person what is wrong and what
 * to do.
 */
export class ReportError extends Error {
  constructor(
    readonly problem: ReportProblem,
    message: string,
  ) {
    super(message);
    this.name = 'ReportError';
  }
}
