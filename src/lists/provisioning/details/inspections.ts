import { inspections } from '../../schema/inspections';
import { detailsFor } from './details';

export const inspectionsDetails = detailsFor(inspections, {
  purpose: 'Inspections that the improvement plan answers.',
  inView: [
    'authority',
    'kind',
    'urn',
    'inspectorate',
    'framework',
    'topic',
    'start',
    'end',
    'period',
    'published',
    'received',
    'leadInspector',
  ],
  formerly: {
    topic: ['Topic'],
    start: ['Started'],
    end: ['Ended'],
    published: ['Published'],
    received: ['Received'],
    benchmarks: ['Benchmarks'],
    recommendationCount: ['Recommendations made'],
    earlierInspectionId: ['Looks back at inspection'],
  },
});
