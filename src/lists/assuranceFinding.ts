import type { Day } from '../plan/day';
import type { Action, CaseGrade, Evidence, VerdictKind } from '../plan/fields';

/** The result of an audit or review, as a manager records it. */
export interface AssuranceFinding {
  held: Day;
  /** The number of cases looked at, when known. */
  sample: number | null;
  /** The cases by grade, what they have in common, and whether the grades were moderated (requirement 96). */
  grades?: CaseGrade[];
  themes?: string;
  moderated?: boolean | null;
  finding: string;
  evidence: Evidence[];
  /** One verdict for each action that the audit tests. */
  verdicts: { action: Pick<Action, 'id' | 'planId' | 'ref'>; verdict: VerdictKind; words: string }[];
}
