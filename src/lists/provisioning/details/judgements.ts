import { judgements } from '../../schema/judgements';
import { detailsFor } from './details';

export const judgementsDetails = detailsFor(judgements, {
  purpose: 'What the inspectors judged, by area, as printed.',
  indexed: ['inspectionId'],
  inView: ['role', 'area', 'grade', 'page'],
  formerly: { role: ['Role'], grade: ['Grade'], page: ['Page'], bodyId: ['Body'], sameAs: ['Follows the area'] },
});
