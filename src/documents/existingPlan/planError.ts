import type { TableSketch } from './plan';

/** What is the matter with a file that cannot be read as an existing plan. */
export type PlanFileProblem =
  'empty' | 'too large' | 'another kind of file' | 'renamed' | 'encrypted' | 'damaged' | 'hostile' | 'no plan';

/** A file that cannot be read as an existing plan: the message says what it is and what to do, for people. */
export class PlanError extends Error {
  constructor(
    readonly problem: PlanFileProblem,
    message: string,
    /** Of a file with tables but no plan in them: what might be their headings, to be mapped by hand. */
    readonly tables: TableSketch[] = [],
  ) {
    super(message);
    this.name = 'PlanError';
  }
}

/** The file, or a part of it, is not as a program writes it: cut off, altered or broken. */
export function damaged(fileName: string, detail: string): PlanError {
  return new PlanError(
    'damaged',
    `“${fileName}” is damaged or was cut off (${detail}). Open it in Word or Excel, save it again, or ask for another copy.`,
  );
}

export function tooLarge(fileName: string, detail: string): PlanError {
  return new PlanError(
    'too large',
    `“${fileName}” ${detail}. Take the plan’s own pages or sheet into a new file and choose that.`,
  );
}
