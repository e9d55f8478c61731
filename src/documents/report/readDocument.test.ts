import { writeWord } from '../existingPlan/testing/writeWord';
import { readDocument, textOf } from './readDocument';
import { writePdf } from './testing/writePdf';
import { passageIn } from './textPages';

// Loading pdf.js for the first time takes long on a busy machine.
jest.setTimeout(60_000);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('documents without a list that can be read', () => {
  it.each([
    [
      'a saved web page',
      'report.html',
      bytesOf(
        '<html><head><title>No</title></head><body><p>The trust &amp; the council must act.</p><script>no()</script></body></html>',
      ),
    ],
    ['pasted words', 'pasted.txt', bytesOf('The trust & the council must act.')],
  ])('%s: an empty list, and a doubt that says why', async (_, name, bytes) => {
    const read = await readDocument(bytes, name);
    expect(read.recommendations).toEqual([]);
    expect(read.doubts[0].message).toContain('Lists are read from PDFs alone.');
    expect((await textOf(bytes, name)).map(({ text }) => text)).toEqual(['The trust & the council must act.']);
  });

  it('a Word document, its tables cell by cell', async () => {
    const bytes = await writeWord({ text: 'The council should listen.' });
    const [{ text }] = await textOf(bytes, 'peer challenge.docx');
    expect(text).toBe('The council should listen.');
    expect((await readDocument(bytes, 'peer challenge.docx')).recommendations).toEqual([]);
  });

  it('a PDF of no known form', async () => {
    const read = await readDocument(
      writePdf([['The housing regulator’s letter to Westmarch', 'It must act on damp.']]),
      'letter.pdf',
    );
    expect(read).toMatchObject({ kind: 'other', recommendations: [] });
    expect(read.doubts.map(({ message }) => message)).toContain(
      'No list of recommendations was found. Look through the pages and add them by hand.',
    );
  });

  it('refuses what holds no text', async () => {
    await expect(readDocument(bytesOf('<html><body></body></html>'), 'empty.html')).rejects.toMatchObject({
      problem: 'empty',
    });
  });
});

describe('a passage that somebody marks', () => {
  it('keeps the words as printed, also over a page’s end, with a place on each line', async () => {
    const pages = await textOf(
      writePdf([
        ['A first paragraph of a letter.', 'Leaders should improve multi-'],
        ['agency working at once. More follows.'],
      ]),
      'letter.pdf',
    );
    const from = { page: 1, offset: pages[0].text.indexOf('aders') };
    const to = { page: 2, offset: pages[1].text.indexOf('nce. More') };
    const passage = passageIn(pages, from, to)!;
    expect(passage.text).toBe('Leaders should improve multi-agency working at once.');
    expect(passage.page).toBe(1);
    expect(passage.boxes.map(({ page }) => page)).toEqual([1, 2]);
    expect(passage.boxes[0].width).toBeGreaterThan(100);
    expect(passageIn(pages, to, from)).toEqual(passage);
  });

  it('is nothing where no word is touched', async () => {
    const pages = await textOf(bytesOf('One  two'), 'pasted.txt');
    expect(passageIn(pages, { page: 1, offset: 4 }, { page: 1, offset: 4 })).toBeNull();
  });
});
