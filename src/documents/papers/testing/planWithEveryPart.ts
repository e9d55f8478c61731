import { inspectionFields } from '../../../plan/fields/inspections';
import { judgementFields } from '../../../plan/fields/judgements';
import { emptyValues } from '../../../plan/fields/field';
import type { PlanData } from '../../../plan/planData';
import { bodyWith, meetingWith } from '../../../plan/governance/testing';
import type { SelfAssessment } from '../../../plan/fields';
import {
  actionWith,
  assigned,
  dataWith,
  LEAD,
  MANAGER,
  people,
  planWith,
  priorityWith,
  recommendationWith,
  rowWith,
  SECOND_LEAD,
} from '../../../plan/testing';

/** A plan with an example of everything that papers show, for tests. Only tests import this file. */

export const DAY = '2026-11-23';
/** The day of the board's last meeting. */
export const SINCE = '2026-10-23';

const evidence = [{ title: 'Audit', url: 'https://council.example/sites/improvement/Evidence/audit.pdf' }];
const when = { recommendationId: 1, priorityId: 1 };
const second = { recommendationId: 2, priorityId: 2, leadId: SECOND_LEAD };

const actions = [
  actionWith({ id: 1, ref: '1.1', text: 'Sign off every first contact', outcome: 'No child waits.', ...when }),
  actionWith({ id: 2, ref: '1.2', text: 'Train the duty team', due: '2026-12-18', ...when }),
  actionWith({
    id: 3,
    ref: '2.1',
    text: 'Agree a housing protocol',
    due: '2026-10-21',
    originalDue: '2026-10-21',
    ...second,
  }),
  actionWith({
    id: 4,
    ref: '2.2',
    text: 'Open a contact centre',
    due: '2027-02-26',
    originalDue: '2026-12-18',
    ...second,
  }),
  actionWith({ id: 5, ref: '2.3', text: 'Write a newsletter', ...second }),
  actionWith({ id: 6, ref: '2.4', text: 'Publish the pledge', ...second }),
];

const rows = [
  ...[1, 2].map((id) => assigned(id, '2026-09-10', { actionId: id })),
  assigned(3, '2026-09-10', { actionId: 3, due: '2026-10-21', leadId: SECOND_LEAD }),
  assigned(4, '2026-09-10', { actionId: 4, leadId: SECOND_LEAD }),
  assigned(5, '2026-09-10', { actionId: 5, leadId: SECOND_LEAD }),
  rowWith({ id: 7, kind: 'progress', actionId: 1, day: '2026-10-05', going: 'on course', text: 'Begun.' }),
  rowWith({ id: 8, kind: 'progress', actionId: 2, day: '2026-10-12', going: 'on course', text: 'Booked.' }),
  rowWith({
    id: 9,
    kind: 'progress',
    actionId: 4,
    day: '2026-10-12',
    going: 'on course',
    authorId: SECOND_LEAD,
    text: 'Found a room.',
  }),
  rowWith({ id: 10, kind: 'due', actionId: 4, day: '2026-11-09', due: '2027-02-26', text: 'the lease took longer' }),
  rowWith({ id: 11, kind: 'withdraw', actionId: 5, day: '2026-11-10', text: 'the board asked for fewer papers' }),
  assigned(12, '2026-11-12', { actionId: 6, leadId: SECOND_LEAD }),
  rowWith({
    id: 13,
    kind: 'progress',
    actionId: 1,
    day: '2026-11-16',
    going: 'done',
    doneOn: '2026-11-13',
    text: 'It is routine.',
    evidence,
  }),
  rowWith({
    id: 14,
    kind: 'progress',
    actionId: 2,
    day: '2026-11-17',
    going: 'at risk',
    text: 'Two trainers have left.\n\nWhat would help: a third trainer until March',
  }),
  rowWith({
    id: 15,
    kind: 'progress',
    actionId: 3,
    day: '2026-11-18',
    going: 'on course',
    authorId: SECOND_LEAD,
    text: 'Waiting for Housing.',
    forecast: '2026-12-11',
  }),
  rowWith({ id: 16, kind: 'lead', actionId: 2, day: '2026-11-18', leadId: SECOND_LEAD, text: 'she moved on' }),
];

const assessment: SelfAssessment = {
  id: 1,
  key: 's1',
  etag: '"1"',
  planId: 1,
  title: 'Where we are',
  version: 2,
  day: '2026-11-02',
  state: 'agreed',
  points: [
    { kind: 'strength', area: 'Early help', text: 'Families find help early.', actionIds: [] },
    { kind: 'area for improvement', area: 'Housing', text: 'Young people wait for a home.', actionIds: [3] },
    { kind: 'area for improvement', area: 'Housing', text: '   ', actionIds: [] },
  ],
  grades: [
    { area: 'Early help', grade: 'Good' },
    { area: 'Adoption', grade: 'Outstanding' },
  ],
};

export function planWithEveryPart(changes: Partial<PlanData> = {}): PlanData {
  return dataWith({
    plan: planWith({ inspectionId: 1, summary: 'We want children to be seen sooner.' }),
    inspection: {
      ...emptyValues(inspectionFields),
      id: 1,
      key: 'i1',
      etag: '"1"',
      authority: 'Northmere Council',
      urn: '80552',
      inspectorate: 'Ofsted',
      framework: 'ILACS',
      published: '2026-09-04',
    },
    judgements: [
      {
        ...emptyValues(judgementFields),
        etag: '',
        id: 1,
        key: 'j1',
        inspectionId: 1,
        role: 'area',
        area: 'Early help',
        grade: 'Requires improvement',
        order: 1,
      },
    ],
    bodies: [bodyWith(1, { name: 'People Overview Committee' }), bodyWith(2, { name: 'Cabinet' })],
    meetings: [
      meetingWith(1, { bodyId: 1, day: SINCE, state: 'held' }),
      meetingWith(2, {
        bodyId: 1,
        day: '2026-12-01',
        itemNumber: '7',
        itemTitle: 'Improvement plan: progress',
        asks: 'to comment on the late actions',
        officerId: MANAGER,
        officerPhone: '01743 254201',
        cabinetMember: 'Cllr A. Holder',
        localMember: 'All members',
        backgroundPapers: 'Ofsted’s report of 4 September 2026',
      }),
    ],
    priorities: [priorityWith(1, { title: 'The front door' }), priorityWith(2, { title: 'Housing' })],
    recommendations: [
      recommendationWith(1, { priorityId: 1, text: 'Ensure that every contact is signed off.' }),
      recommendationWith(2, { priorityId: 2, text: 'Ensure that no young person is homeless.' }),
    ],
    selfAssessments: [assessment],
    people: people.map((one) => ({ ...one, jobTitle: one.id === LEAD ? 'Head of Front Door' : 'Head of Housing' })),
    actions,
    rows,
    ...changes,
  });
}
