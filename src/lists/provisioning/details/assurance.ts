import { assurance } from '../../schema/assurance';
import { detailsFor } from './details';

export const assuranceDetails = detailsFor(assurance, {
  purpose: 'Audits and reviews that look whether actions did what they were for.',
  indexed: ['planned', 'planId'],
  inView: ['title', 'kind', 'planned', 'leadId', 'held', 'finding'],
});
