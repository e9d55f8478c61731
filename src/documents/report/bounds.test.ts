import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_STEPS, weighPdf } from './pdfWeight';
import { readReport } from './readReport';
import { ReportError } from './reportError';
import { craftedPdf } from './testing/craftedPdf';
import type { CraftedForm } from './testing/craftedPdf';
import { writePdf } from './testing/writePdf';

// Loading pdf.js for the first time takes long on a busy machine.
jest.setTimeout(60_000);

const words = 'BT /F1 12 Tf 72 700 Td (Inspection of Westmarch local authority services) Tj ET\n';
const refusal = async (bytes: Uint8Array): Promise<ReportError> => {
  const outcome = await readReport(bytes, 'report.pdf').catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(ReportError);
  return outcome as ReportError;
};

describe('files that would hold the page for good', () => {
  it.each([
    ['five million saved states', craftedPdf(words + 'q '.repeat(5_000_000))],
    ['saved states, nested deep and closed again', craftedPdf(`${words}${'q '.repeat(2000)}${'Q '.repeat(2000)}`)],
    ['five million states saved and restored', craftedPdf(words + 'q Q '.repeat(5_000_000))],
    ['text without end', craftedPdf(`${words}BT ${`(${'a'.repeat(80)}) Tj `.repeat(600_000)} ET`)],
    [
      'forms that draw forms, ten each',
      craftedPdf(
        `${words}/X Do`,
        Array.from({ length: 9 }, (_, level): CraftedForm => ({
          content: level < 8 ? '/X Do '.repeat(10) : words,
          draws: level < 8 ? { X: level + 1 } : {},
        })),
      ),
    ],
    ['a form that draws itself', craftedPdf(`${words}/X Do`, [{ content: `${words}/X Do`, draws: { X: 0 } }])],
  ])('%s: refused in a sentence', async (_, bytes) => {
    const { problem, message } = await refusal(bytes);
    expect(problem).toBe('too slow');
    expect(message).toMatch(
      /^“report\.pdf” is made so that .*\. Print it anew to PDF, or choose the report as it was published\.$/,
    );
  });

  it('weighs forms as often as they are drawn, and two of one name apart', () => {
    const inner = { content: 'BT ET '.repeat(50), draws: {} };
    const outer = { content: '/Y Do /Y Do', draws: { Y: 1 } };
    expect(weighPdf(craftedPdf('/X Do', [outer, inner])).steps).toBe(2 + 4 + 2 * 100);
  });

  it('reads what is heavy and ends', async () => {
    const drawing = 'q 1 0 0 1 5 5 cm 0 0 m 5 5 l S Q\n'.repeat(3000);
    const read = await readReport(craftedPdf(words + drawing), 'report.pdf');
    expect(read.pageCount).toBe(1);
  });

  it('finds nothing heavy in a published report', () => {
    const demo = join(__dirname, "../../../local/demo/report/children's services inspection - 24 november 2017.pdf");
    const { steps, depth } = weighPdf(new Uint8Array(readFileSync(demo)));
    expect(steps).toBeLessThan(MOST_STEPS / 5);
    expect(depth).toBeLessThan(20);
  });
});

describe('a reading under way', () => {
  const pages = Array.from({ length: 5 }, (_, page) => [`Page ${page + 1} of an inspection of children’s services`]);

  it('tells how far it is, and stops when it is told to', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const reading = readReport(writePdf(pages), 'report.pdf', {
      signal: stop.signal,
      onProgress: ({ page, of }) => {
        told.push(page);
        expect(of).toBe(5);
        if (page === 2) stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ problem: 'stopped' });
    expect(told).toEqual([1, 2]);
  });

  it('is given up in a sentence when it takes too long', async () => {
    let minutes = 0;
    const now = (): number => 60_000 * minutes++;
    await expect(readReport(writePdf(pages), 'report.pdf', { now })).rejects.toMatchObject({
      problem: 'too slow',
      message: expect.stringMatching(/^“report\.pdf” was given up after 3 of its 5 pages/) as string,
    });
  });
});
