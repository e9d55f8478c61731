import { folded } from '../search';

/** A number without the signs in which files differ: "R1.2." and "1.2" become the same. */
export function normalisedRef(ref: string): string {
  return folded(ref)
    .replace(/^(?:action|no|ref|r)\.?\s*(?=\d)/, '')
    .replace(/[\s.):]+$/, '')
    .trim();
}
