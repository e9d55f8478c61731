import { recommendations } from '../../schema/recommendations';
import { detailsFor } from './details';

export const recommendationsDetails = detailsFor(recommendations, {
  purpose: 'What the inspectors asked for, word for word.',
  indexed: ['inspectionId', 'priorityId', 'planId'],
  inView: ['ref', 'text', 'addressee', 'page', 'councillorRole', 'withdrawn'],
  formerly: {
    number: ['Number as printed'],
    text: ['The recommendation, word for word'],
    page: ['Page'],
    inspectionId: ['Inspection'],
    stateAtImport: ['State when it was brought in'],
  },
});
