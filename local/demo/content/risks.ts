import type { RecordRow, RecordValues } from '../../../src/lists/planStore';
import type { Impact, Likelihood } from '../../../src/plan/risks/scaleWords';
import { MANAGER } from '../demoPeople';
import type { EventContext, PlanEvent } from '../planEvent';
import type { Offset } from './story';

/** The risks to the demo plan with their reviews. All of them are invented. */

/** The day on which risks were tied to actions: all actions are in the plan by then. */
const TIED = -46;

interface DemoReview {
  at: Offset;
  by: string;
  score: readonly [Likelihood, Impact];
  text: string;
  /** The day by which the risk is to be looked at again. */
  next: Offset;
}

interface DemoRisk {
  draft: RecordValues<'risks'>;
  /** The day on which it came into the register. */
  at: Offset;
  owner: string;
  actions: readonly string[];
  reviews: readonly DemoReview[];
  closed?: { at: Offset; why: string };
}

const risks: readonly DemoRisk[] = [
  {
    draft: {
      ref: 'R1',
      title: 'Too few experienced social workers',
      cause: 'Few experienced people apply, and neighbouring councils pay more.',
      event: 'Posts stay empty for months, or are filled through agencies.',
      effect: 'Children meet a new worker every few months, and their plans drift.',
      likelihoodBefore: 'Almost certain',
      impactBefore: 'Major',
      controls: 'A retention payment after two years; newly qualified workers with half a caseload.',
    },
    at: -340,
    owner: 'caroline.hart',
    actions: ['6.1', 'A3'],
    reviews: [
      {
        at: -236,
        by: 'caroline.hart',
        score: ['Likely', 'Major'],
        text: 'Nine newly qualified workers have begun; agency workers are down to fourteen.',
        next: -110,
      },
      {
        at: -47,
        by: 'caroline.hart',
        score: ['Likely', 'Moderate'],
        text: 'Agency workers are down to eight. Evenings are still the weak point.',
        next: 40,
      },
    ],
  },
  {
    draft: {
      ref: 'R2',
      title: 'Housing is not ready for young people who leave care',
      cause: 'The joint protocol for 16 and 17 year olds is not agreed.',
      event: 'A young person is placed in temporary accommodation.',
      effect: 'They are at risk, and the council fails in a duty that inspectors look at first.',
      likelihoodBefore: 'Likely',
      impactBefore: 'Severe',
      controls: 'The head of service agrees to each placement in writing.',
    },
    at: -230,
    owner: 'joanne.tranter',
    actions: ['12.1', '12.2'],
    reviews: [
      {
        at: -172,
        by: 'joanne.tranter',
        score: ['Possible', 'Severe'],
        text: 'Two flats are kept free for emergencies.',
        next: -6,
      },
    ],
  },
  {
    draft: {
      ref: 'R3',
      title: 'The money for the exploitation team ends',
      cause: 'Two of its posts are paid from a grant that ends next March.',
      event: 'The posts lapse before the budget names them.',
      effect: 'Return home interviews come late again.',
      likelihoodBefore: 'Likely',
      impactBefore: 'Major',
      controls: 'A growth bid stands in the draft budget.',
    },
    at: -110,
    owner: MANAGER,
    actions: ['A1', 'A2'],
    reviews: [
      {
        at: -20,
        by: MANAGER,
        score: ['Possible', 'Major'],
        text: 'The Section 151 officer supports the bid; Cabinet decides in February.',
        next: 45,
      },
    ],
  },
  {
    draft: {
      ref: 'R4',
      title: 'Leads cannot keep the pace of three programmes at once',
      cause: 'The same managers lead this plan, the new case system and the budget savings.',
      event: 'Reports come late and actions slip together.',
      effect: 'The board finds out too late.',
      likelihoodBefore: 'Possible',
      impactBefore: 'Moderate',
      controls: 'One calendar of deadlines for all three.',
    },
    at: -47,
    owner: 'caroline.hart',
    actions: [],
    reviews: [],
  },
  {
    draft: {
      ref: 'R5',
      title: 'The new assessment template is not used',
      cause: 'Earlier templates were dropped after a few weeks.',
      event: 'Teams go on as before.',
      effect: 'Assessments do not say what the history means for the child.',
      likelihoodBefore: 'Likely',
      impactBefore: 'Moderate',
      controls: 'Practice leads sit with each team for a week.',
    },
    at: -340,
    owner: MANAGER,
    actions: ['4.1', '4.3'],
    reviews: [],
    closed: { at: -140, why: 'The template is the only one in the case system, and audits find it in use.' },
  },
];

