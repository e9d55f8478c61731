import { newKey } from '../../src/lists/keys';
import type { ProgressReport } from '../../src/lists/planStore';
import { viewPlan } from '../../src/plan/planView';
import type { Session } from '../screen';
import {
  addBody,
  addMeeting,
  addTo,
  fill,
  makeLists,
  openMeeting,
  partOf,
  publicEdition,
  save,
  takeStep,
  write,
} from './steps';
import type { Filled } from './steps';
import { openKept, wordsOf } from './keptPaper';
import { bringInAnswers, readReport } from './shropshirePlan';
import { people, describeStory } from './story';

/**
 * Shropshire’s action plan of 2018, as the committee’s minutes tell it: the plan put before members, their questions
 * and the promises made to them, the minor amendments afterwards, and the plan as it was sent to Ofsted by 7 March.
 * Quotations from the minutes are real. The actions, the names of the five priorities, and the days that the minutes do
 * not give are invented.
 */

const committee = 'People Overview Committee';
const deadline = '7 Mar 2018';

/** The minutes say that five priorities underpin all the work, and do not name them. */
const priorities = [
  'Children are safe and seen',
  'Plans that change something',
  'A permanent home sooner',
  'Young people ready for their own lives',
  'Staff who know and are supported',
];

const asked = [
  {
    text: 'What input have staff had in developing the Action Plan?',
    answer:
      'Following the inspection a Staff Development Day was held which focussed on the inspection, and there has been continuous consultation with staff throughout the development of the Action Plan.',
    by: 'Head of service',
  },
  {
    text: 'How will progress with the actions be monitored?',
    answer:
      'A variety of audits are already carried out to ensure good practice, and a number of themed audits are planned to ensure that the changes are embedded in normal work practices.',
    by: 'Head of service',
  },
  {
    text: 'How will performance be measured for those recommendations that have already been actioned?',
    answer:
      'Performance measurement is built into the processes. The Director and the Head of Children’s Social Work and Safeguarding hold quarterly performance reviews with Service Managers.',
    by: 'Director',
  },
];

const promise = 'Progress with the development of the Care Leavers Pledge';
const question = 'By when do members see how far the Care Leavers Pledge has come?';
const answer = 'The report is before the committee on 13 June: the Pledge was written with care leavers.';

