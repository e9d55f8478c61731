import { readPlan } from './readPlan';
import type { ReadPlan } from './plan';
import { excelOf } from './testing/writeParts';
import { writeExcel } from './testing/writeExcel';
import type { CellLike, SheetLike } from './testing/writeExcel';

const read = async (...sheets: SheetLike[]): Promise<ReadPlan> => readPlan(await writeExcel(...sheets), 'plan.xlsx');
const sheet = (...rows: CellLike[][]): SheetLike => ({ name: 'Plan', rows });
const HEADS = ['Ref', 'Action', 'Lead', 'Due date', 'RAG'];

describe('Excel', () => {
  it('a month’s date is not certain though Excel holds a day', async () => {
    const { actions, problems } = await read(
      sheet(HEADS, ['1', 'Do it', 'Owen Bright', { value: new Date(Date.UTC(2018, 2, 1)), format: 'mmm-yy' }]),
    );
    expect(actions[0]).toMatchObject({ dueText: 'Mar-18', due: null });
    expect(problems).toEqual([{ place: 'Plan!D2', message: expect.stringContaining('1 Mar 2018') as string }]);
  });

  it('takes the value that a formula gave, and says where there is none or an error', async () => {
    const { actions, problems, notTaken } = await read(
      sheet(HEADS, [
        '1',
        { value: { formula: 'A1&" it"', result: 'Do it' } },
        { value: { formula: 'B9' } },
        { value: { error: '#REF!' } },
      ]),
    );
    expect(actions[0]).toMatchObject({ action: 'Do it', leads: [], dueText: null });
    expect(problems.map(({ place }) => place)).toEqual(['Plan!C2', 'Plan!D2']);
    expect(notTaken).toEqual([
      { place: 'Plan!C2', text: '=B9' },
      { place: 'Plan!D2', text: '#REF!' },
    ]);
  });

  it('keeps notes, hidden sheets, rows and columns in sight', async () => {
    const { actions, problems, notTaken } = await read(
      {
        name: 'Plan',
        rows: [
          HEADS,
          ['1', { value: 'Do it', note: 'Ask Anne' }, 'Owen Bright', '31/03/18', 'Green'],
          ['2', 'Do more', '', '', ''],
        ],
        hiddenRows: [3],
        hiddenColumns: [4],
      },
      { name: 'Old', rows: [HEADS, ['9', 'Old action']], state: 'veryHidden' },
    );
    expect(actions.map(({ ref }) => ref)).toEqual(['1', '2']);
    expect(problems.map(({ place }) => place)).toEqual(['Plan!3:3', 'Plan!D:D', 'Old']);
    expect(notTaken).toContainEqual({ place: 'Plan!B2 (note)', text: 'Ask Anne' });
    expect(notTaken).toContainEqual({ place: 'Old!B2', text: 'Old action' });
  });

  it('rates by the colours of the number where no column rates', async () => {
    const { actions, problems } = await read(
      sheet(
        ['Ref', 'Action', 'Lead'],
        [{ value: '1', fill: '00B050' }, 'Do it', 'A'],
        [{ value: '2', fill: 'FF0000' }, 'Do more', 'B'],
      ),
    );
    expect(actions.map(({ rating }) => rating)).toEqual(['Green', 'Red']);
    expect(problems[0].message).toContain('colours of the column “Ref”');
  });

  it('says where a word and its colour differ', async () => {
    const { actions, problems } = await read(
      sheet(HEADS, ['1', 'Do it', 'A', '31/03/18', { value: 'Green', fill: 'FF0000' }]),
    );
    expect(actions[0].rating).toBe('Green');
    expect(problems).toEqual([
      { place: 'Plan!E2', message: 'The cell says Green and is coloured red; the word was taken.' },
    ]);
  });

  it('one action over rows with several leads and dates', async () => {
    const { actions, problems } = await read({
      ...sheet(HEADS, ['1', 'Do it', 'Owen Bright', '31/03/18', 'Green'], [null, null, 'Lena Kowal', '30/06/18', null]),
      merges: ['A2:A3', 'B2:B3'],
    });
    expect(actions).toMatchObject([{ leads: ['Owen Bright', 'Lena Kowal'], dueText: '31/03/18\n30/06/18', due: null }]);
    expect(problems).toEqual([{ place: 'Plan!D2', message: expect.stringContaining('more than one day') as string }]);
  });

  it('whole numbers before recommendations with several actions number those', async () => {
    const { actions } = await read({
      ...sheet(
        ['No.', 'Recommendation', 'Action', 'Lead'],
        ['1', 'Improve', 'First', 'A'],
        [null, null, 'Second', 'B'],
        ['2', 'Record', 'Third', 'C'],
      ),
      merges: ['A2:A3', 'B2:B3'],
    });
    expect(
      actions.map(({ ref, recommendationNumber, recommendation }) => [ref, recommendationNumber, recommendation]),
    ).toEqual([
      [null, '1', 'Improve'],
      [null, '1', 'Improve'],
      [null, '2', 'Record'],
    ]);
  });

  it('a number merged over several actions is their recommendation’s, whatever the other numbers look like', async () => {
    const { actions, problems } = await read({
      ...sheet(
        ['Ref', 'Recommendation', 'Action', 'Lead'],
        ['R1', 'Improve', 'First', 'A'],
        [null, null, 'Second', 'B'],
        ['2b', 'Record', 'Third', 'C'],
      ),
      merges: ['A2:A3', 'B2:B3'],
    });
    expect(actions.map(({ ref, recommendationNumber }) => [ref, recommendationNumber])).toEqual([
      [null, 'R1'],
      [null, 'R1'],
      ['2b', null],
    ]);
    expect(problems).toEqual([]);
  });

  it('takes one of two columns for the same thing and says so; keeps what it does not understand', async () => {
    const { actions, problems, notTaken } = await read(
      sheet(['What?', 'How?', 'Who?', 'Cluster'], ['Recruit', 'Advertise', 'Director', 'North']),
    );
    expect(actions).toMatchObject([{ action: 'Recruit', leads: ['Director'] }]);
    expect(actions[0].others.map(({ heading }) => heading)).toEqual(['How?', 'Cluster']);
    expect(problems.map(({ place, message }) => [place, message])).toEqual([
      ['Plan!D1', 'The heading “Cluster” was not understood; what stands under it stays with each action.'],
    ]);
    expect(notTaken).toEqual([]);
  });

  it('“Priority” over High and Low is no theme; sheets named after themes are', async () => {
    const { actions } = await read(
      {
        name: 'Leadership',
        rows: [
          ['Action', 'Lead', 'Priority'],
          ['One', 'A', 'High'],
        ],
      },
      {
        name: 'Practice',
        rows: [
          ['Action', 'Lead', 'Priority'],
          ['Two', 'B', 'Low'],
        ],
      },
    );
    expect(actions.map(({ theme }) => theme)).toEqual(['Leadership', 'Practice']);
  });

  it('says which number stands twice, and which row has no action', async () => {
    const { problems } = await read(sheet(HEADS, ['1', 'Do it', 'A', '', ''], ['1', '', 'B', '', '']));
    expect(problems.map(({ message }) => message)).toEqual([
      'Number 1 has no words for the action.',
      'The number 1 stands at Plan!A2 too.',
    ]);
  });
});

