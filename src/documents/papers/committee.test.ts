import { committeePaper, committeeProblems, PaperProblem, unwrittenParts, sectionPart } from '.';
import type { CommitteeOptions } from '.';
import type { PlanData } from '../../plan/planData';
import { decisionWith } from '../../plan/governance/testing';
import { plainText } from './paper';
import { factsOf, headingsOf, under, wordsOf } from './testing/reading';
import { DAY, SINCE, planWithEveryPart } from './testing/planWithEveryPart';

const data = planWithEveryPart();
const [, meeting] = data.meetings;
const options = (changes: Partial<CommitteeOptions> = {}): CommitteeOptions => ({
  meeting,
  words: {},
  sections: ['Risk assessment', 'Financial implications'],
  lastTold: SINCE,
  before: data,
  ...changes,
});
const paper = (changes: Partial<CommitteeOptions> = {}, of: PlanData = data) =>
  committeePaper(of, DAY, options(changes));

describe('the cover report, in the committee’s order (requirement 47)', () => {
  it('begins with the committee, its date, the item, and whether it is public', () => {
    expect(Object.entries(factsOf(paper()))).toEqual([
      ['Committee', 'People Overview Committee'],
      ['Date', '1 December 2026'],
      ['Item', '7'],
      ['Public or exempt', 'Public'],
    ]);
  });

  it('names the responsible officer with e-mail, which is a link, and the telephone that the meeting has', () => {
    const [officer] = paper().blocks;
    expect(officer).toMatchObject({
      kind: 'paragraph',
      line: expect.arrayContaining([
        'Anne Faulkner, Head of Housing',
        { text: 'anne.faulkner@council.example', href: 'mailto:anne.faulkner@council.example' },
        '01743 254201',
      ]),
    });
  });

  it('has every part in order, and says of one that nobody wrote that it is to be completed', () => {
    expect(headingsOf(paper().blocks)).toEqual([
      'Summary',
      'Recommendations',
      'Report',
      'Risk assessment',
      'Financial implications',
      'Background papers',
      'Cabinet member (portfolio holder)',
      'Local member',
      'Appendices',
    ]);
    const words = { [sectionPart('Financial implications')]: 'Met from the budget.' };
    expect(headingsOf(paper({ words }).blocks)).toContain('Financial implications');
    expect(under(paper({ words }).blocks, 'Financial implications')).toEqual(['Met from the budget.']);
    expect(under(paper({ words }).blocks, 'Risk assessment')).toEqual(['To be completed.']);
    const bare = { ...meeting, officerPhone: null, cabinetMember: null, localMember: ' ' };
    expect(unwrittenParts({ words, sections: options().sections, meeting: bare })).toEqual([
      'Telephone of the responsible officer',
      'Risk assessment',
      'Cabinet member',
      'Local member',
    ]);
    const unwritten = paper({ words, meeting: bare });
    for (const title of ['Cabinet member (portfolio holder)', 'Local member'])
      expect(under(unwritten.blocks, title)).toEqual(['To be completed.']);
    expect(
      unwritten.blocks.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.line) : [])).join(),
    ).toContain('Telephone: to be completed');
  });

  it('refers to its appendices and tables by links', () => {
    const lines = paper().blocks.flatMap((block) => (block.kind === 'paragraph' ? block.line : []));
    expect(lines).toContainEqual({ text: 'Appendix A', href: '#appendix-a' });
    expect(lines).toContainEqual({ tableOf: 'Actions by priority and rating, 5 in all' });
  });

  it('shows every word of the plan until it is submitted, then the actions and how they stand', () => {
    const appendixOf = (of: PlanData): string => wordsOf({ ...paper({}, of), blocks: [], title: '' });
    const [action] = data.actions;
    expect(appendixOf(data)).toContain(action.outcome);
    const submitted = planWithEveryPart({
      decisions: [decisionWith(1, { step: 'submitted', kind: 'step', day: '2026-11-20' })],
    });
    expect(appendixOf(submitted)).not.toContain(action.outcome);
    expect(appendixOf(submitted)).toContain(action.text);
    for (const { text } of data.recommendations) expect(appendixOf(submitted)).toContain(text);
  });

  it('asks the committee by name, lettered as resolutions are cited', () => {
    expect(under(paper().blocks, 'Recommendations')).toEqual([
      'The People Overview Committee is asked:',
      'to note the progress of the plan to 23 November 2026; and',
      'to comment on the late actions.',
    ]);
    const list = paper().blocks.find((block) => block.kind === 'list');
    expect(list).toMatchObject({ style: 'letters' });
  });

  it('says what is late as an officer would', () => {
    expect(under(paper().blocks, 'Report')).toContain(
      'One of five actions is late: it is action 2.1, 23 working days, waiting for Housing.',
    );
  });

  it('keeps what an officer wrote, and an emptied box is written from the plan again', () => {
    const words = { summary: 'The plan goes well.\n\nHousing does not.', recommendations: '(a) that it be noted' };
    expect(under(paper({ words }).blocks, 'Summary')).toEqual(['The plan goes well.', 'Housing does not.']);
    expect(under(paper({ words }).blocks, 'Recommendations').slice(1)).toEqual(['that it be noted.']);
    expect(under(paper({ words: { summary: ' ', recommendations: '' } }).blocks, 'Summary')).toEqual(
      under(paper().blocks, 'Summary'),
    );
  });

  it('has the plan and what changed since the committee was last told as appendices, and only the plan the first time', () => {
    expect(paper().appendices?.map(({ title }) => title)).toEqual([
      'Appendix A: The plan as it stood on 23 November 2026',
      'Appendix B: What changed since 23 October 2026',
    ]);
    expect(headingsOf(paper().appendices?.[0].blocks ?? [])).toContain('Priority 2: Housing');
    const first = paper({ lastTold: null });
    expect(first.appendices).toHaveLength(1);
    expect(wordsOf(first)).not.toContain('Appendix B');
  });

  it('begins the appendices with what goes with it beside the plan, and every mention of the plan keeps its letter', () => {
    const words = { appendices: 'Feedback letter, https://ofsted.example/letter.pdf\n\nA second plan.' };
    const enclosing = paper({ words });
    expect(under(enclosing.blocks, 'Appendices')).toEqual([
      'Appendix A: Feedback letter.',
      'Appendix B: A second plan.',
      'Appendix C: The plan as it stood on 23 November 2026.',
      'Appendix D: What changed since 23 October 2026.',
    ]);
    expect(wordsOf(enclosing)).toContain('The plan in Appendix C');
    expect(wordsOf(enclosing)).toContain('Appendix D sets out each change.');
    expect(enclosing.blocks).toContainEqual({
      kind: 'paragraph',
      line: ['Appendix A: ', { text: 'Feedback letter', href: 'https://ofsted.example/letter.pdf' }, '.'],
    });
  });

  it('says by when the plan must be submitted only until it was', () => {
    expect(wordsOf(paper())).toContain('Response to Ofsted published: due by 11 December 2026.');
    const submitted = planWithEveryPart({
      decisions: [decisionWith(1, { step: 'submitted', kind: 'step', day: '2026-11-20' })],
    });
    expect(wordsOf(paper({}, submitted))).not.toContain('due by 11 December');
  });
});

