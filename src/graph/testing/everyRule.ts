import { assuranceWith } from '../../plan/assurance/testing';
import type { Day } from '../../plan/day';
import type { Action, ProgressRow } from '../../plan/fields';
import { emptyValues } from '../../plan/fields/field';
import { questionToClerkFields } from '../../plan/fields/questionsToClerk';
import type { PlanData } from '../../plan/planData';
import {
  bodyWith,
  decisionWith,
  meetingActionWith,
  meetingWith,
  questionWith,
  replyWith,
} from '../../plan/governance/testing';
import { measureWith } from '../../plan/measures/testing';
import { actionWith, appointed, assigned, dataWith, planWith, rowWith } from '../../plan/testing';
import { noPreference } from '../../plan/reminders';
import type { ReminderPreference, SentQuestion } from '../../plan/reminders';
import { riskReviewWith, riskWith } from '../../plan/risks/testing';

/** A plan in which every rule has a reminder due on one Monday, for every kind of reader. */

export const everyRuleDay = '2026-11-23';

const upn = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@council.example`;
const names = [
  'Anne Faulkner',
  'Joanne Tranter',
  'Priya Nair',
  'Owen Bright',
  // Her account is active, and the directory names no line manager for her.
  'Caroline Hart',
  // His account is disabled.
  'Derek Malin',
  'Ruth Ellery',
  // Joanne Tranter's line manager, who once reports on her behalf.
  'Helen Whitfield',
];
const [ANNE, JOANNE, PRIYA, OWEN, CAROLINE, DEREK, RUTH, HELEN] = names.map((_name, index) => index + 1);
const far = '2027-06-30';

/** What people chose in their own preferences: a member wants the weekly word. */
export const everyRulePreferences: ReadonlyMap<number, ReminderPreference> = new Map([
  [RUTH, { ...noPreference, wordOn: 'Monday' }],
]);

/**
 * What a member asked the clerk: a question that waits, one to be answered in writing, one that was, and one that is not
 * taken; one that was made public, and one that is kept without a day. There is no clerk, so that the plan manager is asked.
 */
export const everyRuleQuestions: readonly SentQuestion[] = [
  { id: 1, recorded: '2026-11-20', text: 'Why was it late?' },
  { id: 2, recorded: '2026-11-16', decided: 'not public' as const, answererId: ANNE, due: '2026-11-20' },
  {
    id: 3,
    recorded: '2026-11-16',
    decided: 'not public' as const,
    answer: 'By March.',
    answeredOn: '2026-11-20',
  },
  {
    id: 4,
    recorded: '2026-11-16',
    decided: 'not taken' as const,
    decidedOn: '2026-11-20',
    decidedWhy: 'It is of one case.',
  },
  { id: 5, recorded: '2026-11-16' },
  { id: 6, recorded: '2026-11-16', decided: 'not public' as const, decidedOn: '2026-11-20' },
].map((question) => ({
  ...emptyValues(questionToClerkFields),
  ...{ planId: 1, authorId: RUTH, askedBy: 'Cllr Ellery', meetingId: 2 },
  ...{ key: `c${question.id}`, etag: '"1"', publicKey: `public ${question.id}` },
  ...question,
}));

interface Told {
  due?: Day;
  lead?: number | null;
  deputy?: number;
  given?: Day;
  rows?: Partial<ProgressRow>[];
  action?: Partial<Action>;
}

/** The plan's contents, one action on each line. An action's days and lead show for which rule it is included. */
const told: Told[] = [
  // Escalations: to a line manager, for a lead without one in the directory, for a lead who has left, and to the
  // sponsor.
  {
    due: '2026-11-06',
    lead: JOANNE,
    rows: [{ authorId: JOANNE, day: '2026-11-16', text: 'The forum asked for more.' }],
  },
  { due: '2026-11-06', lead: CAROLINE },
  { due: '2026-11-06', lead: DEREK },
  { due: '2026-10-19', lead: PRIYA, rows: [{ authorId: ANNE, day: '2026-11-17', text: 'Priya is on leave.' }] },
  { due: '2026-10-19', lead: null },
  {
    due: '2026-11-06',
    lead: JOANNE,
    deputy: HELEN,
    rows: [{ authorId: HELEN, day: '2026-11-18', text: 'I asked the forum.' }],
  },
  { due: everyRuleDay, lead: OWEN, rows: [{ authorId: PRIYA, day: '2026-11-16', text: 'Nearly there.' }] },
  { due: '2026-12-04', lead: OWEN, action: { externalOwner: 'The Trust' } },
  { due: '2026-11-20', lead: DEREK, given: '2026-11-19' },
  { due: far, lead: PRIYA, given: '2026-11-20' },
  { due: far, lead: OWEN },
  { due: far, lead: JOANNE, rows: [{ kind: 'query', authorId: ANNE, day: '2026-11-17', text: 'Who signs it off?' }] },
  { due: far, lead: OWEN, action: { waitsFor: [{ actionId: 1, need: 'complete' }] } },
  { due: far, lead: OWEN, action: { waitsFor: [{ actionId: 15, need: 'complete' }] } },
  { due: '2026-11-27', lead: PRIYA, rows: [{ authorId: PRIYA, day: '2026-11-20', going: 'done', text: 'Done.' }] },
  // More time asked for, which the manager decides; and decided, which the lead is told.
  {
    due: far,
    lead: JOANNE,
    rows: [
      {
        kind: 'more time',
        authorId: JOANNE,
        day: '2026-11-18',
        askedDue: '2027-09-30',
        text: 'The supplier is late.',
        tried: 'Two others.',
      },
    ],
  },
  {
    due: far,
    lead: PRIYA,
    rows: [
      { kind: 'more time', authorId: PRIYA, day: '2026-11-18', askedDue: '2027-09-30', text: 'Late.', key: 'time' },
      { kind: 'decision', authorId: ANNE, day: '2026-11-20', about: 'time', outcome: 'refused', text: 'Keep to it.' },
    ],
  },
  // Asked by the manager and answered by the lead, which the manager is told.
  {
    due: far,
    lead: OWEN,
    rows: [
      { kind: 'query', authorId: ANNE, day: '2026-11-18', text: 'Is the room booked?', key: 'asked' },
      { kind: 'answer', authorId: OWEN, day: '2026-11-20', text: 'It is.', about: 'asked' },
    ],
  },
];

export function everyRule(): PlanData {
  const rows: ProgressRow[] = [];
  const actions = told.map(
    ({ due = far, lead = null, deputy, given = '2026-06-01', rows: said = [], action }, index) => {
      const actionId = index + 1;
      const about = { actionId, due, leadId: lead, deputyIds: deputy === undefined ? [] : [deputy] };
      rows.push(assigned(rows.length + 1, given, about));
      for (const one of said)
        rows.push(rowWith({ kind: 'progress', day: '2026-11-16', ...one, actionId, id: rows.length + 1 }));
      return actionWith({ id: actionId, ...about, originalDue: due, ...action });
    },
  );
  // A measure and an audit were asked about, and whoever promised a report has answered.
  const about = { actionId: null, authorId: ANNE, day: '2026-11-19', kind: 'query' } as const;
  const asks: Partial<ProgressRow>[] = [
    { ...about, measureId: 3, askedId: OWEN, text: 'Who will define it?' },
    { ...about, assuranceId: 1, askedId: HELEN, text: 'When will it be held?', wantsDay: true },
    { ...about, decisionId: 1, askedId: RUTH, text: 'Will it be ready?', key: 'promised' },
    { ...about, decisionId: 1, kind: 'answer', authorId: RUTH, text: 'It will.', about: 'promised', day: '2026-11-20' },
  ];
  for (const ask of asks) rows.push(rowWith({ kind: 'query', day: about.day, ...ask, id: rows.length + 1 }));
  const base = dataWith();
  return dataWith({
    plan: planWith({ managerId: ANNE, sponsorId: RUTH }),
    people: names.map((name, index) => ({ id: index + 1, name, login: upn(name), email: upn(name) })),
    appointments: [appointed('managers', ANNE), appointed('members', RUTH)],
    settings: { ...base.settings, reminders: { ...base.settings.reminders, digest: 'weekly' } },
    actions,
    rows,
    measures: [
      measureWith({ id: 1, ownerId: PRIYA }),
      measureWith({ id: 2, ownerId: null, undefinedWhy: 'The system cannot tell', definedBy: '2026-11-20' }),
      measureWith({ id: 3, ownerId: OWEN, undefinedWhy: 'The system cannot tell', definedBy: '2026-11-20' }),
    ],
    risks: [
      riskWith(1, { ownerId: PRIYA, actionIds: [1] }),
      riskWith(2, { ownerId: null }),
      riskWith(3, { ownerId: OWEN }),
    ],
    riskReviews: [2, 3].map((riskId) =>
      riskReviewWith(riskId, '2026-10-01', { riskId, authorId: ANNE, nextReview: '2026-11-20' }),
    ),
    assurance: [
      assuranceWith(1, { planned: '2026-11-20', leadId: HELEN }),
      assuranceWith(2, { planned: '2026-11-20', leadId: DEREK }),
    ],
    bodies: [bodyWith(1, { name: 'The Improvement Board' })],
    meetings: [
      meetingWith(1, { bodyId: 1, day: '2026-09-30', state: 'held', officerId: RUTH }),
      meetingWith(2, { bodyId: 1, day: '2026-11-30' }),
    ],
    meetingActions: [
      meetingActionWith(1, { meetingId: 1, text: 'Send the figures', personId: OWEN, due: '2026-11-20' }),
    ],
    questions: [
      questionWith(1, {
        meetingId: 1,
        text: 'Why so late?',
        askedBy: 'Cllr Ellery',
        answererId: PRIYA,
        due: '2026-11-20',
      }),
      questionWith(2, { meetingId: 1, text: 'How many?', askerId: RUTH, answererId: PRIYA }),
      questionWith(3, { meetingId: 1, text: 'By when?', askerId: RUTH, answererId: PRIYA, key: 'public 5' }),
    ],
    replies: [replyWith(1, PRIYA, '2026-11-19', { questionId: 2, text: 'Twelve.' })],
    decisions: [
      decisionWith(1, { kind: 'promised report', meetingId: 1, due: '2026-11-20', toBodyId: 1, text: 'Placements' }),
    ],
  });
}
