import { actionsDetails } from './actions';
import { assuranceDetails } from './assurance';
import { bodiesDetails } from './bodies';
import { decisionsDetails } from './decisions';
import { engagementDetails } from './engagement';
import { exemptItemsDetails } from './exemptItems';
import { findingsDetails } from './findings';
import { inspectionsDetails } from './inspections';
import { judgementsDetails } from './judgements';
import {
  evidenceDetails,
  editionsDetails,
  memberEditionsDetails,
  exemptPapersDetails,
  positionsDetails,
} from './libraries';
import { measuresDetails } from './measures';
import { meetingActionsDetails } from './meetingActions';
import { meetingsDetails } from './meetings';
import { papersDetails } from './papers';
import { partnersDetails } from './partners';
import { plansDetails } from './plans';
import { preferencesDetails } from './preferences';
import { prioritiesDetails } from './priorities';
import { progressDetails } from './progress';
import { draftQuestionsDetails, questionsDetails } from './questions';
import { questionsToClerkDetails } from './questionsToClerk';
import { readingsDetails } from './readings';
import { recommendationsDetails } from './recommendations';
import { redactionsDetails } from './redactions';
import { remindersDetails } from './reminders';
import { repliesDetails } from './replies';
import { risksDetails, riskReviewsDetails } from './risks';
import { runsDetails } from './runs';
import { selfAssessmentsDetails } from './selfAssessments';
import { settingsDetails } from './settings';
import { spendDetails } from './spend';
import { standingDetails, standingMonthsDetails } from './standing';
import { listSchema } from '../../schema';
import type { ListName } from '../../schema';
import type { Column } from '../../schema/columns';
import { changeColumns, markerOf } from '../../schema/list';
import type { ListDefinition } from '../../schema/list';
import type { ListDetails, MadeColumn } from './details';

/** What Set-up gives each list beside what reading and writing need. */
export const listDetails: { readonly [list in ListName]: ListDetails } = {
  actions: actionsDetails,
  assurance: assuranceDetails,
  bodies: bodiesDetails,
  decisions: decisionsDetails,
  engagement: engagementDetails,
  exemptItems: exemptItemsDetails,
  findings: findingsDetails,
  inspections: inspectionsDetails,
  judgements: judgementsDetails,
  evidence: evidenceDetails,
  editions: editionsDetails,
  memberEditions: memberEditionsDetails,
  exemptPapers: exemptPapersDetails,
  positions: positionsDetails,
  measures: measuresDetails,
  meetingActions: meetingActionsDetails,
  meetings: meetingsDetails,
  papers: papersDetails,
  partners: partnersDetails,
  plans: plansDetails,
  preferences: preferencesDetails,
  priorities: prioritiesDetails,
  progress: progressDetails,
  questions: questionsDetails,
  draftQuestions: draftQuestionsDetails,
  questionsToClerk: questionsToClerkDetails,
  readings: readingsDetails,
  recommendations: recommendationsDetails,
  redactions: redactionsDetails,
  reminders: remindersDetails,
  replies: repliesDetails,
  risks: risksDetails,
  riskReviews: riskReviewsDetails,
  runs: runsDetails,
  selfAssessments: selfAssessmentsDetails,
  settings: settingsDetails,
  spend: spendDetails,
  standing: standingDetails,
  standingMonths: standingMonthsDetails,
};

const detailsByList = new Map<string, ListDetails>(
  (Object.keys(listSchema) as ListName[]).map((name) => [listSchema[name].name, listDetails[name]]),
);

/** The details of a list of the schema. */
function detailsOf({ name, title }: Pick<ListDefinition, 'name' | 'title'>): ListDetails {
  const details = detailsByList.get(name);
  if (!details) throw new Error(`The list ${title} has no details (src/lists/provisioning/details).`);
  return details;
}

/** All columns that Set-up makes in a list, each with its index, its place in SharePoint's view and its earlier titles. */
export function madeColumnsOf(list: ListDefinition): MadeColumn[] {
  const { indexed = [], inView = [], formerly = {} } = detailsOf(list);
  const own = Object.entries(list.columns).map(([name, column]): MadeColumn => ({
    ...column,
    indexed: (column.unique ?? false) || name === 'key' || indexed.includes(name),
    inView: inView.includes(name),
    formerly: formerly[name] ?? [],
  }));
  const ofChanges = list.edited ? Object.values<Column>(changeColumns) : [];
  return [...own, ...ofChanges.map((column) => ({ ...column, indexed: false, inView: false, formerly: [] }))];
}

/**
 * A list's description: its purpose for people, then the marker in brackets, with the schema's version where one is
 * kept. The app's first request returns descriptions, so neither needs a request of its own.
 */
export function describe(list: ListDefinition, version?: number): string {
  return `${detailsOf(list).purpose} [${markerOf(list)}${version === undefined ? '' : ` version ${version}`}]`;
}
