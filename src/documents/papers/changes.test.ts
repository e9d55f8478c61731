import { changesPaper } from '.';
import { assigned, actionWith, dataWith } from '../../plan/testing';
import { factsOf, headingsOf, under, wordsOf } from './testing/reading';
import { DAY, SINCE, planWithEveryPart } from './testing/planWithEveryPart';

const data = planWithEveryPart();
const before = {
  ...data,
  actions: data.actions.map((action) => (action.id === 4 ? { ...action, text: 'Find a contact centre' } : action)),
  recommendations: data.recommendations.map((each) =>
    each.id === 2 ? { ...each, text: 'Ensure that nobody is homeless.' } : each,
  ),
};
const paper = changesPaper(data, DAY, { since: SINCE, before });

describe('what changed between two days', () => {
  it('names the two days and counts in one sentence', () => {
    expect(factsOf(paper)).toEqual({ From: '23 October 2026', To: '23 November 2026' });
    expect(under(paper.blocks, 'Summary')[0]).toBe(
      'Since 23 October 2026, one action has been completed, two have got worse, one has been added and one has a new date.',
    );
  });

  it('tells the counts of both days, which sum', () => {
    for (const row of under(paper.blocks, 'Summary').slice(-2)) {
      const [, ...counts] = row.split(' | ');
      const all = Number(counts.pop());
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(all);
    }
  });

  it.each([
    [
      'Completed',
      '1.1 | Sign off every first contact | On track | Complete with evidence | Complete on 13 November 2026, with evidence.',
    ],
    ['Worse', '1.2 | Train the duty team | On track | At risk | At risk. Two trainers have left.'],
    [
      'Dates that moved',
      '2.2 | Open a contact centre | 18 December 2026 | 26 February 2027 (moved once, 2 months) | The lease took longer. (Anne Faulkner)',
    ],
    ['Added', '2.4 | Publish the pledge | Martin Oakley | 18 December 2026'],
    ['Withdrawn', '2.3 | Write a newsletter | The board asked for fewer papers.'],
    ['New leads', '1.2 | Train the duty team | Priya Nair | Martin Oakley'],
    ['Words that changed', '2.2, action | Find a contact centre | Open a contact centre'],
    [
      'Words that changed',
      'Recommendation 2 | Ensure that nobody is homeless. | Ensure that no young person is homeless.',
    ],
  ])('tells under “%s”: %s', (title, row) => {
    expect(under(paper.blocks, title)).toContain(row);
  });

  it('has no heading with nothing under it', () => {
    const quiet = dataWith({ actions: [actionWith()], rows: [assigned(1, '2026-09-10')] });
    const nothing = changesPaper(quiet, '2026-10-01', { since: '2026-09-20', before: quiet });
    expect(headingsOf(nothing.blocks)).toEqual(['Summary']);
    expect(wordsOf(nothing)).toContain('Since 20 September 2026, no rating and no date has changed.');
  });

  it('without the plan of the earlier day, tells no change of words', () => {
    expect(headingsOf(changesPaper(data, DAY, { since: SINCE }).blocks)).not.toContain('Words that changed');
  });
});
