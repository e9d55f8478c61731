import type { PlanField } from '../../documents/existingPlan';
import { plainFields } from '../../plan/bringIn/plainFields';
import { actionFields } from '../../plan/fields/actions';
import { recommendationFields } from '../../plan/fields/recommendations';

/**
 * The fields that a column can be read as, in the order of the choice. A field of the plan keeps the label that it has
 * there.
 */
export const fieldWords: { readonly [field in Exclude<PlanField, 'key' | 'taskId'>]: string } = {
  ref: 'Number of the action',
  action: actionFields.text.label,
  theme: actionFields.priorityId.label,
  recommendationNumber: 'Number of the recommendation',
  alsoAnswers: 'Numbers of further recommendations',
  recommendation: recommendationFields.text.label,
  outcome: actionFields.outcome.label,
  measure: actionFields.measure.label,
  leads: actionFields.leadId.label,
  deputies: actionFields.deputyIds.label,
  owner: actionFields.externalOwner.label,
  due: actionFields.due.label,
  originalDue: actionFields.originalDue.label,
  revisedDue: 'Due date that now holds',
  ...Object.fromEntries(plainFields.map(([name, { label }]) => [`field:${name}`, label])),
  status: 'Status in words',
  rating: 'Rating (BRAG)',
  progress: 'Progress',
  other: 'Kept under its own heading',
};

export const planFields = Object.keys(fieldWords) as (keyof typeof fieldWords)[];
