import { readPlan } from './readPlan';
import type { ReadPlan } from './plan';
import { wordOf } from './testing/writeParts';
import { writeWord } from './testing/writeWord';
import type { WordBlock } from './testing/writeWord';

const read = async (...blocks: WordBlock[]): Promise<ReadPlan> => readPlan(await writeWord(...blocks), 'plan.docx');
const HEADS = ['Ref', 'Action', 'Lead', 'Due date', 'RAG'];

describe('Word', () => {
  it('reads automatic numbers, which stand nowhere in the text', async () => {
    const numbered = (number: number): { lines: { text: string; number: number }[] } => ({
      lines: [{ text: '', number }],
    });
    const { actions } = await read({
      table: [
        HEADS,
        [numbered(0), 'One', 'A', '', ''],
        [numbered(1), 'Two', 'B', '', ''],
        [numbered(1), 'Three', 'C', '', ''],
        [numbered(0), 'Four', 'D', '', ''],
      ],
    });
    expect(actions.map(({ ref }) => ref)).toEqual(['1', '1.1', '1.2', '2']);
  });

  it('takes the theme from the heading above, not from the title', async () => {
    const { actions, problems } = await read(
      { text: 'Our improvement plan', heading: 1 },
      { text: 'Leadership', heading: 2 },
      { table: [HEADS, ['1', 'One', 'A', '', '']] },
      { text: 'Practice', heading: 2 },
      { table: [HEADS, ['2', 'Two', 'B', '', '']] },
    );
    expect(actions.map(({ theme }) => theme)).toEqual(['Leadership', 'Practice']);
    expect(problems[0]).toEqual({
      place: 'paragraph 2',
      message: '“Leadership” was read as the theme of the actions under it.',
    });
  });

  it('takes a numbered sentence right above each table as its recommendation, as a doubt', async () => {
    const { actions, problems } = await read(
      'Our plan',
      '1. Ensure that all children are seen alone',
      { table: [HEADS, ['1.1', 'One', 'A', '', '']] },
      '2. Improve the quality of plans for children',
      { table: [HEADS, ['2.1', 'Two', 'B', '', '']] },
    );
    expect(actions.map(({ recommendationNumber, recommendation }) => [recommendationNumber, recommendation])).toEqual([
      ['1', 'Ensure that all children are seen alone'],
      ['2', 'Improve the quality of plans for children'],
    ]);
    expect(problems.map(({ place }) => place)).toEqual(['paragraph 2', 'paragraph 3']);
  });

  it('rows of one action that say the same day and two colours', async () => {
    const { actions, problems } = await read({
      table: [
        HEADS,
        [{ lines: ['1'], down: 'start' }, { lines: ['Do it'], down: 'start' }, 'A', '31/03/18', { fill: '00B050' }],
        [{ down: 'more' }, { down: 'more' }, 'B', '31/03/18', { fill: 'FF0000' }],
      ],
    });
    expect(actions).toMatchObject([{ dueText: '31/03/18\n31/03/18', due: '2018-03-31', rating: 'Green' }]);
    expect(problems).toEqual([
      { place: 'table 1, row 3, column 5', message: 'The action is rated Green and Red in its rows; Green was taken.' },
    ]);
  });

  it('goes on under the headings of the table before', async () => {
    const { actions, problems } = await read({ table: [HEADS, ['1', 'Do the first', 'A', '', '']] }, 'continued', {
      table: [['2', 'Do the second', 'B', '31/03/18', 'Red']],
    });
    expect(actions[1]).toMatchObject({ ref: '2', action: 'Do the second', due: '2018-03-31', rating: 'Red' });
    expect(problems).toEqual([
      { place: 'table 2', message: expect.stringContaining('no headings of its own') as string },
    ]);
  });

  it('reads a form with its headings down the side', async () => {
    const { actions } = await read({
      table: [
        ['Action', 'Agree the standard'],
        ['Lead', 'Rhys Evans'],
        ['Timescale', '31/03/18'],
        ['BRAG', { fill: 'FFC000' }],
      ],
    });
    expect(actions).toMatchObject([
      { action: 'Agree the standard', leads: ['Rhys Evans'], due: '2018-03-31', rating: 'Amber' },
    ]);
  });

  it('leaves a key and a list of versions alone, and says so', async () => {
    const { actions, notTaken, problems } = await read(
      {
        table: [
          ['RAG', 'Description'],
          ['Red', 'Off track'],
          ['Green', 'On track'],
        ],
      },
      {
        table: [
          ['Version', 'Date', 'Author'],
          ['1', '3 March 2018', 'Anne Faulkner'],
        ],
      },
      { table: [HEADS, ['1', 'One', 'A', '', '']] },
    );
    expect(actions).toHaveLength(1);
    expect(notTaken).toHaveLength(12);
    expect(problems.map(({ place }) => place)).toEqual(['table 1', 'table 2']);
  });
});

