import type { Session } from '../screen';
import { addBody, addMeeting, addTo, fill, makeLists, partOf, save, write } from './steps';
import { openKept, wordsOf } from './keptPaper';
import { bringInAnswers, readReport } from './shropshirePlan';
import { people, describeStory } from './story';

/**
 * Ofsted’s focused visit to Shropshire in September 2019, and the committee that heard of it on 20 November. A visit
 * gives no grade; it looks at the progress on the recommendations of 2017. The facts and quotations are those of the
 * committee’s report. The leads and the two actions are invented.
 */

const judged =
  'Since its last inspection in 2017 Shropshire Council Children’s Services has made progress and improvements in services for children who need permanent arrangements for their care, whilst noting that there are still some areas for improvement.';
const topic = 'Arrangements for achieving permanency for Looked After Children';

const actions = [
  {
    'What will be done': 'Every child’s permanence plan is tracked each month by a head of service',
    'Desired outcome': 'No child waits for a permanent home because nobody looked.',
    'How success is measured': 'Plans older than six months without a decision, each month.',
    Lead: { person: 'Helen Whitfield' },
    Due: '31 Jan 2020',
  },
  {
    'What will be done': 'Social workers and managers learn to write permanence plans with the child in them',
    'Desired outcome': 'Each plan says in plain words where the child will live and why.',
    'How success is measured': 'Plans found good in the quarterly audit.',
    Lead: { person: 'Tom Aldridge' },
    Due: '28 Feb 2020',
  },
];

