import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../readReport';
import type { ReadReport } from '../report';

/** A report as a person read it. Every fact `x` may have other right readings, in `xAlso`. */
export interface Truth extends Omit<ReadReport, 'fileName' | 'doubts' | 'pageCount' | 'outcome'> {
  file: string;
  expectError: boolean;
  /** The first sentence of the box with the outcome. */
  outcome?: string;
}

/** What people read in the reports of a folder, from its JSON file. */
export function truthsIn(file: string): Truth[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Truth[];
}

const readings = new Map<string, Promise<ReadReport>>();

/**
 * Reads a report of a folder of tests, once however often it is asked for.
 * @throws ReportError when it is no report
 */
export function readFrom(folder: string, file: string): Promise<ReadReport> {
  const address = join(folder, file);
  const reading =
    readings.get(address) ??
    readReport(new Uint8Array(readFileSync(address)), file.split('/').pop() ?? file, { path: file });
  readings.set(address, reading);
  return reading;
}
