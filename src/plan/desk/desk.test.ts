import { bodyWith, decisionWith, meetingWith } from '../governance/testing';
import type { Appointment } from '../appointments';
import type { ProgressRow, QuestionToClerk } from '../fields';
import { emptyValues } from '../fields/field';
import { meetingActionFields } from '../fields/meetingActions';
import { questionFields } from '../fields/questions';
import { questionToClerkFields } from '../fields/questionsToClerk';
import { measureWith } from '../measures/testing';
import type { PlanData } from '../planData';
import { viewPlan } from '../planView';
import {
  actionWith,
  appointed,
  assigned,
  dataWith,
  LEAD,
  MANAGER,
  priorityWith,
  rowWith,
  SECOND_LEAD,
} from '../testing';
import { deskOf, waitingOn } from './desk';
import type { AtDesk, DeskPart, DeskSection } from './section';

const TODAY = '2026-11-23';
const SENIOR = 8;
const MEMBER = 9;
const CLERK = 4;

const somebody = (id: number, changes: Partial<AtDesk> = {}): AtDesk => ({
  id,
  isManager: false,
  isClerk: false,
  ...changes,
});
const clerk = somebody(CLERK, { isClerk: true });

const senior = (changes: Partial<Appointment> = {}): Appointment =>
  appointed('senior officer', SENIOR, { priorityId: 1, ...changes });

const moreTime = (id: number, actionId: number, changes: Partial<ProgressRow> = {}): ProgressRow =>
  rowWith({
    id,
    kind: 'more time',
    day: '2026-11-16',
    actionId,
    authorId: LEAD,
    askedDue: '2027-01-29',
    text: 'The partners have not agreed.',
    ...changes,
  });

/** A plan with two priorities: a late action under each, and one on time. */
function plan(changes: Partial<PlanData> = {}, rows: readonly ProgressRow[] = []): PlanData {
  return dataWith({
    priorities: [priorityWith(1, { seniorId: SENIOR }), priorityWith(2)],
    actions: [
      actionWith({ id: 1, ref: '1.1', priorityId: 1, due: '2026-11-06', originalDue: '2026-11-06' }),
      actionWith({ id: 2, ref: '2.1', priorityId: 2, due: '2026-11-13', originalDue: '2026-11-13' }),
      actionWith({ id: 3, ref: '1.2', priorityId: 1, due: '2027-03-31', originalDue: '2027-03-31' }),
    ],
    appointments: [appointed('managers', MANAGER), senior()],
    rows: [
      assigned(1, '2026-09-10', { actionId: 1, due: '2026-11-06' }),
      assigned(2, '2026-09-10', { actionId: 2, due: '2026-11-13' }),
      assigned(3, '2026-09-10', { actionId: 3, due: '2027-03-31' }),
      ...rows,
    ],
    ...changes,
  });
}

const desk = (data: PlanData, at: AtDesk, toClerk: readonly QuestionToClerk[] = []): DeskSection[] =>
  deskOf(data, viewPlan(data, TODAY), at, toClerk);
const items = (sections: readonly DeskSection[], part: DeskPart): string[] =>
  (sections.find((one) => one.part === part)?.items ?? []).map(({ text, detail }) => `${text} | ${detail}`);
const parts = (sections: readonly DeskSection[]): DeskPart[] => sections.map(({ part }) => part);

describe('the desk of somebody with nothing', () => {
  it('is empty', () => {
    expect(desk(plan(), somebody(MEMBER))).toEqual([]);
  });
});

describe('a senior responsible officer', () => {
  it('decides what is asked about the actions of their priority, and sees its late ones', () => {
    const data = plan({}, [moreTime(4, 1), moreTime(5, 2)]);
    const sections = desk(data, somebody(SENIOR));
    expect(items(sections, 'to decide')).toEqual([
      '1.1 Action 1 | Priya Nair asks for time until 29 Jan 2027; it is due on 6 Nov 2026',
    ]);
    expect(items(sections, 'late')).toEqual([
      expect.stringMatching(/^1\.1 Action 1 \| Late 11 working days.*Lead: Priya Nair$/),
    ]);
    expect(parts(sections)).toEqual(['to decide', 'late']);
    expect(waitingOn(sections)).toBe(1);
  });

  it('leaves to a plan manager what nobody senior answers for, and what they asked for themselves', () => {
    const data = plan({}, [
      rowWith({ id: 4, kind: 'lead', day: '2026-10-01', actionId: 1, leadId: SENIOR }),
      moreTime(5, 1, { authorId: SENIOR }),
      moreTime(6, 2),
    ]);
    expect(items(desk(data, somebody(SENIOR)), 'to decide')).toEqual([]);
    const manager = desk(data, somebody(MANAGER, { isManager: true }));
    expect(items(manager, 'to decide')).toHaveLength(2);
  });

  it('sees no late action that they lead, which stands among their own', () => {
    const data = plan({}, [rowWith({ id: 4, kind: 'lead', day: '2026-10-01', actionId: 1, leadId: SENIOR })]);
    expect(items(desk(data, somebody(SENIOR)), 'late')).toEqual([]);
  });
});

