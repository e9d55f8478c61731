import type { RecordValues, RecordRow } from '../../../src/lists/planStore';
import type { AssuranceKind, CaseGrade, VerdictKind } from '../../../src/plan/fields';
import { MANAGER } from '../demoPeople';
import { evidencePdf } from '../evidencePdf';
import type { PlanEvent, EventContext } from '../planEvent';
import type { Offset } from './story';

/**
 * The audits and reviews of the demo plan. The verdict on each action is part of that action's own story on the same
 * day; here it is linked to its audit.
 */

interface DemoAudit {
  name: string;
  kind: AssuranceKind;
  title: string;
  lead: string;
  participants?: string;
  /** The day on which the audit was entered in the calendar, and the day that it was planned for. */
  plannedOn: Offset;
  planned: Offset;
  actions: string[];
  held?: {
    at: Offset;
    sample?: number;
    /** The cases by grade, the best first; their themes, and whether somebody looked over the grades. */
    grades?: readonly [outstanding: number, good: number, requiresImprovement: number, inadequate: number];
    themes?: string;
    moderated?: boolean;
    finding: string;
    found: { [ref: string]: [VerdictKind, string] };
    evidence?: { title: string; lines: string[] };
  };
  cancelled?: { at: Offset; why: string };
}

const REVIEWERS = 'Director, head of service, service managers';
const review = (name: string, title: string, planned: Offset, held?: DemoAudit['held']): DemoAudit => ({
  name,
  kind: 'quarterly review',
  title,
  lead: 'caroline.hart',
  participants: REVIEWERS,
  plannedOn: -362,
  planned,
  actions: [],
  ...(held ? { held } : {}),
});

