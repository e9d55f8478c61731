import { newKey } from '../keys';
import type { PlanStore } from '../planStore';
import { listSchema } from '../schema';
import type { ListName } from '../schema';
import { draft, said, startPlan } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';
import { openRedaction } from '.';
import type { Redaction } from '.';

/** Words are removed from wherever people write beside the actions: risks, case audits, comparators, evidence, bundles. */

const NAME = 'Kylie Marsh';
const WHY = 'a child’s name';
const quiet = (): void => undefined;

let plan: StartedPlan;
let anne: PlanStore;
let redaction: Redaction;
beforeAll(async () => {
  plan = await startPlan();
  ({ anne } = plan);
  redaction = openRedaction(plan.site.as('anne.faulkner'), async () => null);
});
afterAll(() => plan.site.close());

/** A row of each list that holds the name, by what it is. */
const places: { readonly [what: string]: () => Promise<{ list: ListName; itemId: number }> } = {
  'a risk': async () => {
    const effect = `${NAME} waits.`;
    const { id } = await anne.addRecord('risks', { planId: plan.planId, ref: 'R1', title: 'A', effect }, newKey());
    return { list: 'risks', itemId: id };
  },
  'the review of a risk': async () => {
    const review = { planId: plan.planId, riskId: 1, kind: 'review', text: `${NAME} was seen.` } as const;
    await anne.addRecord('riskReviews', review, newKey());
    return { list: 'riskReviews', itemId: 1 };
  },
  'an exempt risk': async () => {
    const why = { paragraph: '1', publicInterest: 'It names somebody.' } as const;
    const words = {
      planId: plan.planId,
      kind: 'risk',
      title: 'A',
      text: 'B',
      answer: `${NAME} sues.`,
      ...why,
    } as const;
    const { id } = await anne.addRecord('exemptItems', words, newKey());
    return { list: 'exemptItems', itemId: id };
  },
  'the themes and grades of a case audit': async () => {
    const grades = [{ grade: `Good, but for ${NAME}`, cases: 7 }];
    const audit = { planId: plan.planId, title: 'Audit', grades, themes: `${NAME} and others` };
    const { id } = await anne.addRecord('assurance', audit, newKey());
    return { list: 'assurance', itemId: id };
  },
  'the source of a comparator': async () => {
    const comparators = [{ name: 'England', value: 78, year: '2025/26', source: `as ${NAME} said` }];
    const { id } = await anne.addRecord('measures', { planId: plan.planId, ref: 'M1', comparators }, newKey());
    return { list: 'measures', itemId: id };
  },
  'a piece of evidence with its day': async () => {
    const action = await anne.addAction(plan.planId, draft({ ref: '7.1' }), newKey());
    const evidence = [{ title: `Visit to ${NAME}`, url: 'https://a.example/1', day: '2026-06-03' }];
    const { id } = await anne.reportProgress(action, said({ text: 'Seen.', evidence }), newKey());
    return { list: 'progress', itemId: id };
  },
  'the record of a bundle': async () => {
    const words = { by: 'Anne Faulkner', on: '2026-11-20', what: `Actions 7.1`, period: `since ${NAME}` };
    const { id } = await anne.addRecord('papers', { planId: plan.planId, kind: 'bundle', words }, newKey());
    return { list: 'papers', itemId: id };
  },
};

it.each(Object.keys(places))('%s loses the words for good', async (what) => {
  const target = await places[what]();
  const list = `web/getList('/sites/improvement/Lists/ImprovementPlan${listSchema[target.list].name}')`;
  const readable = async (): Promise<string> => {
    const answers = ['', '/versions'].map((part) =>
      plan.site.raw('anne.faulkner', 'GET', `${list}/items(${target.itemId})${part}`),
    );
    return (await Promise.all((await Promise.all(answers)).map((answer) => answer.text()))).join('\n');
  };
  expect(await readable()).toContain(NAME);
  await redaction.redact(target, NAME, WHY, newKey(), quiet);
  expect(await readable()).not.toContain(NAME);
  expect(await readable()).toContain('[removed on');
});

it('names the bundles that were taken of the action since, which have left the site', async () => {
  const { id } = await anne.addAction(plan.planId, draft({ ref: '8.1', text: `See ${NAME}` }), newKey());
  const { today } = await anne.open(plan.planId);
  const taken = { by: 'Anne Faulkner', on: today, what: 'Actions 2.1, 8.1' };
  for (const words of [taken, { ...taken, what: 'Actions 18.1' }, { ...taken, on: '2020-01-01' }])
    await anne.addRecord('papers', { planId: plan.planId, kind: 'bundle', words }, newKey());
  const { remaining } = await redaction.redact({ list: 'actions', itemId: id }, NAME, WHY, newKey(), quiet);
  // A bundle holds more than its actions, so one of other actions is named too; one from before the words is not.
  expect(remaining.filter((where) => where.includes('bundle'))).toEqual([
    expect.stringMatching(
      /^A bundle for inspectors that Anne Faulkner took on .* with action 8\.1: it may hold them\./,
    ),
    expect.stringMatching(/^A bundle for inspectors that Anne Faulkner took on [^:]*\d{4}: it may hold them\./),
  ]);
});

it('names every bundle of the plan for words of another list, and for an action numbered otherwise since', async () => {
  const { id } = await anne.addRecord(
    'measures',
    { planId: plan.planId, ref: 'M9', title: `Seen by ${NAME}` },
    newKey(),
  );
  const action = await anne.addAction(plan.planId, draft({ ref: '9.1', text: `Ask ${NAME}` }), newKey());
  const { today } = await anne.open(plan.planId);
  const other = await anne.addPlan({ title: 'Another', starts: null, ends: null, example: false }, newKey());
  const words = { by: 'Lena Kowal', on: today, what: 'Actions 19.1' };
  for (const planId of [plan.planId, other.id])
    await anne.addRecord('papers', { planId, kind: 'bundle', words: { ...words, by: `Lena ${planId}` } }, newKey());
  for (const target of [
    { list: 'measures', itemId: id },
    { list: 'actions', itemId: action.id },
  ] as const) {
    const { remaining } = await redaction.redact(target, NAME, WHY, newKey(), quiet);
    expect(remaining.join('\n')).toContain(`A bundle for inspectors that Lena ${plan.planId} took on`);
    expect(remaining.join('\n')).not.toContain(`Lena ${other.id}`);
  }
});
