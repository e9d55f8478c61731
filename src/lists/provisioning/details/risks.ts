import { risks, riskReviews } from '../../schema/risks';
import { detailsFor } from './details';

export const risksDetails = detailsFor(risks, {
  purpose: 'What could keep the plan from its purpose: cause, event, effect and what lowers it.',
  indexed: ['planId'],
  inView: ['ref', 'title', 'cause', 'event', 'effect', 'controls', 'ownerId'],
});

export const riskReviewsDetails = detailsFor(riskReviews, {
  purpose: 'How risks were scored, by whom they are owned and why they were closed. Rows are added and never changed.',
  indexed: ['riskId', 'planId'],
  inView: ['riskRef', 'kind', 'likelihood', 'impact', 'text', 'nextReview'],
});
