import { strToU8, unzipSync, zipSync } from 'fflate';
import { LARGEST_PLAN } from './openSource';
import { PlanError } from './planError';
import { readPlan } from './readPlan';
import { shapeNamed } from './testing/shapes';
import { excelOf, wordOf, writeParts } from './testing/writeParts';
import { writeExcel } from './testing/writeExcel';
import { openZip } from './zip';

async function refusal(bytes: Uint8Array, fileName = 'plan.xlsx'): Promise<PlanError> {
  const outcome = await readPlan(bytes, fileName).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(PlanError);
  const error = outcome as PlanError;
  // The message is a sentence for people: it names the file, ends with a full stop and is one line.
  expect(error.message).toMatch(/“plan\.\w+”.*\.$/);
  return error;
}

const PLAN_ROW =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Action</t></is></c><c r="B1" t="inlineStr"><is><t>Lead</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Do it</t></is></c></row>';
const good = excelOf(`<sheetData>${PLAN_ROW}</sheetData>`);
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe('files that cannot be read as a plan', () => {
  it('reads the file that the others are bent from', async () => {
    expect((await readPlan(good, 'plan.xlsx')).actions).toMatchObject([{ action: 'Do it' }]);
  });

  it('an empty file', async () => {
    expect((await refusal(new Uint8Array())).problem).toBe('empty');
  });

  it('a file of 100 MB', async () => {
    const error = await refusal(new Uint8Array(2 * LARGEST_PLAN));
    expect(error.problem).toBe('too large');
    expect(error.message).toContain('is 100 MB; a plan may have 50 MB at most');
  });

  it('a file locked with a password', async () => {
    const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const error = await refusal(
      new Uint8Array([...start, ...new Array<number>(500).fill(0), ...utf16('EncryptedPackage')]),
    );
    expect(error.problem).toBe('encrypted');
    expect((await refusal(new Uint8Array([...start, ...utf16('Workbook')]))).message).toContain('before 2007');
  });

  it('a zip whose parts are locked', async () => {
    const locked = good.slice();
    const view = new DataView(locked.buffer);
    for (let at = 0; at < locked.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect((await refusal(locked)).problem).toBe('encrypted');
  });

  it.each([0.1, 0.5, 0.99])('a download that was cut off after %d of it', async (share) => {
    expect((await refusal(good.slice(0, good.length * share))).problem).toBe('damaged');
  });

  it('a letter changed inside, which only the checksum tells', async () => {
    const stored = zipSync(unzipSync(good), { level: 0 });
    const at = Buffer.from(stored).indexOf('Do it');
    stored[at] = 'G'.charCodeAt(0);
    expect((await refusal(stored)).message).toContain('not as it was written');
  });

  it.each([
    ['%PDF-1.7', 'plan.docx', 'damaged'],
    ['<!DOCTYPE html><html>', 'plan.docx', 'a web page'],
    ['<html><table>', 'plan.csv', 'a web page'],
    ['{\\rtf1', 'plan.docx', 'a rich text file'],
    ['Action,Lead\nDo it,Me', 'plan.xlsx', 'does not begin as a Excel file'],
    ['anything', 'plan.txt2', 'no plan that can be read'],
  ])('another kind of file: %s', async (text, fileName, words) => {
    expect((await refusal(strToU8(text), fileName)).message).toContain(words.replace('a Excel', 'an Excel'));
  });

  it('a Word file under Excel’s name, and the other way round', async () => {
    const word = await refusal(wordOf('<w:p/>'), 'plan.xlsx');
    expect(word.problem).toBe('renamed');
    expect(word.message).toContain('is a Word file under another name. Rename it to end in .docx');
    expect((await refusal(good, 'plan.docx')).message).toContain('is an Excel file');
    expect((await refusal(good, 'plan.csv')).problem).toBe('renamed');
  });

  it.each([
    [{ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }, 'OpenDocument'],
    [{ 'readme.txt': 'x' }, 'is a zip'],
  ])('another zip %#', async (parts, words) => {
    expect((await refusal(writeParts(parts))).message).toContain(words);
  });

  it('a plan without a table or without headings', async () => {
    expect((await refusal(wordOf('<w:p><w:r><w:t>Hello</w:t></w:r></w:p>'), 'plan.docx')).problem).toBe('no plan');
    const error = await refusal(strToU8('Fruit,Price\nApples,3\n'), 'plan.csv');
    expect(error.message).toContain('Action, Lead, Timescale and Progress');
  });

  it('a CSV that is not text', async () => {
    const rubbish = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251);
    expect((await refusal(rubbish, 'plan.csv')).problem).toBe('another kind of file');
  });
});

