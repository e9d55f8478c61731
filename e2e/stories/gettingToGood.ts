import type { Filled } from './steps';

/**
 * The facts of the story. From Telford & Wrekin Council's announcement of November 2016: the figures, the three themes,
 * the meetings, the posts. From Ofsted's report of 26 August 2016 (Crown copyright, Open Government Licence v3.0): the
 * recommendations and grades, word for word. The leads, the actions and their dates are invented, and the people are
 * fictional.
 */

export const themes = [
  'Scrutiny, oversight and advocacy',
  'The quality and effectiveness of frontline practice',
  'Outcomes for children and young people in specific circumstances',
] as const;

export const planColumns = [
  'Theme',
  'Recommendation number',
  'Recommendation',
  'Action',
  'Desired outcome',
  'How success is measured',
  'Lead officer',
  'Timescale',
  'Progress',
];

type Row = [
  theme: 0 | 1 | 2,
  number: string,
  asked: string,
  action: string,
  outcome: string,
  measure: string,
  lead: string,
  due: string,
  progress?: string,
];

const rows: Row[] = [
  [
    0,
    '1',
    'Ensure that all social workers receive sufficiently regular and good quality supervision, oversight and direction from first-line managers to support consistently good practice.',
    'Train every first-line manager in reflective supervision, and audit ten supervision files a month',
    'Social workers have the direction that they need to practise well.',
    'Supervision held on time, and good in monthly audits.',
    'Tom Aldridge',
    '31/03/2017',
    'The supervision policy was rewritten with first-line managers and is in use.',
  ],
  [
    0,
    '2',
    'Ensure that the IRO service provides sufficient scrutiny and drive to planning for children and young people. In particular, ensure that IRO’s caseloads are in line with statutory guidance.',
    'Appoint two independent reviewing officers and bring caseloads within the guidance',
    'Children’s plans are challenged until they move.',
    'Average caseload of a reviewing officer, each month.',
    'Rhys Evans',
    '28/02/2017',
  ],
  [
    0,
    '3',
    'Develop further the effectiveness of performance management so that it is more responsive to new priorities as they emerge and takes into account feedback from children, young people and their families.',
    'Put what children and families say beside the figures in the monthly performance report',
    'New priorities are seen while there is time to act.',
    'Feedback is in every monthly report; what changed because of it is written down.',
    'Grace Mbeki',
    '30/06/2017',
  ],
  [
    1,
    '4',
    'Support improved outcomes for children and young people by making sure that plans contain clear details, actions and timescales and are informed by timely assessments that contain clear analysis.',
    'Coach each team in assessment and planning, with model plans written by practitioners',
    'A family can read in the plan what will happen and by when.',
    'Plans graded good or better in themed audits.',
    'Owen Bright',
    '30/09/2017',
  ],
  [
    1,
    '5',
    'Ensure that an appropriate range of agencies are engaged and share information within child protection strategy discussions.',
    'Agree with police and health who is called to each strategy discussion, and record who came',
    'Decisions about a child’s safety rest on what every agency knows.',
    'Strategy discussions with police and health present, each month.',
    'Sarah Penrose',
    '31/01/2017',
    'Health and police agreed the new invitation list in October.',
  ],
  [
    2,
    '6',
    'Improve work to identify children and young people who are privately fostered and assess their welfare, so that arrangements are fit for purpose and compliant with statutory guidance.',
    'Brief schools, GPs and housing officers on private fostering, and assess each arrangement within the time set',
    'Privately fostered children are known and safe.',
    'Arrangements notified, and assessed in time.',
    'Sarah Penrose',
    '31/05/2017',
  ],
  [
    2,
    '7',
    'Ensure that return home interviews for children and young people who have been missing from home or care are all carried out in a timely manner.',
    'Give return home interviews to one small team that works evenings and weekends',
    'Every child who was missing is heard soon after they are back.',
    'Interviews held within 72 hours.',
    'Priya Nair',
    '31/01/2017',
  ],
  [
    2,
    '8',
    'Strengthen arrangements for supported and supervised contact, so that children looked after do not experience the cancellation of contact sessions due to a lack of resources.',
    'Fund contact supervisors for the busiest times and keep a relief rota',
    'Children see their families when they were told they would.',
    'Contact sessions cancelled for want of staff or rooms.',
    'Helen Whitfield',
    '31/03/2017',
  ],
  [
    1,
    '10',
    'Strengthen and speed up permanence planning for those children and young people who achieve permanence through routes other than adoption.',
    'Track every child’s route to permanence at a fortnightly panel',
    'Children know sooner where they will grow up.',
    'Weeks from care to a permanence plan, by route.',
    'Helen Whitfield',
    '30/09/2017',
  ],
  [
    0,
    '11',
    'Ensure that that the support of an advocate or independent visitor is available for all children and young people who could benefit from this.',
    'Widen the advocacy contract, and offer an independent visitor at each first review',
    'Children have somebody who speaks for them when they want it.',
    'Children offered an advocate or visitor, and taken up.',
    'Grace Mbeki',
    '30/04/2017',
  ],
];

