import { badQuery } from './errors';
import type { Literal } from './literal';
import { readLiteral } from './literal';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A comparison of a column with a literal. */
export interface Comparing {
  op: 'compare';
  path: string;
  comparison: Comparison;
  value: Literal;
}

/** A test for a part or the beginning of a column's text. */
export interface Matching {
  op: 'contains' | 'startswith';
  path: string;
  value: string;
}

/** A `$filter` as a tree. `path` is a column, or a column of another item (`Lead/Title`). */
export type Filter =
  | { op: 'and'; left: Filter; right: Filter }
  | { op: 'or'; left: Filter; right: Filter }
  | { op: 'not'; of: Filter }
  | Comparing
  | Matching;

type Token = { kind: 'word' | 'literal' | 'mark'; text: string; literal?: Literal; at: number };

function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at += 1;
      continue;
    }
    const literal = readLiteral(text, at);
    if (literal) {
      found.push({ kind: 'literal', text: text.slice(at, literal.end), literal: literal.literal, at });
      at = literal.end;
      continue;
    }
    const word = /^[A-Za-z_][\w]*(\/[A-Za-z_][\w]*)*/.exec(text.slice(at));
    if (word) {
      found.push({ kind: 'word', text: word[0], at });
      at += word[0].length;
      continue;
    }
    if ('(),'.includes(text[at]!)) {
      found.push({ kind: 'mark', text: text[at]!, at });
      at += 1;
      continue;
    }
    throw invalid(text, at);
  }
  return found;
}

const invalid = (text: string, at: number): Error =>
  badQuery(`The expression "${text}" is not valid. (Syntax error at position ${at}.)`);

/**
 * Reads a `$filter` (S27). `or` binds weaker than `and`, and `not` strongest. Literals are `datetime'…'`, `guid'…'`,
 * `''`, `null` and `1L`; functions are `substringof('x',Title)` and `startswith(Title,'x')`. A Boolean column is
 * compared with `1`, `0`, `true` or `false`.
 */
// The rules of the grammar call one another over the same tokens, so they are one function.
// eslint-disable-next-line max-lines-per-function
export function readFilter(text: string): Filter {
  const list = tokens(text);
  let next = 0;
  const peek = (): Token | undefined => list[next];
  const fail = (): Error => invalid(text, peek()?.at ?? text.length);
  const isWord = (word: string): boolean => peek()?.kind === 'word' && peek()!.text.toLowerCase() === word;
  const mark = (sign: string): void => {
    if (peek()?.kind !== 'mark' || peek()!.text !== sign) throw fail();
    next += 1;
  };

  const either = (): Filter => {
    let left = both();
    while (isWord('or')) {
      next += 1;
      left = { op: 'or', left, right: both() };
    }
    return left;
  };
  const both = (): Filter => {
    let left = one();
    while (isWord('and')) {
      next += 1;
      left = { op: 'and', left, right: one() };
    }
    return left;
  };
  const one = (): Filter => {
    if (isWord('not')) {
      next += 1;
      return { op: 'not', of: one() };
    }
    if (peek()?.kind === 'mark' && peek()!.text === '(') {
      next += 1;
      const inner = either();
      mark(')');
      return inner;
    }
    if ((isWord('substringof') || isWord('startswith')) && list[next + 1]?.text === '(') return call();
    return compare();
  };
  const call = (): Filter => {
    const name = list[next]!.text.toLowerCase();
    next += 1;
    mark('(');
    const first = argument();
    mark(',');
    const second = argument();
    mark(')');
    const [value, path] = name === 'substringof' ? [first, second] : [second, first];
    if (value.literal?.kind !== 'string' || path.kind !== 'word') throw fail();
    const filter: Filter = {
      op: name === 'substringof' ? 'contains' : 'startswith',
      path: path.text,
      value: value.literal.value,
    };
    // Some clients write `startswith(…) eq true`.
    if (isWord('eq') && list[next + 1]?.literal?.kind === 'boolean') {
      const { value: wanted } = list[next + 1]!.literal as { kind: 'boolean'; value: boolean };
      next += 2;
      return wanted ? filter : { op: 'not', of: filter };
    }
    return filter;
  };
  const argument = (): Token => {
    const token = peek();
    if (!token || token.kind === 'mark') throw fail();
    next += 1;
    return token;
  };
  const compare = (): Filter => {
    const left = argument();
    const word = peek();
    if (word?.kind !== 'word' || !/^(eq|ne|gt|ge|lt|le)$/i.test(word.text)) throw fail();
    next += 1;
    const right = argument();
    const comparison = word.text.toLowerCase() as Comparison;
    if (left.kind === 'word' && right.literal)
      return { op: 'compare', path: left.text, comparison, value: right.literal };
    if (left.literal && right.kind === 'word')
      return { op: 'compare', path: right.text, comparison: TURNED[comparison], value: left.literal };
    throw fail();
  };

  const filter = either();
  if (next < list.length) throw fail();
  return filter;
}

const TURNED: Record<Comparison, Comparison> = { eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };

/** Every column that a filter names. */
export function pathsOf(filter: Filter): string[] {
  if (filter.op === 'and' || filter.op === 'or') return [...pathsOf(filter.left), ...pathsOf(filter.right)];
  if (filter.op === 'not') return pathsOf(filter.of);
  return [filter.path];
}