const audits: readonly DemoAudit[] = [
  review('review 1', 'First quarterly performance review', -300, {
    at: -300,
    finding: 'Readings begin to come; four of eight measures had moved. Front door staffing is the first worry.',
    found: {},
  }),
  review('review 2', 'Second quarterly performance review', -236, {
    at: -236,
    finding:
      'Chronologies and supervision have moved most. Plans in audit have not: the director asked for team figures, now an action of their own.',
    found: {},
  }),
  review('review 3', 'Third quarterly performance review', -173, {
    at: -172,
    finding:
      'The thirteen actions of the first months are done, and each is looked at again after six months. Twelve more come into the plan for its second year.',
    found: {},
  }),
  review('review 4', 'Fourth quarterly performance review', -110, {
    at: -110,
    finding:
      'Contacts in time stand at 85%. Evenings have no manager: to be an action of its own, one of ten that come in now.',
    found: {},
  }),
  review('review 5', 'Fifth quarterly performance review', -47, {
    at: -47,
    finding:
      'The plan, with the nine actions that came in after the monitoring visit, was gone through by priority. Measures were tied to its actions.',
    found: {},
  }),
  review('review 6', 'Sixth quarterly performance review', 16),
  review('review 7', 'Seventh quarterly performance review', 79),
  {
    name: 'standards',
    kind: 'feedback',
    title: 'Practice standards: fifty workers asked',
    lead: 'tom.aldridge',
    plannedOn: -300,
    planned: -250,
    actions: ['4.4'],
    held: {
      at: -250,
      sample: 50,
      finding: '47 of 50 workers could name the four standards, and most had used them in supervision that week.',
      found: { '4.4': ['embedded', '47 of 50 workers asked could name them.'] },
    },
  },
  {
    name: 'six months on',
    kind: 'themed audit',
    title: 'Front door, permanence and advisers, six months on',
    lead: 'rhys.evans',
    participants: 'Quality assurance, two practitioners, a head of service from another county',
    plannedOn: -260,
    planned: -192,
    actions: ['1.4', '7.5', '11.5'],
    held: {
      at: -190,
      sample: 60,
      grades: [2, 29, 23, 6],
      themes: 'Plans have outcomes; fathers are seldom asked.',
      moderated: true,
      finding:
        'All three changes hold. Families say that they reach somebody who can decide; two older numbers on leaflets remain.',
      found: {
        '1.4': ['embedded', '96% to 98% each month by the one number.'],
        '7.5': ['embedded', 'All 22 cases looked at followed its steps.'],
        '11.5': ['embedded', 'Every request of a year was met within ten days.'],
      },
      evidence: {
        title: 'Six months on: audit report',
        lines: ['Cases looked at: 60', 'Changes that hold: 3 of 3', 'To do: two leaflets with older numbers'],
      },
    },
  },
  {
    name: 'nine months on',
    kind: 'themed audit',
    title: 'Audit, supervision and advocacy',
    lead: 'rhys.evans',
    plannedOn: -190,
    planned: -130,
    actions: ['5.5', '6.4', '9.4'],
    held: {
      at: -128,
      sample: 90,
      grades: [6, 50, 28, 6],
      themes: 'Reflection shows in the record; dates in plans are missing.',
      moderated: true,
      finding:
        'The three changes have become routine. Workers say that reflective sessions help them think about a family.',
      found: {
        '5.5': ['embedded', 'Kept up for nine months; the moderator agreed with 27 of 30 grades.'],
        '6.4': ['embedded', '91% and 93% in two quarters.'],
        '9.4': ['embedded', '95% to 98% in each month of the contract.'],
      },
    },
  },
  {
    name: 'closures',
    kind: 'dip sample',
    title: 'Cases closed and opened again',
    lead: 'owen.bright',
    plannedOn: -150,
    planned: -85,
    actions: [],
    cancelled: { at: -90, why: 'The monitoring visit looked at the same cases in that week.' },
  },
  {
    name: 'records',
    kind: 'themed audit',
    title: 'Chronologies, and homeless young people',
    lead: 'rhys.evans',
    plannedOn: -128,
    planned: -66,
    actions: ['3.3', '12.3'],
    held: {
      at: -66,
      sample: 40,
      grades: [4, 26, 9, 1],
      themes: 'Chronologies are used by the worker who takes over.',
      moderated: false,
      finding: 'Chronologies are there and used. No young person has slept in bed and breakfast for nine months.',
      found: {
        '3.3': ['embedded', '93%, and 31 of 40 judged useful by the worker who took over.'],
        '12.3': ['embedded', 'None for nine months, also when all flats were full.'],
      },
      evidence: { title: 'Chronologies: audit of 40 records', lines: ['With a chronology: 37', 'Judged useful: 31'] },
    },
  },
  {
    name: 'supervision again',
    kind: 'dip sample',
    title: 'Reflective supervision after the vacancies',
    lead: 'tom.aldridge',
    plannedOn: -40,
    planned: -30,
    actions: ['6.4'],
    held: {
      at: -30,
      sample: 80,
      finding: 'It has been lost where team managers’ posts were empty, and holds elsewhere.',
      found: { '6.4': ['not embedded', '74% in the quarter; 31% in the three teams without a manager.'] },
    },
  },
  {
    name: 'supervision notes',
    kind: 'routine audit',
    title: 'Supervision notes of the month',
    lead: 'rhys.evans',
    plannedOn: -40,
    planned: -12,
    actions: ['6.1'],
    held: {
      at: -11,
      sample: 30,
      finding: '28 of 30 notes showed reflection.',
      found: { '6.1': ['embedded', 'Three months above 95%, and 28 of 30 notes showed reflection.'] },
    },
  },
  {
    name: 'participation',
    kind: 'routine audit',
    title: 'Participation in conferences',
    lead: 'rhys.evans',
    plannedOn: -40,
    planned: -10,
    actions: ['9.1'],
    held: {
      at: -9,
      sample: 64,
      finding: 'It is recorded in every conference, and chairs begin the next one with it.',
      found: { '9.1': ['embedded', 'All 64 conferences of the month recorded it.'] },
    },
  },
  {
    name: 'pathway',
    kind: 'dip sample',
    title: 'Pathway plans written with the young person',
    lead: 'joanne.tranter',
    plannedOn: -40,
    planned: -8,
    actions: ['11.1'],
  },
  {
    name: 'contacts',
    kind: 'themed audit',
    title: 'Fifty initial contacts',
    lead: 'rhys.evans',
    plannedOn: -40,
    planned: -6,
    actions: ['1.1', '1.3'],
    held: {
      at: -6,
      sample: 50,
      finding: 'Decisions come in time by day and evening. Night-time contacts could not be looked at.',
      found: {
        '1.1': ['embedded', '48 of 50 had a decision within one working day.'],
        '1.3': ['not looked at', 'Night-time contacts are not in the case system yet.'],
      },
      evidence: {
        title: 'Fifty initial contacts: audit report',
        lines: ['Looked at: 50', 'Decided within one working day: 48', 'Decision judged right: 46'],
      },
    },
  },
  {
    name: 'notifications',
    kind: 'routine audit',
    title: 'Forty level one notifications',
    lead: 'rhys.evans',
    plannedOn: -40,
    planned: -3,
    actions: ['2.1'],
    held: {
      at: -2,
      sample: 40,
      finding: 'All forty were on the child’s record, and complete.',
      found: { '2.1': ['embedded', '97% or better for eight weeks; 40 of 40 records complete.'] },
    },
  },
  {
    name: 'police files',
    kind: 'themed audit',
    title: 'Daily police files and weekend contact',
    lead: 'rhys.evans',
    plannedOn: -30,
    planned: 12,
    actions: ['2.5', '8.4'],
  },
  {
    name: 'supervision third',
    kind: 'dip sample',
    title: 'Reflective supervision, once the posts are filled',
    lead: 'tom.aldridge',
    plannedOn: -28,
    planned: 45,
    actions: ['6.4'],
  },
  {
    name: 'care leavers',
    kind: 'feedback',
    title: 'What care leavers say of mentors and advisers',
    lead: 'joanne.tranter',
    participants: 'Children in care council, two councillors',
    plannedOn: -28,
    planned: 60,
    actions: ['10.3', '11.5'],
  },
];

