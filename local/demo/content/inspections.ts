import type { Finding, Inspection, Judgement } from '../../../src/plan/fields';
import type { PlanEvent, EventContext } from '../planEvent';
import { MANAGER } from '../demoPeople';

/**
 * The inspections before and after the report. Strengths and findings are quoted from the report of 24 November 2017
 * (Ofsted, Open Government Licence v3.0). Earlier grades and related services follow that report and the council's
 * announcement of it. The number of earlier recommendations and the monitoring visit are invented.
 */

type Quoted = Pick<Finding, 'text' | 'page' | 'area'>;

const HELP = 'Children who need help and protection';
const LOOKED_AFTER = 'Children looked after and achieving permanence';
const ADOPTION = 'Adoption performance';
const CARE_LEAVERS = 'Experiences and progress of care leavers';
const LEADERSHIP = 'Leadership, management and governance';

const strengths: Quoted[] = [
  {
    area: HELP,
    page: 2,
    text: 'Children and their families benefit from an extensive range of well-coordinated, multi-agency help and support, including early help services.',
  },
  {
    area: HELP,
    page: 2,
    text: 'Social workers know the children with whom they are working well. They use a wide range of creative and effective direct work to understand the views and circumstances of children.',
  },
  {
    area: LOOKED_AFTER,
    page: 3,
    text: 'Innovative and effective edge-of-care services help to make sure that children become looked after only when this is needed.',
  },
  {
    area: ADOPTION,
    page: 3,
    text: 'Adoption is a strength. Children who need adoption are matched well and placed very quickly with adopters. Prospective adopters are assessed and trained to a high standard. The quality of post-adoption support is exceptional.',
  },
  {
    area: CARE_LEAVERS,
    page: 24,
    text: 'The local authority is very successful at knowing the current status and whereabouts of its care leavers.',
  },
  {
    area: LEADERSHIP,
    page: 28,
    text: 'Inspectors saw clear evidence that managers know the strengths and areas for development in their service very well.',
  },
];

const findings: (Quoted & { about: string })[] = [
  {
    about: '3',
    area: HELP,
    page: 11,
    text: 'While case recording was up to date, only information for the eldest child in a sibling group is recorded on concerns forms, so information about any younger brothers and sisters is not separately recorded or available for future reference on the electronic system.',
  },
  {
    about: '11',
    area: CARE_LEAVERS,
    page: 24,
    text: 'The support provided to care leavers when they consider that they are ready to move into independent accommodation is not always effective enough to ensure that these moves are successful.',
  },
  {
    about: '10',
    area: CARE_LEAVERS,
    page: 25,
    text: 'The local authority has been slow to roll out an apprenticeship offer for care leavers, despite being a participant in the ‘New Beginnings’ initiative.',
  },
];

const progressFound: { about: string; verdict: string; text: string }[] = [
  {
    about: '1',
    verdict: 'Good progress',
    text: 'Managers now see every contact on the day it arrives, and delays are rare and explained.',
  },
  {
    about: '4',
    verdict: 'Some progress',
    text: 'Assessments are more analytical than they were. In some, the child’s own account is still thin.',
  },
  {
    about: '6',
    verdict: 'Some progress',
    text: 'Supervision is regular. It does not yet always lead to decisions that move a child’s plan on.',
  },
  {
    about: '7',
    verdict: 'Limited progress',
    text: 'Permanence planning meetings are held earlier. Too many children still wait without a tracked plan.',
  },
  {
    about: '11',
    verdict: 'Some progress',
    text: 'The Pledge is written and young people helped to write it. Few care leavers can yet say what it gives them.',
  },
  {
    about: '12',
    verdict: 'Limited progress',
    text: 'Fewer young people are placed in bed and breakfast. The joint protocol with Housing is not signed.',
  },
];

async function quote(
  context: EventContext,
  inspectionId: number,
  kind: Finding['kind'],
  all: readonly (Partial<Finding> & { about?: string })[],
): Promise<void> {
  for (const [index, { about, ...said }] of all.entries()) {
    const recommendationId = about === undefined ? null : context.recommendation(about).id;
    await context
      .store(MANAGER)
      .addRecord(
        'findings',
        { ...said, inspectionId, kind, recommendationId, order: index + 1 },
        context.key('finding', inspectionId, kind, index),
      );
  }
}

async function earlier(
  context: EventContext,
  name: string,
  inspection: Partial<Inspection>,
  grades: readonly [role: 'overall' | 'area', area: string, grade: string][],
): Promise<void> {
  const store = context.store(MANAGER);
  const { id } = await store.addRecord(
    'inspections',
    { authority: 'Shropshire', inspectorate: 'Ofsted', ...inspection },
    context.key('inspection', name),
  );
  for (const [index, [role, area, grade]] of grades.entries()) {
    const draft = { inspectionId: id, role, area, grade, order: index + 1 };
    await store.addRecord('judgements', draft, context.key('judgement', name, index));
  }
}

