import { standing, standingMonths } from '../../schema/standing';
import { detailsFor } from './details';

export const standingDetails = detailsFor(standing, {
  purpose: 'How each action stands. Made from the plan: what is typed here is put right.',
  indexed: ['planId', 'actionId', 'rating', 'due', 'leadId'],
  inView: ['ref', 'text', 'rating', 'state', 'reason', 'leadName', 'due', 'daysLate', 'timesMoved', 'priority', 'asOf'],
});

export const standingMonthsDetails = detailsFor(standingMonths, {
  purpose:
    'How many actions had each rating at month ends and today. Made from the plan: what is typed here is put right.',
  indexed: ['planId', 'kind', 'day'],
  inView: ['title', 'kind', 'day', 'plan', 'total', 'blue', 'green', 'amber', 'red', 'grey', 'putRight'],
});
