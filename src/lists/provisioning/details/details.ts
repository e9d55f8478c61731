import type { Column } from '../../schema/columns';
import type { ListDefinition } from '../../schema/list';

/**
 * What Set-up gives a list beside its columns and rights. It stands apart from the schema because every first view loads
 * the schema, and only Set-up needs this.
 */
export interface ListDetails<Name extends string = string> {
  /** What the list is for, in SharePoint's own pages. */
  readonly purpose: string;
  /** The columns with an index; unique columns are indexed as well (contracts/semantics.md S13). */
  readonly indexed?: readonly Name[];
  /** The columns that SharePoint's own view of the list shows. */
  readonly inView?: readonly Name[];
  /**
   * Titles that earlier releases gave a column. An upgrade gives a column that still has one of them today's label.
   */
  readonly formerly?: { readonly [name in Name]?: readonly string[] };
}

/** A column as Set-up makes it. */
export interface MadeColumn extends Column {
  readonly indexed: boolean;
  readonly inView: boolean;
  readonly formerly: readonly string[];
}

/** The details of a list, held to the names of its columns. */
export function detailsFor<List extends ListDefinition>(
  _list: List,
  details: ListDetails<keyof List['columns'] & string>,
): ListDetails {
  return details;
}
