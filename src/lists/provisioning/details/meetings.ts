import { meetings } from '../../schema/meetings';
import { detailsFor } from './details';

export const meetingsDetails = detailsFor(meetings, {
  purpose: 'Meetings that the plan goes to.',
  indexed: ['bodyId', 'day', 'planId'],
  inView: ['title', 'day', 'time', 'place', 'state', 'itemNumber', 'itemTitle', 'asks'],
  formerly: {
    bodyId: ['Body'],
    state: ['State'],
    itemNumber: ['Item'],
    asks: ['Asked to'],
    keyDecision: ['Key decision'],
    routeStep: ['Step of the plan’s route'],
    paperDue: ['Paper due'],
    agendaOn: ['Agenda published on'],
    noticeOn: ['Notice of the key decision given on'],
    paperUrl: ['Paper'],
    minutesUrl: ['Minutes'],
  },
});
