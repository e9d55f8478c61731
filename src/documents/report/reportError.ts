/** What is the matter with a file that cannot be read as an inspection report. */
export type ReportProblem =
  'empty' | 'too large' | 'not a PDF' | 'encrypted' | 'damaged' | 'scanned' | 'too slow' | 'stopped';

/** A file that cannot be read as an inspection report: the message says what it is and what to do, for people. */
export class ReportError extends Error {
  constructor(
    readonly problem: ReportProblem,
    message: string,
  ) {
    super(message);
    this.name = 'ReportError';
  }
}
