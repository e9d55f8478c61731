import { spend } from '../../schema/spend';
import { detailsFor } from './details';

export const spendDetails = detailsFor(spend, {
  purpose: 'The plan’s budget, funded posts and spend.',
  indexed: ['actionId', 'planId'],
  inView: ['title', 'kind', 'amount', 'day', 'until', 'funding'],
  formerly: { actionId: ['Action'] },
});
