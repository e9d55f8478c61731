import type { Day } from '../plan/day';

export type OperationKind = 'bring in' | 'start from report' | 'add report' | 'edit actions' | 'reorder' | 'next phase';

/**
 * Something that takes several writes: bringing a plan in, reading a report. It is written down with the site before its
 * first write and ended after its last; what it wrote in between is shown to nobody.
 */
export interface Operation {
  /** With which the keys of all its rows begin. */
  operationKey: string;
  kind: OperationKind;
  /** What was being done, to go before "was cut off": "Bringing in plan.xlsx". */
  label: string;
  /** The plan that it goes into; null where it makes one, or concerns none. */
  planId: number | null;
  personId: number | null;
  since: Day | null;
  state: 'begun' | 'taking back';
  /** Of the file that it brings in, by which the same file is known; null without one. */
  checksum: string | null;
}
