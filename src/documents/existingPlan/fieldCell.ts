import type { FileColumn } from './columns';
import type { SourceCell } from './source';

/** A cell that goes to a field of an action, with the column that says so. */
export interface FieldCell {
  column: FileColumn;
  cell: SourceCell;
}
