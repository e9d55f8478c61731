import type { RecordValues } from '../../../src/lists/planStore';
import type { Body, Meeting } from '../../../src/plan/fields';
import { CLERK, MANAGER } from '../demoPeople';
import { askedAtMeetingsEvents, nextAgenda, wasThere } from './askedAtMeetings';
import { bodies, membersOfBodies, type BodyName } from './bodies';
import type { PlanEvent, EventContext } from '../planEvent';

/**
 * The meetings at which bodies considered the plan, recorded by the committee clerk: before submission, at the
 * quarterly and monthly reports since, and those to come. What was asked and promised in the first round follows the
 * public minutes of Shropshire's committee of February 2018; names, later meetings and answers are invented.
 */

type Decided = RecordValues<'decisions'>;
type QuestionDraft = RecordValues<'questions'>;

interface Told {
  /** The decisions of the meeting, each with the numbers of the actions that it is about. */
  decisions?: (Omit<Decided, 'actionIds'> & { about?: string[] })[];
  questions?: QuestionDraft[];
}

async function addBodies(context: EventContext): Promise<void> {
  let order = 0;
  for (const [name, body] of Object.entries(bodies)) {
    order += 1;
    const memberIds = await Promise.all((membersOfBodies[name as BodyName] ?? []).map((who) => context.number(who)));
    const draft = { ...body, memberIds, order };
    const made = await context.store(CLERK).addRecord('bodies', draft, context.key('body', name));
    context.keep(`body ${name}`, made);
  }
}

const bodyId = (context: EventContext, name: BodyName): number => context.kept<Body>(`body ${name}`).id;

async function addMeeting(
  context: EventContext,
  body: BodyName,
  at: number,
  draft: RecordValues<'meetings'>,
  told: Told = {},
): Promise<Meeting> {
  const store = context.store(CLERK);
  const day = context.days.day(at);
  const meeting = await store.addRecord(
    'meetings',
    {
      officerId: await context.number(MANAGER),
      officerPhone: '01632 960 114',
      cabinetMember: 'Portfolio holder for children’s services',
      localMember: 'All',
      backgroundPapers: 'Ofsted’s report of 24 November 2017',
      ...draft,
      planId: context.planId,
      bodyId: bodyId(context, body),
      day,
    },
    context.key('meeting', body, at),
  );
  let order = 0;
  for (const { about = [], ...decision } of told.decisions ?? []) {
    order += 1;
    const actionIds = about.map((ref) => context.action(ref).id);
    const row = { day, order, ...decision, actionIds, planId: context.planId, meetingId: meeting.id };
    await store.addRecord('decisions', row, context.key('decision', body, at, order));
  }
  for (const question of told.questions ?? []) {
    order += 1;
    const row = { order, answeredOn: question.answer ? day : null, ...question };
    await store.addRecord(
      'questions',
      { ...row, planId: context.planId, meetingId: meeting.id },
      context.key('question', body, at, order),
    );
  }
  return context.keep(`meeting ${body} ${at}`, meeting);
}

/** A meeting that was held, with its agenda published a number of working days before. */
const heldMeeting = (
  body: BodyName,
  at: number,
  draft: RecordValues<'meetings'>,
  told: Told = {},
  agenda = 7,
): PlanEvent => ({
  at,
  apply: async (context) =>
    void (await addMeeting(
      context,
      body,
      at,
      { state: 'held', agendaOn: context.days.day(at - agenda), ...draft },
      told,
    )),
});

const noted = (what: string, further: Told['decisions'] = []): Told => ({
  decisions: [{ kind: 'resolution', letter: '(a)', text: `That ${what} be noted.`, outcome: 'noted' }, ...further],
});

const reported = (
  body: BodyName,
  at: number,
  item: string,
  further: Told['decisions'] = [],
  draft: RecordValues<'meetings'> = {},
): PlanEvent =>
  heldMeeting(
    body,
    at,
    { itemNumber: item, itemTitle: 'Improvement plan: progress', asks: 'To note progress', ...draft },
    noted('the report', further),
  );