describe('a director without a priority', () => {
  it('sees what is late in the plan, worst first', () => {
    const data = plan({ appointments: [appointed('directors', MEMBER)] });
    const [late] = desk(data, somebody(MEMBER));
    expect([late?.title, late?.items.map(({ text }) => text)]).toEqual([
      'Late in the plan',
      ['1.1 Action 1', '2.1 Action 2'],
    ]);
  });

  it('sees nothing of it once they are none any more', () => {
    const data = plan({ appointments: [appointed('directors', MEMBER, { to: '2026-11-22' })] });
    expect(desk(data, somebody(MEMBER))).toEqual([]);
  });
});

describe('a member of a body', () => {
  const scrutiny = bodyWith(1, { name: 'Scrutiny', kind: 'scrutiny', memberIds: [MEMBER] });
  const held = meetingWith(1, { bodyId: 1, day: '2026-11-03', state: 'held' });
  const promised = decisionWith(1, {
    kind: 'promised report',
    text: 'A report on the pledge',
    due: '2026-11-20',
    toBodyId: 1,
  });

  it('sees what was promised to it and what moved since it met', () => {
    const moved = rowWith({ id: 4, kind: 'due', day: '2026-11-10', actionId: 3, due: '2027-05-31', text: 'Later' });
    const before = rowWith({ id: 5, kind: 'due', day: '2026-10-10', actionId: 2, due: '2026-11-14', text: 'Later' });
    const data = plan({ bodies: [scrutiny], meetings: [held], decisions: [promised] }, [before, moved]);
    const sections = desk(data, somebody(MEMBER));
    expect(parts(sections)).toEqual(['promised', 'moved']);
    expect(sections.map(({ title }) => title)).toEqual([
      'Promised to Scrutiny',
      'What moved since Scrutiny, 3 Nov 2026',
    ]);
    expect(items(sections, 'promised')).toEqual([
      'A report on the pledge | Promised to Scrutiny; it was due on 20 Nov 2026',
    ]);
    expect(items(sections, 'moved')).toEqual(['1.2 Action 3 | Moved from 31 Mar 2027 to 31 May 2027']);
    expect(waitingOn(sections)).toBe(0);
  });

  it.each([
    ['before the meeting', '2026-11-02', 0],
    ['on the day of the meeting, which the meeting had before it', '2026-11-03', 0],
    ['on the day after', '2026-11-04', 1],
  ])('sees what was completed or moved since it met: %s', (_when, day, expected) => {
    const moved = rowWith({ id: 4, kind: 'due', day, actionId: 3, due: '2027-05-31', text: 'Later' });
    const done = rowWith({ id: 5, kind: 'progress', day, actionId: 1, going: 'done', doneOn: day, text: 'Done' });
    const on = (row: ProgressRow): DeskSection[] =>
      desk(plan({ bodies: [scrutiny], meetings: [held] }, [row]), somebody(MEMBER));
    expect([moved, done].map((row) => items(on(row), 'moved').length)).toEqual([expected, expected]);
  });

  it('sees what was promised to it under its former name, and not what is there or was promised to others', () => {
    const former = bodyWith(2, { name: 'Overview', becameId: 1, until: '2025-05-01' });
    const other = bodyWith(3, { name: 'Cabinet' });
    const decisions = [
      { ...promised, toBodyId: 2 },
      { ...promised, id: 2, key: 'd2', text: 'Made', madeOn: '2026-11-19' },
      { ...promised, id: 3, key: 'd3', text: 'To cabinet', toBodyId: 3 },
    ];
    const data = plan({ bodies: [scrutiny, former, other], decisions });
    expect(items(desk(data, somebody(MEMBER)), 'promised')).toEqual([
      'A report on the pledge | Promised to Overview; it was due on 20 Nov 2026',
    ]);
  });

  it('sees where their questions stand', () => {
    const question = {
      ...emptyValues(questionFields),
      etag: '',
      meetingId: 1,
      askerId: MEMBER,
      askedBy: 'Cllr Ellery',
    };
    const questions = [
      { ...question, id: 1, key: 'q1', text: 'How many wait?', due: '2026-11-20' },
      { ...question, id: 2, key: 'q2', text: 'What of the pledge?', answer: 'It is out.', answeredOn: '2026-11-18' },
      { ...question, id: 3, key: 'q3', text: 'Long ago?', answer: 'Yes.', answeredOn: '2026-09-01', meetingId: null },
      { ...question, id: 5, key: 'q5', text: 'Dated back?', answer: 'Yes.', answeredOn: '2026-09-01' },
      { ...question, id: 4, key: 'q4', text: 'Somebody else’s?', askerId: LEAD },
    ];
    const query = rowWith({ id: 4, kind: 'query', day: '2026-11-16', actionId: 1, authorId: MEMBER, text: 'By when?' });
    const appointments = [appointed('managers', MANAGER), appointed('managers', MEMBER), senior()];
    const waits = { ...emptyValues(questionToClerkFields), key: 'c1', authorId: MEMBER, recorded: TODAY, planId: 1 };
    const toClerk = [
      { ...waits, id: 1, etag: '', text: 'May I ask?' },
      { ...waits, id: 2, etag: '', text: 'Of another plan', planId: 2 },
    ];
    const data = plan({ questions, meetings: [held], bodies: [scrutiny], appointments }, [query]);
    expect(items(desk(data, somebody(MEMBER), toClerk), 'my questions')).toEqual([
      'How many wait? | The answer was due on 20 Nov 2026',
      'What of the pledge? | Answered on 18 Nov 2026: It is out.',
      'Dated back? | Answered on 1 Sep 2026: Yes.',
      'May I ask? | With the clerk since 23 Nov 2026',
      expect.stringMatching(/^By when\? \| 1\.1 Action 1\. Asked .*on 16 Nov 2026, not answered yet$/),
    ]);
  });
});

