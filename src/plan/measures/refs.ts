import type { Measure } from '../fields';

/** The next free number of a measure: "M4". */
export function nextMeasureRef(measures: readonly Pick<Measure, 'ref'>[]): string {
  const numbers = measures.map(({ ref }) => Number(/(\d+)\s*$/.exec(ref)?.[1] ?? 0));
  return `M${Math.max(0, ...numbers) + 1}`;
}
