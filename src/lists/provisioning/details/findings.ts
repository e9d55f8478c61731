import { findings } from '../../schema/findings';
import { detailsFor } from './details';

export const findingsDetails = detailsFor(findings, {
  purpose: 'What inspectors wrote: strengths, findings, and the progress that a later visit found.',
  indexed: ['kind', 'recommendationId', 'inspectionId'],
  inView: ['area', 'kind', 'text', 'verdict', 'page'],
  formerly: { text: ['Words of the report'], verdict: ['Verdict'] },
});
