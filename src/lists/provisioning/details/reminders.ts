import { reminders } from '../../schema/reminders';
import { detailsFor } from './details';

export const remindersDetails = detailsFor(reminders, {
  purpose: 'Which reminder went to whom, and what came of it.',
  indexed: ['planId', 'personLogin', 'day', 'state'],
  inView: ['subject', 'personLogin', 'personName', 'day', 'state', 'claimedAt', 'sentAt', 'why', 'channel'],
});
