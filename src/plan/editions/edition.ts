import { planListNames } from '../fields';
import type { PlanListName } from '../fields';
import type { Day } from '../day';
import type { EditionStep, RatingKey } from '../fields';
import type { Counts } from '../view';

/** A value as it stands in a frozen edition: plain data that needs nothing else to be read. */
export type PlainValue = string | number | boolean | null | PlainValue[] | { [name: string]: PlainValue };

/** One thing of the plan, frozen: what its row held, with people by name and other rows by their number in the plan. */
export interface PlainRow {
  /** The client key of its row, by which two editions know the same thing. */
  key: string;
  [field: string]: PlainValue;
}

/** An action as it stood: its texts, and what the record said of it by the end of the day. */
export interface EditionAction extends PlainRow {
  ref: string;
  text: string;
  due: Day | null;
  lead: string | null;
}

/**
 * The kinds of things an edition holds, each under the name of its list: all that come with the plan. The plan itself
 * stands above them, readings with their measures, and bodies by name where something refers to one.
 */
export type EditionSection = Exclude<PlanListName, 'plans' | 'readings' | 'bodies'>;

const elsewhere: readonly PlanListName[] = ['plans', 'readings', 'bodies'];

export const editionSections: readonly EditionSection[] = planListNames.filter(
  (name): name is EditionSection => !elsewhere.includes(name),
);

/** Whom an edition is for: `full` for members and those who keep the plan, `public` for everybody. */
export type EditionAudience = 'full' | 'public';

/**
 * The whole plan as it had been recorded by the end of a day (requirements 57 to 62). Money, draft questions, exempt
 * items and reminders are never in it.
 */
export interface Edition {
  format: typeof EDITION_FORMAT;
  audience: EditionAudience;
  /** The day it shows. */
  day: Day;
  step: EditionStep | null;
  authority: string;
  title: string;
  plan: PlainRow;
  counts: Counts;
  things: { [section in EditionSection]: PlainRow[] };
}

/** Changes when what stands in an edition changes its meaning; older ones stay readable for ever. */
export const EDITION_FORMAT = 'improvement plan edition 1';

/** How an action stood, in an edition. `reason` is left out of public ones: it may quote what a lead wrote. */
export type EditionRating = {
  key: RatingKey;
  embedded: boolean;
  rule: string;
  reason?: string;
};
