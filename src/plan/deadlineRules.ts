/** The length of a period. */
export type Span = { workingDays: number } | { calendarDays: number } | { months: number };

/**
 * The day from which a period counts: when the council received the report, when the report was published, or the event
 * itself.
 */
export type CountedFrom = 'receipt' | 'publication' | 'event';

/** Who made a rule: statute, guidance or the council itself. How far the rule binds the council depends on that. */
export type Standing = 'statute' | 'guidance' | 'the council';

/** One task with a deadline that counts from a report. */
export interface DeadlineStep {
  title: string;
  /** The period; its last day is still in time. */
  within: Span;
  from: CountedFrom;
  /** Whether the period includes its first day: three months beginning with 15 January end on 14 April. */
  beginningWith?: true;
  standing: Standing;
  /** The source of the deadline. */
  source: string;
}

/** The deadlines that follow a kind of report, as data that a council's clerk can read and check. */
export interface DeadlineRule {
  /** The name that Plan.responseRule holds; never changed once plans use it. */
  name: string;
  /** The title shown in a list of choices. */
  title: string;
  /** The body that makes such reports, as an inspection names it; empty where any body may. */
  by: string;
  /** The body that receives the response; empty where none asks for one. */
  to: string;
  /** The response, whose deadline is the plan's own. */
  response: DeadlineStep | null;
  /** Further tasks with deadlines. */
  further: readonly DeadlineStep[];
  /** The source of the rule, or why there is no deadline. */
  source: string;
}

const INSPECTION_OF_AUTHORITIES =
  'Education and Inspections Act 2006, section 137(4); SI 2007/462, regulation 3 with regulation 1(2)';
const FOCUSED_VISITS = 'Ofsted, Inspecting local authority children’s services (guidance)';
const JOINT_REVIEWS = 'Children Act 2004, section 20; SI 2015/1792, regulations 3 and 4';
const AREA_SEND =
  'Secondary source for the days; Ofsted and CQC, Area SEND: framework and handbook. Only where the report asks for a priority action plan';
const PEER_CHALLENGE =
  'Local Government Association, Corporate peer challenge (guidance), counted from the challenge itself';
const OMBUDSMAN = 'Local Government Act 1974, section 31(2)';
const AUDITOR = 'Local Audit and Accountability Act 2014, Schedule 7, paragraph 5(5)';

/**
 * 70 working days from receipt, and the report published within 30: the deadlines of the regulations after an Ofsted
 * report.
 */
const ofstedResponse: DeadlineStep = {
  title: 'Response to Ofsted published',
  within: { workingDays: 70 },
  from: 'receipt',
  standing: 'statute',
  source: INSPECTION_OF_AUTHORITIES,
};

/** A rule for a kind of report that sets no deadline. */
const withoutDeadline = (name: string, title: string, by: string, source: string): DeadlineRule => ({
  name,
  title,
  by,
  to: '',
  response: null,
  further: [],
  source,
});