export const planRows: string[][] = rows.map(([theme, ...words]) => [
  themes[theme],
  ...words.map((each) => each ?? ''),
]);

/**
 * The recommendation that the spreadsheet left out, with the action that answers it. The action's owner is outside the
 * service.
 */
export const housing: { recommendation: Filled; action: Filled } = {
  recommendation: {
    'The recommendation, word for word':
      'Increase the availability of suitable housing, including emergency accommodation, for homeless 16- and 17-year-olds and care leavers.',
    'To whom': 'local authority',
    'Number in the report': '9',
    'Page of the report': '7',
    Priority: `3: ${themes[2]}`,
  },
  action: {
    'What will be done': 'Open six supported flats with the housing service, two of them kept for emergencies',
    'Desired outcome': 'No young person is placed in bed and breakfast.',
    'How success is measured': 'Nights that 16- and 17-year-olds spent in bed and breakfast, each month.',
    Lead: { person: 'Martin Oakley' },
    'Owner outside the service': 'Housing',
    Due: '30 Sep 2017',
  },
};

/** An action that no recommendation asked for: three additional posts in the dedicated team. */
export const cse: Filled = {
  'What will be done': 'Recruit to three additional posts in the dedicated child sexual exploitation team',
  'Desired outcome': 'The team has the capacity to go on being, in the inspectors’ words, “very strong”.',
  'How success is measured': 'Posts filled, and cases for each worker.',
  Lead: { person: 'Lena Kowal' },
  Due: '31 Mar 2017',
  Priority: `3: ${themes[2]}`,
  'About the workforce: recruiting, keeping or training staff': true,
};

export const source = 'https://reports.ofsted.gov.uk/provider/44/80570';

/** The grades as printed in the report: two of the five areas good, and the board judged beside them. */
export const judgements: Filled[] = [
  {
    'What is judged': 'The service overall',
    'Area, as printed': 'Overall effectiveness',
    'Grade, as printed': 'Requires improvement to be good',
    'Page of the report': '1',
  },
  ...(
    [
      ['Children who need help and protection', 'Requires improvement'],
      ['Children looked after and achieving permanence', 'Requires improvement'],
      ['Adoption performance', 'Good'],
      ['Experiences and progress of care leavers', 'Good'],
      ['Leadership, management and governance', 'Requires improvement'],
    ] as const
  ).map(([area, grade]) => ({
    'What is judged': 'One area of the service',
    'Area, as printed': area,
    'Grade, as printed': grade,
  })),
  {
    'What is judged': 'Another body, such as the safeguarding board',
    'Area, as printed': 'Local Safeguarding Children Board',
    'Grade, as printed': 'Good',
    'Page of the report': '35',
  },
];