/** Records, in the first week, the report's strengths and findings and what it says of earlier inspections. */
async function recordReport(context: EventContext): Promise<void> {
  await recordEarlierInspections(context);
  const { inspection, allJudgements, findings: known } = await context.data();
  if (!inspection) throw new Error('The demo plan answers no inspection.');
  await linkEarlierAreas(context, inspection, allJudgements);
  await recordBoard(context, inspection, allJudgements);
  const already = known.filter((each) => each.inspectionId === inspection.id);
  if (!already.some(({ kind }) => kind === 'strength')) await quote(context, inspection.id, 'strength', strengths);
  if (!already.some(({ kind }) => kind === 'finding')) await quote(context, inspection.id, 'finding', findings);
  await describeInspection(context, inspection);
}

async function recordEarlierInspections(context: EventContext): Promise<void> {
  await earlier(
    context,
    '2011',
    {
      framework: 'Safeguarding and looked after children',
      start: '2011-03-07',
      end: '2011-03-18',
      scope:
        'Services for safeguarding and looked after children. The month and grades are as the report of 2017 names them; the days are illustrative.',
    },
    [
      ['area', 'Safeguarding children', 'Adequate'],
      ['area', 'Children looked after', 'Good'],
    ],
  );
  await earlier(
    context,
    '2013',
    {
      framework: 'Arrangements for the protection of children',
      start: '2013-01-07',
      end: '2013-01-16',
      scope:
        'Arrangements for the protection of children. The month and grade are as the report of 2017 names them; the days and the number of recommendations are illustrative.',
      recommendationCount: 36,
    },
    [['overall', 'Overall effectiveness', 'Adequate']],
  );
}

/** Links the areas that were judged to the areas of the earlier framework, which had other names. */
async function linkEarlierAreas(
  context: EventContext,
  inspection: Inspection,
  allJudgements: readonly Judgement[],
): Promise<void> {
  const store = context.store(MANAGER);
  const say = async (area: string, sameAs: string): Promise<void> => {
    const judgement = allJudgements.find((each) => each.inspectionId === inspection.id && each.area === area);
    if (judgement && judgement.sameAs === null)
      await store.editRecord(
        'judgements',
        judgement,
        { sameAs },
        'The area was renamed in the framework of 2013.',
        context.key('same area', area),
      );
  };
  await say(HELP, 'Safeguarding children');
  await say(LOOKED_AFTER, 'Children looked after');
}

/** Names the safeguarding board in its judgement, because the board was reviewed beside the council. */
async function recordBoard(
  context: EventContext,
  inspection: Inspection,
  allJudgements: readonly Judgement[],
): Promise<void> {
  const store = context.store(MANAGER);
  const board = await store.addRecord(
    'bodies',
    {
      name: 'Shropshire Safeguarding Children Board',
      kind: 'safeguarding partnership',
      until: '2019-09-29',
      order: 90,
    },
    context.key('body', 'safeguarding board'),
  );
  const boards = allJudgements.find((each) => each.inspectionId === inspection.id && each.role === 'board');
  if (boards && boards.bodyId === null)
    await store.editRecord(
      'judgements',
      boards,
      { bodyId: board.id },
      'The board was reviewed beside the council.',
      context.key('body of', boards.id),
    );
}

async function describeInspection(context: EventContext, inspection: Inspection): Promise<void> {
  await context.store(MANAGER).editInspection(
    inspection,
    {
      scope:
        'Services for children in need of help and protection, children looked after and care leavers; review of the effectiveness of the Local Safeguarding Children Board.',
      teamSize: 7,
      methods:
        'Inspectors read case files, watched how professional staff work with families and each other, and talked to children, young people and their families wherever possible.',
      benchmarks: [
        {
          value: '46 councils',
          label: 'were rated good for their children’s services, and three outstanding',
          source: 'The council’s announcement, 24 November 2017',
        },
        {
          value: 'Top 30%',
          label: 'of councils nationally',
          source: 'The council’s announcement, 24 November 2017',
        },
        {
          value: '350 days',
          label: 'from entering care to moving in with an adoptive family; the government’s threshold is 426',
          source: 'Report, page 21; the council’s own data for the last 12 months',
        },
      ],
    },
    'Written down from the report.',
    context.key('about the inspection'),
  );
}

async function recordRelatedServices(context: EventContext): Promise<void> {
  const related: [name: string, draft: Partial<Inspection>, grade: string][] = [
    [
      'adoption',
      {
        scope: 'Joint Adoption Service for Shropshire and Telford',
        framework: 'Single inspection framework',
        end: '2016-07-01',
        methods: 'Graded as part of Telford’s inspection in 2016. Hosted by Shropshire.',
      },
      'Good',
    ],
    ['home 1', { scope: 'First children’s home', framework: 'Social care common inspection framework' }, 'Good'],
    [
      'home 2',
      { scope: 'Second children’s home', framework: 'Social care common inspection framework' },
      'Outstanding',
    ],
  ];
  for (const [name, draft, grade] of related)
    await earlier(context, name, { kind: 'related service', ...draft }, [['area', 'Overall experiences', grade]]);
}

