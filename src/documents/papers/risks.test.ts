import { riskReviewWith, riskWith } from '../../plan/risks/testing';
import { blankedRow } from '../../plan/governance/exempt';
import type { Risk } from '../../plan/fields';
import { dataWith } from '../../plan/testing';
import type { PlanData } from '../../plan/planData';
import { linesOf, plainText } from './paper';
import type { Block } from './paper';
import { everyPaper } from './testing/everyPaper';
import { planWithEveryPart } from './testing/planWithEveryPart';
import { riskBlocks, greatestRisks } from './risks';

const data = (): PlanData => ({
  ...dataWith(),
  risks: [
    riskWith(1, { title: 'Too few workers', cause: 'Few apply.', event: 'Posts stay empty.', controls: 'A campaign' }),
    riskWith(2, { likelihoodBefore: 'Almost certain', impactBefore: 'Severe', ownerId: null }),
    riskWith(3, { likelihoodBefore: null, impactBefore: null }),
  ],
  riskReviews: [riskReviewWith(1, '2026-11-02', { authorId: 1, riskId: 1, likelihood: 'Rare', impact: 'Slight' })],
});

const words = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'paragraph') return [plainText(block.line)];
    if (block.kind === 'list') return block.items.map(plainText);
    if (block.kind !== 'table') return [];
    return [
      block.caption,
      ...block.rows.map((row) => row.map((cell) => linesOf(cell).map(plainText).join(' / ')).join(' | ')),
    ];
  });

describe('risks in papers', () => {
  it('say how they stand, what changed, and list the worst with what lowers them', () => {
    expect(words(riskBlocks(data(), '2026-11-23', '2026-11-01', 2))).toEqual([
      'Risks',
      'Three open risks: one very high, one low and one not yet scored.',
      'Since 1 November 2026:',
      'Risk R1, Too few workers, fell from very high: likely, major to low: rare, slight.',
      'The 2 worst of 3 open risks',
      'R2 | Risk 2 | Very high: almost certain, severe | Not said | To be named',
      'R1 | Too few workers / Few apply. Posts stay empty. | Low: rare, slight | A campaign | Priya Nair',
    ]);
    expect(greatestRisks(data(), '2026-11-23', 2)).toBe(
      'The greatest risks are R2, Risk 2 (very high) and R1, Too few workers (low).',
    );
  });

  it('make no section where there is no risk', () => {
    expect(riskBlocks({ ...data(), risks: [] }, '2026-11-23', null, 5)).toEqual([]);
  });

  it('are in no paper once they were made exempt, and neither is what was said at their reviews', () => {
    const plan = planWithEveryPart();
    const secret = 'Pay to settle';
    const risk = riskWith(90, { title: secret, event: secret });
    const reviews = [
      riskReviewWith(90, '2026-11-02', { riskId: 90, authorId: 1, text: secret }),
      riskReviewWith(91, '2026-11-20', { riskId: 90, authorId: 1, kind: 'closed', text: secret }),
    ];
    const open = { ...plan, risks: [...plan.risks, risk], riskReviews: [...plan.riskReviews, ...reviews] };
    const printed = (data: PlanData): string => JSON.stringify(everyPaper(data));
    expect(printed({ ...open, riskReviews: [...plan.riskReviews, reviews[0]] })).toContain(secret);
    const blanked = { ...risk, ...(blankedRow('risks') as Partial<Risk>) };
    expect(printed({ ...open, risks: [...plan.risks, blanked] })).not.toContain(secret);
  });
});
