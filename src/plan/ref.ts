/** Splits "3.10a" into the parts that are compared as numbers and as words. */
function partsOf(ref: string): (string | number)[] {
  return (ref.match(/\d+|[^\d.\s]+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part.toLowerCase()));
}

/**
 * Compares numbers of the plan: 1.2 before 1.10, 2 before 2.1, numbers before words.
 * @returns negative, zero or positive, for `sort`
 */
export function compareRefs(a: string, b: string): number {
  if (a === b) return 0;
  const left = partsOf(a);
  const right = partsOf(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i], right[i]];
    if (x === y) continue;
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    if (typeof x === 'string' && typeof y === 'string') return x < y ? -1 : 1;
    return typeof x === 'number' ? -1 : 1;
  }
  return left.length - right.length;
}
