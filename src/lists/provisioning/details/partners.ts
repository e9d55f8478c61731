import { partners } from '../../schema/partners';
import { detailsFor } from './details';

export const partnersDetails = detailsFor(partners, {
  purpose: 'What partners were asked to commit to, and joint services.',
  indexed: ['planId'],
  inView: ['organisation', 'kind', 'commitment', 'state', 'soughtOn', 'gainedOn', 'answeredForById'],
  formerly: {
    commitment: ['What is asked'],
    state: ['State'],
    soughtOn: ['Sought on'],
    gainedOn: ['Gained on'],
    contact: ['Contact'],
    answeredForById: ['Answered for by'],
    actionIds: ['Actions'],
  },
});
