import { DAY, planWithEveryPart } from './testing/planWithEveryPart';
import { allPlansPaper } from './allPlans';
import { toHtml } from './html/toHtml';
import { makePaper } from './makePaper';
import type { PaperRequest } from './makePaper';
import { usualPaperSettings } from './settings';

const told = planWithEveryPart();
const asPlan = (id: number, title: string, changes: object = {}): typeof told => ({
  ...told,
  plan: { ...told.plan, id, title, example: false, ...changes },
});
/** The text of the paper, without its HTML tags. */
const wordsOf = (plans: (typeof told)[]): string =>
  toHtml(allPlansPaper(plans, DAY))
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('all plans on a page', () => {
  it('has a row for each open plan, without the example and without closed ones', () => {
    const words = wordsOf([
      asPlan(1, 'Children’s plan'),
      asPlan(2, 'Housing plan'),
      asPlan(3, 'Old plan', { closed: '2020-01-31' }),
      asPlan(4, 'Example plan', { example: true }),
    ]);
    expect(words).toContain('Two improvement plans are open.');
    expect(words).toContain('Housing plan');
    expect(words).not.toContain('Old plan');
    expect(words).not.toContain('Example plan');
  });

  it('says so where no plan is open', () => {
    expect(wordsOf([asPlan(3, 'Old plan', { closed: '2020-01-31' })])).toContain('No improvement plan is open.');
  });

  it('is made from every plan that had been begun by the day', async () => {
    const request: PaperRequest = {
      kind: 'all-plans',
      planId: 1,
      day: DAY,
      meetingId: null,
      since: null,
      words: {},
      settings: usualPaperSettings,
    };
    const notYet = Object.assign(new Error('There was no such plan.'), { kind: 'not found' });
    const source = {
      open: async () => ({ plans: [{ id: 1 }, { id: 2 }, { id: 5 }] }),
      planOnDay: async (id: number) => {
        if (id === 5) throw notYet;
        return asPlan(id, `Plan ${id}`);
      },
    };
    const page = toHtml(await makePaper(source, request));
    expect(page).toContain('Plan 1');
    expect(page).toContain('Plan 2');
    expect(page).not.toContain('Plan 5');
  });
});
