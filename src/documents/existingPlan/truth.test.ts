import type { ReadAction } from './plan';
import { readPlan } from './readPlan';
import { scoreLines } from './testing/scorePlans';
import { scoredPlans } from './testing/furtherPlans';
import { scoreOf } from './testing/truthScore';
import type { TrueAction } from './testing/truthScore';

it('reads plans of the layouts that councils use as a reader would', async () => {
  const plans: { name: string; read: ReadAction[]; truth: TrueAction[] }[] = [];
  // One after the other: without a worker of its own, closing a PDF closes those that are being opened.
  for (const { name, fileName, write, truth } of scoredPlans)
    plans.push({ name, read: (await readPlan(await write(), fileName)).actions, truth });
  const { f1, fields, wrong } = scoreOf(plans);
  expect({ wrong, isGood: f1 >= 0.99 && fields >= 0.97 }).toEqual({ wrong: [], isGood: true });
});

it('has every kind of file among them: Excel, Word, CSV, OpenDocument and PDF', () => {
  const endings = new Set(scoredPlans.map(({ fileName }) => fileName.replace(/.*\./, '')));
  expect([...endings].sort()).toEqual(['csv', 'docx', 'odt', 'ods', 'pdf', 'xlsx'].sort());
});

it('prints precision, recall and fields of each plan and of all', async () => {
  const lines = await scoreLines(scoredPlans.slice(0, 2));
  expect(lines[1]).toMatch(/^1\.000 +1\.000 +1\.000 +a sheet with what and how/);
  expect(lines[lines.length - 1]).toMatch(/^1\.000 +1\.000 +1\.000 +all 2 plans$/);
});

it('scores an action that is missing, one that is none, and a field that is wrong', async () => {
  const [{ name, fileName, write, truth }] = scoredPlans;
  const { actions } = await readPlan(await write(), fileName);
  const [first, second] = actions;
  const read = [first, { ...second, action: 'Something else entirely' }];
  const worse = scoreOf([{ name, read: [{ ...first, due: null }, read[1]], truth }]);
  expect(worse).toMatchObject({ f1: 0.5, precision: 0.5, recall: 0.5 });
  expect(worse.fields).toBeLessThan(1);
  expect(worse.wrong).toEqual([
    expect.stringContaining('due is “”'),
    expect.stringContaining('was not found'),
    expect.stringContaining('is no action'),
  ]);
});
