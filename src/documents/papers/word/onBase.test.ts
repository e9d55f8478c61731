import { Document, Header, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { committeePaper, PaperProblem, paperFile } from '..';
import { DAY, SINCE, planWithEveryPart } from '../testing/planWithEveryPart';
import { all, headings, openWord, words } from '../testing/wordFile';
import type { WordFile } from '../testing/wordFile';

const data = planWithEveryPart();
const paper = committeePaper(data, DAY, {
  meeting: data.meetings[1],
  words: { report: 'Words with {{paper}} and {{logo}} in them.' },
  sections: [],
  lastTold: SINCE,
});

/** A council's own document, with its header, its colour of headings, and the language that Word was sold with. */
async function councilsDocument(...lines: string[]): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Gill Sans', language: { value: 'en-US' } } },
        heading2: { run: { color: '6A1B9A', size: 30 } },
      },
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Northmere Council, committee report')] }) },
        children: lines.map((line) => new Paragraph(line)),
      },
    ],
  });
  return new Uint8Array(await Packer.pack(document, 'arraybuffer'));
}

const onBase = async (bytes: Uint8Array): Promise<WordFile> =>
  openWord((await paperFile(paper, 'docx', { name: 'report template.docx', bytes })).bytes);

describe('a paper in a council’s own Word document', () => {
  it('stands where the document says, between its own words', async () => {
    const { document } = await onBase(await councilsDocument('Before the paper', '{{paper}}', 'After the paper'));
    const text = words(document);
    const order = ['Before the paper', paper.title, 'Appendix B: What changed', 'After the paper'].map((part) =>
      text.indexOf(part),
    );
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    // A mark such as {{paper}} in the plan's text is not replaced.
    expect(text).toContain('Words with {{paper}} and {{logo}} in them.');
  });

  it('stands at the end of a document that names no place', async () => {
    const { document } = await onBase(await councilsDocument('Our letter head'));
    expect(words(document).indexOf('Our letter head')).toBeLessThan(words(document).indexOf(paper.title));
    expect(words(document).replace('Words with {{paper}}', '')).not.toContain('{{paper}}');
  });

  it('keeps the document’s header and styles, and has headings, repeating heading rows and British English', async () => {
    const file = await onBase(await councilsDocument('{{paper}}'));
    const header = file.names.find((name) => /^word\/header\d+\.xml$/.test(name)) ?? '';
    expect(file.part(header)).toContain('Northmere Council, committee report');
    const heading2 = all(file.styles, 'w:style').filter(({ attributes }) => attributes['w:styleId'] === 'Heading2');
    expect(heading2).toHaveLength(1);
    expect(all(heading2[0], 'w:color')[0].attributes['w:val']).toBe('6A1B9A');
    expect(all(all(file.styles, 'w:rPrDefault')[0], 'w:lang')[0].attributes['w:val']).toBe('en-GB');
    expect(headings(file.document)[0]).toEqual({ level: 1, text: paper.title });
    for (const table of all(file.document, 'w:tbl')) expect(all(all(table, 'w:tr')[0], 'w:tblHeader')).toHaveLength(1);
    expect(file.part('docProps/core.xml')).toContain(paper.title);
  });

  it('has every style that it uses, whatever the document lacks', async () => {
    const parts = unzipSync(await councilsDocument('{{paper}}'));
    const bare = strFromU8(parts['word/styles.xml']).replace(/<w:style [\s\S]*<\/w:style>/, '');
    parts['word/styles.xml'] = strToU8(bare);
    const file = await onBase(zipSync(parts));
    const there = new Set(all(file.styles, 'w:style').map(({ attributes }) => attributes['w:styleId']));
    const used = ['w:pStyle', 'w:rStyle']
      .flatMap((name) => all(file.document, name))
      .map((one) => one.attributes['w:val']);
    expect([...new Set(used)].filter((style) => !there.has(style) && style !== 'Normal')).toEqual([]);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['nothing', new Uint8Array()],
    ['a zip of something else', zipSync({ 'readme.txt': strToU8('No document.') })],
  ])('says in words that %s cannot be its base', async (_what, bytes) => {
    const making = onBase(bytes);
    await expect(making).rejects.toBeInstanceOf(PaperProblem);
    await expect(making).rejects.toThrow(/“report template\.docx” cannot be the base of a paper: .*Save it in Word/);
  });
});
