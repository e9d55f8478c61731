import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFrom, truthsIn } from './testing/corpus';

/**
 * Reads further reports from a folder beside the checkout, where it exists, and scores them with a script in that
 * folder. A test run reads a third of them, `npm run corpus` all.
 */
const reports = join(__dirname, '../../../../shared/reports');

interface Score {
  P: number;
  R: number;
  exact: number;
  fields: { [field: string]: [right: number, of: number] };
  /** Counts by role of the judgement; counts of nought are left out. */
  judgements: { [role: string]: { n?: number; exact?: number } };
  counts: { [what: string]: number };
  details: [file: string, difference: string][];
}

const every = process.env.CORPUS === 'all' ? 1 : 3;

const script = join(reports, 'score.py');

it('has a script that scores them, where there are any', () => expect(existsSync(script)).toBe(existsSync(reports)));

if (existsSync(script)) {
  describe.each([
    ['truth-dev.json', 'pdf', 0.99, 0.97],
    ['truth-focused.json', 'pdf-focused', 0.98, 0.97],
    ['truth-joint.json', 'pdf-joint', 0.97, 0.95],
  ])('the readings in %s, scored by their own script', (truths, pdfs, found, exact) => {
    let score: Score;

    beforeAll(async () => {
      const asked = truthsIn(join(reports, truths)).filter((_, at) => at % every === 0);
      const predicted: object[] = [];
      for (const { file } of asked) {
        try {
          predicted.push({ file, ...(await readFrom(join(reports, pdfs), file)) });
        } catch (error) {
          predicted.push({ file, error: String(error) });
        }
      }
      const folder = mkdtempSync(join(tmpdir(), 'reports-'));
      try {
        writeFileSync(join(folder, 'predicted.json'), JSON.stringify(predicted));
        writeFileSync(join(folder, 'truth.json'), JSON.stringify(asked));
        execFileSync('python3', [
          script,
          join(folder, 'predicted.json'),
          join(folder, 'truth.json'),
          '--json',
          join(folder, 'score.json'),
        ]);
        score = JSON.parse(readFileSync(join(folder, 'score.json'), 'utf8')) as Score;
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('finds the recommendations, and nothing else', () => {
      // The authority's number is in the name of the folder and in no letter.
      expect(score.details.filter(([, difference]) => !difference.startsWith('urn: truth None'))).toEqual([]);
      expect(score.P).toBeGreaterThanOrEqual(found);
      expect(score.R).toBeGreaterThanOrEqual(found);
    });

    it('keeps their words to the letter', () => {
      expect(score.exact).toBeGreaterThanOrEqual(exact);
    });

    it.each(['authority', 'kind', 'inspectionStart', 'inspectionEnd', 'published', 'leadInspector'])(
      'reads %s',
      (field) => {
        const [right, of] = score.fields[field];
        expect(right / of).toBeGreaterThanOrEqual(0.98);
      },
    );

    it('reads the judgements', () => {
      const all = Object.values(score.judgements);
      const of = all.reduce((sum, role) => sum + (role.n ?? 0), 0);
      const right = all.reduce((sum, role) => sum + (role.exact ?? 0), 0);
      if (truths === 'truth-dev.json') expect(of).toBeGreaterThan(200 / every);
      expect(right).toBeGreaterThanOrEqual(0.98 * of);
    });

    it('refuses what is no report, and nothing else', () => {
      expect(score.counts.err_ok).toBe(score.counts.err_expected);
      expect(score.counts.noerr_ok).toBe(score.counts.noerr_expected);
    });
  });
}