describe('files made to do harm', () => {
  /** The number of bytes unpacked from the sheet before the file is refused. */
  const unpackedOf = async (bytes: Uint8Array): Promise<number> => {
    let unpacked = 0;
    const unpacking = openZip(bytes, 'plan.xlsx').unpack('xl/worksheets/sheet1.xml', (piece) => {
      unpacked += piece.length;
    });
    await expect(unpacking).rejects.toThrow(PlanError);
    return unpacked;
  };

  it('a zip bomb is refused before it unpacks', async () => {
    const sheet = new Uint8Array(120 * 1024 * 1024);
    const bomb = zipSync({ ...unzipSync(good), 'xl/worksheets/sheet1.xml': sheet }, { level: 1 });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect((await refusal(bomb)).message).toContain('unpacks to more than 100 MB');
    expect(await unpackedOf(bomb)).toBe(0);
  });

  it('many parts that are each small enough are refused as soon as together they are too much', async () => {
    const names = ['xl/one.xml', 'xl/two.xml', 'xl/three.xml'];
    const bomb = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
    // Each part claims to unpack to 40 MB. The claim is checked before anything is unpacked.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 40 * 1024 * 1024, true);
    const zip = openZip(bomb, 'plan.xlsx');
    const refused = (name: string): Promise<string> =>
      zip
        .unpack(name, () => undefined)
        .then(
          () => 'unpacked',
          (error: PlanError) => error.message,
        );
    expect(await refused(names[0])).toContain('is not as it was written');
    expect(await refused(names[1])).toContain('is not as it was written');
    expect(await refused(names[2])).toContain('unpacks to more than 100 MB');
    // A part that is listed twice counts twice.
    expect(await refused(names[0])).toContain('unpacks to more than 100 MB');
  });

  it('one that lies about its size is stopped where it said it would end', async () => {
    const bomb = excelOf(`<sheetData>${' '.repeat(30 * 1024 * 1024)}</sheetData>`);
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 2000, true);
    expect((await refusal(bomb)).message).toContain('longer than it says');
    expect(await unpackedOf(bomb)).toBeLessThanOrEqual(2000);
  });

  it.each([
    ['entities that multiply', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'],
    ['an entity that reads a file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['a document type alone', '<!DOCTYPE worksheet>'],
  ])('%s', async (_what, head) => {
    const error = await refusal(excelOf(`<sheetData>${PLAN_ROW.replace('Do it', '&a;')}</sheetData>`, { head }));
    expect(error.problem).toBe('hostile');
  });

  it('an entity that nothing declares, tags that do not close, tags without end', async () => {
    expect((await refusal(excelOf(`<sheetData>${PLAN_ROW.replace('Do it', '&xxe;')}</sheetData>`))).problem).toBe(
      'damaged',
    );
    expect((await refusal(excelOf('<sheetData>'))).problem).toBe('damaged');
    expect((await refusal(wordOf('<w:tbl>'.repeat(5000) + '</w:tbl>'.repeat(5000)), 'plan.docx')).message).toContain(
      'nested too deep',
    );
  });

  it('a merged area over the whole sheet costs nothing; thousands of them are refused', async () => {
    const merged = (count: number): Uint8Array =>
      excelOf(
        `<sheetData>${PLAN_ROW}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData><mergeCells>${'<mergeCell ref="A2:XFD1048576"/>'.repeat(count)}</mergeCells>`,
      );
    expect((await refusal(merged(1000))).problem).toBe('too large');
  });

  it('a text that one merged cell would copy to thousands of actions', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [at === 0 ? 'long '.repeat(6000) : null, `Do ${at}`]);
    const bytes = await writeExcel({ name: 'Plan', rows: [['Outcome', 'Action'], ...rows], merges: ['A2:A3001'] });
    expect((await refusal(bytes)).message).toContain('cannot be kept together');
  });

  it('more rows and columns than a plan has', async () => {
    const csv = (rows: number): Uint8Array => strToU8(`Action,Lead\n${'Do it,Me\n'.repeat(rows)}`);
    expect((await refusal(csv(20_001), 'plan.csv')).message).toContain('more than 20,000 rows');
    expect((await refusal(strToU8(`Action,Lead${',x'.repeat(500_000)}`), 'plan.csv')).problem).toBe('too large');
    const wide = `<row r="3"><c r="ZZ3" t="inlineStr"><is><t>x</t></is></c></row>`;
    expect((await refusal(excelOf(`<sheetData>${PLAN_ROW}${wide}</sheetData>`))).message).toContain(
      'wider than 200 columns (Plan!ZZ3)',
    );
  });

  it.each(['q1 ', '/ a', '(/', ', a', ' ', '.', '31/03/18 ', '- ', '1.', 'may '])(
    'a text that repeats %j would hold up a careless pattern',
    async (words) => {
      const text = `"Recommendation${words.repeat(200_000)}x"`;
      const heads = ['Ref', 'Rec no', 'Recommendation', 'Action', 'Lead', 'Due date', 'RAG'];
      const csv = `${heads.join(',')}\n${heads.map(() => text).join(',')}\n${text},,,,,,\n`;
      // A pattern with linear running time ends at once; one that backtracks would run until Jest's timeout.
      expect((await readPlan(strToU8(csv), 'plan.csv')).actions).toHaveLength(1);
    },
  );

  it('formulas and script stay text', async () => {
    const csv = '"Action","Lead","Progress"\n"=HYPERLINK(""http://x"",""y"")","@SUM(1)","<script>alert(1)</script>"\n';
    expect((await readPlan(strToU8(csv), 'plan.csv')).actions).toMatchObject([
      { action: '=HYPERLINK("http://x","y")', leads: ['@SUM(1)'], progress: '<script>alert(1)</script>' },
    ]);
  });

  it('macros are neither read nor run, and said', async () => {
    const parts = unzipSync(good);
    const types = new TextDecoder()
      .decode(parts['[Content_Types].xml'])
      .replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      );
    const withMacros = zipSync({
      ...parts,
      '[Content_Types].xml': strToU8(types),
      'xl/vbaProject.bin': strToU8('Sub'),
    });
    const { actions, problems } = await readPlan(withMacros, 'plan.xlsm');
    expect(actions).toHaveLength(1);
    expect(problems).toContainEqual({
      place: 'the file',
      message: 'The file holds macros. They were neither read nor run.',
    });
  });

  it('leaves the caller’s bytes as they were', async () => {
    const shape = shapeNamed('one long Word');
    const bytes = await shape.write();
    const before = bytes.slice();
    await readPlan(bytes, shape.fileName);
    expect(Buffer.compare(bytes, before)).toBe(0);
  });
});

