import { badQuery } from './errors';
import type { Literal } from './literal';
import { readLiteral } from './literal';

/** One step of an address: `lists`, `getByTitle('Actions')`, `items(3)`, `files/add(url='a',overwrite=true)`. */
export interface Step {
  name: string;
  /** The arguments; null without parentheses, empty for `()`. */
  args: Argument[] | null;
}

export interface Argument {
  /** The name in lower case, when the argument has one. */
  name: string | null;
  value: Literal;
}

/**
 * Splits the part of an address after `_api/` into steps, respecting quotes.
 * @param path the decoded path, without its query
 * @param aliases the parameters of the query by name: `@a1` → literal
 */
export function readSteps(path: string, aliases: ReadonlyMap<string, Literal>): Step[] {
  const steps: Step[] = [];
  let at = 0;
  while (at < path.length) {
    if (path[at] === '/') {
      at += 1;
      continue;
    }
    const name = /^[^/(]*/.exec(path.slice(at))![0];
    at += name.length;
    let args: Argument[] | null = null;
    if (path[at] === '(') {
      const read = readArguments(path, at + 1, aliases);
      args = read.args;
      at = read.end;
      if (at < path.length && path[at] !== '/') throw badQuery(`The expression "${path}" is not valid.`);
    }
    steps.push({ name, args });
  }
  return steps;
}

function readArguments(
  path: string,
  start: number,
  aliases: ReadonlyMap<string, Literal>,
): { args: Argument[]; end: number } {
  const args: Argument[] = [];
  let at = start;
  const invalid = (): Error => badQuery(`The expression "${path}" is not valid.`);
  for (;;) {
    at += /^\s*/.exec(path.slice(at))![0].length;
    if (path[at] === ')') return { args, end: at + 1 };
    if (args.length > 0) {
      if (path[at] !== ',') throw invalid();
      at += 1;
      at += /^\s*/.exec(path.slice(at))![0].length;
    }
    const named = /^([A-Za-z_]\w*)\s*=\s*/.exec(path.slice(at));
    if (named) at += named[0].length;
    const name = named ? named[1]!.toLowerCase() : null;
    const alias = /^@\w+/.exec(path.slice(at));
    if (alias) {
      const value = aliases.get(alias[0].toLowerCase());
      if (!value) throw badQuery(`The parameter ${alias[0]} has no value in the query.`);
      args.push({ name, value });
      at += alias[0].length;
      continue;
    }
    const read = readLiteral(path, at);
    if (!read) throw invalid();
    args.push({ name, value: read.literal });
    at = read.end;
  }
}

/** The parameters `@a1='…'` of a query. */
export function readAliases(query: URLSearchParams): Map<string, Literal> {
  const aliases = new Map<string, Literal>();
  for (const [name, value] of query) {
    if (!name.startsWith('@')) continue;
    const read = readLiteral(value, 0);
    if (!read || read.end !== value.length) throw badQuery(`The value of ${name} is not a literal.`);
    aliases.set(name.toLowerCase(), read.literal);
  }
  return aliases;
}

/** The arguments of a call, found by name or position. */
export class Arguments {
  constructor(private readonly given: readonly Argument[]) {}

  /** The literal with a name, else the unnamed literal at a position. */
  find(name: string, position: number): Literal | undefined {
    return (
      this.given.find((argument) => argument.name === name.toLowerCase()) ??
      (this.given[position]?.name === null ? this.given[position] : undefined)
    )?.value;
  }

  text(name: string, position = 0): string {
    const value = this.find(name, position);
    if (value?.kind === 'string' || value?.kind === 'guid') return value.value;
    throw badQuery(`The parameter ${name} must be a text.`);
  }

  number(name: string, position = 0): number {
    const value = this.find(name, position);
    if (value?.kind === 'number') return value.value;
    if (value?.kind === 'string' && /^-?\d+$/.test(value.value)) return Number(value.value);
    throw badQuery(`The parameter ${name} must be a number.`);
  }

  boolean(name: string, position: number, otherwise: boolean): boolean {
    const value = this.find(name, position);
    if (value === undefined) return otherwise;
    if (value.kind === 'boolean') return value.value;
    if (value.kind === 'number') return value.value !== 0;
    throw badQuery(`The parameter ${name} must be true or false.`);
  }
}
