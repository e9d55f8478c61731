import { riskReviewWith, riskWith } from '../risks/testing';
import { risksOn } from '../risks/standing';
import { appointed, dataWith } from '../testing';
import {
  blankedRow,
  exemptMark,
  exemptProblems,
  exemptWords,
  frozenFilesWith,
  isExemptParagraph,
  listMovedFrom,
  removalPending,
} from './exempt';
import { decisionWith, exemptItemWith, meetingWith, questionWith } from './testing';

const ground = {
  ground: 'exempt' as const,
  paragraph: '3' as const,
  furtherParagraphs: '',
  publicInterest: '',
  confidentialBecause: '',
};

describe('several paragraphs, and confidential information (requirement 73)', () => {
  it('names every paragraph, once and in order', () => {
    expect(exemptMark({ ...ground, furtherParagraphs: '1 and 3' })).toBe(
      'Exempt, paragraphs 1 (individuals) and 3 (financial or business affairs)',
    );
    expect(
      exemptProblems({ ...ground, furtherParagraphs: '1, 8', publicInterest: 'x' }).map(({ field }) => field),
    ).toEqual(['furtherParagraphs']);
  });

  it('asks of confidential information what forbids its disclosure, and nothing of the public interest', () => {
    const confidential = { ...ground, ground: 'confidential' as const };
    expect(exemptMark(confidential)).toBe('Confidential');
    expect(exemptProblems(confidential).map(({ field }) => field)).toEqual(['confidentialBecause']);
    expect(exemptProblems({ ...confidential, confidentialBecause: 'A court’s order.' })).toEqual([]);
  });
});

describe('an exempt item', () => {
  it('names its paragraph and why, or has problems', () => {
    expect(exemptProblems({ ...ground, paragraph: '', publicInterest: ' ' }).map(({ field }) => field)).toEqual([
      'paragraph',
      'publicInterest',
    ]);
    expect(
      exemptProblems({ ...ground, paragraph: '8', publicInterest: 'It names a family.' }).map(({ field }) => field),
    ).toEqual(['paragraph']);
    expect(exemptProblems({ ...ground, paragraph: '3', publicInterest: 'A tender is open.' })).toEqual([]);
  });

  it('is marked with the paragraph in words', () => {
    expect(exemptMark({ ...ground, paragraph: '3' })).toBe('Exempt, paragraph 3 (financial or business affairs)');
    expect(['1', '7', '0', 'toString'].filter(isExemptParagraph)).toEqual(['1', '7']);
  });
});

