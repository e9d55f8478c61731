import { newKey } from '../../src/lists/keys';
import type { Session } from '../screen';
import { fill, giveRoles, makeLists, partOf } from './steps';
import { describeStory, people } from './story';
import { answerOfsted, auditor, housingPlan, ofsted, peers } from './westmarch';

/**
 * One council, three bodies that asked something of it, and a corporate board that wants an overview of everything. All
 * of it is invented, in the form of real reports. The plan answers the three together, goes into its second phase, and
 * is shown beside a housing plan.
 */
describe('Westmarch, one plan for three sources', () => {
  const story = describeStory('westmarch', '2025-03-05');
  let manager: Session;
  let director: Session;
  let first: number;

  story.part('the plan answers Ofsted’s report, with a lead for each recommendation', async () => {
    manager = await story.person(people.manager);
    await makeLists(manager);
    await giveRoles(manager, { Members: 'Ruth Ellery', Readers: 'Caroline Hart' });
    const store = story.services(people.manager);
    ({ planId: first } = await store.importReport(ofsted, newKey()));
    await answerOfsted(store, first);
    await manager.open('#/');
    await manager.app.getByText('All 3 actions are on track or done.').waitFor({ timeout: 30_000 });
  });

  story.part('the auditor’s and the peers’ recommendations come into the same plan, each with its source', async () => {
    await story.on('2025-11-10');
    const store = story.services(people.manager);
    const { data } = await store.open(first);
    await store.addReport(auditor(data!.recommendations[0].id), first, newKey());
    await store.addReport(peers, first, newKey());
    await manager.open('#/inspections');
    const register = partOf(manager, 'Sources that the plan answers');
    await register.getByText(/Corporate peer challenge: report in 3 months, action plan in 5/).waitFor();
    await register.getByText(/The answer was due by 8 Jul 2025\./).waitFor();
    await story.picture(manager.page, 'sources');
  });

  story.part('what two of them ask in the same words is answered by the same action', async () => {
    await manager.open('#/recommendations/Auditor%201');
    await manager.app.getByText(/What answers it/).waitFor();
    await manager.app
      .getByRole('link', { name: /Recruit twelve social workers/ })
      .last()
      .waitFor();
    await manager.open('#/actions/1.1');
    const facts = manager.app.locator('dl').first();
    await facts.getByText('Also answers').waitFor();
    await facts.getByRole('link', { name: 'Recommendation Auditor 1' }).waitFor();
    await manager.open('#/');
    await partOf(manager, /recommendations have no response yet/)
      .getByText(/cost of placements/)
      .waitFor();
  });

  story.part(
    'the manager begins the second phase: what is done stays behind, the rest is carried or ends',
    async () => {
      await story.on('2026-09-07');
      const tom = story.services('tom.aldridge');
      const { data } = await tom.open(first);
      await tom.reportProgress(
        data!.actions[1],
        {
          going: 'done',
          text: 'Sampled each month since March, nine in ten in time.',
          forecast: null,
          doneOn: '2026-08-28',
          evidence: [{ title: 'Sample of August', url: 'https://council.example/supervision' }],
          onBehalfOfId: null,
          replaces: null,
        },
        newKey(),
      );
      await manager.open('#/set-up');
      await manager.app.getByRole('link', { name: /^Begin the next phase of/ }).click();
      const form = manager.app.getByRole('form', { name: 'The next phase' });
      await fill(form, { 'Name of the new plan': 'Westmarch improvement plan, phase 2', 'Runs to': '31 Mar 2028' });
      await form.getByText('1 action is complete and stays in this plan.').waitFor();
      await form.getByLabel('What becomes of action 3.1').selectOption('merged');
      await form.getByLabel(/^Into which action goes action 3.1/).selectOption({ index: 1 });
      await form.getByLabel(/^Why is action 3.1 merged/).fill('The panel looks at caseloads as well');
      await story.picture(manager.page, 'next-phase');
      await form.getByRole('button', { name: 'Begin the next phase' }).click();
      await manager.app
        .getByRole('heading', { level: 1, name: 'Westmarch improvement plan, phase 2' })
        .waitFor({ timeout: 120_000 });
      await manager.app.getByRole('link', { name: '1.1' }).first().click();
      await manager.app
        .getByText('Action 1.1 of Westmarch improvement plan, phase 1, first due March 2026')
        .first()
        .waitFor();
    },
  );

  story.part('the first phase can be read, not changed, and says where it goes on', async () => {
    await manager.open(`#/actions/3.1?plan=${first}`);
    await manager.app.getByText(/This plan was closed on 7 Sep 2026: It goes on as/).waitFor();
    await manager.app.getByText('Action 1.1 of Westmarch improvement plan, phase 2').waitFor();
    expect(await manager.app.getByRole('button', { name: 'Report progress' }).count()).toBe(0);
  });

  story.part('the corporate board sees it beside the housing plan', async () => {
    await housingPlan(story.services(people.manager));
    director = await story.person(people.director);
    await director.open('#/all-plans');
    const plans = director.app.getByRole('list', { name: 'Plans', exact: true });
    await plans.getByRole('link', { name: 'Westmarch housing improvement plan' }).waitFor({ timeout: 30_000 });
    await plans.getByRole('link', { name: 'Westmarch improvement plan, phase 2' }).waitFor();
    await partOf(director, 'Late in any plan')
      .getByText(/Inspect every block of flats/)
      .waitFor();
    await partOf(director, 'Closed plans').getByRole('link', { name: 'Westmarch improvement plan, phase 1' }).waitFor();
    await story.picture(director.page, 'all-plans');
  });

  story.part('and gets both on one page', async () => {
    await manager.open('#/papers/all-plans');
    const page = manager.page.frameLocator('iframe[title^="Preview"]');
    await page.getByRole('heading', { name: 'All improvement plans on a page' }).waitFor({ timeout: 60_000 });
    const words = await page.locator('body').innerText();
    for (const said of ['Two improvement plans are open.', 'Westmarch housing improvement plan', 'What is late'])
      expect(words).toContain(said);
    expect(words).not.toContain('phase 1');
  });
});
