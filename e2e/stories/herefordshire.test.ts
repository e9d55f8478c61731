import path from 'node:path';
import { newKey } from '../../src/lists/keys';
import { chooseFile, mouse } from '../inputMethods';
import type { Session } from '../screen';
import {
  addBody,
  addMeeting,
  addTo,
  fill,
  giveRoles,
  makeLists,
  meetingWasHeld,
  openMeeting,
  partOf,
  publicEdition,
  save,
  takeStep,
  write,
  writeSummary,
} from './steps';
import { openKept } from './keptPaper';
import {
  actions,
  cover,
  dependent,
  followed,
  nextResolution,
  planTitle,
  priorities,
  resolutions,
  scrutiny,
  sendMeasure,
  summary,
  views,
} from './herefordshire';
import { loginOf, people, describeStory } from './story';

const pdf = path.join(
  __dirname,
  "../../src/documents/report/corpus/80474_herefordshire/children's services inspection - 21 september 2022.pdf",
);
const committee = 'Children and Young People Scrutiny Committee';
const delegation = {
  'Delegated to': 'Corporate Director for Children and Young People',
  'In consultation with': 'the council’s Corporate Leadership Team',
};

/**
 * Herefordshire, December 2022. Within two days scrutiny and Cabinet consider the plan that answers the inspection of
 * July. The plan is sent to Ofsted on the day that Cabinet chose, not on the last day that the rule allows.
 */
