import { progress } from '../../schema/progress';
import { detailsFor } from './details';

export const progressDetails = detailsFor(progress, {
  purpose: 'What was reported and decided on each action. Rows are added and never changed.',
  indexed: ['kind', 'planId', 'actionId'],
  inView: ['actionRef', 'kind', 'text', 'going', 'forecast', 'doneOn', 'due', 'leadId', 'onBehalfOfId', 'imported'],
});