describe('Shropshire’s action plan of 2018', () => {
  const story = describeStory('shropshire-2018', '2017-11-27');
  let manager: Session;
  let clerk: Session;
  let member: Session;

  story.part('the report is read, and the day by which Ofsted must have the plan stands there', async () => {
    manager = await story.person(people.manager);
    await makeLists(manager);
    for (const [role, who] of [
      ['Clerks', 'Dilys Morgan'],
      ['Members', 'Ruth Ellery'],
    ] as const)
      await fill(manager.app.getByRole('main'), { [role]: { person: who } });
    await readReport(manager, 'Ofsted action plan');
    await manager.open('#/editions');
    await manager.app.getByText(/It is due to Ofsted on 7 Mar 2018/).waitFor();
    await manager.open('#/inspections');
    const asking = partOf(manager, /^What must improve/);
    await asking.getByText('To the local authority (12)').waitFor();
    await asking.getByText('To the safeguarding board (1)').waitFor();
  });

  story.part('every recommendation is answered, and the board’s one by the board', async () => {
    await story.on('2018-01-29');
    await bringInAnswers(manager, '26 Jan 2018', 'Green');
    await manager.open('#/inspections');
    await manager.app.getByText('All 13 recommendations are answered, by 13 actions; none is complete yet.').waitFor();
    await manager.open('#/');
    await manager.app
      .getByText(/13 actions/)
      .first()
      .waitFor();
  });

  story.part('the five priorities run through it, and councillors have their part', async () => {
    const store = story.services(people.manager);
    const { data } = await store.open();
    const plan = data!.plan.id;
    for (const [at, title] of priorities.entries()) {
      const draft = { ref: String.fromCharCode(65 + at), title, order: at + 1, kind: 'cross-cutting' as const };
      await store.addPriority(plan, draft, newKey());
    }
    await manager.open('#/recommendations/12');
    await manager.app.getByRole('button', { name: 'Edit', exact: true }).last().click();
    await save(manager.app.getByRole('form', { name: 'Edit recommendation 12' }), {
      [priorities[3]]: true,
      'What the councillor does':
        'As corporate parents, councillors ensure that the council is able to provide suitable accommodation for homeless young people.',
      'Why is it changed?': 'The Director and the portfolio holder see a role for councillors.',
    });
    await manager.app.getByText('As corporate parents, councillors ensure').first().waitFor();
    await manager.app.getByText(`serves ${priorities[3]}`).waitFor();
  });

  story.part('staff were asked, and audits and quarterly reviews are planned', async () => {
    await manager.open('#/engagement');
    await addTo(manager, /^What people said/, 'Add an occasion', {
      Occasion: 'Staff Development Day',
      'Who was asked': 'Staff',
      How: 'Development day',
      'What they said': 'The day focussed on the inspection.',
    });
    await addTo(manager, /^What people said/, 'Add an occasion', {
      Occasion: 'Continuous consultation with staff on the Action Plan',
      'Who was asked': 'Staff',
      How: 'Consultation',
    });
    await addTo(manager, 'Partners’ commitments', 'Add a partner', {
      Organisation: 'Wider partners of the Care Leavers Pledge',
      'What they are asked to do': 'To commit to the support and help that the Pledge lays out for care leavers.',
      'How it stands': 'Still to be asked',
    });
    const planned: Filled[] = [
      { 'What it is called': 'Routine audit of case files', Kind: 'routine audit', 'Planned for': '16 Mar 2018' },
      {
        'What it is called': 'Themed audit: are the changes embedded in normal work practices?',
        Kind: 'themed audit',
        'Planned for': '18 May 2018',
      },
      {
        'What it is called': 'Quarterly performance review',
        Kind: 'quarterly review',
        'Planned for': '27 Apr 2018',
        'How often': 'Every quarter, four times',
        'Who takes part':
          'Director of Children’s Services, Head of Children’s Social Work and Safeguarding, Service Managers',
      },
    ];
    for (const values of planned) {
      await manager.open('#/assurance');
      const opens = manager.app.getByRole('button', { name: 'Plan an audit or review' });
      await write(manager, opens, 'Plan an audit or review', values, 'Plan it');
    }
    await manager.open('#/assurance?year=2018');
    await manager.app.getByRole('heading', { name: 'April to March, 2018/19' }).waitFor();
    expect(await manager.app.getByRole('link', { name: 'Quarterly performance review' }).count()).toBe(4);
    await story.picture(manager.page, 'audits');
  });

  story.part('the committee meets; the clerk writes down what was asked, answered and promised', async () => {
    clerk = await story.person(people.clerk);
    await clerk.open('#/meetings');
    await addBody(clerk, { 'Its name': committee, 'What it is': 'Scrutiny committee' });
    await addMeeting(
      clerk,
      {
        'Which body meets': committee,
        Day: '7 Feb 2018',
        'What it is asked': 'To consider the action plan required by Ofsted',
        'On the way to submission it is to': 'Consider the plan',
        'Title of the item': 'Ofsted Action Plan',
      },
      committee,
    );
    await story.on('2018-02-08');
    await openMeeting(clerk, committee);
    await clerk.app.getByRole('button', { name: `Edit ${committee}` }).click();
    await save(clerk.app.getByRole('form', { name: `Edit ${committee}` }), {
      'Where it stands': 'Held',
      'Why is it changed?': 'It met yesterday.',
    });
    for (const { text, answer, by } of asked)
      await addTo(clerk, /^Questions/, 'Add a question or view', {
        'By whom': 'A member',
        'The words': text,
        Answer: answer,
        'Answered by': by,
      });
    await addTo(clerk, /^Questions/, 'Add a question or view', {
      'What it is': 'A view, of a group leader or chair',
      'As what': 'Portfolio holder',
      'The words':
        'Whilst the Ofsted result was excellent the Council could not sit on its laurels. There is a role for Councillors in achieving some of the recommendations.',
    });
    await addTo(clerk, 'Resolved', 'Add a resolution', {
      'The exact words': 'Members confirmed that the Action Plan adequately addressed the required improvements.',
      'Outcome in a word': 'confirmed adequate',
    });
    await addTo(clerk, 'Reports promised', 'Add a promised report', { 'What was promised': promise });
    await partOf(clerk, 'Questions, 3 asked and 3 answered').waitFor();
    await partOf(clerk, 'Reports promised').getByText(`No day was set, to ${committee}`).waitFor();
    await story.picture(clerk.page, 'meeting', { from: clerk.app.getByRole('heading', { level: 1 }) });
    await takeStep(manager, {
      Step: 'Considered',
      Meeting: `${committee}, 7 Feb 2018`,
      'What was decided': 'Members confirmed that the Action Plan adequately addressed the required improvements.',
    });
  });

  story.part('minor amendments follow, each with its reason, and the leads report that all is on track', async () => {
    await story.on('2018-02-26');
    await manager.open('#/actions/11.1');
    await manager.app.getByRole('button', { name: 'Edit', exact: true }).last().click();
    await save(manager.app.getByRole('form', { name: 'Edit action 11.1' }), {
      'What will be done':
        'The Pledge is written with care leavers and wider partners, and says what support and help they get',
      'Why is it changed?': 'Members asked that partners’ commitment be gained.',
    });
    await manager.app.getByText('Action 11.1 was saved.').first().waitFor();
    await manager.open('#/actions/12.1');
    await manager.app.getByRole('button', { name: 'Edit', exact: true }).last().click();
    await save(manager.app.getByRole('form', { name: 'Edit action 12.1' }), {
      Due: '31 May 2018',
      'Why is it changed?': 'Brought forward: hard-to-let properties do not suit young people.',
    });
    await manager.app.getByText('Action 12.1 was saved.').first().waitFor();
    await story.on('2018-03-05');
    const { data } = await story.services(people.manager).open();
    for (const { action, lead } of viewPlan(data!, '2018-03-05').actions) {
      const login = lead!.email.replace(/@.*/, '');
      const report: ProgressReport = {
        going: 'on course',
        text: 'On track.',
        forecast: null,
        doneOn: null,
        evidence: [],
        onBehalfOfId: null,
        replaces: null,
      };
      await story.services(login).reportProgress(action, report, newKey());
    }
  });

  story.part('the plan goes to Ofsted on the last day, and what was amended since the committee is told', async () => {
    await story.on('2018-03-07');
    await takeStep(manager, { Step: 'Submitted', Day: deadline, 'Submitted to': 'Ofsted' });
    await manager.open('#/editions');
    await manager.app.getByText('The plan was submitted to Ofsted on 7 Mar 2018, on the last day.').waitFor();
    await manager.app.getByText(/Between the day it was considered and submission/).waitFor();
    await manager.app.getByRole('link', { name: 'See the amendments one by one' }).click();
    const rows = manager.app.getByRole('table');
    await rows.getByText('Members asked that partners’ commitment be gained.').waitFor();
    await rows.getByText('Brought forward: hard-to-let properties do not suit young people.').waitFor();
    await rows.getByText('Originally 29 Jun 2018.').waitFor();
    await story.picture(manager.page, 'amendments');
  });

  story.part('a member asks the clerk about the Pledge, and the clerk makes the question public', async () => {
    member = await story.person(people.councillor);
    await openMeeting(member, committee);
    await write(
      member,
      partOf(member, 'My questions').getByRole('button', { name: 'Ask a question' }),
      'Ask a question',
      { 'Your question': question },
      'Send to the clerk',
    );
    await partOf(member, 'My questions').getByText('The clerk has not decided yet.').waitFor();
    await openMeeting(clerk, committee);
    await write(
      clerk,
      partOf(clerk, 'Questions that wait for you').getByRole('button', { name: 'Make it public' }),
      'Make the question public',
      { 'To be answered by': '13 Jun 2018' },
      'Make it public',
    );
    await partOf(clerk, 'Questions, 4 asked and 3 answered').getByText('To be answered by 13 Jun 2018').waitFor();
  });

  story.part('the promised report is tracked until it is made', async () => {
    await clerk.open('#/meetings');
    await partOf(clerk, 'Reports promised').getByText(promise).waitFor();
    await story.on('2018-06-13');
    await openMeeting(clerk, committee);
    await write(
      clerk,
      partOf(clerk, 'Reports promised').getByRole('button', { name: 'It was made' }),
      'The report was made',
      {
        'Made on': '13 Jun 2018',
        'What came of it since': 'Members noted the progress.',
        'Why is it changed?': 'It was before the committee today.',
      },
    );
    await partOf(clerk, 'Reports promised')
      .getByText(/Made on 13 Jun 2018/)
      .waitFor();
    await clerk.open('#/meetings');
    await partOf(clerk, 'Reports promised').getByText('Every report that was promised has been made.').waitFor();
  });

  story.part('the member who asked reads the answer, and sees that the report was made', async () => {
    await openMeeting(clerk, committee);
    await write(
      clerk,
      clerk.app.getByRole('button', { name: /^Edit the question of Ruth Ellery/ }),
      'Edit the question',
      { Answer: answer, 'Answered by': 'Director', 'Answered on': '13 Jun 2018' },
    );
    await openMeeting(member, committee);
    await partOf(member, 'My questions').getByText('It is public.').waitFor();
    await partOf(member, 'Questions, 4 asked and 4 answered').getByText(answer).waitFor();
    await partOf(member, 'Reports promised')
      .getByText(/Made on 13 Jun 2018/)
      .waitFor();
  });

  story.part('a member opens the public edition as it was submitted', async () => {
    const edition = await openKept(member, await publicEdition(member, /^Submitted to Ofsted/));
    const words = await wordsOf(edition);
    for (const said of [
      'Submitted, 7 March 2018',
      'Recommendation 12: Ensure that all homeless young people aged 16 and 17 years are offered appropriate accommodation.',
      'The Pledge is written with care leavers and wider partners, and says what support and help they get',
      '31 May 2018',
    ])
      expect(words).toContain(said);
    // The public version names leads by their posts.
    expect(words).toContain('Leaving Care Team Manager');
    expect(words).not.toContain('Joanne Tranter');
    await story.picture(edition, 'public');
  });
});