describe('a large plan', () => {
  it('reads 10,000 rows of 12 columns, and says how far it is', async () => {
    const heads = [
      'No.',
      'Theme',
      'Recommendation',
      'Action',
      'Outcome',
      'Measure',
      'Lead',
      'Due date',
      'Status',
      'RAG',
      'Progress',
      'Evidence',
    ];
    const row = (at: number): string[] => [
      `1.${at}`,
      'Front door',
      `Recommendation ${at % 20}`,
      `Do number ${at} before the review`,
      'Children are seen',
      '85%',
      'Head of Service / Team Manager',
      '31/03/18',
      'Started',
      'Amber',
      'Some progress '.repeat(8),
      'Minutes',
    ];
    const cells = (texts: string[]): string =>
      texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const rows = [heads, ...Array.from({ length: 10_000 }, (_, at) => row(at + 1))];
    const bytes = excelOf(`<sheetData>${rows.map((each) => `<row>${cells(each)}</row>`).join('')}</sheetData>`);
    const told: number[] = [];
    const { actions } = await readPlan(bytes, 'plan.xlsx', ({ done, of }) => told.push(done / of));
    expect(actions).toHaveLength(10_000);
    expect(told.at(-1)).toBe(1);
    expect([...told].sort()).toEqual(told);
  });
});
