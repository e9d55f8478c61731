import type { FieldProblem, FormColumns, FormField, FormValues } from './fieldTypes';
import type { FormName } from './formNames';

/** What `add` answers when it wrote nothing yet, because something has to be read first: the form stays as it is. */
export const NOT_WRITTEN = Symbol('held back');

/** A form over one row of a list, or over several values that become one. */
export interface FormDefinition<Columns extends FormColumns, Row extends { id: number }> {
  name: FormName;
  /** No draft is kept in the browser, because the words typed here are to be removed. */
  keepsNoDraft?: boolean;
  /** The plan is not read again after sending: whoever sends several of them does that once at the end. */
  leavesReading?: boolean;
  /** Which of them it is about, so that their drafts are kept apart: the number of a row. */
  about?: number | string;
  columns: Columns;
  fields: readonly FormField<Columns>[];
  /** What is edited; null for a new one. */
  row: Row | null;
  /** What stands in the fields of a new one, and in those that the row has no column for. */
  start?: FormValues<Columns>;
  /** What is offered in the fields of an edit as if it had been typed: the day on which something probably was. */
  suggested?: FormValues<Columns>;
  /** What is wrong with several fields together. */
  check?(values: FormValues<Columns>, key: string): FieldProblem<keyof Columns & string> | null;
  /** Changes the values before they are written, where the form writes more than what was typed. */
  complete?(values: FormValues<Columns>, reason: string, base: Row | null): FormValues<Columns>;
  /**
   * What is asked for as the reason of an edit; null where it is not asked. Left out, or undefined, "Why is it changed?"
   * wherever something that stood there is changed: what is filled in for the first time wants no reason.
   */
  reason?(values: FormValues<Columns>, base: Row): string | null | undefined;
  /**
   * Writes a new one, once for each key.
   * @param seen the newest row of Progress that was known when the form was begun
   */
  add?(values: FormValues<Columns>, key: string, seen: number): Promise<unknown>;
  /** Writes what differs from the row as it was when the edit began, and throws EditConflict where somebody else changed it since. */
  edit?(base: Row, changes: FormValues<Columns>, reason: string, key: string): Promise<unknown>;
  /** What fills other fields as one is filled in: the meeting that is chosen gives its day. */
  fills?(name: keyof Columns & string, values: FormValues<Columns>): FormValues<Columns> | null;
  /** For a form that stays open after saving: the row that it continues from, taken from the answer of `add` or `edit`. */
  staysWith?(made: unknown): Row;
  /** Said to screen readers once it is saved. */
  saved: string;
  /** `made` is what `add` or `edit` answered, `said` what screen readers were told. */
  onSaved(made: unknown, said: string): void;
}
