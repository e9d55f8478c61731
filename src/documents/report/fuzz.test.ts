import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bend, casesOf, random } from '../testing/bending';
import { readReport } from './readReport';
import { ReportError } from './reportError';
import { writePdf } from './testing/writePdf';

/** The number of cases: far fewer than for plans, because a report takes far longer to read. */
const CASES = Math.ceil(casesOf(1500) / 100);

// A case that does not end fails by Jest's timeout.
jest.setTimeout(120_000 + CASES * 2000);

describe('reports that were bent', () => {
  it(`are read or refused in words, ${CASES} of them`, async () => {
    const corpus = join(__dirname, 'corpus');
    const demo = join(__dirname, "../../../local/demo/report/children's services inspection - 24 november 2017.pdf");
    const small = writePdf([
      ['Inspection of children’s services', 'Lead inspector: Ann Other'],
      ['Recommendations', '1. Act.'],
    ]);
    const letters = [
      '80428_bedford/area send full inspection - 04 february 2025.pdf',
      "80444_calderdale/children's services focused visit - 20 may 2025.pdf",
      '80431_blackpool/joint area child protection inspection - 31 january 2025.pdf',
    ].map((name) => join(corpus, name));
    const originals = [small, ...[demo, ...letters].map((file) => new Uint8Array(readFileSync(file)))];
    for (let seed = 1; seed <= CASES; seed++) {
      const next = random(seed);
      const bent = bend(originals[seed % originals.length], next);
      const outcome = await readReport(bent, 'report.pdf').catch((error: unknown) => error);
      const said =
        outcome instanceof ReportError ? 'refused' : outcome instanceof Error ? String(outcome.stack) : 'read';
      expect({ seed, said }).toEqual({ seed, said: expect.stringMatching(/^(read|refused)$/) as string });
    }
  });
});