describe('the focused visit to Shropshire', () => {
  const story = describeStory('focused-visit', '2019-09-09');
  let manager: Session;

  story.part('the report of 2017 and the plan that answers it are there', async () => {
    manager = await story.person(people.manager);
    await makeLists(manager);
    await fill(manager.app.getByRole('main'), { Members: { person: 'Ruth Ellery' } });
    await readReport(manager, 'Permanency Action Plan');
    // Everything that was asked in 2017 had been completed by then.
    await bringInAnswers(manager, '6 Sep 2019', 'Blue');
  });

  story.part('the visit is written down: its topic, its two days, its two inspectors, and no grade', async () => {
    await manager.open('#/inspections');
    await addTo(manager, 'Inspections and visits', 'Add a visit', {
      'Kind of visit': 'Focused visit',
      Inspectorate: 'Ofsted',
      'What it looked at': topic,
      'Looks back at': 'Ofsted inspection, 2017',
      'Began on': '4 Sep 2019',
      'Ended on': '5 Sep 2019',
      'Inspectors in the team': '2',
      'How evidence was gathered':
        'The inspectors looked at a range of evidence and met with social workers and managers.',
      'What the letter says': `As the committee’s report sums it up: ${judged}`,
    });
    await manager.app.getByRole('heading', { level: 1, name: /^Ofsted focused visit: arrangements for/ }).waitFor();
    await manager.app.getByText('4 and 5 Sep 2019. A visit gives no grade.').waitFor();
    await partOf(manager, 'About it').getByText('2 inspectors').waitFor();
    expect(await manager.app.getByRole('region', { name: 'Judgements' }).count()).toBe(0);
  });

  story.part('the progress that it found stands with the recommendation of 2017', async () => {
    await addTo(manager, 'Progress on what was asked before', 'Add the progress found', {
      'What the inspectors wrote':
        '… has made progress and improvements in services for children who need permanent arrangements for their care …',
      'In a few words': 'Progress, and still some areas for improvement',
      'On which recommendation': '7: Ensure that arrangements for permanence planning',
    });
    await story.picture(manager.page, 'visit');
    await partOf(manager, 'Progress on what was asked before').getByRole('link', { name: 'Recommendation 7' }).click();
    // The visit's page has the same words, so the test first waits for the page of the recommendation.
    await manager.app.getByRole('heading', { name: 'Recommendation 7', exact: true }).waitFor();
    await manager.app.getByText('Progress, and still some areas for improvement').waitFor();
    await manager.app.getByText(/permanent arrangements for their care/).waitFor();
  });

  story.part('the plan answers what still needs work', async () => {
    for (const action of actions) {
      await manager.open('#/recommendations/7');
      await manager.app.getByText(/What answers it/).waitFor();
      await write(
        manager,
        manager.app.getByRole('button', { name: 'Add an action', exact: true }).last(),
        'Add an action',
        action,
        'Add the action',
      );
      await manager.app.getByRole('heading', { name: action['What will be done'] }).waitFor();
    }
    await manager.open('#/');
    await manager.app
      .getByText(/All 15 actions are on track or done/)
      .first()
      .waitFor();
  });

  story.part('the meeting of 20 November 2019 has its item and its cover facts', async () => {
    await story.on('2019-11-11');
    await manager.open('#/meetings');
    await addBody(manager, { 'Its name': 'People Overview Committee', 'What it is': 'Scrutiny committee' });
    await addMeeting(
      manager,
      {
        'Which body meets': 'People Overview Committee',
        Day: '20 Nov 2019',
        'What it is asked': 'To note the feedback letter and comment on the action plan',
        'Title of the item': 'Ofsted focused visit to Shropshire children’s services',
      },
      'People Overview Committee',
    );
    await partOf(manager, 'Cover report').getByRole('button', { name: 'Edit the cover facts' }).click();
    await save(manager.app.getByRole('form', { name: 'Edit the cover facts' }), {
      'Responsible officer': { person: 'Caroline Hart' },
      'Telephone of the officer': '01632 960 253',
      'Cabinet member': 'Portfolio holder for children’s services',
      'Local member': 'All Members',
      'Background papers': 'Ofsted inspection report on Shropshire Children’s Services 2017',
      'Why is it changed?': 'For the agenda.',
    });
    await story.picture(manager.page, 'meeting');
  });

  story.part('the cover report says what the committee’s said, and is kept for the public', async () => {
    await manager.open('#/papers/committee');
    const box = (label: string) => manager.app.getByLabel(label, { exact: true });
    await box('Summary').fill(
      'This report provides an update on the recent focused visit made by Ofsted to Shropshire Children’s Services, along with a copy of the Ofsted feedback letter and Shropshire’s Permanency Action Plan.',
    );
    await box('Recommendations').fill(
      'to note the content of the Ofsted feedback letter and comment on Shropshire’s Action Plan',
    );
    await box('Report, before the tables').fill(
      [
        'A short focused visit by Ofsted took place on 4 and 5 September 2019. This visit focused on Shropshire Council’s arrangements for achieving permanency for Looked After Children, and the progress made against the recommendations made in the 2017 report.',
        'The focused visit lasted 2 days and was undertaken by 2 Ofsted inspectors. The inspectors looked at a range of evidence and met with social workers and managers.',
        `The inspectors’ judgement was: ${judged}`,
      ].join('\n\n'),
    );
    await box('Appendices beside the plan').fill('Ofsted feedback letter following the focused visit');
    const preview = manager.page.frameLocator('iframe[title^="Preview"]');
    await preview.getByText('Appendix A: Ofsted feedback letter following the focused visit.').waitFor();
    await manager.app.getByRole('button', { name: 'Keep it for the public' }).click();
    await manager.app.getByRole('main').getByText('The paper is kept: in Plan editions.').waitFor({ timeout: 60_000 });
    await manager.open('#/papers');
    const kept = manager.app.getByRole('region', { name: 'Papers that were kept' }).getByRole('link').first();
    const paper = await openKept(await story.person(people.councillor), kept);
    const words = await wordsOf(paper);
    for (const said of [
      'Committee People Overview Committee Date 20 November 2019',
      'Public or exempt Public',
      "Responsible officer: Caroline Hart, Director of Children's Services E-mail: caroline.hart@council.example Telephone: 01632 960 253",
      'note the content of the Ofsted feedback letter and comment on Shropshire’s Action Plan',
      'undertaken by 2 Ofsted inspectors',
      judged,
      'Ofsted inspection report on Shropshire Children’s Services 2017',
      'Portfolio holder for children’s services',
      'All Members',
      'Appendix A: Ofsted feedback letter following the focused visit.',
      'Appendix B: The plan as it stood on 11 November 2019',
      actions[0]['What will be done'],
    ])
      expect(words).toContain(said);
    await story.picture(paper, 'paper');
  });
});
