import { meetingFields } from '../../plan/fields/meetings';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Meetings that receive the plan, with its item on the agenda (requirements 45 to 47). */
export const meetings = defineList({
  name: 'Meetings',
  title: 'Meetings',
  purpose: 'Meetings that the plan goes to.',
  edited: true,
  access: roleTable.meetings,
  columns: columnsFor(meetingFields, {
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
  }),
});
