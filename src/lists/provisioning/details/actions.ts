import { actions } from '../../schema/actions';
import { detailsFor } from './details';

export const actionsDetails = detailsFor(actions, {
  purpose: 'Who will do what by when, and how one will know that it worked.',
  indexed: ['leadId', 'due', 'recommendationId', 'priorityId', 'planId'],
  inView: [
    'ref',
    'text',
    'outcome',
    'measure',
    'leadId',
    'deputyIds',
    'externalOwner',
    'start',
    'originalDue',
    'due',
    'urgent',
    'workforce',
  ],
  formerly: { text: ['Action'], externalOwner: ['Owner outside the council'], recommendationId: ['Recommendation'] },
});
