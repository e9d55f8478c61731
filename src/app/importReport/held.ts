import type { Draft } from './draft';
import type { ReportAtHand } from './useReading';

/** A report that somebody is looking through. */
export interface HeldReport {
  siteUrl: string;
  report: ReportAtHand;
  /** With what was corrected so far. */
  draft: Draft;
  /** Makes a repeated confirmation harmless. */
  operationKey: string;
  /** Confirmed, and perhaps written in part: what is written must not change any more. */
  begun: boolean;
}

/**
 * Kept while people look at other screens, so that corrections are not lost on the way; gone when it was added, put away
 * or the page is left.
 */
let held: HeldReport | null = null;

export function heldReport(siteUrl: string): HeldReport | null {
  return held?.siteUrl === siteUrl ? held : null;
}

export function holdReport(report: HeldReport): void {
  if (held && held.report !== report.report) void held.report.pdf.close();
  held = report;
}

/** Forgets it, pages and all. */
export function putAway(siteUrl: string): void {
  if (held?.siteUrl !== siteUrl) return;
  void held.report.pdf.close();
  held = null;
}
