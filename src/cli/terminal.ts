/** Where a command writes: results to `out`, problems to `problem`, each a whole line. */
export interface Terminal {
  out(line: string): void;
  problem(line: string): void;
}

/** What went wrong in words for the person at the terminal; the command ends with exit code 1. */
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
