type Test = (value: (property: string) => unknown) => boolean;

const filterable = [
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'jobTitle',
  'department',
  'accountEnabled',
  'userType',
  'id',
];

/**
 * Reads a filter of users: `startswith(property,'text')` and `property eq 'text' | true | false`, joined by `and` and
 * `or` (`or` binds weaker), with brackets. Text is compared without regard to case, and a quote in it is doubled.
 * @returns the test, or null when the filter is not of this kind
 */
export function readUserFilter(filter: string): Test | null {
  const tokens = filter.match(/'(?:[^']|'')*'|[A-Za-z]+|[(),]|\S/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };

  function either(): Test | null {
    let left = both();
    while (left && take('or')) {
      const [first, second] = [left, both()];
      left = second && ((value) => first(value) || second(value));
    }
    return left;
  }

  function both(): Test | null {
    let left = one();
    while (left && take('and')) {
      const [first, second] = [left, one()];
      left = second && ((value) => first(value) && second(value));
    }
    return left;
  }

  function one(): Test | null {
    if (take('(')) {
      const inner = either();
      return take(')') ? inner : null;
    }
    if (take('startswith')) {
      if (!take('(')) return null;
      const property = tokens[at++];
      if (!filterable.includes(property) || !take(',')) return null;
      const text = textOf(tokens[at++]);
      if (text === null || !take(')')) return null;
      return (value) => lower(value(property)).startsWith(text);
    }
    const property = tokens[at++];
    if (!filterable.includes(property) || !take('eq')) return null;
    const literal = tokens[at++];
    if (literal === 'true' || literal === 'false') return (value) => value(property) === (literal === 'true');
    const text = textOf(literal);
    return text === null ? null : (value) => lower(value(property)) === text;
  }

  const test = either();
  return at === tokens.length ? test : null;
}

function textOf(token: string | undefined): string | null {
  return token?.startsWith("'") && token.length > 1 ? token.slice(1, -1).replace(/''/g, "'").toLowerCase() : null;
}

function lower(value: unknown): string {
  return String(value ?? '').toLowerCase();
}
