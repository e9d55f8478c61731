import { settings } from '../../schema/settings';
import { detailsFor } from './details';

export const settingsDetails = detailsFor(settings, {
  purpose: 'What was set for the improvement plan, and who held which role when.',
  indexed: ['kind', 'planId', 'personId'],
  inView: ['label', 'kind', 'role', 'personId', 'from', 'to'],
  formerly: { personId: ['Plan manager'] },
});
