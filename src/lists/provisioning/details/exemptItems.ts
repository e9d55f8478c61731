import { exemptItems } from '../../schema/exemptItems';
import { detailsFor } from './details';

export const exemptItemsDetails = detailsFor(exemptItems, {
  purpose: 'Items that are exempt under Part 1 of Schedule 12A to the Local Government Act 1972.',
  indexed: ['meetingId', 'planId'],
  inView: ['title', 'kind', 'text', 'paragraph', 'publicInterest'],
  formerly: {
    kind: ['Kind'],
    letter: ['Letter'],
    text: ['Words'],
    answer: ['Answer'],
    paragraph: ['Paragraph of Schedule 12A'],
    paperUrl: ['Paper'],
  },
});
