import type { TableSketch } from './plan';

/** Why a file cannot be read as an existing plan. */
export type PlanFileProblem =
  'empty' | 'too large' | 'another kind of file' | 'renamed' | 'encrypted' | 'damaged' | 'hostile' | 'no plan';

/**
 * The error for a file that cannot be read as an existing plan. The message tells a person what is wrong and what to
 * do.
 */
export class PlanError extends Error {
  constructor(
    readonly problem: PlanFileProblem,
    message: string,
    /** For a file whose tables hold no recognised plan: the likely headings, which a person can then map to fields. */
    readonly tables: TableSketch[] = [],
  ) {
    super(message);
    this.name = 'PlanError';
  }
}

/** The error for a file, or a part of one, that is cut off, altered or broken. */
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
