import { riskFields, riskReviewFields } from '../../plan/fields/risks';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** The register of risks to the plan (requirement 97). */
export const risks = defineList({
  name: 'Risks',
  title: 'Risks',
  purpose: 'What could keep the plan from its purpose: cause, event, effect and what lowers it.',
  edited: true,
  access: roleTable.risks,
  columns: columnsFor(riskFields, {
    internal: { ref: 'Title', title: 'Risk', actionIds: 'Actions', ownerId: 'Owner', order: 'Place' },
    indexed: ['planId'],
    inView: ['ref', 'title', 'cause', 'event', 'effect', 'controls', 'ownerId'],
  }),
});

/** The history of risks: reviews with their scores, owners, closings. As in Progress, rows are added and never changed. */
export const riskReviews = defineList({
  name: 'RiskReviews',
  title: 'Risk reviews',
  purpose: 'How risks were scored, by whom they are owned and why they were closed. Rows are added and never changed.',
  stamped: true,
  access: roleTable.riskReviews,
  columns: columnsFor(riskReviewFields, {
    internal: { riskRef: 'Title', ownerId: 'Owner' },
    indexed: ['riskId', 'planId'],
    inView: ['riskRef', 'kind', 'likelihood', 'impact', 'text', 'nextReview'],
  }),
});
