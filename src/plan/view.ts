import type { Action, Priority, RatingKey, Recommendation } from './fields';
import type { ActionState } from './actionState';
import type { Person } from './people';
import type { Day } from './day';
import type { CarriedTo } from './planData';

/** Which of the rules, in the order of docs/design.md, gave the rating. */
export type RatingRule =
  | 'complete'
  | 'embedded'
  | 'paused'
  | 'overdue'
  | 'off track'
  | 'at risk'
  | 'forecast late'
  | 'waits'
  | 'silent'
  | 'no evidence'
  | 'not due to start'
  | 'on track';

/** A rating for one day, never without its reason in words. */
export interface Rating {
  key: RatingKey;
  embedded: boolean;
  rule: RatingRule;
  /** "Late 11 working days. Three of nine workers have no remote access." */
  reason: string;
  /** When a manager moderated it: what the rules would have said, and until when the moderation holds. */
  moderated: { computed: RatingKey; computedReason: string; until: Day; by: string } | null;
}

export interface RatedAction {
  action: Action;
  state: ActionState;
  /** Null when withdrawn: not counted. */
  rating: Rating | null;
  lead: Person | null;
  priority: Priority | null;
  recommendation: Recommendation | null;
  /** Working days past the due date, 0 when not late. */
  workingDaysLate: number;
  /** Of a closed plan: where it goes on in the next phase. Empty while the plan is open, so that a paper of an earlier day stays as it was. */
  goesOnAs: CarriedTo[];
}

/** Counts that sum: blue + green + amber + red + grey = total; `embedded` is part of Blue. */
export interface Counts {
  Blue: number;
  Green: number;
  Amber: number;
  Red: number;
  Grey: number;
  embedded: number;
  total: number;
}

/** A sentence made from data; a part with `actionRef` is a link to that action, `strong` is emphasised. */
export type Sentence = { text: string; actionRef?: string; strong?: boolean }[];

/** One line of "Needs attention". */
export interface Attention {
  rated: RatedAction;
  reason: string;
  /** What happens next or what to do, in words. */
  next: string;
}

/** One line of "Next". */
export interface Deadline {
  day: Day;
  workingDaysLeft: number;
  title: string;
  detail: string;
  /** The route that opens it, "#/actions/3.2", or null. */
  route: string | null;
  /** `step`: what else the inspectorate's rule binds to a day, beside the response. */
  kind: 'response' | 'step' | 'meeting' | 'paper' | 'promised report' | 'scrutiny response' | 'action' | 'plan end';
}

export interface Group {
  counts: Counts;
  worst: RatedAction | null;
}

export interface RecommendationView extends Group {
  recommendation: Recommendation;
  /** Those that stand under it. */
  actions: RatedAction[];
  /** Those that stand under another recommendation and answer this one as well; its counts hold both. */
  alsoAnsweredBy: RatedAction[];
}

export interface PriorityView extends Group {
  /** Null for what stands under no priority. */
  priority: Priority | null;
  recommendations: RecommendationView[];
  /** Actions of this priority that answer no recommendation. */
  otherActions: RatedAction[];
  /** On track or done, of all, at each month end up to today, oldest first. */
  trend: { day: Day; onTrackOrDone: number; total: number }[];
}

/** A priority that cuts across the themes: its actions stand under their themes as well. */
export interface CrossCuttingView extends Group {
  priority: Priority;
  actions: RatedAction[];
}

/** The changes of ratings since an earlier day: as published then, against now. */
export interface Changes {
  since: Day;
  /** The meeting since which changes are listed, in words; null when they are not listed since a meeting. */
  meeting: string | null;
  better: { rated: RatedAction; before: RatingKey }[];
  worse: { rated: RatedAction; before: RatingKey }[];
  finished: { rated: RatedAction; before: RatingKey }[];
  moved: { rated: RatedAction; from: Day; to: Day }[];
}

/** The plan as it stands on a day: everything the screens show, computed once. */
export interface PlanView {
  today: Day;
  /** In plan order: priority, recommendation, action. Withdrawn ones last, with rating null. */
  actions: RatedAction[];
  byRef: Map<string, RatedAction>;
  byId: Map<number, RatedAction>;
  people: Map<number, Person>;
  counts: Counts;
  sentence: Sentence;
  /** All that need attention, worst first; the Overview shows seven. */
  attention: Attention[];
  next: Deadline[];
  priorities: PriorityView[];
  /** The priorities that stand across the themes, with what serves them. */
  crossCutting: CrossCuttingView[];
  /** Recommendations without a live action (requirement 17). */
  withoutResponse: Recommendation[];
  changes: Changes;
  responseDue: Day | null;
  /** "Month 3 of 18", or null without a running period. */
  period: { month: number; of: number } | null;
}
