import { appointed, MANAGER } from '../testing';
import { isReviewOverdue, openRisks, reviewInWords, riskChanges, riskInWords, risksSentence } from './register';
import { levelOf, scoreOf } from './scale';
import { risksOn } from './standing';
import type { RiskStanding } from './standing';
import { riskReviewWith, riskWith } from './testing';

const appointments = [appointed('managers', MANAGER)];
const risks = [
  riskWith(1, { likelihoodBefore: 'Unlikely', impactBefore: 'Minor' }),
  riskWith(2, { likelihoodBefore: 'Possible', impactBefore: 'Severe' }),
  riskWith(3, { likelihoodBefore: 'Almost certain', impactBefore: 'Moderate' }),
  riskWith(4, { likelihoodBefore: null, impactBefore: null }),
  riskWith(5),
];
const reviews = [
  riskReviewWith(1, '2026-10-01', { riskId: 5, kind: 'closed', authorId: MANAGER, text: 'Posts are filled.' }),
  riskReviewWith(2, '2026-10-10', { riskId: 1, likelihood: 'Likely', impact: 'Severe', nextReview: '2026-11-20' }),
];
const on = (day: string): RiskStanding[] => risksOn({ risks, riskReviews: reviews, appointments }, day);

describe('the register', () => {
  it('puts open risks worst first; of equal scores the one that would matter more', () => {
    expect(openRisks(on('2026-11-23')).map(({ risk }) => risk.ref)).toEqual(['R1', 'R2', 'R3', 'R4']);
    expect(openRisks(on('2026-09-30')).map(({ risk }) => risk.ref)).toEqual(['R5', 'R2', 'R3', 'R1', 'R4']);
  });

  it('says how many there are, how they score and which are overdue', () => {
    expect(risksSentence(on('2026-11-23'), '2026-11-23')).toBe(
      '4 open risks: 3 very high and 1 not yet scored. 1 review is overdue.',
    );
    expect(risksSentence([], '2026-11-23')).toBe('No risks are written down.');
  });

  it.each([
    [1, 4, 'low'],
    [1, 5, 'medium'],
    [3, 3, 'medium'],
    [2, 5, 'high'],
    [3, 5, 'very high'],
  ] as const)('calls %i by %i %s', (likelihood, impact, level) => {
    expect(levelOf({ likelihood, impact })).toBe(level);
  });

  it('knows no score of one half', () => {
    expect(scoreOf(null, 'Severe')).toBeNull();
    expect(scoreOf('Rare', 'Severe')).toEqual({ likelihood: 1, impact: 5 });
  });

  it('says when a review was due', () => {
    const [first] = openRisks(on('2026-11-23'));
    expect(isReviewOverdue(first, '2026-11-20')).toBe(false);
    expect(reviewInWords(first, '2026-11-20')).toBe('To be looked at again by 20 Nov 2026');
    expect(reviewInWords(first, '2026-11-23')).toBe('Its review was due on 20 Nov 2026, 3 days ago');
  });

  it('says what changed between two days', () => {
    expect(riskChanges(on('2026-08-01'), on('2026-11-23'))).toContain(
      'Risk R2, Risk 2, is new, and very high: possible, severe.',
    );
    expect(riskChanges(on('2026-09-30'), on('2026-11-23'))).toEqual([
      'Risk R1, Risk 1, rose from low: unlikely, minor to very high: likely, severe.',
      'Risk R5, Risk 5, was closed: Posts are filled.',
    ]);
    expect(riskChanges(on('2026-11-20'), on('2026-11-23'))).toEqual([]);
  });

  it('tells cause, event and effect as sentences', () => {
    const risk = riskWith(1, { cause: 'Few apply.', event: 'Posts stay empty', effect: '' });
    expect(riskInWords({ risk })).toBe('Few apply. Posts stay empty.');
  });
});
