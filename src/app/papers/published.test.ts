import { decisionWith, meetingWith } from '../../plan/governance/testing';
import { publishedPapers } from './published';

const file = (
  name: string,
  keptAt = '2026-11-05T10:00:00Z',
  digits = '0',
): Parameters<typeof publishedPapers>[0][0] => ({
  name,
  url: `/sites/improvement/ImprovementPlanEditions/${encodeURIComponent(name)}%20${digits}`,
  keptAt,
});

describe('the papers that were kept for everybody', () => {
  it('are pages with their day, their Word file and the meeting that they went to', () => {
    const page = file('Our plan, public version, 2026-11-05.html');
    const word = file('Our plan, public version, 2026-11-05.docx');
    expect(publishedPapers([page, word], [], [meetingWith(3, { paperUrl: page.url })])).toEqual([
      {
        title: 'Our plan, public version',
        day: '2026-11-05',
        pageUrl: page.url,
        wordUrl: word.url,
        meeting: expect.objectContaining({ id: 3 }),
      },
    ]);
  });

  it('have their own Word file where one was made again with other words', () => {
    const name = 'Progress, 2026-11-05';
    const files = [
      file(`${name}.docx`, '2026-11-06T10:01:00Z', 'd'),
      file(`${name}.html`, '2026-11-06T10:00:00Z', 'c'),
      file(`${name}.docx`, '2026-11-05T10:01:00Z', 'b'),
      file(`${name}.html`, '2026-11-05T10:00:00Z', 'a'),
    ];
    expect(publishedPapers(files, [], []).map(({ pageUrl, wordUrl }) => [pageUrl, wordUrl])).toEqual([
      [files[1].url, files[0].url],
      [files[3].url, files[2].url],
    ]);
  });

  it('are no editions that a step froze, and nothing else that lies there', () => {
    const edition = file('Our plan, public, submitted, 2025-09-08.html');
    const others = [file('Letter of the inspectors.pdf'), file('Our plan, public, draft, 21 july 2025.json')];
    const submitted = decisionWith(1, {
      frozen: [{ audience: 'public', form: 'page', url: edition.url, checksum: 'c' }],
    });
    expect(publishedPapers([edition, ...others], [submitted], [])).toEqual([]);
  });

  it('stand without a Word file that somebody deleted', () => {
    expect(publishedPapers([file('Progress, 2026-11-05.html')], [], [])).toMatchObject([
      { wordUrl: null, meeting: null },
    ]);
  });
});
