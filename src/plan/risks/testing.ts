import { emptyValues } from '../fields/field';
import { riskFields } from '../fields/risks';
import type { Risk, RiskReview } from '../fields';
import type { Day } from '../day';

/** Risks and their history for tests. Nothing of the product imports this file. */

/** A risk that would be likely and major if nothing were done, owned by person 2. */
export function riskWith(id: number, changes: Partial<Risk> = {}): Risk {
  return {
    ...emptyValues(riskFields),
    id,
    key: `k${id}`,
    etag: '"1"',
    planId: 1,
    ref: `R${id}`,
    title: `Risk ${id}`,
    likelihoodBefore: 'Likely',
    impactBefore: 'Major',
    ownerId: 2,
    since: '2026-09-01',
    order: id,
    ...changes,
  };
}

/** A row of a risk's history, a review by its owner unless told otherwise. */
export function riskReviewWith(
  id: number,
  recorded: Day,
  changes: Partial<Omit<RiskReview, 'id' | 'recorded' | 'created'>> = {},
): RiskReview {
  return {
    id,
    kind: 'review',
    likelihood: null,
    impact: null,
    text: '',
    nextReview: null,
    ownerId: null,
    riskId: 1,
    planId: 1,
    key: `h${id}`,
    authorId: 2,
    created: `${recorded}T10:00:00Z`,
    recorded,
    ...changes,
  };
}
