import type { Day } from '../day';

/** Which way is better: more, less, or staying where it is. */
export type Direction = 'up' | 'down' | 'hold';

export type Frequency = 'monthly' | 'quarterly' | 'termly' | 'yearly';

/** How the difference made is measured (requirements 32 to 34). It goes on after the actions it belongs to are done. */
export interface Measure {
  id: number;
  key: string;
  etag: string;
  planId: number;
  ref: string;
  title: string;
  definition: string;
  source: string;
  /** What its values count: "%", "days", "children". */
  unit: string;
  direction: Direction;
  baseline: number | null;
  baselineDay: Day | null;
  target: number | null;
  targetDay: Day | null;
  frequency: Frequency;
  ownerId: number | null;
  priorityId: number | null;
  actionIds: number[];
  /** Why it is not yet defined (requirement 33); null once it is. */
  undefinedWhy: string | null;
  /** Where the definition will come from, and by when. */
  definedFrom: string | null;
  definedBy: Day | null;
  /** Values under this number are not shown, for they could tell who is meant; null shows all. */
  suppressBelow: number | null;
  order: number;
  withdrawn: string | null;
}

/** One value of a measure, append-only. A correction is a new row that names the key of the one it replaces. */
export interface Reading {
  id: number;
  key: string;
  planId: number;
  measureId: number;
  /** The last day that the value speaks of. */
  day: Day | null;
  /** Null when it is too small to be kept, and in a correction that takes a reading back. */
  value: number | null;
  /** How many cases a share was taken of: "69% of the 40 plans audited". */
  outOf: number | null;
  /** The number was under the measure's limit, so only that was kept: it never reached the list. */
  suppressed: boolean;
  note: string;
  /** Brought in from elsewhere, not read here at the time. */
  imported: boolean;
  replaces: string | null;
  /** Stamped by SharePoint. */
  authorId: number;
  created: string;
  /** The day of `created` in the site's time zone: what a past day shows is what had been recorded by its end. */
  recorded: Day;
}
