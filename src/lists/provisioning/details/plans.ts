import { plans } from '../../schema/plans';
import { detailsFor } from './details';

export const plansDetails = detailsFor(plans, {
  purpose: 'Improvement plans kept in this site.',
  indexed: ['inspectionId', 'managerId'],
  inView: ['title', 'starts', 'ends', 'managerId', 'sponsorId'],
  formerly: { summary: ['Plain summary'], responseRule: ['Deadline rule'], chosenDue: ['To be submitted by'] },
});