describe('Herefordshire, Cabinet of 15 December 2022', () => {
  const story = describeStory('herefordshire', '2022-10-03');
  const key = (what: string, at: number): string => `${what.padEnd(4, '0').slice(0, 4)}${at}`.padEnd(32, 'a');

  /** Opens the next meeting of the committee, which has met before. */
  const openNext = async (session: Session): Promise<void> => {
    await session.open('#/meetings');
    await partOf(session, 'Coming').getByRole('link', { name: committee }).first().click();
    await session.app.getByRole('heading', { level: 1, name: committee }).waitFor();
  };

  story.part('the report of September is the beginning of the plan', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await makeLists(manager);
    await giveRoles(manager, {
      Managers: 'Caroline Hart',
      Clerks: 'Dilys Morgan',
      Members: 'Ruth Ellery',
      Readers: 'Joanne Tranter',
    });
    await manager.open('#/import');
    await chooseFile(manager, mouse(manager), app.getByRole('button', { name: 'Choose a file' }), pdf);
    const confirm = app.getByRole('button', { name: 'Confirm and add 9 recommendations' });
    await confirm.waitFor({ timeout: 60_000 });
    await confirm.click();
    await app.getByText('0 of 0 actions').waitFor({ timeout: 120_000 });
    await manager.open('#/inspections');
    await app.getByText(/inadequate overall, in the report published on 21 Sep 2022/).waitFor();
    await app.getByText('None of the 9 recommendations has a response yet.').waitFor();
  });

  story.part('the council chooses 20 December, ten days before the last', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await manager.open('#/set-up');
    await write(manager, app.getByRole('button', { name: 'Edit name and dates' }), 'Name and dates of the plan', {
      'Name of the plan': planTitle,
      'No later than': '20 Dec 2022',
      'Why is it changed?': 'To have it with Ofsted before Christmas.',
    });
    await manager.open('#/editions');
    await app.getByText(/It is due to Ofsted on 20 Dec 2022/).waitFor();
    await app.getByText(/Friday,? 30 Dec(ember)? 2022/).waitFor();
  });

  story.part('actions answer the areas; one waits for another, and a measure is still to come', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    const services = story.services(people.manager);
    const { data } = await services.open();
    if (!data) throw new Error('There is no plan.');
    await story.on('2022-11-28');
    for (const [at, [title, areas]] of priorities.entries()) {
      const added = await services.addPriority(
        data.plan.id,
        { ref: String(at + 1), title, order: at + 1 },
        key('9510', at),
      );
      for (const each of data.recommendations.filter(({ ref }) => areas.includes(ref)))
        await services.editRecommendation(each, { priorityId: added.id }, 'Grouped.', key('9ec0', each.id));
    }
    for (const [at, [area, text, outcome, measure, lead, due]] of actions.entries()) {
      const leadId = (await services.ensurePerson(loginOf(lead))).id;
      const recommendationId = data.recommendations.find(({ ref }) => ref === area)?.id ?? null;
      await services.addAction(
        data.plan.id,
        { recommendationId, priorityId: null, ref: `${area}.1`, text, outcome, measure, start: null, due, leadId, deputyIds: [], urgent: area === '2', order: at + 1, illustrative: true }, // prettier-ignore
        key('ac71', at),
      );
    }
    await manager.open('#/plan');
    await app.getByRole('button', { name: 'Add', exact: true }).click();
    await app.getByRole('menuitem', { name: 'An action', exact: true }).click();
    const form = app.getByRole('form', { name: 'Add an action' });
    await form.getByRole('combobox', { name: 'Waits for' }).click();
    await form.getByRole('combobox', { name: 'Waits for' }).pressSequentially('3.1');
    await app
      .getByRole('option', { name: /^3\.1 / })
      .filter({ visible: true })
      .click();
    await form.getByRole('combobox', { name: 'Until 3.1' }).selectOption('is sufficiently progressed');
    await save(form, { ...dependent, 'Answers recommendation': '3:' }, 'Add the action');
    await app
      .getByText(/sufficiently progressed/)
      .first()
      .waitFor();
    await story.picture(manager.page, 'waits', { height: 640 });
    await manager.open('#/measures');
    await write(
      manager,
      app.getByRole('button', { name: 'Define a measure' }),
      'Define a measure',
      sendMeasure,
      'Add the measure',
    );
    await app.getByText(/as a new strategy is being worked on/).waitFor();
  });

  story.part('scrutiny considers the draft on 13 December and recommends three things', async () => {
    const clerk = await story.person(people.clerk);
    await story.on('2022-12-05');
    await addBody(clerk, { 'Its name': committee, 'What it is': 'Scrutiny committee' });
    await addBody(clerk, { 'Its name': 'Cabinet', 'What it is': 'Cabinet (executive)' });
    await addMeeting(
      clerk,
      {
        'Which body meets': committee,
        Day: '13 Dec 2022',
        'What it is asked': 'To consider the draft plan',
        'On the way to submission it is to': 'Consider the plan',
        'Title of the item': 'Children’s Services Improvement Action Plan',
      },
      committee,
    );
    await addMeeting(
      clerk,
      {
        'Which body meets': 'Cabinet',
        Day: '15 Dec 2022',
        'What it is asked': 'To endorse the plan and to authorise its submission to Ofsted',
        'On the way to submission it is to': 'Authorise the plan',
        'Item number': '181',
        'Title of the item': 'Children’s Improvement Action Plan',
      },
      'Cabinet',
    );
    await writeSummary(await story.person(people.manager), summary);
    await takeStep(clerk, { Step: 'Draft', Day: '5 Dec 2022' });
    await story.on('2022-12-13');
    await openMeeting(clerk, committee);
    await meetingWasHeld(clerk);
    for (const [at, { words }] of scrutiny.entries())
      await addTo(clerk, /^Scrutiny/, 'Add a recommendation', {
        'Letter or number': `${at + 1}.`,
        'The exact words': words,
      });
    await takeStep(clerk, { Step: 'Considered', Meeting: committee });
  });

  story.part('what scrutiny asked for is done: a timeline is added, with its reason', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await story.on('2022-12-14');
    await manager.open('#/actions/6.1');
    await write(
      manager,
      app.getByRole('button', { name: 'Edit', exact: true }),
      'Edit action 6.1',
      {
        Due: '30 Apr 2023',
        'Why is it changed?': 'Timeline added after scrutiny of 13 December 2022.',
      },
      /^Save/,
    );
    // The history of the action is read when it is scrolled into view.
    await app.getByRole('heading', { name: 'The story so far' }).scrollIntoViewIfNeeded();
    await app
      .getByText(/Timeline added after scrutiny/)
      .first()
      .waitFor();
  });

  story.part('cabinet resolves a to c, and answers scrutiny', async () => {
    const clerk = await story.person(people.clerk);
    const { app } = clerk;
    await story.on('2022-12-15');
    await openMeeting(clerk, committee);
    for (const [at, { response }] of scrutiny.entries()) {
      await app.getByRole('button', { name: 'Give the response' }).first().click();
      const form = app.getByRole('form', { name: 'The executive’s response' });
      const given = {
        'Given on': '15 Dec 2022',
        'By whom': 'Cabinet',
        'Why is it changed?': 'Cabinet gave its response.',
      };
      if (at === 0) {
        // A response other than acceptance needs a reason.
        await form.getByRole('combobox', { name: 'Response' }).selectOption('Rejected');
        await form.getByRole('button', { name: 'Save' }).click();
        await form.getByText('Say why it is not accepted as it stands.').waitFor();
      }
      await save(form, { Response: 'Accepted', 'Reason, or what will be done': response, ...given });
    }
    await openMeeting(clerk, 'Cabinet');
    await meetingWasHeld(clerk);
    for (const { letter, text, outcome } of resolutions)
      await addTo(clerk, 'Resolved', 'Add a resolution', {
        'Letter or number': letter,
        'The exact words': text,
        'Outcome in a word': outcome,
      });
    for (const view of views) await addTo(clerk, /^Questions/, 'Add a question or view', view);
    await addTo(clerk, 'Dates that bind it', 'Edit the dates', {
      'Agenda and report published on': '7 Dec 2022',
      'Why is it changed?': 'As published.',
    });
    await addTo(clerk, 'Cover report', 'Edit the cover facts', cover);
    await partOf(clerk, 'Cover report').getByText('Cabinet member children and families').waitFor();
    const cabinet = { Meeting: 'Cabinet, 15 Dec 2022' };
    await takeStep(clerk, { Step: 'Endorsed', ...cabinet, 'What was decided': resolutions[1].text });
    await takeStep(clerk, {
      Step: 'Authorised',
      Meeting: 'Cabinet, 15 Dec 2022',
      'What was decided': resolutions[2].text,
      ...delegation,
    });
  });

  story.part('the director clarifies the text, and submits the plan on 20 December', async () => {
    const director = await story.person(people.director);
    const { app } = director;
    await story.on('2022-12-16');
    await director.open('#/actions/4.1');
    await write(
      director,
      app.getByRole('button', { name: 'Edit', exact: true }),
      'Edit action 4.1',
      {
        'Desired outcome': 'The practice priorities are the vision that every team works to.',
        'Why is it changed?':
          'To clarify that the practice priorities reflect a vision rather than an aspiration, as Cabinet asked.',
      },
      /^Save/,
    );
    await story.on('2022-12-20');
    await takeStep(director, { Step: 'Submitted', Day: '20 Dec 2022', 'Submitted to': 'Ofsted', ...delegation });
    await director.open('#/editions');
    await app.getByText('The plan was submitted to Ofsted on 20 Dec 2022, with 6 working days in hand.').waitFor();
    await app.getByText(/Between approval and submission: .*1/).waitFor();
    await story.picture(director.page, 'editions');
  });

  story.part('everybody can read what Cabinet resolved, and the plan that Ofsted has', async () => {
    const reader = await story.person('joanne.tranter');
    await openMeeting(reader, 'Cabinet');
    const resolved = partOf(reader, 'Resolved');
    for (const { letter, text } of resolutions) {
      await resolved.getByText(letter, { exact: true }).waitFor();
      await resolved.getByText(text, { exact: true }).waitFor();
    }
    await resolved
      .getByText(
        /delegated to Corporate Director for Children and Young People, in consultation with the council’s Corporate Leadership Team/,
      )
      .waitFor();
    await partOf(reader, 'Cover report').getByText('Cabinet member children and families').waitFor();
    await story.picture(reader.page, 'cabinet');
    await openMeeting(reader, committee);
    expect(
      await partOf(reader, /^Scrutiny/)
        .getByText('Accepted, 15 Dec 2022, Cabinet.')
        .count(),
    ).toBe(3);
    const edition = await openKept(reader, await publicEdition(reader, /^Submitted to Ofsted/));
    await edition.getByText('Submitted, 20 December 2022').waitFor();
    await edition.getByText('Track every child’s way to a permanent home at a weekly panel').waitFor();
    await edition.getByText('30 April 2023').waitFor();
    await edition.getByText(summary).waitFor();
    await story.picture(edition, 'public-edition');
  });

  story.part('what scrutiny asked for is written down with its meeting, with who does it by when', async () => {
    const clerk = await story.person(people.clerk);
    await openMeeting(clerk, committee);
    await write(clerk, clerk.app.getByRole('button', { name: 'Edit recommendation 1.' }), 'Edit the recommendation', {
      'Actions it is about': '6.1:',
      'Why is it changed?': 'The action that had no timeline.',
    });
    await partOf(clerk, /^Scrutiny/)
      .getByRole('link', { name: /^6\.1 Track every child/ })
      .waitFor();
    for (const { text, person, due } of followed)
      await addTo(clerk, 'Actions of the meeting', 'Add an action', {
        'What is to be done': text,
        Who: { person },
        'By when': due,
      });
    await addMeeting(
      clerk,
      { 'Which body meets': committee, Day: '24 Jan 2023', 'What it is asked': 'To look at progress on the plan' },
      committee,
    );
    const matters = partOf(clerk, 'Matters arising');
    await matters.getByText('Helen Whitfield. Due 13 Jan 2023', { exact: false }).waitFor();
    await partOf(clerk, 'Agenda').getByText('Matters arising', { exact: true }).waitFor();
  });

  story.part('those who were asked find it under My actions, and say how it goes', async () => {
    await story.on('2023-01-20');
    for (const { text, login, said, isDone } of followed) {
      const asked = await story.person(login);
      await asked.open('#/my');
      // What is asked of somebody stands first; what they will be reminded of names it again.
      await asked.app.getByRole('link', { name: text }).first().click();
      await write(
        asked,
        asked.app.getByRole('button', { name: 'Say how it goes', exact: true }),
        `What is to be done: ${text}`,
        { 'The words': said, ...(isDone ? { 'It is done': true } : {}) },
        'Send',
      );
    }
    const helen = await story.person('helen.whitfield');
    const { data } = await story.services('helen.whitfield').open();
    const action = data!.actions.find(({ ref }) => ref === '6.1')!;
    const report = { going: 'on course', text: 'The panel sat each week of January.', forecast: null } as const;
    await story
      .services('helen.whitfield')
      .reportProgress(action, { ...report, doneOn: null, evidence: [], onBehalfOfId: null, replaces: null }, newKey());
    await helen.open('#/actions/6.1');
    await helen.app.getByText('The panel sat each week of January.').first().waitFor();
  });

  story.part('a member sees before the next meeting what became of each recommendation', async () => {
    const member = await story.person(people.councillor);
    await story.on('2023-01-23');
    await openNext(member);
    const matters = partOf(member, 'Matters arising');
    await matters.getByText('Helen Whitfield. Done on 20 Jan 2023').waitFor();
    await matters.getByText(/^Owen Bright\. Late .*, was due 20 Jan 2023/).waitFor();
    for (const { said } of followed) await matters.getByText(said).waitFor();
    await story.picture(member.page, 'matters', { from: member.app.getByRole('heading', { level: 1 }) });
    await matters
      .getByRole('link', { name: /13 Dec 2022/ })
      .first()
      .click();
    await partOf(member, /^Scrutiny/)
      .getByRole('link', { name: /^6\.1 Track every child/ })
      .click();
    await member.app.getByText('The panel sat each week of January.').first().waitFor();
  });

  story.part('the committee meets again, and what is still open stands before the meeting after it', async () => {
    const clerk = await story.person(people.clerk);
    const { app } = clerk;
    await story.on('2023-01-24');
    await openNext(clerk);
    await fill(app.getByRole('form', { name: 'A decision' }), { 'What was decided': nextResolution });
    await app.getByRole('button', { name: 'Write the decision down' }).click();
    await partOf(clerk, 'Resolved').getByText(nextResolution).waitFor();
    await meetingWasHeld(clerk);
    await addMeeting(clerk, { 'Which body meets': committee, Day: '14 Mar 2023' }, committee);
    const matters = partOf(clerk, 'Matters arising');
    await matters.getByText(/^Owen Bright\. Late/).waitFor();
    expect(await matters.getByText(/Helen Whitfield/).count()).toBe(0);
  });
});
