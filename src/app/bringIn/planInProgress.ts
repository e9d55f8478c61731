import type { ColumnMapping, ReadPlan } from '../../documents/existingPlan';
import type { Answers } from '../../plan/bringIn/answers';

/** A file that somebody is looking through. */
export interface PlanInProgress {
  siteUrl: string;
  file: { name: string; bytes: Uint8Array };
  /** Of the file, by which one that was cut off on the way in is known. */
  checksum: string;
  read: ReadPlan;
  mapping: ColumnMapping;
  answers: Answers;
  /** The key of the operation, so that a repeated confirmation writes nothing twice. */
  operationKey: string;
  /** Confirmed, and perhaps written in part: what is written must not change any more. */
  begun: boolean;
}

/**
 * Kept while people look at other screens, so that answers are not lost on the way; gone when it was brought in, put away
 * or the page is left.
 */
let current: PlanInProgress | null = null;

export function planInProgress(siteUrl: string): PlanInProgress | null {
  return current?.siteUrl === siteUrl ? current : null;
}

export function keepPlanInProgress(plan: PlanInProgress): void {
  current = plan;
}

/** Forgets it. */
export function discardPlanInProgress(siteUrl: string): void {
  if (current?.siteUrl === siteUrl) current = null;
}
