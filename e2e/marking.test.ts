import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { writePdf } from '../src/documents/report/testing/writePdf';
import { gradeOn, scaleOf } from '../src/plan/inspections/scales';
import { chooseFile, mouse } from './inputMethods';
import { signIn } from './screen';
import type { Session } from './screen';
import { startForTests } from './startForTests';

/**
 * A report without a list that can be read becomes a plan: passages are selected with the mouse, over a page's end too,
 * and with the keyboard, moved and undone, and the plan has the words, pages, rule and scale of such a report.
 */

const anne = 'anne.faulkner@council.example';

const strength = 'Staff know their communities well.';

const running = startForTests();

/** A made report in the shape of the Care Quality Commission's assessments of councils, of two pages. */
function assessment(): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'marking-')), 'assessment.pdf');
  const pages = [
    [
      { text: 'Westmarch Council', size: 22, bold: true },
      { text: 'Local authority assessment by the Care Quality Commission', bold: true, above: 12 },
      { text: 'People wait too long for an assessment of their needs.', above: 24 },
      { text: 'The council should reduce the waits, and tell people how', above: 24 },
    ],
    ['long theirs will be, every month.', { text: strength, above: 24 }],
  ];
  writeFileSync(file, writePdf(pages));
  return file;
}

/** The middle of the left edge of each of two characters of the field's text, where the layer below it shows them. */
function edgesOf(field: Locator, first: string, last: string): Promise<{ x: number; y: number }[]> {
  return field.evaluate(
    (area, [from, to]) => {
      const { value } = area as HTMLTextAreaElement;
      const layer = area.previousElementSibling!;
      const at = (offset: number): { x: number; y: number } => {
        const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const { length } = node as Text;
          if (left < length) {
            const range = document.createRange();
            range.setStart(node, left);
            range.setEnd(node, left + 1);
            const { x, y, height } = range.getBoundingClientRect();
            return { x, y: y + height / 2 };
          }
          left -= length;
        }
        throw new Error(`The layer has no character ${offset}.`);
      };
      return [at(value.indexOf(from!)), at(value.indexOf(to!) + to!.length - 1)];
    },
    [first, last],
  );
}

/** Drags the mouse from the beginning of one passage to the end of another. */
async function drag({ page }: Session, field: Locator, first: string, last: string): Promise<void> {
  const [from, to] = await edgesOf(field, first, last);
  await page.mouse.move(from!.x + 1, from!.y);
  await page.mouse.down();
  await page.mouse.move((from!.x + to!.x) / 2, (from!.y + to!.y) / 2, { steps: 4 });
  await page.mouse.move(to!.x + 2, to!.y, { steps: 4 });
  await page.mouse.up();
}

const rowsOf = async (list: string, columns: string): Promise<{ [column: string]: unknown }[]> => {
  const at = `/sites/improvement/_api/web/getList('/sites/improvement/Lists/ImprovementPlan${list}')/items`;
  return (
    (await running.product.ask(anne, `${at}?$top=5000&$select=${columns}`)) as {
      value: { [column: string]: unknown }[];
    }
  ).value;
};

test('passages are marked by mouse and keyboard, moved and undone, and become the plan', async () => {
  const session = await signIn(running.browser, running.product, anne, 'SharePoint page');
  const { app, page } = session;
  await session.open('#/import');
  await chooseFile(session, mouse(session), app.getByRole('button', { name: 'Choose a file' }), assessment());
  const field = app.getByLabel('The words of assessment.pdf');
  await field.waitFor({ timeout: 60_000 });
  const read = app.getByRole('region', { name: /recommendations?$/ });
  const undo = app.getByRole('button', { name: 'Undo', exact: true });

  // With the mouse, over the end of the page.
  await drag(session, field, 'The council should', 'every month.');
  await app.getByRole('button', { name: 'Recommendation', exact: true }).click();
  const whole = 'The council should reduce the waits, and tell people how long theirs will be, every month.';
  await read.getByText(whole).waitFor();

  // The mark is moved to fewer words, and the move is undone.
  await drag(session, field, 'The council should', 'the waits,');
  await app.getByRole('button', { name: /^Use the selected words for / }).click();
  await read.getByText('The council should reduce the waits,', { exact: true }).waitFor();
  await undo.click();
  await read.getByText(whole).waitFor();

  // With the keyboard alone, and taken off again by Undo.
  await field.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('f');
  await app.getByText(`Marked as a finding: ${strength}`).waitFor({ state: 'attached' });
  await undo.click();
  await field.focus();
  await page.keyboard.press('Control+End');
  for (const _letter of strength) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('s');
  await app.getByText(`Marked as a strength: ${strength}`).waitFor({ state: 'attached' });

  await app.getByRole('button', { name: 'Edit the facts' }).click();
  await app.getByLabel(/^What kind of report it is/).selectOption('cqc-local-authority-assessment');
  await app.getByLabel(/^Council/).fill('Westmarch');
  await app.getByRole('button', { name: 'Edit the judgements' }).click();
  await app.getByRole('button', { name: 'Add a judgement' }).click();
  await app.getByLabel('Area', { exact: true }).fill('Overall');
  await app.getByLabel('Grade', { exact: true }).fill('Requires improvement');
  await app.getByRole('radio', { name: /new plan/ }).check();
  await app.getByLabel(/^Name of the plan/).fill('Adult social care');
  await app.getByRole('button', { name: /^Confirm and add 1 recommendation/ }).click();
  await app.getByRole('treegrid').getByText(whole).first().waitFor({ timeout: 60_000 });

  const newest = async (list: string, columns: string): Promise<unknown> => (await rowsOf(list, columns)).pop();
  expect(await newest('Recommendations', 'Recommendation,Page')).toEqual({ Recommendation: whole, Page: 1 });
  expect(await newest('Findings', 'Finding,Kind,Page')).toEqual({ Finding: strength, Kind: 'strength', Page: 2 });
  expect(await newest('Plans', 'ResponseRule')).toEqual({ ResponseRule: 'cqc-local-authority-assessment' });
  const { Inspectorate: by } = (await newest('Inspections', 'Inspectorate')) as { Inspectorate: string };
  // The grade is one of the Commission's own scale.
  expect(gradeOn(scaleOf({ inspectorate: by, framework: '' }), 'Requires improvement')).toMatchObject({ rank: 3 });
  await session.context.close();
});
