import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import {
  addBody,
  addMeeting,
  addTo,
  addToPlan,
  bringInPlan,
  csvFile,
  giveRoles,
  makeLists,
  meetingWasHeld,
  openMeeting,
  publicEdition,
  save,
  takeStep,
  write,
  writeSummary,
} from './steps';
import { openKept } from './keptPaper';
import {
  cse,
  debates,
  housing,
  judgements,
  money,
  planColumns,
  planRows,
  publicWords,
  risk,
  source,
  supervision,
  supervisionFigures,
  themes,
  whereWeAre,
} from './gettingToGood';
import { people, describeStory } from './story';

/**
 * Telford & Wrekin, November 2016. A plan called "Getting To Good" answers the 11 recommendations of the summer's
 * inspection, in three themes, for £255,000, over 18 months. Cabinet considers it, council a week later, and then it is
 * published.
 */
describe('Getting To Good', () => {
  const story = describeStory('getting-to-good', '2016-11-07');

  story.part('a site is made ready, and the officers’ plan is brought in from their spreadsheet', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await makeLists(manager);
    await giveRoles(manager, { Members: 'Ruth Ellery', Readers: 'Joanne Tranter' });
    await bringInPlan(manager, csvFile('Getting To Good.csv', [planColumns, ...planRows]), {
      'Name of the plan': 'Getting To Good',
      'Runs from': '17 Nov 2016',
      'Runs to': '17 May 2018',
      'The file speaks of': '7 Nov 2016',
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

  story.part('what the spreadsheet left out is added, and what no recommendation asked for', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await manager.open('#/plan');
    await addToPlan(manager, 'A recommendation', 'Add a recommendation', housing.recommendation);
    await app.getByRole('heading', { name: 'Recommendation 9' }).waitFor();
    await write(
      manager,
      app.getByRole('button', { name: 'Add the first action' }).last(),
      'Add an action',
      housing.action,
      'Add the action',
    );
    await addToPlan(manager, 'An action', 'Add an action', cse);
  });

  story.part('Inspections shows 36 recommendations then, 11 now', async () => {
    const councillor = await story.person(people.councillor);
    const { app } = councillor;
    await councillor.open('#/inspections');
    await app.getByRole('img', { name: '36 recommendations then, 11 now' }).waitFor();
    await app.getByText(/All 11 recommendations are answered, by 11 actions/).waitFor();
    await story.picture(councillor.page, 'then-and-now');
  });

  story.part('the money is written down: £255,000, three posts of it', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await manager.open('#/budget');
    const add = app.getByRole('button', { name: 'Add money' });
    for (const line of money) await write(manager, add, 'Add money', line, 'Add it');
    await app
      .getByText(/£255,000/)
      .first()
      .waitFor();
  });

  story.part('figures are pasted, a risk is named, and a bundle says what was done', async () => {
    const manager = await story.person(people.manager);
    const { app, page } = manager;
    await manager.open('#/measures');
    await write(
      manager,
      app.getByRole('button', { name: 'Define a measure' }),
      'Define a measure',
      supervision,
      'Add the measure',
    );
    await manager.open('#/measures?do=figures');
    await app.getByRole('textbox', { name: /^Paste from a sheet/ }).fill(supervisionFigures);
    await app.getByRole('button', { name: 'Look at the figures' }).click();
    await app.getByRole('button', { name: 'Confirm and add 3 figures' }).click();
    await app
      .getByText(/^3 figures added from/)
      .first()
      .waitFor();
    await manager.open('#/risks?do=add');
    await save(app.getByRole('form', { name: 'Add a risk' }), risk);
    await app.getByRole('heading', { name: `R1 ${String(risk['Name of the risk'])}` }).waitFor();
    // Without its own way to write a file, the browser hands the zip over as a download.
    await page.context().addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await manager.open('#/bundle');
    await app.getByRole('checkbox', { name: 'All of them' }).check();
    await app.getByRole('button', { name: 'See what it holds' }).click();
    await app.getByRole('region', { name: 'What it holds' }).waitFor();
    for (const tick of await app.getByRole('checkbox', { name: /^I have looked at this/ }).all()) await tick.check();
    const download = page.waitForEvent('download');
    await app.getByRole('button', { name: 'Make the bundle' }).click();
    const zip = await JSZip.loadAsync(readFileSync(await (await download).path()), { checkCRC32: true });
    expect(await zip.file('Measures.html')?.async('string')).toContain('Supervision held on time');
    expect(await zip.file('Index.html')?.async('string')).toContain('Getting To Good');
  });

  story.part('“Where We Are” is written, and agreed', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await manager.open('#/self-assessment');
    await app.getByRole('button', { name: 'Begin the first version' }).click();
    for (const [part, button, values] of whereWeAre) await addTo(manager, part, button, values);
    await write(
      manager,
      app.getByRole('button', { name: 'Agree this version' }),
      'Agree this version',
      { 'Agreed on': '7 Nov 2016', 'Why is it changed?': 'The leadership team agreed it.' },
      'Agree it',
    );
    await app.getByText(/Version 1, agreed on 7 Nov 2016/).waitFor();
  });

  story.part('the draft is frozen for those who will debate it', async () => {
    const manager = await story.person(people.manager);
    await story.on('2016-11-09');
    await addBody(manager, { 'Its name': 'Cabinet', 'What it is': 'Cabinet (executive)' });
    await addBody(manager, { 'Its name': 'Full Council', 'What it is': 'Full council' });
    for (const { heading, meeting } of debates) await addMeeting(manager, meeting, heading);
    await writeSummary(manager, publicWords);
    await takeStep(manager, { Step: 'Draft', Day: '9 Nov 2016' });
  });

  story.part('cabinet debates the plan on 17 November, full council a week later', async () => {
    const manager = await story.person(people.manager);
    await story.on('2016-11-25');
    for (const { heading, resolution, step } of debates) {
      await openMeeting(manager, heading);
      await meetingWasHeld(manager);
      await addTo(manager, 'Resolved', 'Add a resolution', resolution);
      await takeStep(manager, step);
    }
    await manager.open('#/meetings');
    await manager.app.getByText(/^Full Council has authorised the plan\./).waitFor();
    await story.picture(manager.page, 'meetings');
  });

  story.part('everybody can read it: the public paper and the public edition', async () => {
    const manager = await story.person(people.manager);
    const { app } = manager;
    await manager.open('#/papers/public');
    const shown = app.frameLocator('iframe').first();
    await shown.getByText(/two of the five areas are good already/).waitFor();
    await app.getByRole('button', { name: 'Keep it for the public' }).click();
    await app.getByText('The paper is kept: in Plan editions.').first().waitFor({ timeout: 60_000 });
    await manager.open('#/papers');
    const kept = app.getByRole('region', { name: 'Papers that were kept' });
    const paper = await openKept(manager, kept.getByRole('link').first());
    await paper.getByText(publicWords).waitFor();
    for (const theme of themes) await paper.getByText(theme).first().waitFor();
    await paper
      .getByRole('link', { name: source })
      .or(paper.locator(`a[href="${source}"]`))
      .first()
      .waitFor();
    await story.picture(paper, 'public-paper');
    const reader = await story.person('joanne.tranter');
    const edition = await openKept(reader, await publicEdition(reader, /^Authorised, Full Council/));
    await edition.getByText(publicWords).waitFor();
    await edition.getByText('Open six supported flats').first().waitFor();
  });
});
