import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReport } from './readReport';
import { ReportError } from './reportError';

/** The hand-checked reports lie beside the checkout on the machines where the reader is worked on, not in the repository. */
const reports = join(__dirname, '../../../../shared/reports');
const whereReportsLie = existsSync(join(reports, 'score.py')) ? describe : describe.skip;

interface Score {
  P: number;
  R: number;
  exact: number;
  fields: { [field: string]: [right: number, of: number] };
  judgements: { [role: string]: { n: number; exact?: number } };
  counts: { [what: string]: number };
  details: [file: string, difference: string][];
}

whereReportsLie('forty hand-checked reports, scored by their own script', () => {
  let score: Score;

  beforeAll(async () => {
    const truths = JSON.parse(readFileSync(join(reports, 'truth-dev.json'), 'utf8')) as { file: string }[];
    const predicted: object[] = [];
    for (const { file } of truths) {
      const bytes = new Uint8Array(readFileSync(join(reports, 'pdf', file)));
      try {
        predicted.push({ file, ...(await readReport(bytes, file.split('/').pop() ?? file, undefined, file)) });
      } catch (error) {
        predicted.push({ file, error: String(error) });
      }
    }
    const folder = mkdtempSync(join(tmpdir(), 'reports-'));
    try {
      writeFileSync(join(folder, 'predicted.json'), JSON.stringify(predicted));
      execFileSync('python3', [
        join(reports, 'score.py'),
        join(folder, 'predicted.json'),
        '--json',
        join(folder, 'score.json'),
      ]);
      score = JSON.parse(readFileSync(join(folder, 'score.json'), 'utf8')) as Score;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 300_000);

  it('finds the recommendations, and nothing else', () => {
    expect(score.details).toEqual([]);
    expect(score.P).toBeGreaterThanOrEqual(0.99);
    expect(score.R).toBeGreaterThanOrEqual(0.99);
  });

  it('keeps their words to the letter', () => {
    expect(score.exact).toBeGreaterThanOrEqual(0.97);
  });

  it.each(['authority', 'urn', 'kind', 'inspectionStart', 'inspectionEnd', 'published', 'leadInspector'])(
    'reads %s',
    (field) => {
      const [right, of] = score.fields[field];
      expect(right / of).toBeGreaterThanOrEqual(0.98);
    },
  );

  it('reads the judgements', () => {
    const all = Object.values(score.judgements);
    const of = all.reduce((sum, role) => sum + role.n, 0);
    const right = all.reduce((sum, role) => sum + (role.exact ?? 0), 0);
    expect(of).toBeGreaterThan(200);
    expect(right / of).toBeGreaterThanOrEqual(0.98);
  });

  it('refuses what is no report, and nothing else', () => {
    expect(score.counts.err_ok).toBe(score.counts.err_expected);
    expect(score.counts.noerr_ok).toBe(score.counts.noerr_expected);
  });
});

whereReportsLie('every report that lies there', () => {
  it('yields recommendations, or says in words why not', async () => {
    const files = readdirSync(join(reports, 'pdf'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.pdf'),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(join(reports, 'pdf', file)));
      const outcome = await readReport(bytes, file.split('/').pop() ?? file).catch((error: unknown) => error);
      if (outcome instanceof ReportError) {
        expect(outcome.message).toMatch(/^“.*” .*\.$/);
        continue;
      }
      const { recommendations, doubts } = outcome as Awaited<ReturnType<typeof readReport>>;
      const saysWhy = doubts.some(({ message }) => message.startsWith('No list of recommendations was found.'));
      expect({ file, said: recommendations.length > 0 || saysWhy }).toEqual({ file, said: true });
    }
  }, 300_000);
});
