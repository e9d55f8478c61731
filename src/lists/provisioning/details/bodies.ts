import { bodies } from '../../schema/bodies';
import { detailsFor } from './details';

export const bodiesDetails = detailsFor(bodies, {
  purpose: 'Bodies that are judged, and bodies that the plan goes to.',
  inView: ['name', 'kind', 'chair', 'from', 'until'],
  formerly: { kind: ['Kind'], from: ['From'], until: ['Until'], becameId: ['Became'] },
});
