import { strFromU8, unzipSync } from 'fflate';
import { paperFile } from '.';
import type { Paper } from './paper';
import { everyPaper } from './testing/everyPaper';
import { hostile, hostilePlan } from './testing/hostilePlan';
import { all, elementsOf, openWord, words } from './testing/wordFile';

/** The number of cells that begin like a formula in the workbooks of all papers, because not every paper has one. */
let formulaLike = 0;
afterAll(() => expect(formulaLike).toBeGreaterThan(0));

const papers = everyPaper(hostilePlan, hostile).map((paper): [string, Paper] => [paper.kind, paper]);

describe.each(papers)('the %s paper from a plan with hostile words', (_kind, paper) => {
  it('as a page has no element, attribute or address of theirs, and needs no script', async () => {
    const html = new TextDecoder().decode((await paperFile(paper, 'html')).bytes);
    const page = elementsOf(html.replace(/<!DOCTYPE html>/, '').replace(/<(meta|br)\b([^>]*)>/g, '<$1$2/>'));
    const names = ['script', 'img', 'b', 'iframe', 'object', 'w:fldSimple'];
    for (const name of names) expect(all(page, name)).toEqual([]);
    const attributes = (within: ReturnType<typeof elementsOf>): string[] => [
      ...Object.keys(within.attributes),
      ...within.children.flatMap(attributes),
    ];
    expect(attributes(page).filter((name) => name.startsWith('on'))).toEqual([]);
    for (const { attributes: link } of all(page, 'a'))
      expect(link.href).toMatch(/^(https?:\/\/|mailto:|#[a-z]+-[a-z0-9]+$)/);
    // All words of the text must be visible in the paper.
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('\u0000');
  });

  it('as a Word file is well-formed, and its words are no fields, links or markup', async () => {
    const { document, part } = openWord((await paperFile(paper, 'docx')).bytes);
    expect(all(document, 'w:fldSimple')).toEqual([]);
    expect(all(document, 'w:instrText')).toEqual([]);
    expect(words(document)).toContain('{ HYPERLINK "http://evil.example" } {{paper}}');
    expect(words(document)).toContain('<script>alert(1)</script>');
    const targets = all(elementsOf(part('word/_rels/document.xml.rels')), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode === 'External')
      .map(({ attributes }) => attributes.Target);
    for (const target of targets) expect(target).toMatch(/^mailto:/);
  });

  it('as a workbook has text where it looks like a formula, marked so that it stays text', async () => {
    const parts = unzipSync((await paperFile(paper, 'xlsx')).bytes);
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));
    const styles = all(all(elementsOf(strFromU8(parts['xl/styles.xml'])), 'cellXfs')[0], 'xf');
    for (const sheet of sheets.map((name) => elementsOf(strFromU8(parts[name])))) {
      expect(all(sheet, 'f')).toEqual([]);
      expect(all(sheet, 'hyperlink')).toEqual([]);
      for (const cell of all(sheet, 'c')) {
        const [text] = all(cell, 't');
        if (!text || !/^'?[=+@-]/.test(text.text) || /^[A-Z]+1$/.test(cell.attributes.r)) continue;
        formulaLike++;
        // CSV keeps no marks, so what stays a formula there has an apostrophe of its own.
        expect(text.text).not.toMatch(/^[=@]/);
        expect(cell.attributes.t).toBe('inlineStr');
        expect(styles[Number(cell.attributes.s)].attributes.quotePrefix).toBe('1');
      }
    }
  });
});
