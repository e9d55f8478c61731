import type { Engagement, Partner } from '../../../src/plan/fields';
import type { PlanEvent, EventContext } from '../planEvent';
import { MANAGER } from '../demoPeople';
import type { Offset } from './story';

type Told = Pick<Engagement, 'title' | 'who' | 'method' | 'said' | 'changed'> & {
  at: Offset;
  about?: string[];
};

/**
 * The engagement of eighteen months: who was asked, what they said and what changed because of it. All of it is
 * invented.
 */
const occasions: Told[] = [
  {
    at: -355,
    title: 'Development day of the children’s services',
    who: 'staff',
    method: 'Development day, 140 people',
    said: 'Supervision is put off when duty is busy. The same facts are written into three forms.',
    changed: 'Supervision dates are booked for the year. Two forms became one in the spring.',
    about: ['6', '5'],
  },
  {
    at: -318,
    title: 'What care leavers want to know',
    who: 'children and young people',
    method: 'Two evenings, 23 young people',
    said: 'We hear of the Pledge from each other. Say what money there is, and who to ring.',
    changed: 'Young people wrote the first page of the Pledge. It names sums and one telephone number.',
    about: ['11'],
  },
  {
    at: -280,
    title: 'Families after a child protection conference',
    who: 'families',
    method: 'Talks by telephone, 31 families',
    said: 'Reports came on the day. It was hard to follow who would do what.',
    changed: 'Reports go to families two working days before, and plans are read through aloud.',
    about: ['5', '9'],
  },
  {
    at: -205,
    title: 'Headteachers’ forum',
    who: 'partners',
    method: 'Forum, 64 schools',
    said: 'We do not hear what became of a notification about domestic abuse.',
    changed: 'The front door answers each notification within a day.',
    about: ['2'],
  },
  {
    at: -120,
    title: 'Members visit the front door',
    who: 'members',
    method: 'Visit, seven councillors',
    said: 'We saw how quickly contacts are decided. We want the same figures each quarter.',
    changed: 'Scrutiny gets the figures of the front door in every quarterly report.',
    about: ['1'],
  },
  {
    at: -48,
    title: 'Survey of social workers after the monitoring visit',
    who: 'staff',
    method: 'Survey, 96 of 128 answered',
    said: 'Supervision is regular now. One in three says that it does not yet move a child’s plan on.',
    changed: 'Supervision records ask for the next decision and its day.',
    about: ['6'],
  },
  {
    at: -15,
    title: 'Young people’s shadow board',
    who: 'children and young people',
    method: 'Quarterly meeting, nine young people',
    said: 'The tracker should tell us, not only you, when we will know where we will live.',
    changed: '',
    about: ['7', '9'],
  },
  {
    at: 12,
    title: 'Foster carers’ evening on permanence',
    who: 'families',
    method: 'Consultation',
    said: '',
    changed: '',
    about: ['7'],
  },
];

const partners: (Partial<Partner> & { organisation: string; asked?: Offset; gained?: Offset; by?: string })[] = [
  {
    organisation: 'West Mercia Police',
    commitment: 'An officer at the front door each day, and a place on the weekly exploitation panel.',
    state: 'gained',
    asked: -350,
    gained: -322,
    contact: 'Superintendent, local policing',
    by: 'sarah.penrose',
  },
  {
    organisation: 'Housing',
    commitment: 'Signs the joint protocol for homeless young people aged 16 and 17.',
    state: 'sought',
    asked: -70,
    contact: 'Head of housing strategy',
    by: 'caroline.hart',
    note: 'Waits for the allocation of emergency places.',
  },
  {
    organisation: 'Colleges and employers',
    commitment: 'Thirty interviews a year kept for care leavers.',
    state: 'gained',
    asked: -210,
    gained: -150,
    contact: 'Principals’ group',
    by: 'joanne.tranter',
  },
  {
    organisation: 'Health',
    commitment: 'Hands each care leaver their health history before 18.',
    state: 'gained',
    asked: -230,
    gained: -160,
    contact: 'Designated nurse',
    by: 'grace.mbeki',
  },
  {
    organisation: 'Neighbouring council’s contact centre',
    commitment: 'Shares its trained contact supervisors at weekends.',
    state: 'declined',
    asked: -40,
    contact: 'Head of service',
    by: 'helen.whitfield',
    note: 'No staff to spare this year. To be asked again in spring.',
  },
  {
    organisation: 'Joint Adoption Service',
    kind: 'joint service',
    commitment: 'Finds, prepares and supports adopters for both councils. Rated good in 2016.',
    state: 'gained',
    sharedWith: 'Telford & Wrekin Council',
    contact: 'Manager of the service',
    by: 'helen.whitfield',
  },
];

const write = (told: Told, index: number): PlanEvent => ({
  // Occasions in the future were entered three weeks ago.
  at: told.at > 0 ? -15 : told.at,
  apply: async (context: EventContext) => {
    const { at, about = [], ...said } = told;
    await context.store(MANAGER).addRecord(
      'engagement',
      {
        ...said,
        planId: context.planId,
        day: context.days.day(at),
        recommendationIds: about.map((ref) => context.recommendation(ref).id),
      },
      context.key('engagement', index),
    );
  },
});

const writePartners: PlanEvent = {
  at: -30,
  apply: async (context) => {
    for (const { asked, gained, by, ...partner } of partners) {
      await context.store(MANAGER).addRecord(
        'partners',
        {
          ...partner,
          planId: context.planId,
          soughtOn: asked === undefined ? null : context.days.day(asked),
          gainedOn: gained === undefined ? null : context.days.day(gained),
          answeredForById: by === undefined ? null : await context.number(by),
        },
        context.key('partner', partner.organisation),
      );
    }
  },
};

export const engagementPlanEvents: readonly PlanEvent[] = [...occasions.map(write), writePartners];
