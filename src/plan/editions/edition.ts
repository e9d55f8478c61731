import { planListNames } from '../fields';
import type { PlanListName } from '../fields';
import type { Day } from '../day';
import type { EditionStep, RatingKey } from '../fields';
import type { Counts } from '../view';

/** A value in a frozen edition: plain data that can be read without the lists. */
export type PlainValue = string | number | boolean | null | PlainValue[] | { [name: string]: PlainValue };

/**
 * One item of the plan in an edition: its row's values, with people by name and other rows by their number in the plan.
 */
export interface PlainRow {
  /** The client key of its row, by which the same item is recognised in two editions. */
  key: string;
  [field: string]: PlainValue;
}

/** An action in an edition: its texts, and its recorded state at the end of the day. */
export interface EditionAction extends PlainRow {
  ref: string;
  text: string;
  due: Day | null;
  lead: string | null;
}

/**
 * The sections of an edition, each under the name of its list: all lists that come with the plan. The plan itself
 * stands above them, readings with their measures, reviews with their risks, and bodies by name where a row refers to one.
 */
export type EditionSection = Exclude<PlanListName, 'plans' | 'readings' | 'riskReviews' | 'bodies'>;

const elsewhere: readonly PlanListName[] = ['plans', 'readings', 'riskReviews', 'bodies'];

export const editionSections: readonly EditionSection[] = planListNames.filter(
  (name): name is EditionSection => !elsewhere.includes(name),
);

/** The readers of an edition: `full` for members and those who keep the plan, `public` for everybody. */
export type EditionAudience = 'full' | 'public';

/**
 * The whole plan as recorded by the end of a day (requirements 57 to 62). It never contains money, draft questions,
 * exempt items or reminders.
 */
export interface Edition {
  format: typeof EDITION_FORMAT;
  audience: EditionAudience;
  /** The day whose end the edition shows. */
  day: Day;
  step: EditionStep | null;
  authority: string;
  title: string;
  plan: PlainRow;
  counts: Counts;
  things: { [section in EditionSection]: PlainRow[] };
}

/** The format of editions; changed when the meaning of their contents changes. Older formats stay readable for good. */
export const EDITION_FORMAT = 'improvement plan edition 1';

/** The rating of an action in an edition. Public editions leave out `reason`, which may quote a lead's words. */
export type EditionRating = {
  key: RatingKey;
  embedded: boolean;
  rule: string;
  reason?: string;
};
