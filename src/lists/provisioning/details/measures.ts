import { measures } from '../../schema/measures';
import { detailsFor } from './details';

export const measuresDetails = detailsFor(measures, {
  purpose: 'How the difference that the plan makes is measured.',
  indexed: ['planId'],
  inView: [
    'ref',
    'title',
    'definition',
    'unit',
    'direction',
    'baseline',
    'target',
    'targetDay',
    'frequency',
    'ownerId',
  ],
  formerly: {
    definition: ['Definition'],
    source: ['Source'],
    direction: ['Better is'],
    targetDay: ['Target by'],
    frequency: ['Read'],
    actionIds: ['Actions'],
    undefinedWhy: ['Not yet defined because'],
    definedFrom: ['Definition will come from'],
  },
});
