import { evidence, editions, memberEditions, exemptPapers, positions } from '../../schema/libraries';
import { detailsFor } from './details';

export const evidenceDetails = detailsFor(evidence, {
  purpose: 'Files that show what was reported. What a file is and belongs to stands in Progress.',
});

export const editionsDetails = detailsFor(editions, {
  purpose: 'Reports as they came from the inspectors, and the plan as it was at a meeting or a submission.',
});

export const memberEditionsDetails = detailsFor(memberEditions, {
  purpose: 'The whole plan as it was at each step of its route.',
});

export const exemptPapersDetails = detailsFor(exemptPapers, {
  purpose: 'Papers that are exempt under Part 1 of Schedule 12A to the Local Government Act 1972.',
});

export const positionsDetails = detailsFor(positions, {
  purpose: 'A copy of the plan that makes it open quickly. Deleting it loses nothing.',
});
