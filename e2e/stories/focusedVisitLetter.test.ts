import path from 'node:path';
import { chooseFile, mouse } from '../inputMethods';
import type { Session } from '../screen';
import { makeLists, write } from './steps';
import { describeStory, people } from './story';

/**
 * A focused visit told from the inspectors' own letter: Slough, November 2025, on care leavers. The letter is read from
 * the file as Ofsted published it (Open Government Licence v3.0). The action and its lead are invented.
 */

const letter = path.join(
  __dirname,
  "../../src/documents/report/corpus/80553_slough/children's services focused visit - 12 january 2026.pdf",
);

/** What the letter asks for, word for word: one area for priority action, and four for improvement. */
const asked = [
  'Keeping in touch with and supporting care leavers over the age of 18 to ensure their welfare is safeguarded and promoted in line with statutory duties and care leaver entitlements. (outcome 4, national framework)',
  'Management oversight, including the supervision of staff. (enabler 2, national framework)',
  'Performance management and quality assurance arrangements. (enabler 2, national framework)',
  'The consistency of planning for care leavers. (enabler 3, national framework)',
  'How manageable workers’ caseloads are, so that they have sufficient time to enable stronger and more consistent practice with care leavers. (enabler 2, national framework)',
];

const action = {
  'What will be done': 'Every care leaver over 18 is seen or spoken with at least every eight weeks',
  'Desired outcome': 'No care leaver is out of touch, and each knows whom to call.',
  'How success is measured': 'Care leavers in touch within eight weeks, each month.',
  Lead: { person: 'Joanne Tranter' },
  Due: '31 Mar 2026',
};

describe('a focused visit, from its letter', () => {
  const story = describeStory('focused-visit', '2026-01-12');
  let manager: Session;

  story.part('the letter is read from its file: its topic, its days, and what it asks for', async () => {
    manager = await story.person(people.manager);
    await makeLists(manager);
    await manager.open('#/import');
    await chooseFile(manager, mouse(manager), manager.app.getByRole('button', { name: 'Choose a file' }), letter);
    const confirm = manager.app.getByRole('button', { name: 'Confirm and add 5 recommendations' });
    await confirm.waitFor({ timeout: 60_000 });
    const main = manager.app.getByRole('main');
    for (const said of ['Slough', '19 Nov to 20 Nov 2025', '12 Jan 2026', 'Christine Kennet', 'with priority action'])
      await main.getByText(said).first().waitFor();
    await manager.app.getByLabel(/^Name of the plan/).fill('Care leavers: our answer');
    await confirm.click();
    await manager.app.getByText('0 of 0 actions').waitFor({ timeout: 120_000 });
  });

  story.part('every word of what it asks for is in the plan, and the visit has no grade', async () => {
    for (const [at, words] of asked.entries()) {
      await manager.open(`#/recommendations/${at + 1}`);
      await manager.app.getByRole('main').getByText(words, { exact: true }).first().waitFor();
    }
    await manager.open('#/inspections');
    await manager.app
      .getByRole('main')
      .getByRole('link', { name: /focused visit/i })
      .first()
      .click();
    await manager.app.getByText(/A visit gives no grade/).waitFor();
    expect(await manager.app.getByRole('region', { name: 'Judgements' }).count()).toBe(0);
    await story.picture(manager.page, 'letter-visit');
  });

  story.part('an action answers the area for priority action', async () => {
    await manager.open('#/recommendations/1');
    await manager.app.getByText(/^An area for priority action without a number, page 1/).waitFor();
    await write(
      manager,
      manager.app.getByRole('button', { name: 'Add the first action', exact: true }).last(),
      'Add an action',
      action,
      'Add the action',
    );
    await manager.app.getByRole('heading', { name: action['What will be done'] }).waitFor();
    await manager.open('#/plan');
    await manager.app.getByText('1 of 1 action').first().waitFor();
    expect(await manager.app.getByText('No action answers it yet.').count()).toBe(4);
  });
});