describe('a clerk', () => {
  const board = bodyWith(1, { name: 'Board', kind: 'improvement board' });

  it('sees papers that are due, those missed first', () => {
    const meetings = [
      meetingWith(1, { bodyId: 1, day: '2026-12-15', paperDue: '2026-12-04' }),
      meetingWith(2, { bodyId: 1, day: '2026-11-27', paperDue: '2026-11-20' }),
      meetingWith(3, { bodyId: 1, day: '2027-02-02', paperDue: '2027-01-25' }),
      meetingWith(4, { bodyId: 1, day: '2026-12-01', paperDue: '2026-11-26', agendaOn: '2026-11-19' }),
    ];
    const sections = desk(plan({ bodies: [board], meetings }), clerk);
    expect(items(sections, 'papers')).toEqual([
      'Board, 27 Nov 2026 | Paper with the clerk: 20 Nov 2026, it was missed',
      'Board, 15 Dec 2026 | Paper with the clerk: 4 Dec 2026, 9 working days left',
    ]);
    expect(waitingOn(sections)).toBe(2);
    expect(desk(plan({ bodies: [board], meetings }), somebody(CLERK))).toEqual([]);
  });

  it('writes the minutes of the last meeting of a body, of no older one and of none that has them', () => {
    const meetings = [
      meetingWith(1, { bodyId: 1, day: '2026-10-06', state: 'held' }),
      meetingWith(2, { bodyId: 1, day: '2026-11-10', state: 'held' }),
      meetingWith(3, { bodyId: 2, day: '2026-11-11', state: 'held', minutesUrl: 'https://council.example/minutes' }),
      meetingWith(4, { bodyId: 3, day: '2026-06-01', state: 'held' }),
      meetingWith(5, { bodyId: 4, day: '2026-11-12', state: 'cancelled' }),
    ];
    const bodies = [board, bodyWith(2), bodyWith(3), bodyWith(4)];
    const decisions = [decisionWith(1, { meetingId: 2, text: 'The plan was noted.' })];
    expect(items(desk(plan({ bodies, meetings }), clerk), 'minutes')).toEqual([
      'Board, 10 Nov 2026 | Nothing of it is written down yet',
    ]);
    expect(items(desk(plan({ bodies, meetings, decisions }), clerk), 'minutes')).toEqual([
      'Board, 10 Nov 2026 | What was decided is written down; there are no minutes yet',
    ]);
  });

  it('sends on the questions that nobody has decided on, oldest first', () => {
    const asked = {
      ...emptyValues(questionToClerkFields),
      etag: '',
      authorId: MEMBER,
      askedBy: 'Cllr Ellery',
      planId: 1,
    };
    const toClerk: QuestionToClerk[] = [
      { ...asked, id: 1, key: 'c1', text: 'Newer?', recorded: '2026-11-20' },
      { ...asked, id: 2, key: 'c2', text: 'Older?', recorded: '2026-11-12' },
      { ...asked, id: 3, key: 'c3', text: 'Decided?', recorded: '2026-11-10', decided: 'not taken' },
    ];
    const routed = items(desk(plan(), clerk, toClerk), 'to route');
    expect(routed.map((words) => words.split(' | ')[0])).toEqual(['Older?', 'Newer?']);
    expect(items(desk(plan(), somebody(MEMBER), toClerk), 'to route')).toEqual([]);
  });
});

