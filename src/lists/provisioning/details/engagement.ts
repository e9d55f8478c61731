import { engagement } from '../../schema/engagement';
import { detailsFor } from './details';

export const engagementDetails = detailsFor(engagement, {
  purpose: 'Who was asked, what they said, and what changed because of it.',
  indexed: ['day', 'planId'],
  inView: ['title', 'who', 'day', 'said', 'changed'],
  formerly: { recommendationIds: ['Recommendations'], actionIds: ['Actions'] },
});