/** Records the grades that the council aims for and the other things that it must do. */
async function recordTargetsAndDrivers(context: EventContext): Promise<void> {
  const { plan } = await context.data();
  await context.store(MANAGER).editPlan(
    plan,
    {
      targets: [
        { area: 'Overall effectiveness', grade: 'Outstanding' },
        { area: HELP, grade: 'Outstanding' },
        { area: LOOKED_AFTER, grade: 'Good' },
        { area: CARE_LEAVERS, grade: 'Good' },
      ],
      drivers: [
        {
          title: 'Children and Social Work Act 2017',
          since: '2017-04-27',
          text: 'Safeguarding partners take the place of the safeguarding children board; a local offer for care leavers, with personal advisers until 25.',
          url: 'https://www.legislation.gov.uk/ukpga/2017/16',
        },
        {
          title: 'Homelessness Reduction Act 2017',
          since: '2018-04-03',
          text: 'Housing has duties to young people at risk of homelessness earlier than before: the protocol under recommendation 12 has to hold both.',
          url: 'https://www.legislation.gov.uk/ukpga/2017/13',
        },
      ],
      summary:
        'Inspectors found that services for children in Shropshire are good, and told us twelve things to do better; they asked one thing of the safeguarding board. This plan says what we do about each, who leads it and by when. We want children who cannot live at home to have a permanent home sooner, and young people leaving care to know what help is theirs. We report on it in public at scrutiny and cabinet.',
    },
    'Agreed by the improvement board.',
    context.key('targets and drivers'),
  );
}

async function recordMonitoringVisit(context: EventContext): Promise<void> {
  const { inspection } = await context.data();
  const visit = await context.store(MANAGER).addRecord(
    'inspections',
    {
      authority: 'Shropshire',
      inspectorate: 'Ofsted',
      framework: 'Inspection of local authority children’s services (ILACS)',
      kind: 'monitoring visit',
      topic: 'Permanence, and the progress of the plan',
      start: context.days.day(-62),
      end: context.days.day(-61),
      published: context.days.day(-57),
      teamSize: 2,
      inspectors: 'Two of Her Majesty’s Inspectors',
      methods: 'Evidence read; meetings with social workers, managers and eleven young people.',
      letter:
        'An illustrative letter of the example plan. Since the inspection the council has made progress for most children who need a permanent home. The front door is safe and quick. Supervision is regular but does not yet always move plans on. Leaders know where work remains and have reviewed their plan.',
      earlierInspectionId: inspection?.id ?? null,
    },
    context.key('inspection', 'monitoring visit'),
  );
  await quote(context, visit.id, 'progress found', progressFound);
  await quote(context, visit.id, 'strength', [
    { text: 'Young people took part in writing the Pledge and say that they were listened to.' },
  ]);
  await quote(context, visit.id, 'finding', [
    { about: '7', text: 'The tracker for permanence should hold every child’s plan, not only those before a panel.' },
  ]);
}

/** Records the part that councillors themselves play in each recommendation (requirement 54). */
async function recordCouncillorRoles(context: EventContext): Promise<void> {
  const parts: [ref: string, role: string, stateAtImport: string | null][] = [
    ['1', 'The portfolio holder visits the front door twice a year and reports to scrutiny.', 'Already actioned'],
    [
      '7',
      'The corporate parenting panel sees the permanence figures at each meeting and asks about every child waiting over six months.',
      'Under way',
    ],
    ['10', 'Members open doors: each is asked to name one local employer for an apprenticeship.', 'Not started'],
    ['11', 'The corporate parenting panel adopts the Pledge and hears from care leavers each spring.', 'Under way'],
    ['12', 'The portfolio holders for children and for housing answer for the protocol together.', null],
  ];
  const { recommendations } = await context.data();
  for (const [ref, councillorRole, stateAtImport] of parts) {
    const recommendation = recommendations.find((each) => each.ref === ref);
    if (recommendation && recommendation.councillorRole === null)
      await context
        .store(MANAGER)
        .editRecommendation(
          recommendation,
          { councillorRole, stateAtImport },
          'Councillors asked what their own part is.',
          context.key('councillor', ref),
        );
  }
}

export const inspectionPlanEvents: readonly PlanEvent[] = [
  { at: -374, apply: recordReport },
  { at: -373, apply: recordRelatedServices },
  { at: -366, apply: recordTargetsAndDrivers },
  { at: -360, apply: recordCouncillorRoles },
  { at: -57, apply: recordMonitoringVisit },
];
