import type { Action, Inspection, Plan, Recommendation } from '../plan/fields';
import type { NewReading } from '../plan/measures/figures/understood';
import type { NextPhase } from '../plan/nextPhase/nextPhase';
import type { BroughtInPlan } from './bringIn';
import type { RowToWrite } from './together';
import type {
  ActionInput,
  AssuranceFinding,
  ConfirmedReport,
  ImportedReport,
  PlanStore,
  Question,
  RecordRow,
  ReportForOthers,
  RequestsDecided,
  WhoseDecision,
} from './planStore';

/** A file that the site keeps already. */
export interface FileOnSite {
  name: string;
  /** The file's address from the tenant's root, percent-encoded. */
  url: string;
}

type WithFile<What, File> = Omit<What, 'file'> & { file: File };

/** One of several actions edited together: the action before the edit, and the changes. */
export interface ActionEdit {
  action: Action;
  changes: Partial<ActionInput>;
  reason: string;
  /** Whose decision a new due date was; the author's where left out. */
  whose?: WhoseDecision;
  /** What is asked about the action beside, or the answer to what was asked. */
  says?: Question;
}

/** A row with its new position. */
export type Reordered = Parameters<PlanStore['reorder']>[1][number];

/**
 * The contents that an operation writes, beside what follows from its key: enough to finish the operation in another
 * window.
 */
export type OperationContents =
  | { kind: 'bring in'; plan: WithFile<BroughtInPlan, FileOnSite> }
  | { kind: 'start from report'; report: WithFile<ImportedReport, FileOnSite | null> }
  | { kind: 'add report'; report: WithFile<ConfirmedReport, FileOnSite | null>; planId: number | null }
  | { kind: 'next phase'; fromPlanId: number; phase: NextPhase }
  | { kind: 'readings'; planId: number; readings: NewReading[]; takesBack: boolean }
  | { kind: 'add action'; planId: number; draft: ActionInput }
  | { kind: 'edit actions'; edits: ActionEdit[] }
  | { kind: 'report for others'; reports: ReportForOthers[] }
  | { kind: 'record finding'; assurance: RecordRow<'assurance'>; finding: AssuranceFinding; reason: string }
  | { kind: 'decide'; decided: RequestsDecided }
  | { kind: 'rows'; rows: RowToWrite[] }
  | { kind: 'reorder'; list: 'recommendations' | 'actions'; items: Reordered[]; reason: string };

/** The rows of an operation as they were before it changed them. */
export interface RowsBefore {
  settings?: RecordRow<'settings'>[];
  plans?: Plan[];
  inspections?: Inspection[];
  recommendations?: Recommendation[];
  actions?: Action[];
  assurance?: RecordRow<'assurance'>[];
}
