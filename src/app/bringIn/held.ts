import type { ColumnMapping, ReadPlan } from '../../documents/existingPlan';
import type { Answers } from '../../plan/bringIn/answers';

/** A file that somebody is looking through. */
export interface HeldPlan {
  siteUrl: string;
  file: { name: string; bytes: Uint8Array };
  read: ReadPlan;
  mapping: ColumnMapping;
  answers: Answers;
  /** Makes a repeated confirmation harmless. */
  operationKey: string;
  /** Confirmed, and perhaps written in part: what is written must not change any more. */
  begun: boolean;
}

/**
 * Kept while people look at other screens, so that answers are not lost on the way; gone when it was brought in, put away
 * or the page is left.
 */
let held: HeldPlan | null = null;

export function heldPlan(siteUrl: string): HeldPlan | null {
  return held?.siteUrl === siteUrl ? held : null;
}

export function holdPlan(plan: HeldPlan): void {
  held = plan;
}

/** Forgets it. */
export function putPlanAway(siteUrl: string): void {
  if (held?.siteUrl === siteUrl) held = null;
}
