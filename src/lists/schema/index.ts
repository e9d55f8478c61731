import { actions } from './actions';
import { assurance } from './assurance';
import { bodies } from './bodies';
import { decisions } from './decisions';
import { engagement } from './engagement';
import { exemptItems } from './exemptItems';
import { findings } from './findings';
import { inspections } from './inspections';
import { judgements } from './judgements';
import { editions, evidence, exemptPapers, memberEditions, positions } from './libraries';
import type { ListDefinition } from './list';
import { measures } from './measures';
import { meetingActions } from './meetingActions';
import { meetings } from './meetings';
import { papers } from './papers';
import { partners } from './partners';
import { plans } from './plans';
import { preferences } from './preferences';
import { priorities } from './priorities';
import { progress } from './progress';
import { draftQuestions, questions } from './questions';
import { questionsToClerk } from './questionsToClerk';
import { readings } from './readings';
import { recommendations } from './recommendations';
import { redactions } from './redactions';
import { replies } from './replies';
import { reminders } from './reminders';
import { riskReviews, risks } from './risks';
import { runs } from './runs';
import { selfAssessments } from './selfAssessments';
import { settings } from './settings';
import { spend } from './spend';
import { standing, standingMonths } from './standing';

/**
 * Every list and library of the product, in the order in which they are made. Row types, mapping, provisioning and
 * permissions derive from this table. Rows refer to each other by number columns, not by SharePoint lookups, for three
 * reasons. A query may join at most 12 lookup-like columns (people count too). A lookup to a list that the reader may
 * not see comes back empty. And a lookup can be made only once its list exists, so resuming would depend on the order.
 */
export const listSchema = {
  settings,
  plans,
  bodies,
  inspections,
  judgements,
  findings,
  priorities,
  recommendations,
  actions,
  progress,
  measures,
  readings,
  risks,
  riskReviews,
  assurance,
  meetings,
  decisions,
  questions,
  meetingActions,
  replies,
  questionsToClerk,
  draftQuestions,
  exemptItems,
  engagement,
  partners,
  selfAssessments,
  spend,
  papers,
  standing,
  standingMonths,
  evidence,
  editions,
  memberEditions,
  exemptPapers,
  positions,
  reminders,
  runs,
  redactions,
  preferences,
} as const;

export type ListName = keyof typeof listSchema;

/** All lists in the order in which they are made. */
export const allLists: readonly ListDefinition[] = Object.values(listSchema);

/**
 * The version of the schema, raised with each change of the lists above; upgrades only add. Provisioning writes it into
 * the Settings list's description when it has finished: 0 or none means unfinished, a higher number means that the
 * bundle is too old to write.
 */
export const schemaVersion = 12;
