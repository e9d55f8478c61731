import { redactions } from '../../schema/redactions';
import { detailsFor } from './details';

export const redactionsDetails = detailsFor(redactions, {
  purpose: 'What was removed, by whom and why, and where it may still stand.',
  inView: ['label', 'list', 'itemId', 'day', 'byId', 'reason'],
});
