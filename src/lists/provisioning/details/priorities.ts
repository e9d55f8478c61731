import { priorities } from '../../schema/priorities';
import { detailsFor } from './details';

export const prioritiesDetails = detailsFor(priorities, {
  purpose: 'Priorities that group recommendations and actions.',
  indexed: ['planId'],
  inView: ['ref', 'title', 'kind', 'seniorId'],
});
