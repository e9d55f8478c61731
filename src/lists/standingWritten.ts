import type { Day } from '../plan/day';

/** How many rows of a list were written. */
export interface RowsWritten {
  added: number;
  changed: number;
  /** Rows that no action stands behind: deleted by a site owner, emptied by a plan manager, who may not delete. */
  removed: number;
  /** Rows that had been edited by hand. */
  putRight: number;
}

/** What writing the lists Standing and Standing by month did, and the day as of which they are. */
export interface StandingWritten {
  on: Day;
  actions: RowsWritten;
  months: RowsWritten;
}
