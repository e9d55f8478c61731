/** What else is known of inspections: bodies, what was written, and what is asked of the next one. */
import type { Day } from '../day';

/** What sort of event it was: a focused visit has a topic and a letter, and gives no grade (requirements 10 and 11). */
export type InspectionKind = 'inspection' | 'focused visit' | 'monitoring visit' | 'related service' | 'other';

/** A figure that a grade is held against: "22 of 152 councils were good", "third of nine in the region" (requirement 8). */
export interface Benchmark {
  label: string;
  value: string;
  source: string;
}

export type BodyKind =
  | 'council'
  | 'safeguarding partnership'
  | 'scrutiny'
  | 'cabinet'
  | 'full council'
  | 'improvement board'
  | 'corporate parenting panel'
  | 'department'
  | 'partner'
  | 'other';

/** A body that is judged, or that plans and reports go to. It keeps the name of its time (requirements 3 and 45). */
export interface Body {
  id: number;
  key: string;
  etag: string;
  name: string;
  kind: BodyKind;
  /** When it came to be under this name and when it ended; null where that is not known or it has not. */
  from: Day | null;
  until: Day | null;
  /** The body that took its place: safeguarding boards became partnerships in 2019. */
  becameId: number | null;
  chair: string | null;
  /** What it gets and how often: the reporting calendar (requirement 55). */
  receives: { what: string; every: ReportingRhythm }[];
  order: number;
}

export type ReportingRhythm = 'month' | 'two months' | 'quarter' | 'half-year' | 'year' | 'meeting';

/**
 * A passage quoted from a report or letter: a strength (requirement 9), a finding tagged to a recommendation, or the
 * progress that a later visit found on an earlier recommendation (requirement 11).
 */
export interface Finding {
  id: number;
  key: string;
  etag: string;
  inspectionId: number;
  kind: 'strength' | 'finding' | 'progress found';
  text: string;
  page: number | null;
  recommendationId: number | null;
  /** Of progress found: the inspectors' verdict in a few words ("good progress"). */
  verdict: string | null;
  area: string | null;
  order: number;
}

/** A grade hoped for at the next inspection (requirement 13). */
export interface Target {
  area: string;
  grade: string;
}

/** What else drives the plan, such as new law (requirement 14). */
export interface Driver {
  title: string;
  text: string;
  since: Day | null;
  url: string | null;
}
