import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_REPORT } from './pdf';
import { readReport } from './readReport';
import { ReportError } from './reportError';
import { writePdf } from './testing/writePdf';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const report = new Uint8Array(
  readFileSync(join(__dirname, "../../../local/demo/report/children's services inspection - 24 november 2017.pdf")),
);

async function refusal(bytes: Uint8Array, fileName = 'report.pdf'): Promise<ReportError> {
  const outcome = await readReport(bytes, fileName).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(ReportError);
  const error = outcome as ReportError;
  // The message is a sentence for people: it names the file and ends with a full stop.
  expect(error.message).toMatch(/^“report\.pdf” .*\.$/);
  return error;
}

describe('files that cannot be read as a report', () => {
  it('an empty file', async () => {
    expect((await refusal(new Uint8Array())).problem).toBe('empty');
  });

  it('a web page saved under a PDF’s name', async () => {
    const error = await refusal(text('\n<!DOCTYPE html><html><head><title>Ofsted</title></head></html>'));
    expect(error.problem).toBe('not a PDF');
    expect(error.message).toContain('web page');
  });

  it.each([
    ['PK\u0003\u0004word/document.xml', 'Word document'],
    ['GIF89a or anything else', 'is not a PDF.'],
  ])('another kind of file: %s', async (start, said) => {
    const error = await refusal(text(start));
    expect(error.problem).toBe('not a PDF');
    expect(error.message).toContain(said);
  });

  it('a picture', async () => {
    const error = await refusal(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
    expect(error.message).toContain('a picture');
  });

  it('a file locked with a password', async () => {
    const lock = `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;
    const id = `<${'43'.repeat(16)}>`;
    const locked = writePdf([['Inspection of children’s services']], {
      objects: [lock],
      trailer: `/Encrypt 7 0 R /ID [${id} ${id}]`,
    });
    expect((await refusal(locked)).problem).toBe('encrypted');
  });

  it.each([0.2, 0.5, 0.98])('a download that was cut off after %d of it', async (share) => {
    expect((await refusal(report.slice(0, report.length * share))).problem).toBe('damaged');
  });

  it('a file of PDF’s marks and rubbish between', async () => {
    expect((await refusal(text(`%PDF-1.7\n${'rubbish '.repeat(300)}\n%%EOF`))).problem).toBe('damaged');
  });

  it('a scan, whose pages hold no text', async () => {
    const error = await refusal(writePdf([[], [], []]));
    expect(error.problem).toBe('scanned');
    expect(error.message).toContain('pictures of pages');
  });

  it('a file larger than any report', async () => {
    const large = new Uint8Array(LARGEST_REPORT + 1);
    large.set(text('%PDF-1.7'));
    const error = await refusal(large);
    expect(error.problem).toBe('too large');
    expect(error.message).toContain('51 MB');
  });

  it('a file with more pages than any report', async () => {
    const error = await refusal(
      writePdf(Array.from({ length: 301 }, () => ['A page of a very long book about inspection'])),
    );
    expect(error.problem).toBe('too large');
    expect(error.message).toContain('301 pages');
  });

  it('leaves the caller’s bytes usable', async () => {
    const bytes = report.slice();
    await readReport(bytes, 'report.pdf');
    expect(bytes.length).toBe(report.length);
    expect(bytes[0]).toBe(report[0]);
  });
});