describe('making something exempt later', () => {
  const rows = [
    {
      list: 'decisions',
      row: decisionWith(1, {
        text: 'That £40,000 be paid.',
        responseText: 'Agreed.',
        outcome: 'resolved',
        letter: '(b)',
        madeUrl: 'https://a/b',
      }),
    },
    {
      list: 'questions',
      row: questionWith(2, {
        text: 'Which family?',
        answer: 'The third.',
        askedBy: 'Cllr A',
        answeredBy: 'An officer',
      }),
    },
    {
      list: 'meetings',
      row: meetingWith(3, {
        itemTitle: 'Settlement',
        asks: 'to agree',
        note: 'A note',
        backgroundPapers: 'Advice',
        paperUrl: 'https://a/c',
      }),
    },
  ] as const;

  it.each(rows)('takes every word of $list along, and leaves none behind', (open) => {
    const words = JSON.stringify(exemptWords(open));
    const left = JSON.stringify({ ...open.row, ...blankedRow(open.list) });
    const texts = Object.entries(open.row).filter(
      ([name, value]) =>
        typeof value === 'string' && value !== '' && !['key', 'etag', 'kind', 'state', 'title'].includes(name),
    );
    expect(texts.length).toBeGreaterThan(2);
    for (const [name, text] of texts) {
      expect(left).not.toContain(text);
      if (name !== 'answeredBy') expect(words).toContain(text);
    }
  });

  it('takes of a risk its owner, every score, who said what, what did not count, and that it is closed', () => {
    const people = new Map([
      [1, { name: 'Anne Faulkner' }],
      [2, { name: 'Priya Nair' }],
      [3, { name: 'Lena Kowal' }],
    ]);
    const risk = riskWith(1, { title: 'A firm may sue', event: 'It sues.', controls: 'Counsel' });
    const at = { nextReview: null } as const;
    const data = dataWith({
      risks: [risk],
      riskReviews: [
        riskReviewWith(1, '2026-09-02', { ...at, likelihood: 'Likely', impact: 'Severe', text: 'A letter came.' }),
        riskReviewWith(2, '2026-09-09', { ...at, authorId: 3, likelihood: 'Rare', impact: 'Slight', text: 'Not so.' }),
        riskReviewWith(3, '2026-10-01', { authorId: 1, kind: 'owner', ownerId: 3, text: 'She knows the firm.' }),
        riskReviewWith(4, '2026-10-08', { authorId: 3, likelihood: 'Rare', impact: 'Minor', nextReview: '2027-01-11' }),
        riskReviewWith(5, '2026-11-02', { authorId: 1, kind: 'closed', text: 'Settled.' }),
      ],
      appointments: [appointed('managers', 1)],
    });
    const [standing] = risksOn(data, '2026-11-23');
    const words = exemptWords({ list: 'risks', row: risk, standing, people });
    expect([standing.closed?.id, standing.remarks.map(({ id }) => id)]).toEqual([5, [2]]);
    expect(words).toMatchObject({ likelihood: 'Rare', impact: 'Minor', nextReview: null });
    expect(words.text).toBe('Closed on 2 Nov 2026. It sues.');
    expect(words.answer.split('\n\n')).toEqual([
      'Counsel',
      'Owner: Lena Kowal. If nothing is done: very high: likely, major.',
      '2 Sep 2026, Priya Nair; very high: likely, severe: A letter came.',
      'Not counted: 9 Sep 2026, Lena Kowal; low: rare, slight: Not so.',
      '1 Oct 2026, Anne Faulkner; owner from then on: Lena Kowal: She knows the firm.',
      '8 Oct 2026, Lena Kowal; low: rare, minor; to be looked at again by 11 Jan 2027.',
      '2 Nov 2026, Anne Faulkner; closed: Settled.',
    ]);
  });

  it('cuts a title that is longer than its column, and keeps it whole before the words', () => {
    const long = `${'A firm may sue us over the contract. '.repeat(7)}`.slice(0, 255);
    const people = new Map();
    const data = dataWith({ risks: [riskWith(12, { title: long, event: 'It sues.' })] });
    const [standing] = risksOn(data, '2026-11-23');
    const risk = exemptWords({ list: 'risks', row: standing.risk, standing, people });
    const askedBy = 'A'.repeat(255);
    const question = exemptWords({ list: 'questions', row: questionWith(2, { text: 'Why?', askedBy, askedAs: 'B' }) });
    for (const { title } of [risk, question]) expect(title).toMatch(/^.{1,254}…$/s);
    expect(risk.text).toBe(`R12 ${long}\n\nIt sues.`);
    expect(question.text).toBe(`${askedBy}, B\n\nWhy?`);
  });

  it('remembers the row, and is done when its versions are gone', () => {
    expect(exemptWords(rows[1]).movedFrom).toBe('q2');
    expect([listMovedFrom('paper'), listMovedFrom('view'), listMovedFrom('promised report')]).toEqual([
      'meetings',
      'questions',
      'decisions',
    ]);
    expect(removalPending(exemptItemWith(1, { movedFrom: 'q2' }))).toBe(true);
    expect(removalPending(exemptItemWith(1, { movedFrom: 'q2', removedOn: '2026-01-01' }))).toBe(false);
    expect(removalPending(exemptItemWith(1))).toBe(false);
  });

  it('lists the frozen files that may still hold the words', () => {
    const step = (id: number, day: string) =>
      decisionWith(id, { kind: 'step', step: 'endorsed', day, fullUrl: `/full${id}`, publicUrl: `/public${id}` });
    const data = dataWith({
      meetings: [meetingWith(1, { day: '2026-10-01', paperUrl: '/paper' }), meetingWith(2, { day: '2026-12-01' })],
      decisions: [step(1, '2026-09-01'), step(2, '2026-10-15'), step(3, '2026-12-15')],
    });
    const item = exemptItemWith(1, { meetingId: 1, movedOn: '2026-11-23' });
    const papers = [
      { title: 'Cover report', meetingId: 1, fileUrl: '/cover' },
      { title: 'Next', meetingId: 2, fileUrl: '/next' },
      { title: 'Not frozen', meetingId: 1, fileUrl: null },
    ];
    expect(frozenFilesWith(data, item, papers).map(({ url }) => url)).toEqual([
      '/paper',
      '/cover',
      '/full2',
      '/public2',
    ]);
  });
});
