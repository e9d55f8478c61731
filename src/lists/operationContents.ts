import type { PlanLists } from '../plan/fields';
import type { NewReading } from '../plan/measures/figures/understood';
import type { NextPhase } from '../plan/nextPhase/nextPhase';
import type { BroughtInPlan } from './bringIn';
import type { RowToWrite } from './together';
import type {
  ActionEdit,
  ActionInput,
  AssuranceFinding,
  ConfirmedReport,
  ImportedReport,
  PlanStore,
  RecordRow,
  ReportForOthers,
  RequestsDecided,
} from './planStore';

/** A file that the site keeps already. */
export interface FileOnSite {
  name: string;
  /** The file's address from the tenant's root, percent-encoded. */
  url: string;
}

type WithFile<What, File> = Omit<What, 'file'> & { file: File };

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
  | { kind: 'hand over'; edits: ActionEdit[]; rows: RowToWrite[] }
  | { kind: 'report for others'; reports: ReportForOthers[] }
  | { kind: 'record finding'; assurance: RecordRow<'assurance'>; finding: AssuranceFinding; reason: string }
  | { kind: 'decide'; decided: RequestsDecided }
  | { kind: 'rows'; rows: RowToWrite[] }
  | { kind: 'reorder'; list: 'recommendations' | 'actions'; items: Reordered[]; reason: string };

/**
 * The lists in which operations change rows. What an operation changed is shown as it was until the operation ends, and
 * gets its earlier values when it is taken back. Lists that others refer to come last.
 */
export const listsChanged = [
  'actions',
  'recommendations',
  'risks',
  'measures',
  'assurance',
  'meetingActions',
  'questions',
  'decisions',
  'meetings',
  'partners',
  'priorities',
  'inspections',
  'settings',
  'plans',
] as const satisfies readonly ('settings' | keyof PlanLists)[];

type ListChanged = (typeof listsChanged)[number];

/** The rows of an operation as they were before it changed them. */
export type RowsBefore = {
  [Name in ListChanged]?: Name extends keyof PlanLists ? PlanLists[Name] : RecordRow<'settings'>[];
};