describe('what a cover report will not go out without', () => {
  const bare = { ...meeting, backgroundPapers: '' };

  it('is the list of background papers, or the word none', () => {
    expect(() => paper({ meeting: bare })).toThrow(PaperProblem);
    expect(committeeProblems({ meeting: bare, words: {} })).toEqual([
      'List the background papers, or write “none”: a report may not go out without that list.',
    ]);
    const none = paper({ meeting: bare, words: { backgroundPapers: 'None' } });
    expect(under(none.blocks, 'Background papers')).toEqual(['None']);
  });

  it('may be several paragraphs, or what forbids the disclosure of confidential information (requirement 73)', () => {
    const both = paper({ words: { exemptParagraph: '3 and 1', exemptReason: 'a family could be known' } });
    expect(factsOf(both)['Public or exempt']).toBe('Exempt, paragraphs 1 and 3');
    expect(wordsOf(both)).toContain(
      'exempt under paragraphs 1 and 3 of Part 1 of Schedule 12A to the Local Government Act 1972: information relating to any individual and information relating to the financial',
    );
    const confidential = paper({
      words: { exemptParagraph: 'Confidential', exemptReason: 'a court’s order forbids it' },
    });
    expect(factsOf(confidential)['Public or exempt']).toBe('Confidential');
    expect(wordsOf(confidential)).toContain('section 100A(3) of the Local Government Act 1972');
    expect(wordsOf(confidential)).not.toContain('public interest');
  });

  it('is the paragraph of an exempt one and why the public interest is in keeping it so', () => {
    expect(committeeProblems({ meeting, words: { exemptParagraph: '9', exemptReason: 'Because.' } })).toEqual([
      'Name the paragraphs of Schedule 12A, 1 to 7, under which it is exempt, as in “2, 3”, or write “confidential”.',
    ]);
    expect(committeeProblems({ meeting, words: { exemptParagraph: '2' } })).toEqual([
      'Say why the public interest is in keeping the report exempt.',
    ]);
    const exempt = paper({ words: { exemptParagraph: '2', exemptReason: 'a family could be known' } });
    expect(factsOf(exempt)['Public or exempt']).toBe('Exempt, paragraph 2');
    expect(wordsOf(exempt)).toContain(
      'exempt under paragraph 2 of Part 1 of Schedule 12A to the Local Government Act 1972: information likely to reveal the identity of an individual. The public interest in keeping it exempt outweighs that in making it public: a family could be known.',
    );
  });
});