describe('Word as LibreOffice writes it', () => {
  const paragraph = (text: string, properties = ''): string =>
    `<w:p><w:pPr><w:pStyle w:val="TableContents"/>${properties}</w:pPr><w:r><w:rPr/><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const cell = (properties: string, ...paragraphs: string[]): string =>
    `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${properties}</w:tcPr>${paragraphs.join('') || paragraph('')}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr><w:trPr/>${cells.join('')}</w:tr>`;
  const heads = row(...['No.', 'Action', 'Lead', 'Status', 'BRAG'].map((text) => cell('', paragraph(text))));
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>' +
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>';
  const styles =
    '<w:styles><w:style w:type="paragraph" w:styleId="Berschrift"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Berschrift"/></w:style></w:styles>';
  const list = (id: number, level = 0): string =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

  it('merges with “continue”, shades the paragraph, numbers by styles of its own', async () => {
    const table = `<w:tbl><w:tblPr/><w:tblGrid/>${heads}${row(
      cell('<w:vMerge w:val="restart"/>', paragraph('', list(1))),
      cell('<w:vMerge w:val="restart"/>', paragraph('Agree', list(2)), paragraph('Tell', list(2))),
      cell('', paragraph('Rhys Evans')),
      cell('', paragraph('Started')),
      cell('<w:shd w:fill="FFBF00" w:val="clear"/>'),
    )}${row(cell('<w:vMerge w:val="continue"/>'), cell('<w:vMerge w:val="continue"/>'), cell('', paragraph('Lena Kowal')), cell(''), cell(''))}${row(
      cell('', paragraph('', list(1, 1))),
      cell('<w:gridSpan w:val="2"/>', paragraph('Ask')),
      cell('', paragraph('Not started')),
      cell('', paragraph('', '<w:shd w:fill="00A933" w:val="clear"/>')),
    )}</w:tbl>`;
    const heading = '<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr><w:r><w:t>Front door</w:t></w:r></w:p>';
    const { actions, problems, notTaken } = await readPlan(
      wordOf(`<w:p/>${paragraph('Plan')}${heading}${table}`, { styles, numbering }),
      'plan.docx',
    );
    expect(actions).toMatchObject([
      { ref: '3', theme: 'Front door', action: 'Agree\nTell', leads: ['Rhys Evans', 'Lena Kowal'], rating: 'Amber' },
      { ref: '3a', action: 'Ask', leads: [], status: 'Not started', rating: 'Green' },
    ]);
    expect(problems).toContainEqual({
      place: 'table 1, row 4, column 2',
      message: 'The cell lies over several columns; it was not taken to “Lead”.',
    });
    expect(notTaken).toEqual([{ place: 'paragraph 2', text: 'Plan' }]);
  });

  it('reads text boxes once, controls, line breaks, symbols; leaves prompts and deletions aside', async () => {
    const table = `<w:tbl>${heads}${row(
      cell('', paragraph('1')),
      cell(
        '',
        '<w:p><w:r><w:t>Do</w:t><w:br/><w:t>it</w:t></w:r><w:del w:id="1"><w:r><w:delText>not</w:delText></w:r></w:del></w:p>',
      ),
      cell(
        '',
        '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Choose a lead</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      ),
      cell(
        '',
        '<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent><w:p><w:r><w:t>Started</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Started</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      ),
      cell('', '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'),
    )}</w:tbl>`;
    const { actions, notTaken } = await readPlan(wordOf(table), 'plan.docx');
    expect(actions).toMatchObject([{ action: 'Do\nit', leads: [], status: 'Started', rating: null }]);
    expect(notTaken).toEqual([
      { place: 'table 1, row 2, column 2', text: 'not' },
      { place: 'table 1, row 2, column 3', text: 'Choose a lead' },
      { place: 'table 1, row 2, column 5', text: '✓' },
    ]);
  });
});
