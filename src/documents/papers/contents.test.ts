import JSZip from 'jszip';
import { contentsOf, contentsPosition, withAppendixLinks } from './contents';
import { counted } from './counting';
import { paperFile } from './file';
import { heading, paragraph } from './paper';
import { everyPaper } from './testing/everyPaper';

describe('the contents of a paper', () => {
  const short = counted([paragraph('First.'), heading(2, 'One'), heading(3, 'Within'), heading(2, 'Two')]);

  it('list its main headings and its appendices, before the first heading', () => {
    const appendices = [{ title: 'Appendix A: The plan', blocks: [], landscape: true }];
    expect(contentsOf({ appendices }, short)).toEqual([
      { title: 'One', number: '', anchor: 'part-2' },
      { title: 'Two', number: '', anchor: 'part-4' },
      { title: 'Appendix A: The plan', number: '', anchor: 'appendix-a' },
    ]);
    expect(contentsPosition(short)).toBe(1);
  });

  it('are not listed for a short paper', () => {
    expect(contentsOf({}, short)).toEqual([]);
  });

  it('link an appendix where it is named, and none that the paper lacks', () => {
    const appendices = [{ title: 'Appendix B: Changes', blocks: [], landscape: true }];
    expect(withAppendixLinks([paragraph('See Appendix A and Appendix B.')], appendices)).toEqual([
      { kind: 'paragraph', line: ['See Appendix A and ', { text: 'Appendix B', href: '#appendix-b' }, '.'] },
    ]);
  });
});

describe.each(everyPaper().map((paper) => [paper.kind, paper] as const))('links within the %s paper', (_, paper) => {
  it('lead to a part of its page', async () => {
    const html = new TextDecoder().decode((await paperFile(paper, 'html')).bytes);
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = Array.from(html.matchAll(/ href="#([^"]+)"/g), ([, target]) => target);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('lead to a bookmark of its Word file', async () => {
    const zip = await JSZip.loadAsync((await paperFile(paper, 'docx')).bytes);
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const bookmarks = Array.from(xml.matchAll(/<w:bookmarkStart[^>]* w:name="([^"]+)"/g), ([, name]) => name);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    const targets = Array.from(xml.matchAll(/<w:hyperlink[^>]* w:anchor="([^"]+)"/g), ([, target]) => target);
    expect(targets.filter((target) => !bookmarks.includes(target))).toEqual([]);
  });
});
