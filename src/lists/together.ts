import type { PlanSettings } from '../plan/planSettings';
import type { SettingsChange } from './settingsChange';
import type { listSchema } from './schema';
import type { RowOf, ValuesOf } from './schema/list';

type Lists = typeof listSchema;

/** The lists to which several rows are added together. */
export type AddedTogether = 'assurance' | 'progress' | 'questions' | 'exemptItems' | 'papers' | 'riskReviews';

/** The lists whose rows are edited together with others. */
export type EditedTogether =
  | 'plans'
  | 'inspections'
  | 'recommendations'
  | 'settings'
  | 'draftQuestions'
  | 'decisions'
  | 'questions'
  | 'meetings'
  | 'papers'
  | 'exemptItems'
  | 'risks'
  | 'measures'
  | 'assurance'
  | 'meetingActions'
  | 'priorities'
  | 'partners';

/** A row that is added together with others. `key`: the row's key, where it does not follow from its index. */
export type RowToAdd = {
  [Name in AddedTogether]: {
    write: 'add';
    list: Name;
    values: Partial<Omit<ValuesOf<Lists[Name]>, 'key'>>;
    reason: string;
    key?: string;
  };
}[AddedTogether];

/** An edit of a row together with others. `key`: the edit's key, where it does not follow from its index. */
export type RowToEdit = {
  [Name in EditedTogether]: {
    write: 'edit';
    list: Name;
    row: Pick<RowOf<Lists[Name]>, 'id' | 'etag' | 'key'>;
    changes: Partial<Omit<ValuesOf<Lists[Name]>, 'key'>>;
    reason: string;
    key?: string;
  };
}[EditedTogether];

export type RowToWrite = RowToAdd | RowToEdit;

/** A change of a plan's settings together with other rows; `change` as in `PlanStore.changeSettings`. */
export interface SettingsToChange {
  write: 'settings';
  planId: number;
  change: SettingsChange<PlanSettings>;
}

/** Several rows that belong together: one without the others would be half of what somebody did. */
export interface WrittenTogether {
  /** The work in words, to stand before "was cut off". */
  label: string;
  planId: number | null;
  rows: readonly (RowToWrite | SettingsToChange)[];
}
