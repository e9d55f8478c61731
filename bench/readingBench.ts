import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readReport } from '../src/documents/report';

/** A set of reports and letters whose readings were checked by hand, with the folder that contains them. */
interface Corpus {
  truth: string;
  folder: string;
}
const beside = path.join(__dirname, '../../shared/reports');
const own = path.join(__dirname, '../src/documents/report/corpus');
/** The sets in the repository, and larger ones of the same kinds if they exist beside the checkout. */
const corpora: Corpus[] = [
  { truth: path.join(own, 'truth.json'), folder: own },
  { truth: path.join(beside, 'truth-dev.json'), folder: path.join(beside, 'pdf') },
  { truth: path.join(beside, 'truth-focused.json'), folder: path.join(beside, 'pdf-focused') },
  { truth: path.join(beside, 'truth-joint.json'), folder: path.join(beside, 'pdf-joint') },
];
const example = path.join(__dirname, '../local/demo/report');
const rounds = 5;

/** How long reading a report takes, also as a multiple of the time for the report in the shipped example. */
export interface ReadingTime {
  report: string;
  pages: number;
  milliseconds: number;
  timeToExample: number;
}

async function timeOf(file: string): Promise<{ pages: number; milliseconds: number }> {
  const bytes = new Uint8Array(await readFile(file));
  const started = performance.now();
  const { pageCount } = await readReport(bytes, path.basename(file));
  return { pages: pageCount, milliseconds: performance.now() - started };
}

async function medianOf(file: string): Promise<{ pages: number; milliseconds: number }> {
  const times = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOf(file));
  return times.sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(rounds / 2)]!;
}

/**
 * Measures the shipped example, the repository's own reports and, where they exist, all others checked by hand: the
 * median and the slowest of each.
 */
export async function measureReading(): Promise<ReadingTime[]> {
  const shipped = readdirSync(example).find((name) => name.endsWith('.pdf'))!;
  // The first reading also loads pdf.js, so it is not counted.
  await timeOf(path.join(example, shipped));
  const base = await medianOf(path.join(example, shipped));
  const told = ({ pages, milliseconds }: typeof base, report: string): ReadingTime => ({
    report,
    pages,
    milliseconds: Math.round(milliseconds),
    timeToExample: Number((milliseconds / base.milliseconds).toFixed(2)),
  });
  const results = [told(base, 'the shipped example')];
  for (const corpus of corpora.filter(({ truth }) => existsSync(truth))) {
    const times = await timesOf(corpus);
    results.push(
      told(times[Math.floor(times.length / 2)]!, `median of ${times.length}: ${path.basename(corpus.folder)}`),
    );
    const slowest = times[times.length - 1]!;
    results.push(told(slowest, `slowest of ${times.length}: ${slowest.file}`));
  }
  return results;
}

async function timesOf({ truth, folder }: Corpus): Promise<{ file: string; pages: number; milliseconds: number }[]> {
  const times = [];
  for (const { file, expectError } of JSON.parse(readFileSync(truth, 'utf8')) as {
    file: string;
    expectError?: unknown;
  }[])
    if (!expectError) times.push({ file, ...(await timeOf(path.join(folder, file))) });
  return times.sort((one, other) => one.milliseconds - other.milliseconds);
}
