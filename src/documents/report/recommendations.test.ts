import type { Line } from './lines';
import type { PrintedText } from './printedText';
import { readRecommendations } from './recommendations';

/**
 * A printed line, written as a text: "bold:" before a heading, spaces for an indent (6 points each), a tab before the
 * next cell.
 */
function line(printed: string, y: number, page: number): Line {
  const bold = printed.startsWith('bold:');
  const small = printed.startsWith('small:');
  const italic = printed.startsWith('italic:');
  const rest = printed.replace(/^\w+:/, (style) => (/^(bold|small|italic):$/.test(style) ? '' : style));
  const x = 71 + 6 * (rest.length - rest.trimStart().length);
  const cells = rest
    .trim()
    .split('\t')
    .map((text, index) => ({ text, x: x + 36 * index, right: x + 36 * index + 6 * text.length }));
  const text = cells.map((cell) => cell.text).join(' ');
  const size = small ? 10 : italic ? 13 : bold ? 14 : 12;
  return {
    page,
    text,
    cells,
    x,
    right: cells[cells.length - 1].right,
    y,
    size,
    pieces: [],
    font: bold ? 'Tahoma-Bold' : 'Tahoma',
    bold,
  };
}

function report(...pages: string[][]): PrintedText {
  const lines = pages.flatMap((printed, page) => printed.map((text, row) => line(text, 100 + 15 * row, page + 1)));
  return { lines, bodySize: 12, contentsPage: 0 };
}

const texts = (text: PrintedText): string[] => readRecommendations(text).recommendations.map((each) => each.text);

describe('lists of recommendations', () => {
  it('joins the lines of an item, also over a page break and a footnote', () => {
    const text = report(
      ['bold:Recommendations', '1.\tEnsure that decision-', '      making is recorded', 'small:1 A footnote.'],
      ['      and read.', '2.\tAct.', 'bold:Summary for children', '3.\tNot one of them.'],
    );
    const read = readRecommendations(text).recommendations;
    expect(read.map(({ number, text: words, page }) => ({ number, words, page }))).toEqual([
      { number: '1', words: 'Ensure that decision-making is recorded and read.', page: 1 },
      { number: '2', words: 'Act.', page: 2 },
    ]);
    expect(read[0].boxes.map((box) => box.page)).toEqual([1, 2]);
  });

  it('joins bullets inside a numbered item and keeps them apart beside it', () => {
    const text = report([
      'bold:Recommendations',
      '1.\tImprove planning by:',
      '         \u2022\thearing young people;',
      '         \u2022\twriting it',
      '               down.',
      '2.\tAct.',
    ]);
    const [first, second] = readRecommendations(text).recommendations;
    expect(first.text).toBe('Improve planning by: hearing young people; writing it down.');
    expect(first.parts).toEqual(['Improve planning by:', 'hearing young people', 'writing it down.']);
    expect(second.text).toBe('Act.');
  });

  it('reads squares, dots and dashes as bullets', () => {
    const text = report([
      'bold:What needs to improve?',
      '\u25fc The first.',
      '\uf06e\tThe second.',
      '\u2022 The third.',
      '– The fourth.',
    ]);
    expect(texts(text)).toEqual(['The first.', 'The second.', 'The third.', 'The fourth.']);
    expect(readRecommendations(text).recommendations.every((each) => each.number === null)).toBe(true);
  });

  it('leaves headings inside the list and the list’s introduction out', () => {
    const text = report([
      'bold:Areas for improvement',
      '15.\tTo improve, the local authority should take the following action.',
      'italic:Within three months:',
      '\u2022\treview care plans',
      'italic:Care leavers',
      '\u2022\tkeep in touch',
    ]);
    expect(readRecommendations(text).recommendations.map(({ text: words, heading }) => ({ words, heading }))).toEqual([
      { words: 'review care plans', heading: 'Within three months:' },
      { words: 'keep in touch', heading: 'Within three months:' },
    ]);
  });

  it('takes no paragraph that says there is nothing', () => {
    expect(
      texts(report(['bold:Priority and immediate action', '16.\tThere are no areas of priority action.'])),
    ).toEqual([]);
  });

  it('gives to the safeguarding board what stands in its part', () => {
    const text = report(
      ['bold:Recommendations', '1.\tAct.'],
      [
        'bold:The Local Safeguarding Children Board (LSCB)',
        'bold:Recommendations',
        '100.\tLook at the data.',
        'bold:Inspection findings',
        '101.\tA finding.',
      ],
    );
    expect(readRecommendations(text).recommendations.map(({ number, addressee }) => `${number} ${addressee}`)).toEqual([
      '1 local authority',
      '100 safeguarding board',
    ]);
  });

  it('knows a heading that was set like running text, and no sentence that ends so', () => {
    expect(texts(report(['Recommendations', '1.\tAct.']))).toEqual(['Act.']);
    expect(texts(report(['There is clear analysis to support the', 'recommendations.', '66.\tA finding.']))).toEqual(
      [],
    );
  });

  it('skips the page of contents', () => {
    const text = report(
      ['bold:Contents', 'bold:Recommendations', '1.\tnot a recommendation'],
      ['bold:Recommendations', '1.\tAct.'],
    );
    expect(texts({ ...text, contentsPage: 1 })).toEqual(['Act.']);
  });
});