const keptAs = ({ name }: DemoAudit): string => `assurance ${name}`;

async function plan(context: EventContext, audit: DemoAudit): Promise<void> {
  const { name, kind, title, lead, participants = '', planned } = audit;
  const draft: RecordValues<'assurance'> = {
    planId: context.planId,
    kind,
    title,
    participants,
    planned: context.days.day(planned),
    leadId: await context.number(lead),
    // Actions added to the plan after the audit was planned are linked to the audit when it is held.
    actionIds: audit.plannedOn >= -48 || planned < -53 ? audit.actions.map((ref) => context.action(ref).id) : [],
  };
  context.keep(
    keptAs(audit),
    await context.store(MANAGER).addRecord('assurance', draft, context.key('assurance of', name)),
  );
}

const GRADES = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
const gradesOf = (cases: readonly number[] = []): CaseGrade[] =>
  cases.map((count, at) => ({ grade: GRADES[at], cases: count }));

async function hold(context: EventContext, audit: DemoAudit): Promise<void> {
  const { held, name } = audit;
  if (!held) return;
  const row = context.kept<RecordRow<'assurance'>>(keptAs(audit));
  const store = context.store(MANAGER);
  const { evidence: shown } = held;
  const file = shown && { name: `${shown.title}.pdf`, bytes: evidencePdf(shown.title, shown.lines) };
  const evidence = file
    ? [{ ...(await store.uploadEvidence(file, context.key('audit report', name))), title: shown.title }]
    : [];
  const verdicts = Object.entries(held.found).map(([ref, [verdict, words]]) => ({
    actionId: context.action(ref).id,
    verdict,
    words,
    // The row of that day in the action's own story.
    rowKey: verdict === 'not looked at' ? null : context.key('assurance', ref, held.at),
  }));
  const changes = {
    held: context.days.day(held.at),
    sample: held.sample ?? null,
    grades: gradesOf(held.grades),
    themes: held.themes ?? '',
    moderated: held.moderated ?? null,
    finding: held.finding,
    evidence,
    verdicts,
  };
  context.keep(
    keptAs(audit),
    await store.editRecord('assurance', row, changes, 'Held.', context.key('assurance held', name)),
  );
}

async function cancel(context: EventContext, audit: DemoAudit, why: string): Promise<void> {
  const row = context.kept<RecordRow<'assurance'>>(keptAs(audit));
  await context
    .store(MANAGER)
    .editRecord('assurance', row, { cancelled: why }, why, context.key('assurance cancelled', audit.name));
}

export const assurancePlanEvents: readonly PlanEvent[] = audits.flatMap((audit): PlanEvent[] => [
  { at: audit.plannedOn, apply: (context) => plan(context, audit) },
  ...(audit.held ? [{ at: audit.held.at, apply: (context: EventContext) => hold(context, audit) }] : []),
  ...(audit.cancelled
    ? [{ at: audit.cancelled.at, apply: (context: EventContext) => cancel(context, audit, audit.cancelled?.why ?? '') }]
    : []),
]);
