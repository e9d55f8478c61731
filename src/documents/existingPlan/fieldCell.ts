import type { FileColumn } from './columns';
import type { SourceCell } from './source';

/** A cell that fills a field of an action, with the column that assigns the field. */
export interface FieldCell {
  column: FileColumn;
  cell: SourceCell;
}
