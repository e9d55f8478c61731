import type { Action, Plan, Recommendation } from '../plan/fields';
import type { NextPhase } from '../plan/nextPhase/nextPhase';
import type { BroughtInPlan } from './bringIn';
import type { ActionInput, ConfirmedReport, ImportedReport, PlanStore } from './planStore';

/** A file that is kept with the site already. */
export interface FileOnSite {
  name: string;
  /** From the tenant's root, percent-encoded. */
  url: string;
}

type WithFile<What, File> = Omit<What, 'file'> & { file: File };

/** One of several actions that are edited in one go, as it was and what becomes of it. */
export interface ActionEdit {
  action: Action;
  changes: Partial<ActionInput>;
  reason: string;
}

/** The new place of a row. */
export type Reordered = Parameters<PlanStore['reorder']>[1][number];

/** What an operation writes, as far as it does not follow from its key: enough to finish it in another window. */
export type OperationContents =
  | { kind: 'bring in'; plan: WithFile<BroughtInPlan, FileOnSite> }
  | { kind: 'start from report'; report: WithFile<ImportedReport, FileOnSite | null> }
  | { kind: 'add report'; report: WithFile<ConfirmedReport, FileOnSite | null>; planId: number | null }
  | { kind: 'next phase'; fromPlanId: number; phase: NextPhase }
  | { kind: 'edit actions'; edits: ActionEdit[] }
  | { kind: 'reorder'; list: 'recommendations' | 'actions'; items: Reordered[]; reason: string };

/** Rows as they were before an operation changed them. */
export interface RowsBefore {
  plans?: Plan[];
  recommendations?: Recommendation[];
  actions?: Action[];
}
