import { papers } from '../../schema/papers';
import { detailsFor } from './details';

export const papersDetails = detailsFor(papers, {
  purpose: 'What officers wrote for a paper, and where it was frozen.',
  indexed: ['meetingId', 'planId'],
  inView: ['title', 'kind'],
});
