import { addTo, bringInPlan, csvFile, makeLists } from './acts';
import { judgements, planColumns, planRows, source, themes } from './gettingToGood';
import { people, tell } from './telling';

/**
 * Telford & Wrekin, November 2016: a plan called "Getting To Good" answers the 11 recommendations of the summer's
 * inspection, in three themes, for £255,000, over 18 months. It goes to cabinet, a week later to council, and to everybody.
 */
describe('Getting To Good', () => {
  const story = tell('getting-to-good', '2016-10-10');

  story.part('a site is made ready, and the officers’ plan is brought in from their spreadsheet', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await makeLists(manager);
    await bringInPlan(manager, csvFile('Getting To Good.csv', [planColumns, ...planRows]), {
      'Name of the plan': 'Getting To Good',
      'Runs from': '17 Nov 2016',
      'Runs until': '17 May 2018',
      'The file speaks of': '10 Oct 2016',
    });
    await app.getByText('was read as 10 actions under 10 recommendations and 3 themes').waitFor();
    await story.picture(manager.page, 'brought-in');
    await app.getByRole('button', { name: 'Confirm and add 10 actions' }).click();
    await app.getByRole('treegrid').waitFor({ timeout: 120_000 });
    for (const theme of themes) await app.getByRole('row').filter({ hasText: theme }).waitFor();
  });

  story.part('what the inspectors said before and this time is written down', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await manager.open('#/inspections');
    await addTo(manager, 'Inspections and visits', 'Add an inspection', {
      Council: 'Telford & Wrekin Council',
      Inspectorate: 'Ofsted',
      Scope: 'The inspection before that of 2016.',
      'Recommendations it made': '36',
    });
    await manager.open('#/inspections');
    await addTo(manager, 'Inspections and visits', 'Add an inspection', {
      Council: 'Telford & Wrekin Council',
      Inspectorate: 'Ofsted',
      Framework: 'Single inspection framework (SIF)',
      'Began on': '13 Jun 2016',
      'Ended on': '7 Jul 2016',
      'Report published on': '26 Aug 2016',
      'Where the report can be read': source,
    });
    await app.getByRole('button', { name: 'This plan answers this inspection' }).click();
    await app.getByRole('button', { name: 'This plan answers this inspection' }).waitFor({ state: 'detached' });
    for (const judgement of judgements) await addTo(manager, /^Judge?ments/, 'Add a judgement', judgement);
  });
});
