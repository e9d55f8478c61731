import fc from 'fast-check';
import { budgetOf, budgetSentence, moneyOf, pounds, readPounds } from './budget';

const line = (kind: 'budget' | 'post' | 'spend', amount: number, actionId: number | null = null) => ({
  kind,
  amount,
  actionId,
});
/** Telford's plan had a budget of £255,000. */
const lines = [line('budget', 255000), line('post', 90000, 1), line('post', 60000), line('spend', 40250.5, 1)];

describe('the plan’s money (requirement 26)', () => {
  it('is budget less posts and spend, in words', () => {
    const budget = budgetOf(lines);
    expect(budget).toEqual({ budget: 255000, posts: 150000, postCount: 2, spent: 40250.5, left: 64749.5 });
    expect(budgetSentence(budget)).toBe(
      'Of £255,000, £40,250.50 is spent and £150,000 bound to 2 posts: £64,749.50 is left.',
    );
  });

  it('says when more is bound than there is, when no budget is known, and when there is nothing', () => {
    expect(budgetSentence(budgetOf([line('budget', 10), line('spend', 12)]))).toMatch(
      /that is £2 more than there is\.$/,
    );
    expect(budgetSentence(budgetOf([line('spend', 12)]))).toBe(
      'No budget is recorded: £12 is spent and £0 bound to no posts.',
    );
    expect(budgetSentence(budgetOf([]))).toBe('No money is recorded for this plan yet.');
  });

  it('of one action is its own lines', () => {
    expect(moneyOf(lines, 1)).toMatchObject({ lines: [lines[1], lines[3]], budget: { posts: 90000, spent: 40250.5 } });
  });

  it('no penny goes astray however many lines there are (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { maxLength: 200 }), (pence) => {
        const spent = budgetOf(pence.map((one) => line('spend', one / 100))).spent;
        expect(Math.round(spent * 100)).toBe(pence.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it.each([
    ['255,000', 255000],
    ['£ 1,250.50', 1250.5],
    ['1250', 1250],
    ['12,50', null],
    ['-5', null],
    ['lots', null],
    ['', null],
  ])('reads %j as %j', (typed, amount) => expect(readPounds(typed)).toBe(amount));

  it('writes amounts as people do', () => {
    expect([pounds(0), pounds(1250.5), pounds(-300)]).toEqual(['£0', '£1,250.50', '-£300']);
  });
});
