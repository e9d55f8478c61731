import type { Action, Priority, RatingKey, Recommendation } from './fields';
import type { ActionState, ItemQueries } from './actionState';
import type { Person } from './people';
import type { Day } from './day';
import type { CarriedTo } from './planData';

/** The rule that gave the rating, in the order of docs/design.md. */
export type RatingRule =
  | 'complete'
  | 'embedded'
  | 'awaiting acceptance'
  | 'paused'
  | 'overdue'
  | 'off track'
  | 'at risk'
  | 'forecast late'
  | 'waits'
  | 'silent'
  | 'returned'
  | 'new date'
  | 'no evidence'
  | 'not due to start'
  | 'on track';

/** A rating for one day, always with its reason in words. */
export interface Rating {
  key: RatingKey;
  embedded: boolean;
  /** Whether the action is complete with evidence and waits for its acceptance, which is its own state of Green. */
  awaiting: boolean;
  rule: RatingRule;
  /** The reason in words: "Late 11 working days. Three of nine workers have no remote access." */
  reason: string;
  /** For a rating that a manager moderated: the rules' rating and reason, and the last day of the moderation. */
  moderated: { computed: RatingKey; computedReason: string; until: Day; by: string } | null;
}

export interface RatedAction {
  action: Action;
  state: ActionState;
  /** Null for a withdrawn action, which is not counted. */
  rating: Rating | null;
  lead: Person | null;
  priority: Priority | null;
  recommendation: Recommendation | null;
  /** Working days past the due date, 0 when not late. */
  workingDaysLate: number;
  /** Of a closed plan: where it goes on in the next phase. Empty while the plan is open, so that a paper of an earlier day stays as it was. */
  goesOnAs: CarriedTo[];
}

/** Counts that sum: blue + green + amber + red + grey = total; `embedded` is part of Blue, `awaiting` of Green. */
export interface Counts {
  Blue: number;
  Green: number;
  Amber: number;
  Red: number;
  Grey: number;
  embedded: number;
  awaiting: number;
  total: number;
}

/** A sentence made from data; a part with `actionRef` is a link to that action, `strong` is emphasised. */
export type Sentence = { text: string; actionRef?: string; strong?: boolean }[];

/** One line under "Needs attention". */
export interface Attention {
  rated: RatedAction;
  reason: string;
  /** The next step or advice, in words for those who keep the plan. */
  next: string;
  /** The same for those who read of it: what is still to come. */
  toCome: string;
}

/** One line under "Next". */
export interface Deadline {
  day: Day;
  workingDaysLeft: number;
  /** Whether the day is past: what was due then is still owed. */
  isLate: boolean;
  title: string;
  detail: string;
  /** The route that opens the item, "#/actions/3.2", or null. */
  route: string | null;
  /** `step`: a further deadline of the inspectorate's rule, beside the response. */
  kind:
    | 'response'
    | 'step'
    | 'meeting'
    | 'paper'
    | 'promised report'
    | 'scrutiny response'
    | 'question'
    | 'meeting action'
    | 'action'
    | 'plan end';
  /** The actions due on the day, for kind `action`. */
  actions?: readonly RatedAction[];
}

export interface Group {
  counts: Counts;
  worst: RatedAction | null;
}

export interface RecommendationView extends Group {
  recommendation: Recommendation;
  /** The actions whose own recommendation this is. */
  actions: RatedAction[];
  /** The actions that have another recommendation and answer this one as well; its counts include both kinds. */
  alsoAnsweredBy: RatedAction[];
}

export interface PriorityView extends Group {
  /** Null for the items without a priority. */
  priority: Priority | null;
  recommendations: RecommendationView[];
  /** Actions of this priority that answer no recommendation. */
  otherActions: RatedAction[];
  /** The number of actions on track or done, and of all, at each month end up to today, oldest first. */
  trend: { day: Day; onTrackOrDone: number; total: number }[];
}

/** A cross-cutting priority. Its actions also appear under their themes. */
export interface CrossCuttingView extends Group {
  priority: Priority;
  actions: RatedAction[];
}

/** The changes of ratings since an earlier day: the published ratings of that day against today's. */
export interface Changes {
  since: Day;
  /** The meeting since which changes are listed, in words; null when they are not listed since a meeting. */
  meeting: string | null;
  better: { rated: RatedAction; before: RatingKey }[];
  worse: { rated: RatedAction; before: RatingKey }[];
  finished: { rated: RatedAction; before: RatingKey }[];
  moved: { rated: RatedAction; from: Day; to: Day }[];
}

/** The plan as it stands on a day, with everything that the screens show, computed once. */
export interface PlanView {
  today: Day;
  /** In plan order: priority, recommendation, action. Withdrawn ones last, with rating null. */
  actions: RatedAction[];
  byRef: Map<string, RatedAction>;
  byId: Map<number, RatedAction>;
  people: Map<number, Person>;
  counts: Counts;
  sentence: Sentence;
  /** The queries about measures, audits and promised reports. */
  asked: ItemQueries[];
  /** All actions that need attention, worst first; the Overview shows seven. */
  attention: Attention[];
  priorities: PriorityView[];
  /** The cross-cutting priorities, with the actions that serve them. */
  crossCutting: CrossCuttingView[];
  /** Recommendations without a live action (requirement 17). */
  withoutResponse: Recommendation[];
  changes: Changes;
  /** The month within the plan's period, "Month 3 of 18"; null outside the period. */
  period: { month: number; of: number } | null;
}
