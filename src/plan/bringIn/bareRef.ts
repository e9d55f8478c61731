import { folded } from '../search';

/** "R1.2." and "1.2" are one number. */
export function bareRef(ref: string): string {
  return folded(ref)
    .replace(/^(?:action|no|ref|r)\.?\s*(?=\d)/, '')
    .replace(/[\s.):]+$/, '')
    .trim();
}