/** The meetings before the plan was submitted. */
const onItsWay: PlanEvent[] = [
  heldMeeting(
    'board',
    -344,
    { itemNumber: '3', itemTitle: 'Draft improvement plan', asks: 'To agree the draft', routeStep: 'draft' },
    {
      decisions: [
        { kind: 'resolution', letter: '(a)', text: 'That the draft plan go to scrutiny.', outcome: 'draft agreed' },
      ],
    },
  ),
  heldMeeting(
    'scrutiny',
    -330,
    { itemNumber: '27', itemTitle: 'Ofsted Action Plan', asks: 'To consider the plan', routeStep: 'considered' },
    {
      decisions: [
        {
          kind: 'resolution',
          letter: '(a)',
          text: 'That the Action Plan adequately addresses the required improvements.',
          outcome: 'confirmed adequate',
        },
        {
          kind: 'scrutiny recommendation',
          letter: '1.',
          text: 'That each action carry the day by which it is to be done.',
          response: 'accepted',
          responseText: 'Every action in the plan now has its day, and the first day it was given stays beside it.',
          responseDay: null,
          respondedBy: 'Cabinet',
        },
        {
          kind: 'scrutiny recommendation',
          letter: '2.',
          text: 'That the council cease to place any young person in bed and breakfast from the day of this meeting.',
          response: 'accepted in part',
          responseText:
            'It stops for those under 18 at once. For older care leavers it stops when the first homes are let.',
          respondedBy: 'Cabinet',
        },
        {
          kind: 'promised report',
          text: 'Progress with the development of the Care Leavers Pledge',
        },
      ],
      questions: [
        {
          kind: 'question',
          askedBy: 'A member',
          askedAs: 'Member of the committee',
          text: 'What input did staff have in developing the plan?',
          answer: 'A staff development day was held on the inspection, and staff were consulted throughout.',
          answeredBy: 'Head of service',
        },
        {
          kind: 'question',
          askedBy: 'A member',
          askedAs: 'Member of the committee',
          text: 'How will progress with the actions be monitored?',
          answer: 'By routine audits, and by themed audits that show whether a change is embedded in normal practice.',
          answeredBy: 'Head of service',
        },
        {
          kind: 'view',
          askedBy: 'Portfolio holder for children’s services',
          askedAs: 'Portfolio holder',
          text: 'The council cannot sit on its laurels. There is a role for councillors in achieving some of the recommendations.',
        },
      ],
    },
  ),
  heldMeeting(
    'cabinet',
    -322,
    {
      itemNumber: '7',
      itemTitle: 'Improvement plan',
      asks: 'To endorse the plan',
      routeStep: 'endorsed',
      keyDecision: true,
    },
    {
      decisions: [
        {
          kind: 'resolution',
          letter: '(a)',
          text: 'That the response to scrutiny’s recommendations be agreed;',
          outcome: 'agreed',
        },
        {
          kind: 'resolution',
          letter: '(b)',
          text: 'That the improvement plan be endorsed and commended to Council.',
          outcome: 'endorsed',
        },
      ],
    },
  ),
  heldMeeting(
    'council',
    -315,
    { itemNumber: '5', itemTitle: 'Improvement plan', asks: 'To authorise the plan', routeStep: 'authorised' },
    {
      decisions: [
        {
          kind: 'resolution',
          letter: '(a)',
          text: 'That the Director of Children’s Services, in consultation with the Portfolio Holder, be authorised to submit the plan to Ofsted within the time allowed.',
          outcome: 'authorised',
        },
      ],
    },
  ),
];

/** The answers of the cabinet to the recommendations of scrutiny, and the day set for the promised report. */
const answered: PlanEvent = {
  at: -321,
  apply: async (context) => {
    const store = context.store(CLERK);
    const { decisions } = await context.data();
    for (const decision of decisions) {
      const row = { ...decision, frozen: decision.frozen ?? [] };
      const key = context.key('answered', decision.id);
      if (decision.kind === 'scrutiny recommendation' && decision.responseDay === null && decision.response !== null)
        await store.editRecord('decisions', row, { responseDay: context.days.day(-322) }, 'Cabinet’s minutes', key);
      if (decision.kind === 'promised report' && decision.due === null)
        await store.editRecord('decisions', row, { due: context.days.day(-204) }, 'Agreed with the chair', key);
    }
  },
};

/** The promised report on the Pledge, made a week late. */
const pledgeReportMade: PlanEvent = {
  at: -199,
  apply: async (context) => {
    const { decisions } = await context.data();
    const promised = decisions.find(({ kind, madeOn }) => kind === 'promised report' && madeOn === null);
    if (!promised) return;
    const row = { ...promised, frozen: promised.frozen ?? [] };
    const made = { madeOn: context.days.day(-199), cameOfIt: 'The committee asked for the health part of the Pledge.' };
    await context
      .store(CLERK)
      .editRecord('decisions', row, made, 'The report was sent to members', context.key('pledge', 'made'));
  },
};

