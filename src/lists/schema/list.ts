import type { Day } from '../../plan/day';
import type { Doubt } from '../../plan/fields';
import type { Column } from './columns';
import { columnsFor } from './columns';
import { line, text } from '../../plan/fields/field';
import type { ValuesOf as ValuesOfFields } from '../../plan/fields/field';

/** The five groups of the site whose membership is all that changes after provisioning (docs/design.md, data rule 5). */
export type Role = 'readers' | 'leads' | 'members' | 'clerks' | 'managers';

/**
 * What a role may do with a list. `add` is view and add, never edit; nobody but a site owner deletes. `own` is adding,
 * and reading what one added oneself; `oversee` is adding to such a list and reading what everybody added.
 */
export type Access = 'none' | 'own' | 'read' | 'add' | 'edit' | 'oversee';

/** One list or library: everything that provisioning, reading and writing need to know of it. */
export interface ListDefinition<Columns extends Record<string, Column> = Record<string, Column>> {
  /** What stands in the address: Lists/ImprovementPlan<name>. */
  readonly name: string;
  /** What people see; when the site already has a list of that title, "<title> (improvement plan)". */
  readonly title: string;
  readonly purpose: string;
  readonly library: boolean;
  readonly columns: Columns;
  /** Its rows are edited: each edit carries ChangeKey and ChangeReason (docs/design.md, data rule 3). */
  readonly edited: boolean;
  /** Its rows carry who made them and when, as SharePoint stamped it: `authorId` and `created`. */
  readonly stamped: boolean;
  readonly versions: number;
  /** Found by SharePoint's search. */
  readonly searchable: boolean;
  readonly access: Readonly<Record<Role, Access>>;
}

/** SharePoint keeps 50 versions unless told: the audit log would be lost in silence (docs/design.md, data rule 3). */
const ALL_VERSIONS = 50_000;

/** Keeps the exact types of the columns while checking the definition. */
export function defineList<const Columns extends Record<string, Column>>(
  definition: Pick<ListDefinition<Columns>, 'name' | 'title' | 'purpose' | 'columns' | 'access'> &
    Partial<Pick<ListDefinition<Columns>, 'library' | 'edited' | 'stamped' | 'versions' | 'searchable'>>,
): ListDefinition<Columns> {
  return { library: false, edited: false, stamped: false, versions: ALL_VERSIONS, searchable: true, ...definition };
}

/** Columns that every edited list has beside its own. */
export const changeColumns = columnsFor({
  changeKey: line('Change key', { hidden: true }),
  changeReason: text('Reason of the last change', { hidden: true }),
});

/** Whether everybody but those who oversee it reads only what they added themselves: a setting of the list (ReadSecurity). */
export function showsOwnRowsOnly({ access }: Pick<ListDefinition, 'access'>): boolean {
  return Object.values(access).includes('own');
}

/** All columns that provisioning makes for a list. */
export function columnsOf(list: ListDefinition): Column[] {
  return [...Object.values(list.columns), ...(list.edited ? Object.values(changeColumns) : [])];
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

/** What a row holds, without what SharePoint stamps. */
export type ValuesOf<List extends ListDefinition> = ValuesOfFields<List['columns']>;

/** The address inside the site. A library stands at the site's root, any other list under Lists/, as SharePoint places them. */
export function addressOf(list: ListDefinition): string {
  return `${list.library ? '' : 'Lists/'}ImprovementPlan${list.name}`;
}

/** What a list's description must hold so that it counts as ours: a list that somebody else made is never adopted. */
export function markerOf(list: ListDefinition): string {
  return `improvement-plan:${list.name.toLowerCase()}`;
}

/** The title to take when somebody's list already has the plain one. */
export function otherTitleOf(list: ListDefinition): string {
  return `${list.title} (improvement plan)`;
}
