/** The output of a command: results go to `out`, problems to `problem`, each as a whole line. */
export interface Terminal {
  out(line: string): void;
  problem(line: string): void;
}

/** A problem in words for the person at the terminal; the command ends with exit code 1. */
export class CommandProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandProblem';
  }
}

/** Any error as one line. */
export function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, ' ').trim();
}
