import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../readReport';
import type { ReadReport } from '../report';

/** The correct contents of a report, as read by a person. Every fact `x` may have other accepted values, in `xAlso`. */
export interface Truth extends Omit<ReadReport, 'fileName' | 'doubts' | 'pageCount' | 'outcome'> {
  file: string;
  expectError: boolean;
  /** The first sentence of the box "Inspection outcome". */
  outcome?: string;
}

/** The correct contents of the reports in a folder, from its JSON file. */
export function truthsIn(file: string): Truth[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Truth[];
}

const readings = new Map<string, Promise<ReadReport>>();

/**
 * Reads a report of a test folder. Repeated calls return the first result.
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
