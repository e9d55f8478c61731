import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readReport } from '../src/documents/report';

/** The repository's hand-checked reports, and more of them where they lie beside the checkout. */
const corpora: { truth: string; folder: string }[] = [
  {
    truth: path.join(__dirname, '../src/documents/report/corpus/truth.json'),
    folder: path.join(__dirname, '../src/documents/report/corpus'),
  },
  {
    truth: path.join(__dirname, '../../shared/reports/truth-dev.json'),
    folder: path.join(__dirname, '../../shared/reports/pdf'),
  },
];
const example = path.join(__dirname, '../local/demo/report');
const rounds = 5;

/** How long reading a report takes, and how often as long as the shipped example's report that is. */
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

/** Reads the shipped example and the hand-checked reports; the slowest of these is told. */
export async function measureReading(): Promise<ReadingTime[]> {
  const shipped = readdirSync(example).find((name) => name.endsWith('.pdf'))!;
  // The first reading also loads pdf.js; it is not counted.
  await timeOf(path.join(example, shipped));
  const base = await medianOf(path.join(example, shipped));
  const told = ({ pages, milliseconds }: typeof base, report: string): ReadingTime => ({
    report,
    pages,
    milliseconds: Math.round(milliseconds),
    timeToExample: Number((milliseconds / base.milliseconds).toFixed(2)),
  });
  const results = [told(base, 'the shipped example')];
  const files = corpora
    .filter(({ truth }) => existsSync(truth))
    .flatMap(({ truth, folder }) => {
      const truths = JSON.parse(readFileSync(truth, 'utf8')) as { file: string; expectError?: unknown }[];
      return truths.filter(({ expectError }) => !expectError).map(({ file }) => path.join(folder, file));
    });
  let slowest: { file: string; pages: number; milliseconds: number } | null = null;
  for (const file of files) {
    const time = await timeOf(file);
    if (!slowest || time.milliseconds > slowest.milliseconds) slowest = { file, ...time };
  }
  if (slowest)
    results.push(told(await medianOf(slowest.file), `slowest of ${files.length}: ${path.basename(slowest.file)}`));
  return results;
}
