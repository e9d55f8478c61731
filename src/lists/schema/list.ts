import type { Day } from '../../plan/day';
import type { Doubt } from '../../plan/fields';
import type { Column } from './columns';
import { columnsFor } from './columns';
import { line, text } from '../../plan/fields/field';
import type { ValuesOf as ValuesOfFields } from '../../plan/fields/field';

/**
 * The roles, each with a group on the site. After provisioning only the membership of these six groups changes
 * (docs/design.md, data rule 5).
 */
export type Role = 'readers' | 'leads' | 'members' | 'directors' | 'clerks' | 'managers';

/**
 * A role's right on a list. `add` allows viewing and adding, never editing; only a site owner deletes. `own` allows
 * adding, and reading one's own rows; `oversee` allows adding to such a list and reading everybody's rows, `answer` also
 * changing them.
 */
export type Access = 'none' | 'own' | 'read' | 'add' | 'edit' | 'oversee' | 'answer';

/** One list or library, with everything that provisioning, reading and writing use. */
export interface ListDefinition<Columns extends Record<string, Column> = Record<string, Column>> {
  /** The name in the list's address: Lists/ImprovementPlan<name>. */
  readonly name: string;
  /** The title that people see; "<title> (improvement plan)" when the site already has a list of that title. */
  readonly title: string;
  readonly library: boolean;
  readonly columns: Columns;
  /** Whether rows are edited. Each edit carries ChangeKey and ChangeReason (docs/design.md, data rule 3). */
  readonly edited: boolean;
  /** Whether rows are read with their author and time, as SharePoint stamped them: `authorId` and `created`. */
  readonly stamped: boolean;
  /** How many versions of a row or file are kept; 0 for a list that can always be made again and keeps none. */
  readonly versions: number;
  /** Whether SharePoint's search finds the list. */
  readonly searchable: boolean;
  readonly access: Readonly<Record<Role, Access>>;
}

/**
 * The version limit of every list. SharePoint's default keeps 50 versions, which would silently cut the audit log
 * (docs/design.md, data rule 3).
 */
const ALL_VERSIONS = 50_000;

/** Keeps the exact types of the columns while checking the definition. */
export function defineList<const Columns extends Record<string, Column>>(
  definition: Pick<ListDefinition<Columns>, 'name' | 'title' | 'columns' | 'access'> &
    Partial<Pick<ListDefinition<Columns>, 'library' | 'edited' | 'stamped' | 'versions' | 'searchable'>>,
): ListDefinition<Columns> {
  return { library: false, edited: false, stamped: false, versions: ALL_VERSIONS, searchable: true, ...definition };
}

/** The columns that every edited list has beside its own. */
export const changeColumns = columnsFor({
  changeKey: line('Change key', { hidden: true }),
  changeReason: text('Reason of the last change', { hidden: true }),
});

/**
 * Whether a list shows each person only the rows that they added, except to those who oversee it (the list's
 * ReadSecurity).
 */
export function showsOwnRowsOnly({ access }: Pick<ListDefinition, 'access'>): boolean {
  return Object.values(access).includes('own');
}

/** A stored row as the product's code sees it, inferred from the schema. */
export type RowOf<List extends ListDefinition> = { id: number; etag: string } & ValuesOf<List>;

/** A stored row of a stamped list; `recorded` is the day of `created` in the site's time zone. */
export type StampedRowOf<List extends ListDefinition> = RowOf<List> & {
  authorId: number;
  created: string;
  recorded: Day;
  doubt?: Doubt;
};

/** The values of a row, without SharePoint's stamps. */
export type ValuesOf<List extends ListDefinition> = ValuesOfFields<List['columns']>;

/** The list's address inside the site. SharePoint places a library at the site's root, any other list under Lists/. */
export function addressOf(list: ListDefinition): string {
  return `${list.library ? '' : 'Lists/'}ImprovementPlan${list.name}`;
}

/** The marker in the description of the product's lists. A list without it, made by somebody else, is never adopted. */
export function markerOf(list: ListDefinition): string {
  return `improvement-plan:${list.name.toLowerCase()}`;
}

/** The title for a list when another list of the site already has the plain title. */
export function otherTitleOf(list: ListDefinition): string {
  return `${list.title} (improvement plan)`;
}
