export { readPlan } from './readPlan';
export type { OnProgress } from './readPlan';
export { LARGEST_PLAN } from './openSource';
export { PlanError } from './planError';
export type { PlanFileProblem } from './planError';
export type { NotTaken, PlanField, PlanProblem, ReadAction, ReadColumn, ReadPlan } from './plan';
