import { readPlan } from './readPlan';
import { truePlans } from './testing/truePlans';
import { scoreOf } from './testing/truthScore';

it('reads plans of the layouts that councils use as a reader would', async () => {
  const plans = await Promise.all(
    truePlans.map(async ({ name, fileName, write, truth }) => {
      const { actions } = await readPlan(await write(), fileName);
      return { name, read: actions, truth };
    }),
  );
  const { f1, fields, wrong } = scoreOf(plans);
  expect({ wrong, isGood: f1 >= 0.99 && fields >= 0.97 }).toEqual({ wrong: [], isGood: true });
});

it('scores an action that is missing, one that is none, and a field that is wrong', async () => {
  const [{ name, fileName, write, truth }] = truePlans;
  const { actions } = await readPlan(await write(), fileName);
  const [first, second] = actions;
  const read = [first, { ...second, action: 'Something else entirely' }];
  const worse = scoreOf([{ name, read: [{ ...first, due: null }, read[1]], truth }]);
  expect(worse.f1).toBe(0.5);
  expect(worse.fields).toBeLessThan(1);
  expect(worse.wrong).toEqual([
    expect.stringContaining('due is “”'),
    expect.stringContaining('was not found'),
    expect.stringContaining('is no action'),
  ]);
});
