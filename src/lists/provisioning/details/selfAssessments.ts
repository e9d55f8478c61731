import { selfAssessments } from '../../schema/selfAssessments';
import { detailsFor } from './details';

export const selfAssessmentsDetails = detailsFor(selfAssessments, {
  purpose: 'Where the council says it is: strengths, areas for improvement, improvements made.',
  indexed: ['planId'],
  inView: ['title', 'version', 'day', 'state'],
});
