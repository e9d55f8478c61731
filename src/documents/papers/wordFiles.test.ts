import { paperFile } from '.';
import type { Paper } from './paper';
import { everyPaper } from './testing/everyPaper';
import { all, headings, openWord, words } from './testing/wordFile';
import type { WordFile } from './testing/wordFile';
import { FONT } from './word/styles';

/** Tests of the files for what makes a Word document accessible (point 4 of the papers). */
describe.each(everyPaper().map((paper): [string, Paper] => [paper.kind, paper]))(
  'the %s paper as a Word file',
  (_kind, paper) => {
    let file: WordFile;
    beforeAll(async () => {
      file = openWord((await paperFile(paper, 'docx')).bytes);
    });

    it('has one main heading and no step left out below it', () => {
      const levels = headings(file.document).map(({ level }) => level);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, at) => expect(level).toBeLessThanOrEqual(levels[at] + 1));
      expect(headings(file.document)[0].text).toBe(paper.title);
      for (const { text } of headings(file.document)) expect(text).not.toBe('');
    });

    it('says its title, and that it is in British English', () => {
      expect(file.part('docProps/core.xml')).toContain(`<dc:title>${paper.title}</dc:title>`);
      const [defaults] = all(file.styles, 'w:rPrDefault');
      expect(all(defaults, 'w:lang')[0].attributes['w:val']).toBe('en-GB');
    });

    it('has simple tables: a heading row that repeats, no merged cell, as many cells in each row', () => {
      const tables = all(file.document, 'w:tbl');
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        const rows = all(table, 'w:tr');
        expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, ...rows.slice(1).map(() => 0)]);
        const cells = rows.map((row) => all(row, 'w:tc').length);
        expect(new Set(cells).size).toBe(1);
        for (const heading of all(rows[0], 'w:tc')) expect(words(heading).trim()).not.toBe('');
      }
      expect(all(file.document, 'w:gridSpan')).toEqual([]);
      expect(all(file.document, 'w:vMerge')).toEqual([]);
      expect(all(file.document, 'w:hMerge')).toEqual([]);
    });

    it('says in words what its pictures show, and has the same figures in a table below', () => {
      const pictures = all(file.document, 'wp:docPr');
      for (const { attributes } of pictures)
        expect(attributes.descr).toMatch(/Actions on track or complete: .*\d of \d|^Time line of actions 1\.1/);
      const charts = [paper.blocks, ...(paper.appendices ?? []).map(({ blocks }) => blocks)]
        .flat()
        .filter(({ kind }) => kind === 'chart');
      expect(pictures).toHaveLength(charts.length);
    });

    it('sets its charts in the paper’s own font, in line with the text', () => {
      const drawings = all(file.document, 'w:drawing');
      for (const drawing of drawings) expect(all(drawing, 'wp:inline')).toHaveLength(1);
      const charts = file.names.filter((name) => name.endsWith('.svg'));
      expect(charts.length > 0).toBe(drawings.length > 0);
      for (const name of charts) expect(file.part(name)).toContain(`font-family="${FONT},`);
    });

    it('has text of 12 points and tables of 11', () => {
      const [defaults] = all(file.styles, 'w:rPrDefault');
      expect(all(defaults, 'w:sz')[0].attributes['w:val']).toBe('24');
      const table = all(file.styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'TableText');
      expect(table && all(table, 'w:sz')[0].attributes['w:val']).toBe('22');
      for (const size of all(file.document, 'w:sz'))
        expect(Number(size.attributes['w:val'])).toBeGreaterThanOrEqual(22);
    });

    it('makes no room by repeated blanks, tabs or empty paragraphs', () => {
      for (const paragraph of all(file.document, 'w:p')) expect(words(paragraph)).not.toMatch(/ {3}|\t/);
      const body = all(file.document, 'w:body')[0].children;
      const isEmpty = (at: number): boolean =>
        body[at]?.name === 'w:p' && words(body[at]).trim() === '' && all(body[at], 'w:drawing').length === 0;
      body.forEach((_element, at) => {
        if (isEmpty(at) && all(body[at], 'w:sectPr').length === 0) expect(body[at - 1].name).toBe('w:tbl');
      });
    });

    it('marks a rating by a letter and a word, never by colour alone', () => {
      for (const run of all(file.document, 'w:r').filter((one) => all(one, 'w:shd').length > 0))
        expect(words(run).trim()).toMatch(/^[BGARN]$/);
    });

    it('has links that say where they lead, and fields only for the page numbers', () => {
      for (const link of all(file.document, 'w:hyperlink')) expect(words(link)).not.toMatch(/^(https?:|here$|click)/i);
      expect(all(file.document, 'w:instrText')).toEqual([]);
      expect(all(file.document, 'w:fldSimple')).toEqual([]);
    });

    it('writes its dates in full', () => {
      const text = words(file.document);
      expect(text).toMatch(/\b\d{1,2} (November|December|October|September) 20\d\d\b/);
      expect(text).not.toMatch(/\b\d{1,2} (Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b/);
      expect(text).not.toMatch(/\b\d{4}-\d\d-\d\d\b|\b\d\d?\/\d\d?\/\d{4}\b/);
    });

    it('has no heading with nothing under it', () => {
      const body = all(file.document, 'w:body')[0].children;
      const isHeading = (at: number): boolean =>
        body[at]?.name === 'w:p' && /^Heading/.test(all(body[at], 'w:pStyle')[0]?.attributes['w:val'] ?? '');
      const levelAt = (at: number): string => all(body[at], 'w:pStyle')[0].attributes['w:val'];
      const ends = (at: number): boolean => body[at] === undefined || body[at].name === 'w:sectPr';
      body.forEach((_element, at) => {
        if (!isHeading(at)) return;
        expect(ends(at + 1)).toBe(false);
        // A heading directly under another must be its first subheading.
        if (isHeading(at + 1)) expect(levelAt(at + 1) > levelAt(at)).toBe(true);
      });
    });
  },
);
