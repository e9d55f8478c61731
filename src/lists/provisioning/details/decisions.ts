import { decisions } from '../../schema/decisions';
import { detailsFor } from './details';

export const decisionsDetails = detailsFor(decisions, {
  purpose: 'Resolutions, recommendations of scrutiny, promised reports and steps of the plan’s route.',
  indexed: ['kind', 'day', 'due', 'meetingId', 'planId'],
  inView: ['letter', 'kind', 'text', 'outcome', 'day', 'response', 'due', 'madeOn', 'step'],
  formerly: {
    text: ['Exact words'],
    outcome: ['Outcome'],
    cameOfIt: ['What came of it'],
    responseText: ['Reason of the response'],
    responseDay: ['Responded on'],
    respondedBy: ['Responded by'],
    toBodyId: ['To body'],
    recommendationIds: ['Recommendations'],
    actionIds: ['Actions'],
  },
});
