import { runs } from '../../schema/runs';
import { detailsFor } from './details';

export const runsDetails = detailsFor(runs, {
  purpose: 'What each run of the reminders did.',
  indexed: ['planId', 'day'],
  inView: ['label', 'day', 'startedAt', 'endedAt'],
});
