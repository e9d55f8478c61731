import type { Day } from '../day';
import type { Evidence } from '../entities';

export type AssuranceKind = 'themed audit' | 'routine audit' | 'quarterly review' | 'dip sample' | 'feedback';

/** What an audit or review found of one action it tests. */
export type VerdictKind = 'embedded' | 'not embedded' | 'not looked at';

export interface Verdict {
  actionId: number;
  verdict: VerdictKind;
  /** What was seen, in words; for an action that was not looked at, why not. */
  words: string;
  /** The key of the Progress row that tells it in the action's story; null when it was not looked at. */
  rowKey: string | null;
}

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
  /** The actions it tests. */
  actionIds: number[];
  /**
   * What it found of each, once it was held. The record is the Progress rows of the kind "assurance", which decide what is
   * embedded; this says which rows they are, and what was not looked at.
   */
  verdicts: Verdict[];
  /** How many cases were looked at. */
  sample: number | null;
  finding: string;
  evidence: Evidence[];
  /** Why it will not be held; null while it will. */
  cancelled: string | null;
}