describe('what is asked of anybody', () => {
  it('at a meeting stands until it is done', () => {
    const action = { ...emptyValues(meetingActionFields), etag: '', meetingId: 1, planId: 1, personId: SECOND_LEAD };
    const data = plan({
      bodies: [bodyWith(1, { name: 'Board' })],
      meetings: [meetingWith(1, { bodyId: 1, day: '2026-11-03', state: 'held' })],
      meetingActions: [
        { ...action, id: 1, key: 'm1', text: 'Bring the figures', due: '2026-11-20' },
        { ...action, id: 2, key: 'm2', text: 'Write to the trust', due: '2026-12-11' },
        { ...action, id: 3, key: 'm3', text: 'Done', doneOn: '2026-11-10' },
        { ...action, id: 4, key: 'm4', text: 'Of somebody else', personId: LEAD },
      ],
    });
    expect(items(desk(data, somebody(SECOND_LEAD)), 'asked by meetings')).toEqual([
      'Bring the figures | Asked at Board, 3 Nov 2026; it was due on 20 Nov 2026',
      'Write to the trust | Asked at Board, 3 Nov 2026; due on 11 Dec 2026',
    ]);
  });

  it('of the clerk alone, waits for whoever is to answer until they have', () => {
    const asked = {
      ...emptyValues(questionToClerkFields),
      etag: '',
      authorId: MEMBER,
      askedBy: 'Cllr Ellery',
      planId: 1,
    };
    const given = { ...asked, recorded: TODAY, decided: 'not public', answererId: CLERK } as const;
    const toClerk: QuestionToClerk[] = [
      { ...given, id: 1, key: 'c1', text: 'Who is it?' },
      { ...given, id: 2, key: 'c2', text: 'Answered?', answer: 'Yes.' },
      { ...given, id: 3, key: 'c3', text: 'Of somebody else?', answererId: LEAD },
    ];
    expect(items(desk(plan(), clerk, toClerk), 'to answer')).toEqual([
      'Who is it? | Asked by Cllr Ellery, not in public; no day is set for the answer',
    ]);
  });

  it('about a measure, and a member’s question, wait for whoever is to answer', () => {
    const query = rowWith({
      id: 4,
      kind: 'query',
      day: '2026-11-16',
      actionId: null,
      measureId: 1,
      askedId: SECOND_LEAD,
      text: 'When will it be there?',
    });
    const question = { ...emptyValues(questionFields), id: 1, key: 'q1', etag: '', text: 'How many wait?' };
    const given = { ...question, askedBy: 'Cllr Ellery', answererId: SECOND_LEAD, due: '2026-11-20' };
    const measures = [measureWith({ id: 1, title: 'Visits on time' })];
    const data = plan({ measures, questions: [given] }, [query]);
    const sections = desk(data, somebody(SECOND_LEAD));
    expect(items(sections, 'to answer')).toEqual([
      'How many wait? | Asked by Cllr Ellery; the answer was due on 20 Nov 2026',
      'Visits on time | Anne Faulkner asks: When will it be there?',
    ]);
    expect(waitingOn(sections)).toBe(2);
  });
});

it('puts what waits first, and late before what is in time', () => {
  const action = { ...emptyValues(meetingActionFields), etag: '', meetingId: 1, planId: 1, personId: SENIOR };
  const late = { ...action, id: 1, key: 'm1', text: 'Bring the figures', due: '2026-11-20' };
  const data = plan({ meetingActions: [late] }, [moreTime(4, 3)]);
  expect(parts(desk(data, somebody(SENIOR)))).toEqual(['asked by meetings', 'to decide', 'late']);
});