async function add(context: EventContext, { draft, at, owner }: DemoRisk, order: number): Promise<void> {
  const row = await context.store(MANAGER).addRecord(
    'risks',
    {
      ...draft,
      planId: context.planId,
      since: context.days.day(at),
      ownerId: await context.number(owner),
      order,
    },
    context.key('risk', draft.ref ?? ''),
  );
  context.keep(`risk ${draft.ref}`, row);
}

/** Ties a risk to the actions that lower it, once all of them are in the plan. */
async function tie(context: EventContext, { draft, actions }: DemoRisk): Promise<void> {
  const row = context.kept<RecordRow<'risks'>>(`risk ${draft.ref}`);
  const actionIds = actions.map((ref) => context.action(ref).id);
  await context
    .store(MANAGER)
    .editRecord('risks', row, { actionIds }, 'Tied to the actions that lower it.', context.key('tie', draft.ref ?? ''));
}

/** Adds a row to a risk's history as the person who did it. */
async function append(
  context: EventContext,
  risk: DemoRisk,
  by: string,
  row: RecordValues<'riskReviews'>,
  ...key: (string | number)[]
): Promise<void> {
  const { id } = context.kept<{ id: number }>(`risk ${risk.draft.ref}`);
  await context
    .store(by)
    .addRecord(
      'riskReviews',
      { ...row, planId: context.planId, riskId: id, riskRef: risk.draft.ref },
      context.key('risk', risk.draft.ref ?? '', ...key),
    );
}

function eventsOf(risk: DemoRisk, order: number): PlanEvent[] {
  const { closed } = risk;
  return [
    { at: risk.at, apply: (context) => add(context, risk, order) },
    ...(risk.actions.length > 0 ? [{ at: TIED, apply: (context: EventContext) => tie(context, risk) }] : []),
    ...risk.reviews.map(({ at, by, score: [likelihood, impact], text, next }, index): PlanEvent => ({
      at,
      apply: (context) => {
        const nextReview = context.days.day(next);
        return append(context, risk, by, { kind: 'review', likelihood, impact, text, nextReview }, 'review', index);
      },
    })),
    ...(closed
      ? [
          {
            at: closed.at,
            apply: (context: EventContext) =>
              append(context, risk, MANAGER, { kind: 'closed', text: closed.why }, 'closed'),
          },
        ]
      : []),
  ];
}

/** A risk that is exempt from the start, and so in no register that everybody reads. */
async function addExempt(context: EventContext): Promise<void> {
  await context.store(MANAGER).addRecord(
    'exemptItems',
    {
      planId: context.planId,
      kind: 'risk',
      title: 'The agency may end its contract early',
      text: 'The price for six social workers is in dispute. The agency ends the contract at a month’s notice, and cases have to be given to others at once.',
      answer: 'The contract is looked at by the council’s lawyers; two other agencies have given prices.',
      likelihood: 'Possible',
      impact: 'Major',
      nextReview: context.days.day(25),
      actionIds: [context.action('6.1').id],
      paragraph: '3',
      publicInterest: 'To publish the dispute would cost the council in the negotiation.',
      order: 1,
    },
    context.key('exempt', 'agency risk'),
  );
}

export const riskPlanEvents: readonly PlanEvent[] = [
  ...risks.flatMap((risk, index) => eventsOf(risk, index + 1)),
  { at: -32, apply: addExempt },
];
