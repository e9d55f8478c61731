import { meetingActions } from '../../schema/meetingActions';
import { detailsFor } from './details';

export const meetingActionsDetails = detailsFor(meetingActions, {
  purpose: 'What meetings asked somebody to do, though it is no action of the plan.',
  indexed: ['meetingId', 'planId', 'due'],
  inView: ['text', 'personId', 'whoElse', 'due', 'doneOn', 'cameOfIt'],
});
