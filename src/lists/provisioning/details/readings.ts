import { readings } from '../../schema/readings';
import { detailsFor } from './details';

export const readingsDetails = detailsFor(readings, {
  purpose: 'Values of the measures. Rows are added and never changed.',
  indexed: ['day', 'measureId', 'planId'],
  inView: ['measureRef', 'day', 'value', 'suppressed', 'note'],
});
