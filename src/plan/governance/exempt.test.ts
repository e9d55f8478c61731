import { dataWith } from '../testing';
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
