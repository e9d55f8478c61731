import type { Going, RatingKey } from '../../../src/plan/fields';

/**
 * The texts of the demo plan. Days are working days from the day of seeding: -11 was eleven working days ago, 19 is
 * nineteen ahead. In a text, "{-11}" becomes that day, "6 Nov". People are fictional; "first.last" is their principal
 * name before the @.
 */
export type Offset = number;

/** A file that supports a report, made as a short PDF and kept in the Evidence library. */
export interface DemoEvidence {
  title: string;
  /** The day that it is from, where it is older than the report that brings it. */
  from?: Offset;
  lines: string[];
}

/** An event in the story of an action, recorded by the person who did it. */
export type Step =
  | {
      kind: 'report';
      at: Offset;
      going: Going;
      text: string;
      forecast?: Offset;
      doneOn?: Offset;
      evidence?: DemoEvidence[];
      /** The person who reports when it is not the lead: a deputy, or the plan manager on the lead's behalf. */
      by?: string;
      /** The day of the report that this one corrects. */
      replaces?: Offset;
    }
  | { kind: 'due'; at: Offset; to: Offset; reason: string }
  /** The lead asks for more time; the decision of the senior responsible officer `by` names the day of the request. */
  | { kind: 'more time'; at: Offset; until: Offset; reason: string; tried: string }
  | { kind: 'granted'; at: Offset; asked: Offset; to: Offset; by: string; reason: string }
  | { kind: 'lead'; at: Offset; lead: string; reason: string }
  | { kind: 'pause'; at: Offset; until: Offset; reason: string }
  | { kind: 'moderate'; at: Offset; rating: RatingKey; until: Offset; reason: string }
  | { kind: 'assurance'; at: Offset; embedded: boolean; reason: string };

export interface DemoAction {
  ref: string;
  text: string;
  outcome: string;
  measure: string;
  lead: string;
  deputies?: string[];
  urgent?: boolean;
  /**
   * The day on which the action was added, if not with one of the waves since the first months (see earlier/waves.ts).
   */
  added?: Offset;
  start?: Offset;
  due: Offset;
  story: Step[];
}

/** An action with the day on which it was added to the plan. */
export type PlacedAction = DemoAction & { added: Offset };

/** A priority with the recommendations it groups and the actions that answer them. */
export interface DemoPriority<Told extends DemoAction = DemoAction> {
  ref: string;
  title: string;
  /** The printed numbers of the report's recommendations. */
  recommendations: string[];
  /** The actions by number: "3.2" answers recommendation 3; "A1" answers none (requirement 20). */
  actions: Told[];
}

type Report = Extract<Step, { kind: 'report' }>;
type Further = Partial<Omit<Report, 'kind' | 'at' | 'going' | 'text'>>;

const report =
  (going: Going) =>
  (at: Offset, text: string, further: Further = {}): Report => ({ kind: 'report', at, going, text, ...further });

export const onCourse = report('on course');
export const atRisk = report('at risk');
export const offTrack = report('off track');
export const done = report('done');
