import { PaperProblem, selfAssessmentPaper } from '.';
import { factsOf, headingsOf, under } from './testing/reading';
import { DAY, planWithEveryPart } from './testing/planWithEveryPart';

const data = planWithEveryPart();
const paper = selfAssessmentPaper(data, DAY);

describe('the self-assessment as a paper (requirements 37 and 38)', () => {
  it('says which version it is, when it was agreed, and links to the report it is held against', () => {
    expect(factsOf(paper)).toEqual({
      Version: '2',
      'Agreed on': '2 November 2026',
      'Last inspected': 'Ofsted report of 4 September 2026',
    });
    expect(paper.facts[2].line).toEqual([
      { text: 'Ofsted report of 4 September 2026', href: 'https://reports.ofsted.gov.uk/provider/44/80552' },
    ]);
  });

  it('counts what it names, an empty row of the form not among it', () => {
    expect(under(paper.blocks, 'Summary')[0]).toMatch(
      /^This self-assessment names one strength and one area for improvement\. The improvement plan has five actions/,
    );
  });

  it('puts its own grades beside the inspectors’', () => {
    expect(under(paper.blocks, 'How we grade ourselves')).toEqual([
      'Early help | Good | Requires improvement',
      'Adoption | Outstanding | Not graded',
    ]);
  });

  it('says what the plan does about a point, and that it is late', () => {
    expect(under(paper.blocks, 'Housing')).toEqual([
      'Young people wait for a home.',
      'In the plan: action 2.1, which is late.',
    ]);
  });

  it('has no section without a point', () => {
    expect(headingsOf(paper.blocks)).not.toContain('Improvements made');
  });

  it('is the version that stood on the day, and is refused in words before the first', () => {
    const [agreed] = data.selfAssessments;
    const draft = { ...agreed, id: 2, version: 3, day: '2026-11-20', state: 'draft' as const };
    const both = planWithEveryPart({ selfAssessments: [agreed, draft] });
    expect(factsOf(selfAssessmentPaper(both, '2026-11-19')).Version).toBe('2');
    expect(factsOf(selfAssessmentPaper(both, DAY)).Version).toBe('3, draft');
    expect(() => selfAssessmentPaper(data, '2026-11-01')).toThrow(PaperProblem);
  });
});
