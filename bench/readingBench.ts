import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readReport } from '../src/documents/report';

/** The hand-checked reports lie beside the checkout on the machines where the reader is worked on. */
const reports = path.join(__dirname, '../../shared/reports');
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

/** Reads the shipped example and, where they are, the forty hand-checked reports; the slowest of these is told. */
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
  if (!existsSync(path.join(reports, 'truth-dev.json'))) return results;
  const truths = JSON.parse(readFileSync(path.join(reports, 'truth-dev.json'), 'utf8')) as {
    file: string;
    expectError?: unknown;
  }[];
  let slowest: { file: string; pages: number; milliseconds: number } | null = null;
  for (const { file, expectError } of truths) {
    if (expectError) continue;
    const time = await timeOf(path.join(reports, 'pdf', file));
    if (!slowest || time.milliseconds > slowest.milliseconds) slowest = { file, ...time };
  }
  if (slowest)
    results.push(
      told(await medianOf(path.join(reports, 'pdf', slowest.file)), `slowest of ${truths.length}: ${slowest.file}`),
    );
  return results;
}
