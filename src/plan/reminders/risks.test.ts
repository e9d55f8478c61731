import { riskReviewWith, riskWith } from '../risks/testing';
import { actionWith, appointed, assigned, dataWith, LEAD, MANAGER } from '../testing';
import type { RiskReview } from '../fields';
import { remindersDue } from './due';
import type { Occurrence } from './occurrence';

/** What is told on a day of a risk that the lead owns and that action 1, due on 6 November, lowers. */
function told(riskReviews: RiskReview[], day: string, ownerId: number | null = LEAD): Occurrence[] {
  const data = dataWith({
    actions: [actionWith({ id: 1, due: '2026-11-06', originalDue: '2026-11-06' })],
    rows: [assigned(1, '2026-09-01', { due: '2026-11-06' })],
    risks: [riskWith(1, { ownerId, actionIds: [1] })],
    riskReviews,
    appointments: [appointed('managers', MANAGER)],
  });
  return remindersDue(data, day, new Set()).filter(({ rule }) => rule.startsWith('risk'));
}

const review = (recorded: string, nextReview: string | null, changes: Partial<RiskReview> = {}): RiskReview =>
  riskReviewWith(changes.id ?? 1, recorded, { nextReview, ...changes });

describe('reminders of risks', () => {
  it('ask the owner for the review before its day, on that day and while it is overdue', () => {
    const reviews = [review('2026-11-09', '2026-12-18')];
    const rules = (day: string) => told(reviews, day).map(({ rule, personId, due }) => [rule, personId, due]);
    expect(rules('2026-11-20')).toEqual([]);
    for (const day of ['2026-12-11', '2026-12-18', '2026-12-23'])
      expect(rules(day)).toEqual([['risk review due', LEAD, '2026-12-18']]);
    const keys = ['2026-12-11', '2026-12-18', '2026-12-23'].flatMap((day) => told(reviews, day).map(({ key }) => key));
    expect(new Set(keys).size).toBe(3);
    // Once it was looked at, the next day counts.
    expect(told([...reviews, review('2026-12-21', '2027-03-19', { id: 2 })], '2026-12-23')).toEqual([]);
  });

  it('ask the owner once, for each due date, of an action that lowers it and is late', () => {
    expect(told([], '2026-11-06')).toEqual([]);
    const [asked, ...others] = told([], '2026-11-09');
    expect([asked.rule, asked.personId, asked.due, asked.detail, others]).toEqual([
      'risk action late',
      LEAD,
      '2026-11-06',
      '1.1',
      [],
    ]);
    expect(told([], '2026-11-23').map(({ key }) => key)).toEqual([asked.key]);
  });

  it('ask no more once the risk was reviewed since, or is closed', () => {
    expect(told([review('2026-11-10', null)], '2026-11-23')).toEqual([]);
    expect(told([review('2026-11-05', null)], '2026-11-23')).toHaveLength(1);
    expect(told([review('2026-11-05', null, { kind: 'closed', authorId: MANAGER })], '2026-11-23')).toEqual([]);
  });

  it('go to the plan manager where nobody owns the risk', () => {
    expect(told([], '2026-11-23', null).map(({ personId }) => personId)).toEqual([MANAGER]);
  });
});
