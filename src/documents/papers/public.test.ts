import { publicPaper } from '.';
import { factsOf, wordsOf } from './testing/reading';
import { DAY, planWithEveryPart } from './testing/planWithEveryPart';

const data = planWithEveryPart();

describe('the public version (requirements 62 and 64)', () => {
  it('begins with the plain summary and links to the source report', () => {
    const paper = publicPaper(data, DAY);
    expect(wordsOf(paper)).toContain('We want children to be seen sooner.');
    expect(paper.facts[1].line).toEqual([
      { text: 'Ofsted report of 4 September 2026', href: 'https://reports.ofsted.gov.uk/provider/44/80552' },
    ]);
  });

  it('links to where the council says the report can be read, and never into its own site', () => {
    const at = (reportUrl: string, inspectorate = 'Ofsted'): unknown =>
      publicPaper(planWithEveryPart({ inspection: { ...data.inspection!, inspectorate, reportUrl } }), DAY).facts[1]
        .line[0];
    expect(at('https://files.example/report.pdf')).toMatchObject({ href: 'https://files.example/report.pdf' });
    expect(at('/sites/improvement/report.pdf')).toMatchObject({
      href: 'https://reports.ofsted.gov.uk/provider/44/80552',
    });
    expect(at('/sites/improvement/report.pdf', 'LGA')).toBe('LGA report of 4 September 2026');
    expect(at('javascript:alert(1)', 'LGA')).toBe('LGA report of 4 September 2026');
  });

  it.each([
    ['posts', ['Head of Housing'], ['Martin Oakley', 'Priya Nair']],
    ['names', ['Martin Oakley'], ['Head of Housing']],
    ['nobody', [], ['Martin Oakley', 'Head of Housing', 'Who']],
  ] as const)('names those who lead by %s', (people, there, missing) => {
    const words = wordsOf(publicPaper(data, DAY, { people }));
    for (const one of there) expect(words).toContain(one);
    for (const one of missing) expect(words).not.toContain(one);
  });

  it('names those who lead by their posts unless the council says otherwise', () => {
    const words = wordsOf(publicPaper(data, DAY));
    expect(words).toContain('Head of Housing');
    for (const { name } of data.people) expect(words).not.toContain(name);
  });

  it('quotes nothing that was reported, asked or withdrawn', () => {
    const words = wordsOf(publicPaper(data, DAY));
    for (const reported of ['Two trainers', 'third trainer', 'Waiting for Housing', 'the lease', 'newsletter'])
      expect(words).not.toContain(reported);
    expect(factsOf(publicPaper(data, DAY))['How it stood on']).toBe('23 November 2026');
  });
});