/** Every rule that the product has (requirements 57, 71 and 73, and the facts to check rules against). */
export const deadlineRules: readonly DeadlineRule[] = [
  {
    name: 'ofsted-inspection',
    title: 'Ofsted inspection of children’s services: 70 working days',
    by: 'Ofsted',
    to: 'Ofsted',
    response: ofstedResponse,
    further: [
      {
        title: 'Report sent to partners and the press',
        within: { workingDays: 30 },
        from: 'receipt',
        standing: 'statute',
        source: 'SI 2007/462, regulation 2',
      },
    ],
    source: INSPECTION_OF_AUTHORITIES,
  },
  {
    name: 'ofsted-focused-visit',
    title: 'Ofsted focused visit with priority action: draft in 20 working days, plan in 70',
    by: 'Ofsted',
    to: 'Ofsted',
    response: ofstedResponse,
    further: [
      {
        title: 'Draft plan to Ofsted',
        within: { workingDays: 20 },
        from: 'receipt',
        standing: 'guidance',
        source: FOCUSED_VISITS,
      },
    ],
    source: `${FOCUSED_VISITS}; ${INSPECTION_OF_AUTHORITIES}`,
  },
  withoutDeadline(
    'ofsted-focused-visit-improvement',
    'Ofsted focused visit without priority action: no deadline',
    'Ofsted',
    `Areas for improvement bind no day: ${FOCUSED_VISITS}`,
  ),
  {
    name: 'area-send',
    title: 'Area SEND inspection with a priority action plan: 35 to 50 working days',
    by: 'Ofsted and the Care Quality Commission',
    to: 'Ofsted and the Care Quality Commission',
    response: {
      title: 'Priority action plan agreed with Ofsted and the CQC',
      within: { workingDays: 50 },
      from: 'receipt',
      standing: 'guidance',
      source: AREA_SEND,
    },
    further: [
      {
        title: 'Priority action plan sent to Ofsted and the CQC',
        within: { workingDays: 35 },
        from: 'receipt',
        standing: 'guidance',
        source: AREA_SEND,
      },
    ],
    source: AREA_SEND,
  },
  withoutDeadline(
    'area-send-improvement',
    'Area SEND inspection without a priority action plan: no deadline',
    'Ofsted and the Care Quality Commission',
    'Areas for improvement bind the partnership and have no statutory day: Ofsted and CQC, Area SEND: framework and handbook',
  ),
  {
    name: 'joint-targeted-area-inspection',
    title: 'Joint targeted area inspection that asks for a written statement: 70 working days',
    by: 'Ofsted, CQC, HMICFRS and HMI Probation',
    to: 'Ofsted',
    response: {
      title: 'Written statement of proposed action made',
      within: { workingDays: 70 },
      from: 'receipt',
      standing: 'statute',
      source: JOINT_REVIEWS,
    },
    further: [],
    source: `${JOINT_REVIEWS}. Only where the letter asks for a written statement`,
  },
  withoutDeadline(
    'joint-targeted-area-inspection-improvement',
    'Joint targeted area inspection without a written statement: no deadline',
    'Ofsted, CQC, HMICFRS and HMI Probation',
    `No written statement was asked for: ${JOINT_REVIEWS}`,
  ),
  {
    name: 'corporate-peer-challenge',
    title: 'Corporate peer challenge: report in 3 months, action plan in 5',
    by: 'Local Government Association',
    to: 'the Local Government Association',
    response: {
      title: 'Action plan published',
      within: { months: 5 },
      from: 'event',
      standing: 'guidance',
      source: PEER_CHALLENGE,
    },
    further: [
      {
        title: 'Peer challenge report published',
        within: { months: 3 },
        from: 'event',
        standing: 'guidance',
        source: PEER_CHALLENGE,
      },
      {
        title: 'Progress review held, at about ten months',
        within: { months: 10 },
        from: 'event',
        standing: 'guidance',
        source: PEER_CHALLENGE,
      },
      {
        title: 'Progress review report published',
        within: { months: 12 },
        from: 'event',
        standing: 'guidance',
        source: PEER_CHALLENGE,
      },
    ],
    source: PEER_CHALLENGE,
  },
  {
    name: 'ombudsman',
    title: 'Ombudsman’s report: laid before the authority, answered within 3 months',
    by: 'Local Government and Social Care Ombudsman',
    to: 'the Local Government and Social Care Ombudsman',
    response: {
      title: 'Report laid before the authority and the Ombudsman told what it will do',
      within: { months: 3 },
      from: 'receipt',
      beginningWith: true,
      standing: 'statute',
      source: OMBUDSMAN,
    },
    further: [],
    source: OMBUDSMAN,
  },
  {
    name: 'external-audit-recommendation',
    title: 'Auditor’s written recommendation or public interest report: considered within a month',
    by: 'The external auditor',
    to: 'the external auditor',
    response: {
      title: 'Recommendation considered at a meeting of the authority',
      within: { months: 1 },
      from: 'receipt',
      beginningWith: true,
      standing: 'statute',
      source: AUDITOR,
    },
    further: [],
    source: `${AUDITOR}. Other recommendations of an auditor’s annual report bind no day`,
  },
  withoutDeadline(
    'cqc-local-authority-assessment',
    'CQC assessment of adult social care: no deadline',
    'Care Quality Commission',
    'Health and Social Care Act 2008, section 46A, binds no day for the council’s answer',
  ),
  withoutDeadline(
    'housing-regulator',
    'Regulator of Social Housing: no deadline',
    'Regulator of Social Housing',
    'The regulator agrees with the landlord what is done by when: Housing and Regeneration Act 2008, Part 2',
  ),
  withoutDeadline(
    'hmi-probation-youth-justice',
    'HMI Probation inspection of youth justice: no deadline',
    'HM Inspectorate of Probation',
    'No day is bound by statute: HM Inspectorate of Probation, youth justice inspections',
  ),
  withoutDeadline('hmicfrs', 'HMICFRS inspection: no deadline', 'HMICFRS', 'No day binds the council'),
  withoutDeadline(
    'best-value-notice',
    'Best Value notice: no deadline in law',
    'Ministry of Housing, Communities and Local Government',
    'The notice itself says what is asked by when: Local Government Act 1999, Part 1, and its statutory guidance',
  ),
  withoutDeadline('internal-review', 'Internal review or audit: no deadline', '', 'Whoever asked for it sets the day'),
  withoutDeadline('member-motion', 'Members’ motion: no deadline', '', 'The motion itself may name a day'),
  withoutDeadline('none', 'No deadline', '', ''),
];

/** The rule for a new plan made from an Ofsted report. */
export const defaultResponseRule = 'ofsted-inspection';
