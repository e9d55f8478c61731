import { appointed, LEAD, MANAGER, SECOND_LEAD } from '../testing';
import { risksOn } from './standing';
import type { RiskStanding } from './standing';
import { riskReviewWith, riskWith } from './testing';

const appointments = [appointed('managers', MANAGER)];

function standing(reviews: ReturnType<typeof riskReviewWith>[], day = '2026-11-23'): RiskStanding {
  const [only] = risksOn({ risks: [riskWith(1)], riskReviews: reviews, appointments }, day);
  return only;
}

describe('a risk on a day', () => {
  it('scores as if nothing were done until its first review', () => {
    expect(standing([])).toMatchObject({ now: { likelihood: 4, impact: 4 }, lastReview: null, nextReview: null });
  });

  it('scores as its last review said, and a past day as the one before', () => {
    const reviews = [
      riskReviewWith(1, '2026-10-01', { likelihood: 'Possible', impact: 'Major', nextReview: '2026-11-01' }),
      riskReviewWith(2, '2026-11-02', { likelihood: 'Unlikely', impact: 'Major', nextReview: '2027-01-01' }),
    ];
    expect(standing(reviews)).toMatchObject({ now: { likelihood: 2, impact: 4 }, nextReview: '2027-01-01' });
    expect(standing(reviews, '2026-11-01')).toMatchObject({ now: { likelihood: 3, impact: 4 } });
  });

  it('keeps its score where a review gives none', () => {
    const reviews = [
      riskReviewWith(1, '2026-10-01', { likelihood: 'Possible', impact: 'Major' }),
      riskReviewWith(2, '2026-10-02', { likelihood: null, impact: 'Major', text: 'As before.' }),
    ];
    expect(standing(reviews)).toMatchObject({ now: { likelihood: 3, impact: 4 }, lastReview: { text: 'As before.' } });
  });

  it('counts reviews of its owner of that day and of managers; those of others stand as remarks', () => {
    const reviews = [
      riskReviewWith(1, '2026-10-01', { authorId: SECOND_LEAD, likelihood: 'Rare', impact: 'Slight' }),
      riskReviewWith(2, '2026-10-02', { kind: 'owner', authorId: MANAGER, ownerId: SECOND_LEAD, text: 'Priya left.' }),
      riskReviewWith(3, '2026-10-03', { authorId: LEAD, likelihood: 'Rare', impact: 'Slight' }),
      riskReviewWith(4, '2026-10-04', { authorId: SECOND_LEAD, likelihood: 'Possible', impact: 'Moderate' }),
    ];
    const now = standing(reviews);
    expect(now).toMatchObject({ ownerId: SECOND_LEAD, now: { likelihood: 3, impact: 3 } });
    expect(now.history.map(({ id }) => id)).toEqual([2, 4]);
    expect(now.remarks.map(({ id }) => id)).toEqual([1, 3]);
  });

  it('is closed and opened again by managers alone, and a row whose stamps disagree counts for nothing', () => {
    const closing = riskReviewWith(1, '2026-10-01', { kind: 'closed', text: 'Posts are filled.' });
    expect(standing([closing]).closed).toBeNull();
    const byManager = { ...closing, authorId: MANAGER };
    expect(standing([byManager]).closed).toMatchObject({ text: 'Posts are filled.' });
    expect(standing([{ ...byManager, doubt: 'author' }]).closed).toBeNull();
    const reopened = riskReviewWith(2, '2026-10-05', { kind: 'reopened', authorId: MANAGER });
    expect(standing([byManager, reopened]).closed).toBeNull();
  });

  it('is not in the register before the day on which it came', () => {
    expect(risksOn({ risks: [riskWith(1)], riskReviews: [], appointments }, '2026-08-31')).toEqual([]);
  });
});