const lately: PlanEvent[] = [
  heldMeeting(
    'scrutiny',
    -15,
    { itemNumber: '6', itemTitle: 'Improvement plan: progress', asks: 'To comment on progress' },
    {
      decisions: [
        { kind: 'resolution', letter: '(a)', text: 'That the report be noted.', outcome: 'noted' },
        {
          kind: 'resolution',
          letter: '(b)',
          text: 'That members visit the homes let to care leavers before the next report.',
          outcome: 'agreed',
          cameOfIt: 'Three visits are arranged.',
          about: ['12.2'],
        },
        {
          kind: 'scrutiny recommendation',
          letter: '1.',
          text: 'That each report say how many care leavers were offered a choice of home, beside how many were housed.',
          about: ['12.2'],
        },
        { kind: 'promised report', text: 'What came of the members’ visits to care leavers’ homes', about: ['12.2'] },
      ],
      questions: [
        {
          kind: 'question',
          askedBy: 'Cllr D. Marlow',
          askedAs: 'Member of the committee',
          text: 'How will members know that no young person is in bed and breakfast tonight?',
          answer: '',
          answeredBy: 'Martin Oakley',
        },
        {
          kind: 'question',
          askedBy: 'Cllr R. Ellery',
          askedAs: 'Scrutiny chair',
          text: 'Which of the late actions waits for somebody outside children’s services?',
          answer: 'The housing protocol: its signature is Housing’s, and the plan now says so beside the action.',
          answeredBy: 'Director of Children’s Services',
        },
      ],
    },
  ),
  {
    at: -14,
    apply: async (context) => {
      const store = context.store(CLERK);
      const { decisions, questions } = await context.data();
      const open = decisions.find(
        ({ kind, due, madeOn }) => kind === 'promised report' && due === null && madeOn === null,
      );
      if (open)
        await store.editRecord(
          'decisions',
          { ...open, frozen: open.frozen ?? [] },
          { due: context.days.day(39) },
          'Agreed with the chair',
          context.key('visits', 'due'),
        );
      const unanswered = questions.find(({ answer, due }) => answer === '' && due === null);
      if (unanswered)
        await store.editRecord(
          'questions',
          unanswered,
          { due: context.days.day(4) },
          'Promised in writing',
          context.key('marlow', 'due'),
        );
    },
  },
];

/** The coming meetings, entered in the calendar some weeks before. */
const coming: PlanEvent = {
  at: -9,
  apply: async (context) => {
    const { day } = context.days;
    const progress = { itemTitle: 'Improvement plan: progress', asks: 'To note progress' };
    const board = await addMeeting(context, 'board', 3, {
      ...progress,
      itemNumber: '3',
      paperDue: day(1),
      localMember: 'All',
      time: '10 am',
      place: 'Committee room 2',
      agenda: [...nextAgenda],
    });
    await addMeeting(context, 'cabinet', 12, {
      ...progress,
      itemNumber: '8',
      asks: 'To agree the budget of the second year',
      keyDecision: true,
      noticeOn: day(-12),
    });
    await addMeeting(context, 'panel', 15, {
      ...progress,
      asks: 'To consider care leavers’ housing',
      paperDue: day(9),
    });
    await addMeeting(context, 'scrutiny', 38, progress);
    await context.store(MANAGER).addRecord(
      'draftQuestions',
      {
        planId: context.planId,
        meetingId: board.id,
        kind: 'question',
        askedAs: 'Independent chair',
        text: 'What has changed for care leavers since the board last met?',
        answer: 'Bring the three homes let since, and what the young people say of them.',
        answeredBy: 'Head of Permanence',
        order: 1,
      },
      context.key('draft question', 'board'),
    );
    await context.store(CLERK).addRecord(
      'exemptItems',
      {
        planId: context.planId,
        meetingId: board.id,
        title: 'Terms of an agency contract',
        kind: 'paper',
        text: 'The agency’s price for six social workers until the posts are filled.',
        paragraph: '3',
        publicInterest: 'The contract is not let yet: to publish the price would cost the council in the negotiation.',
        order: 1,
      },
      context.key('exempt', 'agency'),
    );
  },
};

export const meetingPlanEvents: readonly PlanEvent[] = [
  { at: -372, apply: addBodies },
  ...onItsWay,
  answered,
  reported('board', -299, '3'),
  reported('scrutiny', -267, '6'),
  reported('board', -240, '3', [
    {
      kind: 'resolution',
      letter: '(b)',
      text: 'That ten further actions, for what the first actions did not reach, come into the plan.',
      outcome: 'agreed',
    },
  ]),
  reported('scrutiny', -204, '7'),
  pledgeReportMade,
  reported('cabinet', -196, '9'),
  reported('board', -180, '3'),
  reported('scrutiny', -141, '6'),
  reported('board', -120, '3'),
  reported('scrutiny', -78, '8'),
  reported('cabinet', -70, '10'),
  reported('council', -64, '6'),
  reported('board', -60, '3'),
  reported('panel', -45, '4'),
  reported('board', -22, '3', [], wasThere),
  ...lately,
  coming,
  ...askedAtMeetingsEvents,
];
