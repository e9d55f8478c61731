export { NOTES_SHEET, readPlan } from './readPlan';
export type { OnProgress } from './readPlan';
export { LARGEST_PLAN } from './openSource';
export { PlanError } from './planError';
export type { PlanFileProblem } from './planError';
export { normalisedHeading } from './headings';
export { certainDay, daysMeant } from './printedDue';
export type {
  ColumnMapping,
  NotTaken,
  PlanField,
  PlanProblem,
  ReadAction,
  ReadColumn,
  ReadPlan,
  TableSketch,
} from './plan';
