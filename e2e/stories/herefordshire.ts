import type { Filled } from './steps';

/**
 * The facts of the story. From the printed minutes of Herefordshire Council's Cabinet of 15 December 2022, item 181:
 * the steps of approval, the delegation, the resolutions word for word, and members' remarks. From Ofsted's report of
 * 21 September 2022 (Crown copyright, Open Government Licence v3.0), read from its PDF: the grades and the areas for
 * improvement. The actions, their leads and days, and the wording of scrutiny's recommendations, which the minutes do
 * not print, are invented; so is the committee's next meeting.
 */

export const planTitle = 'Children’s Services Improvement Plan';

/** How this story groups the areas under priorities. */
export const priorities: [title: string, areas: string[]][] = [
  ['Leaders, staff and corporate responsibility', ['1', '2', '8', '9']],
  ['Practice that keeps children safe', ['3', '4', '5', '6']],
  ['Support for children, young people and families', ['7']],
];

export const summary =
  'Inspectors found in July 2022 that our services for children are inadequate, and named nine areas that must improve. This plan says what we do about each, who leads it and by when. Families’ views go on shaping it after it has gone to Ofsted.';

/** The actions that answer the areas: number, text, outcome, measure, lead and due date of each. */
export const actions: [
  area: string,
  text: string,
  outcome: string,
  measure: string,
  lead: string,
  due: string | null,
][] = [
  [
    '1',
    'Give every directorate a named part in keeping children safe, reported to the corporate leadership team',
    'Children are everybody’s business, in the council and with partners.',
    'Parts named, and reported on each quarter.',
    'caroline.hart',
    '2023-01-31',
  ],
  [
    '2',
    'Recruit and keep permanent social workers, with a new offer on pay, caseloads and development',
    'Children keep the same social worker.',
    'Share of posts held by permanent staff.',
    'tom.aldridge',
    '2023-06-30',
  ],
  [
    '3',
    'Answer every contact and request for information within a day, with health and police at one table',
    'Children at risk are seen in time.',
    'Contacts decided within 24 hours.',
    'sarah.penrose',
    '2023-03-31',
  ],
  [
    '4',
    'Set practice priorities that show what good work looks like, and coach every team in them',
    'The practice priorities are an aspiration for every team.',
    'Practice graded good in monthly audits.',
    'owen.bright',
    '2023-05-31',
  ],
  [
    '6',
    'Track every child’s way to a permanent home at a weekly panel',
    'Children in care know sooner where they will grow up.',
    'Weeks from care to a permanence plan.',
    'helen.whitfield',
    null,
  ],
];

/**
 * The first use of "Waits for" in the story: some activities were dependent on others being completed or sufficiently
 * progressed.
 */
export const dependent: Filled = {
  'What will be done':
    'Develop pathways for early support for expectant mothers and newborns with midwives and health visitors',
  'Desired outcome': 'Babies and their parents have help before things go wrong.',
  'How success is measured': 'Families helped early, and what became of it over time.',
  Lead: { person: 'Grace Mbeki' },
  'Owner outside the service': 'Midwifery and health visiting',
  Due: '30 Jun 2023',
};

/**
 * The reason for a measure that is not yet defined: "There were no measures at the moment for SEND as a new strategy
 * was currently being worked on".
 */
export const sendMeasure: Filled = {
  'What is measured': 'How well children with SEND are supported',
  'It cannot be defined yet': true,
  'Why not yet': 'There are no measures at the moment for SEND, as a new strategy is being worked on.',
  'Where the definition will come from':
    'The new SEND strategy: appropriate measures are identified as part of that work.',
  'By when': '31 Mar 2023',
};

/** Scrutiny's three recommendations with the executive's responses, each accepted. The wording is invented. */
export const scrutiny: { words: string; response: string }[] = [
  {
    words: 'That every action of the plan has a timeline, so that the committee can see what is late.',
    response: 'Timelines are added to the actions that had none.',
  },
  {
    words: 'That the plan shows how families were listened to, and what changed because of it.',
    response: 'Engagement with families is recorded with the actions it bears on, and goes on after submission.',
  },
  {
    words: 'That progress on the plan comes to each meeting of the committee.',
    response: 'Progress is reported to every meeting from January 2023.',
  },
];

/**
 * What the committee's recommendations ask officers to do, written down with its meeting once Cabinet had accepted them:
 * who does it by when, and what they say of it before the committee meets again. The wording is invented.
 */
export const followed: { text: string; person: string; login: string; due: string; said: string; isDone: boolean }[] = [
  {
    text: 'Send members the plan with a day for every action',
    person: 'Helen Whitfield',
    login: 'helen.whitfield',
    due: '13 Jan 2023',
    said: 'Sent to every member with the new days marked.',
    isDone: true,
  },
  {
    text: 'Show which actions families had a part in, and what changed',
    person: 'Owen Bright',
    login: 'owen.bright',
    due: '20 Jan 2023',
    said: 'Two of the four groups have met; the others meet in February.',
    isDone: false,
  },
];

/** What the committee decides at its next meeting, when it has seen how its recommendations were followed. */
export const nextResolution = 'That the progress on the committee’s recommendations be noted.';

/** The resolutions in the minutes' own words. */
export const resolutions: { letter: string; text: string; outcome: string }[] = [
  {
    letter: 'a)',
    text: 'That the Executive Response to the scrutiny recommendations on Children’s Services Improvement Action Plan (at Appendix 1), made by the Children and Young People Scrutiny Committee at its meeting on the 13 December 2022, be agreed;',
    outcome: 'agreed',
  },
  {
    letter: 'b)',
    text: 'Cabinet endorse the Improvement Action Plan outlined in Appendix A; and',
    outcome: 'endorsed',
  },
  {
    letter: 'c)',
    text: 'Cabinet authorise the Corporate Director for Children and Young People in consultation with the council’s Corporate Leadership Team to submit the action plan to Ofsted no later than 20 December 2022.',
    outcome: 'authorised',
  },
];

/** Members' questions and remarks, with the replies. */
export const views: Filled[] = [
  {
    'What it is': 'A question',
    'As what': 'Group leader',
    'The words': 'How will the plan be scrutinised from here?',
    Answer:
      'There had been a robust scrutiny process and this would continue to ensure progress, however some activities were dependent on others being completed or sufficiently progressed.',
    'Answered by': 'Corporate Director',
  },
  {
    'What it is': 'A question',
    'As what': 'Group leader',
    'The words': 'What are the measures for SEND?',
    Answer:
      'There were no measures at the moment for SEND as a new strategy was currently being worked on, appropriate measures would be identified as part of that work.',
    'Answered by': 'Corporate Director',
  },
];

/** The facts of the cover report, with people named by their roles. */
export const cover: Filled = {
  'Cabinet member': 'Cabinet member children and families',
  'Responsible officer': { person: 'Caroline Hart' },
  'Background papers': 'None',
  'Why is it changed?': 'From the report to Cabinet.',
};