describe('workbooks as other programs write them', () => {
  const text = (ref: string, words: string, style = 0): string =>
    `<c r="${ref}" s="${style}" t="inlineStr"><is><r><rPr><b/></rPr><t>${words}</t></r></is></c>`;
  const heads = `<row r="1">${['Ref', 'Action', 'Due', 'BRAG'].map((words, at) => text(`${'ABCD'[at]}1`, words)).join('')}</row>`;
  // LibreOffice numbers its formats from 164, and names indexed and theme colours too.
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="170" formatCode="D\\ MMMM\\ YYYY"/></numFmts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FF00A933"/></patternFill></fill></fills>' +
    '<cellXfs><xf numFmtId="164" fillId="0"/><xf numFmtId="170" fillId="0"/><xf numFmtId="164" fillId="1"/><xf numFmtId="164" fillId="2"/><xf numFmtId="14" fillId="0"/></cellXfs>';

  it('LibreOffice: formats of its own, inline texts, indexed colours', async () => {
    const rows = `<row r="2">${text('A2', '1')}${text('B2', 'Do &lt;it&gt;')}<c r="C2" s="1"><v>43190</v></c><c r="D2" s="2"/></row><row r="3">${text('A3', '2')}${text('B3', 'Do more')}<c r="C3" s="4"><v>43190.5</v></c><c r="D3" s="3"/></row>`;
    const { actions } = await readPlan(excelOf(`<sheetData>${heads}${rows}</sheetData>`, { styles }), 'plan.xlsx');
    expect(actions).toMatchObject([
      { ref: '1', action: 'Do <it>', dueText: '31 March 2018', due: '2018-03-31', rating: 'Red' },
      { ref: '2', dueText: '31/03/2018', due: '2018-03-31', rating: 'Green' },
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const rows = `<row r="2">${text('B2', 'Do it')}<c r="C2" s="1"><v>41728</v></c></row>`;
    const bytes = excelOf(`<sheetData>${heads}${rows}</sheetData>`, {
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect((await readPlan(bytes, 'plan.xlsx')).actions[0]).toMatchObject({ due: '2018-03-31' });
  });

  it('cells and rows without references follow each other', async () => {
    const withoutReferences = (row: string): string => row.replace(/ r="[A-Z]?\d+"/g, '');
    const rows = `<row r="2">${text('A2', '1')}${text('B2', 'Do it')}</row>`;
    const bytes = excelOf(`<sheetData>${withoutReferences(heads)}${withoutReferences(rows)}</sheetData>`, { styles });
    expect((await readPlan(bytes, 'plan.xlsx')).actions).toMatchObject([
      { place: 'Plan!A2', ref: '1', action: 'Do it' },
    ]);
  });
});
