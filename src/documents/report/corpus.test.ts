import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReport } from './readReport';
import type { ReadReport } from './report';
import { ReportError } from './reportError';

/** The reports of the repository, each with what a person read in it (corpus/SOURCE.md). */
const corpus = join(__dirname, 'corpus');

/** A report as a person read it. Every fact `x` may have other right readings, in `xAlso`. */
interface Truth extends Omit<ReadReport, 'fileName' | 'doubts' | 'pageCount' | 'outcome'> {
  file: string;
  expectError: boolean;
  /** The first sentence of the box with the outcome. */
  outcome?: string;
}

function truthsIn(file: string): Truth[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Truth[];
}

async function readFrom(folder: string, file: string): Promise<ReadReport> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  return readReport(bytes, file.split('/').pop() ?? file, { path: file });
}

/** The facts of a report that are read wrong: neither the truth nor another right reading. */
function wrongFacts(read: ReadReport, truth: Truth, facts: (keyof ReadReport & keyof Truth)[]): string[] {
  const alternatives = truth as unknown as { [fact: string]: unknown };
  return facts
    .filter((fact) => ![truth[fact], ...((alternatives[`${fact}Also`] as unknown[]) ?? [])].includes(read[fact]))
    .map((fact) => `${fact}: ${String(read[fact])}, and not ${String(truth[fact])}`);
}

/** Of each thing read, the named fields alone, so that it can be held against the truth. */
function inFields(things: object[], fields: string[]): object[] {
  return things.map((thing) => Object.fromEntries(Object.entries(thing).filter(([field]) => fields.includes(field))));
}

const inspections = truthsIn(join(corpus, 'truth.json'));

describe.each(inspections)('$file', (truth) => {
  let read: ReadReport;
  beforeAll(async () => {
    read = await readFrom(corpus, truth.file);
  });

  it('is read with every fact', () => {
    const facts = [
      'authority',
      'kind',
      'inspectionStart',
      'inspectionEnd',
      'published',
      'leadInspector',
      // The readings name the authority's number and the topic where a report of the kind has them.
      ...(truth.urn ? (['urn'] as const) : []),
      ...('topic' in truth ? (['topic'] as const) : []),
    ] as const;
    expect(wrongFacts(read, truth, [...facts])).toEqual([]);
    expect(read.outcome?.sentence).toBe(truth.outcome);
  });

  it('is read with every judgement', () => {
    const fields = ['area', 'grade'];
    expect(inFields(read.judgements, fields)).toEqual(inFields(truth.judgements, fields));
  });

  it('is read with every recommendation, to the letter, and none besides', () => {
    // The readings of older reports name the printed heading where those of letters name how urgent an item is.
    const graded = truth.recommendations.some(({ group }) => group === 'improvement');
    const fields = ['number', 'text', 'addressee', 'page', ...(graded ? ['group'] : [])];
    expect(inFields(read.recommendations, fields)).toEqual(inFields(truth.recommendations, fields));
  });
});

/** More reports, with a script that scores their reading, where they lie beside the checkout: cases beyond the repository's. */
const reports = join(__dirname, '../../../../shared/reports');

interface Score {
  P: number;
  R: number;
  exact: number;
  fields: { [field: string]: [right: number, of: number] };
  /** Per role of a judgement; a count that is nought is left out. */
  judgements: { [role: string]: { n?: number; exact?: number } };
  counts: { [what: string]: number };
  details: [file: string, difference: string][];
}

if (existsSync(join(reports, 'score.py'))) {
  describe.each([
    ['truth-dev.json', 'pdf', 0.99, 0.97],
    ['truth-focused.json', 'pdf-focused', 0.98, 0.97],
    ['truth-joint.json', 'pdf-joint', 0.97, 0.95],
  ])('the readings in %s, scored by their own script', (truths, pdfs, found, exact) => {
    let score: Score;

    beforeAll(async () => {
      const predicted: object[] = [];
      for (const { file } of truthsIn(join(reports, truths))) {
        try {
          predicted.push({ file, ...(await readFrom(join(reports, pdfs), file)) });
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
          join(reports, truths),
          '--json',
          join(folder, 'score.json'),
        ]);
        score = JSON.parse(readFileSync(join(folder, 'score.json'), 'utf8')) as Score;
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('finds the recommendations, and nothing else', () => {
      // The authority's number stands in the folder's name, and in no letter.
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
      if (truths === 'truth-dev.json') expect(of).toBeGreaterThan(200);
      expect(right).toBeGreaterThanOrEqual(0.98 * of);
    });

    it('refuses what is no report, and nothing else', () => {
      expect(score.counts.err_ok).toBe(score.counts.err_expected);
      expect(score.counts.noerr_ok).toBe(score.counts.noerr_expected);
    });
  });
}

/** The folders whose every report is read: the repository's own, and what lies beside the checkout. */
const folders = [corpus, join(reports, 'pdf')].filter((folder) => existsSync(folder));

it.each(folders)('every report in a folder yields recommendations, or says in words why not', async (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.pdf'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const outcome = await readFrom(folder, file).catch((error: unknown) => error);
    if (outcome instanceof ReportError) {
      expect(outcome.message).toMatch(/^“.*” .*\.$/);
      continue;
    }
    const { recommendations, doubts } = outcome as ReadReport;
    const saysWhy = doubts.some(({ message }) => message.startsWith('No list of recommendations was found.'));
    expect({ file, said: recommendations.length > 0 || saysWhy }).toEqual({ file, said: true });
  }
});
