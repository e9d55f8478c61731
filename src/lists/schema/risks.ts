import { riskFields, riskReviewFields } from '../../plan/fields/risks';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** The register of risks to the plan (requirement 97). */
export const risks = defineList({
  name: 'Risks',
  title: 'Risks',
  edited: true,
  access: roleTable.risks,
  columns: columnsFor(riskFields, {
    internal: { ref: 'Title', title: 'Risk', actionIds: 'Actions', ownerId: 'Owner', order: 'Place' },
  }),
});

/** The history of risks: reviews with their scores, owners, closings. As in Progress, rows are added and never changed. */
export const riskReviews = defineList({
  name: 'RiskReviews',
  title: 'Risk reviews',
  stamped: true,
  access: roleTable.riskReviews,
  columns: columnsFor(riskReviewFields, {
    internal: { riskRef: 'Title', ownerId: 'Owner' },
  }),
});
