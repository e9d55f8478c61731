import type { Action, Plan, Recommendation } from '../plan/fields';
import type { BroughtInPlan } from './bringIn';
import type { ConfirmedReport, ImportedReport } from './planStore';

/** A file that is kept with the site already. */
export interface FileOnSite {
  name: string;
  /** From the tenant's root, percent-encoded. */
  url: string;
}

type WithFile<What, File> = Omit<What, 'file'> & { file: File };

/** What an operation writes, as far as it does not follow from its key: enough to finish it in another window. */
export type OperationContents =
  | { kind: 'bring in'; plan: WithFile<BroughtInPlan, FileOnSite> }
  | { kind: 'start from report'; report: WithFile<ImportedReport, FileOnSite | null> }
  | { kind: 'add report'; report: WithFile<ConfirmedReport, FileOnSite | null>; planId: number | null };

/** Rows as they were before an operation changed them. */
export interface RowsBefore {
  plans?: Plan[];
  recommendations?: Recommendation[];
  actions?: Action[];
}
