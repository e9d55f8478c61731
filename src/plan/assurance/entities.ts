import type { Day } from '../day';
import type { Evidence } from '../entities';

export type AssuranceKind = 'themed audit' | 'routine audit' | 'quarterly review' | 'dip sample' | 'feedback';

/** A planned or held look at whether actions did what they were for (requirements 35, 36 and 39). */
export interface Assurance {
  id: number;
  key: string;
  etag: string;
  planId: number;
  title: string;
  kind: AssuranceKind;
  planned: Day | null;
  held: Day | null;
  leadId: number | null;
  /** Who takes part: "director, head of service, service managers". */
  participants: string;
  /** The actions it tests. What it found of each stands in Progress rows of the kind "assurance". */
  actionIds: number[];
  /** How many cases were looked at. */
  sample: number | null;
  finding: string;
  evidence: Evidence[];
  /** Why it will not be held; null while it will. */
  cancelled: string | null;
}
