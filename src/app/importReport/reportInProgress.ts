import type { ImportPreview } from './importPreview';
import type { OpenPdf, ReadReport } from '../../documents/report';

/** A report that was chosen and read, and its pages to look at. */
export interface ReportAtHand {
  name: string;
  bytes: Uint8Array;
  read: ReadReport;
  /** Its pages as printed; null for a document without pages: Word, a saved web page, pasted words. */
  pdf: OpenPdf | null;
}

/** A report that somebody is looking through. */
export interface ReportInProgress {
  siteUrl: string;
  report: ReportAtHand;
  /** With what was corrected so far. */
  preview: ImportPreview;
  /** The key of the operation, so that a repeated confirmation writes nothing twice. */
  operationKey: string;
  /** Confirmed, and perhaps written in part: what is written must not change any more. */
  begun: boolean;
}

/**
 * Kept while people look at other screens, so that corrections are not lost on the way; gone when it was added, put away
 * or the page is left.
 */
let current: ReportInProgress | null = null;

export function reportInProgress(siteUrl: string): ReportInProgress | null {
  return current?.siteUrl === siteUrl ? current : null;
}

export function keepReportInProgress(report: ReportInProgress): void {
  if (current && current.report !== report.report) void current.report.pdf?.close();
  current = report;
}

/** Forgets it, pages and all. */
export function discardReportInProgress(siteUrl: string): void {
  if (current?.siteUrl !== siteUrl) return;
  void current.report.pdf?.close();
  current = null;
}
