import { preferences } from '../../schema/preferences';
import { detailsFor } from './details';

export const preferencesDetails = detailsFor(preferences, {
  purpose: 'How people wish to be reminded. The newest row of each person counts.',
  inView: ['label', 'digest', 'awayUntil', 'wordOn'],
});
