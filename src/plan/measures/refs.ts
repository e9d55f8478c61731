import type { Measure } from '../fields';
import { nextLetteredRef } from '../nextRef';

/** The next free number of a measure: "M4". */
export function nextMeasureRef(measures: readonly Pick<Measure, 'ref'>[]): string {
  return nextLetteredRef('M', measures);
}
