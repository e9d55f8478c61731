import type { FieldProblem, FormColumns, FormField, FormValues } from './fieldTypes';
import type { FormName } from './formNames';

/**
 * The answer of `add` when it has written nothing because the person must read something first. The form stays open.
 */
export const NOT_WRITTEN = Symbol('held back');

/** The definition of a form over one row of a list, or over several values that are written together. */
export interface FormDefinition<Columns extends FormColumns, Row extends { id: number }> {
  name: FormName;
  /** Whether no draft is kept in the browser, because the form asks for the very words that are to be removed. */
  keepsNoDraft?: boolean;
  /** Whether the plan is not read again after sending. A list that sends several forms reads it once at the end. */
  leavesReading?: boolean;
  /** The id of the row that the form concerns, which keeps its draft apart from those of other rows. */
  about?: number | string;
  columns: Columns;
  fields: readonly FormField<Columns>[];
  /** The row being edited; null for a new one. */
  row: Row | null;
  /** The first values of a new row's fields, and of fields for which the row has no column. */
  start?: FormValues<Columns>;
  /** Values that an edit suggests as if they had been typed, such as the probable day of an event. */
  suggested?: FormValues<Columns>;
  /** A problem that concerns several fields together, or null. */
  check?(values: FormValues<Columns>, key: string): FieldProblem<keyof Columns & string> | null;
  /** Completes the values before they are written, where the form writes more than its fields. */
  complete?(values: FormValues<Columns>, reason: string, base: Row | null): FormValues<Columns>;
  /**
   * The question for the reason of an edit; null when none is asked. When left out or undefined, the question is "Why
   * is it changed?", asked when an edit changes a value that was not empty. A value that is filled in for the first
   * time needs no reason.
   */
  reason?(values: FormValues<Columns>, base: Row): string | null | undefined;
  /**
   * Writes a new row, once for each key.
   * @param seen the newest row of Progress that was known when the form was begun
   */
  add?(values: FormValues<Columns>, key: string, seen: number): Promise<unknown>;
  /**
   * Writes the values that differ from the row as it was when the edit began. Throws EditConflict when somebody else
   * changed the row since.
   */
  edit?(base: Row, changes: FormValues<Columns>, reason: string, key: string): Promise<unknown>;
  /** Values for other fields that follow from a field just filled in: choosing a meeting gives its day. */
  fills?(name: keyof Columns & string, values: FormValues<Columns>): FormValues<Columns> | null;
  /** For a form that stays open after saving: the row to continue with, from the answer of `add` or `edit`. */
  staysWith?(made: unknown): Row;
  /** The sentence announced to screen readers after saving. */
  saved: string;
  /** Called after saving: `made` is the answer of `add` or `edit`, `said` the sentence that was announced. */
  onSaved(made: unknown, said: string): void;
}
