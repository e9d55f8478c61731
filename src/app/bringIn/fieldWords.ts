import type { PlanField } from '../../documents/existingPlan';

/** What a column can be, in the order in which it is offered. */
export const fieldWords: { readonly [field in Exclude<PlanField, 'key' | 'taskId'>]: string } = {
  ref: 'Number of the action',
  action: 'Action',
  theme: 'Theme or priority',
  recommendationNumber: 'Number of the recommendation',
  recommendation: 'Recommendation',
  outcome: 'Desired outcome',
  measure: 'Measure of success',
  leads: 'Leads',
  due: 'Due date',
  originalDue: 'First due date',
  revisedDue: 'Due date that now holds',
  status: 'Status in words',
  rating: 'Rating (BRAG)',
  progress: 'Progress',
  other: 'Kept under its own heading',
};

export const planFields = Object.keys(fieldWords) as (keyof typeof fieldWords)[];