/** The council's own account, "Where We Are": strengths, areas for improvement and improvements made so far. */
export const whereWeAre: [part: string, button: string, values: Filled][] = [
  [
    'Strengths',
    'Add a strength',
    {
      'What we say': 'Our own assessment of our progress was accurate: the inspectors found what we had found.',
      Area: 'Leadership, management and governance',
    },
  ],
  [
    'Strengths',
    'Add a strength',
    {
      'What we say': 'Work on child sexual exploitation is strong, and is going on under a plan of its own.',
      Area: 'Children who need help and protection',
    },
  ],
  [
    'Areas for improvement',
    'Add an area for improvement',
    {
      'What we say': 'Supervision is not yet regular enough in every team.',
      Area: 'Children who need help and protection',
    },
  ],
  [
    'Improvements made',
    'Add an improvement made',
    {
      'What we say': 'Inspectors made 36 recommendations before, and 11 this time.',
      Area: 'Leadership, management and governance',
    },
  ],
];

/** The council's announcement in short, for the plan's public summary. */
export const publicWords =
  'Inspectors found in summer 2016 that our services for children require improvement to be good, and that two of the five areas are good already. They made 11 recommendations, where the inspection before made 36. “Getting To Good” takes each in turn: what we will do, what will be different, how we will know, and by when. The council spends £255,000 on it over 18 months.';

/** The plan's money, and the three posts for which the council agreed funding. */
export const money: Filled[] = [
  {
    Kind: 'Part of the budget',
    'What for': 'Getting To Good, 18 months',
    Pounds: '255000',
    From: '17 Nov 2016',
    Until: '17 May 2018',
    'Paid from': 'The council',
  },
  {
    Kind: 'A funded post, over all of its time',
    'What for': 'Three additional posts, child sexual exploitation team',
    Pounds: '96000',
    Note: 'An illustrative amount: the announcement gives none.',
  },
];

export interface Debate {
  heading: RegExp;
  meeting: Filled;
  resolution: Filled;
  step: Filled;
}

/** The meetings that debated the plan. The announcement does not give the resolutions, so their words are invented. */
export const debates: Debate[] = [
  {
    heading: /^Cabinet/,
    meeting: {
      'Which body meets': 'Cabinet',
      Day: '17 Nov 2016',
      'What it is asked': 'To debate “Getting To Good” and to endorse it',
      'On the way to submission it is to': 'Endorse the plan',
      'Title of the item': 'Getting To Good: answering the inspection of 2016',
    },
    resolution: {
      'The exact words': 'That “Getting To Good”, its budget of £255,000 and its measures be endorsed.',
      'Outcome in a word': 'endorsed',
    },
    step: { Step: 'Endorsed', Meeting: 'Cabinet, 17 Nov 2016' },
  },
  {
    heading: /^Full Council/,
    meeting: {
      'Which body meets': 'Full Council',
      Day: '24 Nov 2016',
      'What it is asked': 'To debate “Getting To Good” and to approve it',
      'On the way to submission it is to': 'Authorise the plan',
      'Title of the item': 'Getting To Good: answering the inspection of 2016',
    },
    resolution: {
      'The exact words':
        'That “Getting To Good” be approved, and that cabinet and council be kept updated on it over the next 18 months.',
      'Outcome in a word': 'agreed',
    },
    step: { Step: 'Authorised', Meeting: 'Full Council, 24 Nov 2016' },
  },
];

/** A measure of the first action, with the figures of three months as they stood in the monthly report. Both are invented. */
export const supervision: Filled = {
  'What is measured': 'Supervision held on time',
  Unit: '%',
  'Actions it belongs to': '1.1',
};
export const supervisionFigures = 'Indicator\tAug-16\tSep-16\tOct-16\nSupervision held on time\t64%\t71%\t45/60';

/** A risk to the plan. Its words are invented. */
export const risk: Filled = {
  'Name of the risk': 'Too few reviewing officers',
  'Because of what?': 'Few apply for the posts.',
  'What could happen': 'Caseloads stay above the guidance.',
  'Likelihood if nothing is done': '4: likely',
  'Impact if nothing is done': '4: major',
};
