import { questionsToClerk } from '../../schema/questionsToClerk';
import { detailsFor } from './details';

export const questionsToClerkDetails = detailsFor(questionsToClerk, {
  purpose: 'Questions of members before the clerk has decided whether they are public, and those that are not.',
  inView: ['askedBy', 'askedAs', 'text', 'decided', 'answer', 'answeredOn'],
});
