import type { Day } from '../day';
import type { Risk, RiskReview } from '../fields';
import { holdsRoleOn } from '../appointments';
import type { HoldsRole } from '../appointments';
import type { PlanData } from '../planData';
import type { RiskScore } from './scale';
import { scoreOf } from './scale';

/** A risk as its history stood at the end of a day. */
export interface RiskStanding {
  risk: Risk;
  ownerId: number | null;
  /** The score if nothing were done; null while nobody has given it. */
  before: RiskScore | null;
  /** The score now: that of the last review, and before the first review the score if nothing were done. */
  now: RiskScore | null;
  lastReview: RiskReview | null;
  /** The day by which the risk is to be looked at again; null for a closed risk and where no day was given. */
  nextReview: Day | null;
  /** The row that closed the risk; null while it is open. */
  closed: RiskReview | null;
  /** The rows that count, oldest first. */
  history: RiskReview[];
  /** Rows that do not count: their author neither owned the risk on that day nor managed the plan, or their stamps disagree. */
  remarks: RiskReview[];
}

/**
 * Whether a row counts, in the standing just before it. Owners are named, and risks closed and opened again, by plan
 * managers; a review counts from the risk's owner too (docs/design.md, data rule 2).
 */
function rowCounts({ ownerId }: RiskStanding, row: RiskReview, holdsRole: HoldsRole): boolean {
  if (row.doubt) return false;
  return holdsRole('managers', row.authorId, row.recorded) || (row.kind === 'review' && row.authorId === ownerId);
}

function apply(standing: RiskStanding, row: RiskReview): void {
  switch (row.kind) {
    case 'review':
      standing.now = scoreOf(row.likelihood, row.impact) ?? standing.now;
      standing.lastReview = row;
      standing.nextReview = row.nextReview;
      break;
    case 'owner':
      standing.ownerId = row.ownerId;
      break;
    case 'closed':
      standing.closed = row;
      standing.nextReview = null;
      break;
    case 'reopened':
      standing.closed = null;
      break;
  }
}

/** A risk as its history stood at the end of a day: a fold over the rows recorded by then (requirement 97). */
function standingOf(risk: Risk, rows: readonly RiskReview[], holdsRole: HoldsRole): RiskStanding {
  const before = scoreOf(risk.likelihoodBefore, risk.impactBefore);
  const standing: RiskStanding = {
    risk,
    ownerId: risk.ownerId,
    before,
    now: before,
    lastReview: null,
    nextReview: null,
    closed: null,
    history: [],
    remarks: [],
  };
  for (const row of rows) {
    if (!rowCounts(standing, row, holdsRole)) {
      standing.remarks.push(row);
      continue;
    }
    apply(standing, row);
    standing.history.push(row);
  }
  return standing;
}

/** Whether the words of a risk went to the exempt items: what is left of it is its number, which no other risk gets. */
export function isMadeExempt({ title, event }: Pick<Risk, 'title' | 'event'>): boolean {
  return title.trim() === '' && event.trim() === '';
}

/**
 * Every risk of the plan as recorded by the end of a day, in the order of the register. A risk that was made exempt is
 * on no day of it, with what was said at its reviews.
 * @param day rows recorded later do not count
 */
export function risksOn(data: Pick<PlanData, 'risks' | 'riskReviews' | 'appointments'>, day: Day): RiskStanding[] {
  const holdsRole = holdsRoleOn(data.appointments);
  const rows = [...data.riskReviews].filter(({ recorded }) => recorded <= day).sort((a, b) => a.id - b.id);
  return data.risks
    .filter((risk) => !isMadeExempt(risk) && (risk.since === null || risk.since <= day))
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .map((risk) => {
      const own = rows.filter(({ riskId }) => riskId === risk.id);
      return standingOf(risk, own, holdsRole);
    });
}
