import type { ImportPreview } from './importPreview';
import type { OpenPdf, ReadReport } from '../../documents/report';

/** A report that was chosen and read, with its pages to show. */
export interface ReportAtHand {
  name: string;
  bytes: Uint8Array;
  read: ReadReport;
  /** The printed pages; null for a document without pages: Word, a saved web page, pasted words. */
  pdf: OpenPdf | null;
}

/** A report that somebody is checking before it is added. */
export interface ReportInProgress {
  siteUrl: string;
  report: ReportAtHand;
  /** The preview with all corrections so far. */
  preview: ImportPreview;
  /** The key of the operation, so that a repeated confirmation writes nothing twice. */
  operationKey: string;
  /** Whether the report was confirmed. It may then be partly written, so nothing of it may change. */
  begun: boolean;
}

/**
 * The report being checked. It is kept while people visit other screens, so that their corrections are not lost, and
 * dropped once the report is added or discarded or the page is left.
 */
let current: ReportInProgress | null = null;

export function reportInProgress(siteUrl: string): ReportInProgress | null {
  return current?.siteUrl === siteUrl ? current : null;
}

export function keepReportInProgress(report: ReportInProgress): void {
  if (current && current.report !== report.report) void current.report.pdf?.close();
  current = report;
}

/** Drops the report being checked on this site, including its pages. */
export function discardReportInProgress(siteUrl: string): void {
  if (current?.siteUrl !== siteUrl) return;
  void current.report.pdf?.close();
  current = null;
}
