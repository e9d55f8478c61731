import type { ColumnMapping, ReadPlan } from '../../documents/existingPlan';
import type { Answers } from '../../plan/bringIn/answers';

/** A file that somebody is checking before it is brought in. */
export interface PlanInProgress {
  siteUrl: string;
  file: { name: string; bytes: Uint8Array };
  /** The file's checksum, by which an interrupted import of the same file is recognised. */
  checksum: string;
  read: ReadPlan;
  mapping: ColumnMapping;
  answers: Answers;
  /** The key of the operation, so that a repeated confirmation writes nothing twice. */
  operationKey: string;
  /** Whether the import was confirmed. It may then be partly written, so nothing of it may change. */
  begun: boolean;
}

/**
 * The file being checked. It is kept while people visit other screens, so that their answers are not lost, and dropped
 * once the file is brought in or discarded or the page is left.
 */
let current: PlanInProgress | null = null;

export function planInProgress(siteUrl: string): PlanInProgress | null {
  return current?.siteUrl === siteUrl ? current : null;
}

export function keepPlanInProgress(plan: PlanInProgress): void {
  current = plan;
}

/** Drops the file being checked on this site. */
export function discardPlanInProgress(siteUrl: string): void {
  if (current?.siteUrl === siteUrl) current = null;
}
