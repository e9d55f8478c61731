import type { Day } from '../plan/day';

export type OperationKind =
  | 'bring in'
  | 'start from report'
  | 'add report'
  | 'add action'
  | 'edit actions'
  | 'hand over'
  | 'reorder'
  | 'next phase'
  | 'decide'
  | 'report for others'
  | 'record finding'
  | 'readings'
  | 'rows';

/**
 * A change that takes several writes: bringing a plan in, reading a report. The operation is recorded on the site
 * before its first write and ended after its last. Until then nobody is shown the rows that it wrote.
 */
export interface Operation {
  /** The key with which the keys of all rows of the operation begin. */
  operationKey: string;
  kind: OperationKind;
  /** The work in words, to stand before "was cut off": "Bringing in plan.xlsx". */
  label: string;
  /** The plan that the operation changes; null where it makes a plan, or concerns none. */
  planId: number | null;
  personId: number | null;
  since: Day | null;
  state: 'begun' | 'taking back';
  /**
   * The checksum of the file that the operation brings in, by which the same file is recognised; null without a file.
   */
  checksum: string | null;
}
