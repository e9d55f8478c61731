import { actionFields } from './actions';
import { assuranceFields } from './assurance';
import { bodyFields } from './bodies';
import { decisionFields } from './decisions';
import { engagementFields } from './engagement';
import type { Fields, Row } from './field';
import { findingFields } from './findings';
import { inspectionFields } from './inspections';
import { judgementFields } from './judgements';
import { measureFields, readingFields } from './measures';
import type { Reading } from './measures';
import { meetingActionFields } from './meetingActions';
import { meetingFields } from './meetings';
import { partnerFields } from './partners';
import { planFields } from './plans';
import type { Plan } from './plans';
import { priorityFields } from './priorities';
import { questionFields } from './questions';
import { recommendationFields } from './recommendations';
import { replyFields } from './replies';
import type { Reply } from './replies';
import { riskFields, riskReviewFields } from './risks';
import type { RiskReview } from './risks';
import { selfAssessmentFields } from './selfAssessments';

export type { Action } from './actions';
export type { Assurance, AssuranceKind, CaseGrade, Verdict, VerdictKind } from './assurance';
export type { Body, BodyKind, ReceivedReport, ReportingRhythm } from './bodies';
export type { Decision, FrozenFile } from './decisions';
export type { Engagement } from './engagement';
export type { ExemptItem, ExemptParagraph } from './exemptItems';
export type { Finding } from './findings';
export type { Benchmark, Inspection, InspectionKind } from './inspections';
export type { Judgement } from './judgements';
export type { Direction, Frequency, Measure, Reading } from './measures';
export type { MeetingAction } from './meetingActions';
export type { AgendaItem, EditionStep, Meeting, ApprovalStep } from './meetings';
export type { Paper } from './papers';
export type { Partner } from './partners';
export type { Plan } from './plans';
export type { Priority } from './priorities';
export { doubtWords } from './progress';
export type { Doubt, Going, ProgressKind, ProgressRow, RatingKey } from './progress';
export type { DraftQuestion, Question } from './questions';
export type { QuestionToClerk } from './questionsToClerk';
export type { Recommendation } from './recommendations';
export type { Reply } from './replies';
export type { Risk, RiskReview } from './risks';
export type { SelfAssessment, SelfAssessmentPoint } from './selfAssessments';
export type { Spend } from './spend';
export type {
  AcceptanceChoice,
  Acceptor,
  CarriedAction,
  Comparator,
  DefinitionChange,
  Dependency,
  Driver,
  EarlierGroup,
  Evidence,
  FurtherDetail,
  OwnerTerm,
  Target,
} from './structured';

/**
 * The lists that come with the plan, by their fields. Everybody who may read the plan may read them. Their rows are
 * read together, kept in the saved position, and stand under these names in the plan's data and, in this order, in its
 * editions.
 */
export const planLists = {
  plans: planFields,
  priorities: priorityFields,
  recommendations: recommendationFields,
  actions: actionFields,
  measures: measureFields,
  readings: readingFields,
  risks: riskFields,
  riskReviews: riskReviewFields,
  assurance: assuranceFields,
  engagement: engagementFields,
  partners: partnerFields,
  selfAssessments: selfAssessmentFields,
  inspections: inspectionFields,
  judgements: judgementFields,
  findings: findingFields,
  bodies: bodyFields,
  meetings: meetingFields,
  decisions: decisionFields,
  questions: questionFields,
  meetingActions: meetingActionFields,
  replies: replyFields,
} as const satisfies { readonly [list: string]: Fields };

export type PlanListName = keyof typeof planLists;

export const planListNames = Object.keys(planLists) as PlanListName[];

/** The words for one row and for several, for every list by which two editions are compared (requirement 60). */
export const rowWords: { readonly [list in PlanListName]?: readonly [one: string, many: string] } = {
  plans: ['plan', 'plans'],
  priorities: ['priority', 'priorities'],
  recommendations: ['recommendation', 'recommendations'],
  actions: ['action', 'actions'],
  measures: ['measure', 'measures'],
  risks: ['risk', 'risks'],
  assurance: ['audit or review', 'audits and reviews'],
  partners: ['partner', 'partners'],
};

/** The lists whose rows are read with the author and time that SharePoint stamped, by the type of their rows. */
interface StampedRows {
  readings: Reading;
  replies: Reply;
  riskReviews: RiskReview;
}

/** The rows of every list that comes with the plan. */
export type PlanLists = {
  [Name in PlanListName]: Name extends 'plans'
    ? Plan[]
    : Name extends keyof StampedRows
      ? StampedRows[Name][]
      : Row<(typeof planLists)[Name]>[];
};

/** Empty lists for all but the plan's own. */
export function noRows(): Omit<PlanLists, 'plans'> {
  const names = planListNames.filter((name) => name !== 'plans');
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Omit<PlanLists, 'plans'>;
}
