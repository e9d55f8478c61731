import { doubtsOf } from './doubts';
import type { ReadRecommendation, ReadReport } from './report';

const item = (number: string | null, text: string, more: Partial<ReadRecommendation> = {}): ReadRecommendation => ({
  number,
  text,
  addressee: 'local authority',
  page: 8,
  group: 'improvement',
  boxes: [],
  ...more,
});
const read = (more: Partial<ReadReport>): Omit<ReadReport, 'doubts'> => ({
  fileName: 'report.pdf',
  authority: 'Shropshire',
  authorityPrinted: 'Shropshire',
  urn: null,
  kind: 'SIF',
  inspectionStart: '2017-09-11',
  inspectionEnd: '2017-10-05',
  published: '2017-11-24',
  publishedFrom: 'text',
  leadInspector: 'Louise Warren',
  topic: null,
  outcome: null,
  judgements: [{ area: 'Overall effectiveness', grade: 'good', role: 'headline', page: 1 }],
  recommendations: [item('1', 'Do this.'), item('2', 'Do that.')],
  findings: [],
  paragraphs: [],
  pageCount: 37,
  ...more,
});
const said = (more: Partial<ReadReport>, inFileName: string | null = null): string[] =>
  doubtsOf(read(more), inFileName).map((doubt) => doubt.message);

describe('what a person should look at', () => {
  it('is nothing in a report that was read cleanly', () => {
    expect(said({})).toEqual([]);
  });

  it('asks for the day of publication, from which the deadline counts', () => {
    expect(said({ published: null, publishedFrom: null })[0]).toMatch(/neither printed nor in the file’s name/);
    expect(said({ publishedFrom: 'file name' })[0]).toMatch(/24 Nov 2017 comes from the file’s name/);
    expect(said({}, '2017-11-27')[0]).toMatch(/prints 24 Nov 2017 .* says 27 Nov 2017/);
  });

  it('names the facts that were not found', () => {
    const doubts = doubtsOf(
      read({ authority: null, leadInspector: null, judgements: [], inspectionStart: null }),
      null,
    );
    expect(doubts.map((doubt) => doubt.about)).toEqual([
      { fact: 'authority' },
      { fact: 'inspectionStart' },
      { fact: 'leadInspector' },
      { fact: 'judgements' },
    ]);
  });

  it('sees a gap in the numbers, repeated words, a lost end and points run together', () => {
    const recommendations = [
      item('1', 'Do this.'),
      item('3', 'Do this.'),
      item('4', 'Improve pathway planning by'),
      item('5', 'See to: plans; health.', { parts: ['See to:', 'plans', 'health.'] }),
    ];
    expect(said({ recommendations })).toEqual([
      'After number 1 comes 3: one may be missing or have run into another.',
      'Number 3 has the same words as the 1st.',
      'Number 4 ends without a full stop: its text may go on.',
      'Number 5 holds 2 points in one. Split it if each needs its own answer.',
    ]);
  });

  it('does not ask about full stops where the report prints none', () => {
    expect(said({ recommendations: [item(null, 'plans'), item(null, 'health'), item(null, 'The end.')] })).toEqual([]);
  });

  it('tells the safeguarding board’s apart', () => {
    const board = item('100', 'Look at the dataset.', { addressee: 'safeguarding board' });
    expect(said({ recommendations: [item('1', 'Do this.'), board] })).toEqual([
      'The last is printed with paragraph number 100 and is for the safeguarding board.',
    ]);
    expect(
      said({ recommendations: [item('1', 'Do this.'), board, { ...board, number: '101', text: 'Act.' }] }),
    ).toEqual(['2 are for the safeguarding board, printed with paragraph numbers from 100.']);
  });

  it('says when nothing was found', () => {
    expect(said({ recommendations: [] })).toEqual([
      'No list of recommendations was found. Look through the pages and add them by hand.',
    ]);
  });
});
