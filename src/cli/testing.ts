import { runProgram } from './program';

/** What a command did, for tests. */
export interface Ran {
  code: number;
  out: string[];
  problems: string[];
}

/** Runs a command as from the command line, but keeps what it writes. */
export async function run(...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const problems: string[] = [];
  const code = await runProgram(words, { out: (line) => out.push(line), problem: (line) => problems.push(line) });
  return { code, out, problems };
}
