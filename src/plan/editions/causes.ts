import { recommendationFields } from '../fields/recommendations';
import type { Day } from '../day';
import { holdsRoleOn } from '../appointments';
import type { PlanData } from '../planData';
import type { ProgressKind, ProgressRow } from '../fields';
import type { Comparison, EditionChange } from './compare';

/** One version of a row's texts, from the list's version history (docs/design.md, data rule 3). */
export interface TextVersionTold {
  day: Day;
  by: string;
  reason: string;
  changes: { field: string; before: string; after: string }[];
}

/** The recorded history of one item of the plan. */
export interface ThingHistory {
  /** Newest first. */
  versions: readonly TextVersionTold[];
  /** The Progress rows of an action. */
  rows: readonly ProgressRow[];
}

/** Who changed an item, when and why. `reason` is null for an edit in SharePoint's own screens, which ask for none. */
export interface Cause {
  by: string;
  day: Day;
  reason: string | null;
}

/** The reason that the history shows for a version made in SharePoint's own screens. */
const NO_REASON = 'no reason given';
/** The reason that the product itself writes for a new row; it explains nothing. */
const ADDED = 'Added.';

/** The rows of Progress that record a change of a field. */
const RECORDED_BY: { readonly [field: string]: readonly ProgressKind[] } = {
  due: ['due', 'assigned'],
  lead: ['lead', 'assigned'],
  deputies: ['lead', 'assigned'],
};

/**
 * Who made one change, when and why, from the history of the row (requirement 60).
 * @param columnTitle the label of the field in the history of texts
 * @returns null when the record does not show it: for parts that were taken out, or that an import brought
 */
export function causeOf(
  change: EditionChange,
  history: ThingHistory,
  { from, to }: Pick<Comparison, 'from' | 'to'>,
  columnTitle: string | null,
  data: Pick<PlanData, 'people' | 'appointments'>,
): Cause | null {
  const between = ({ day }: { day: Day }): boolean => day >= from && day <= to;
  const rows = history.rows.filter(between);
  const versions = history.versions.filter(between);
  if (change.change === 'taken out')
    return rowCause(rows, ['withdraw'], data) ?? versionCause(versions, recommendationFields.withdrawn.label);
  if (change.change === 'added') return addedCause(history, rows, data);
  const kinds = change.section === 'actions' && change.field ? RECORDED_BY[change.field] : undefined;
  return (
    (kinds && rowCause(rows, kinds, data)) || (columnTitle ? versionCause(versions, columnTitle, change.after) : null)
  );
}

/** The last row of a kind that counts; decisions count only from plan managers (docs/design.md, data rule 2). */
function rowCause(
  rows: readonly ProgressRow[],
  kinds: readonly ProgressKind[],
  { people, appointments }: Pick<PlanData, 'people' | 'appointments'>,
): Cause | null {
  const holdsRole = holdsRoleOn(appointments);
  const row = [...rows]
    .sort((a, b) => b.id - a.id)
    .find(({ kind, authorId, day }) => kinds.includes(kind) && holdsRole('managers', authorId, day));
  if (!row) return null;
  const by = people.find(({ id }) => id === row.authorId)?.name ?? '';
  return { by, day: row.day, reason: row.text.trim() || (row.kind === 'assigned' ? '' : null) };
}

/** The newest version that gave the field its present words; failing that, the newest that changed the field. */
function versionCause(versions: readonly TextVersionTold[], columnTitle: string, after?: string): Cause | null {
  const touching = versions.filter(({ changes }) => changes.some(({ field }) => field === columnTitle));
  const version =
    touching.find(({ changes }) => changes.some((one) => one.field === columnTitle && one.after === after)) ??
    touching[0];
  return version ? { by: version.by, day: version.day, reason: givenReason(version.reason) } : null;
}

function givenReason(reason: string): string | null {
  return reason === NO_REASON ? null : reason;
}

/** Who added an item: a new one by its first version, a restored one by the row that restored it. */
function addedCause(
  history: ThingHistory,
  rows: readonly ProgressRow[],
  data: Pick<PlanData, 'people' | 'appointments'>,
): Cause | null {
  const restored = rowCause(rows, ['restore'], data);
  if (restored) return restored;
  const first = history.versions[history.versions.length - 1];
  if (!first) return null;
  return { by: first.by, day: first.day, reason: first.reason === ADDED ? '' : givenReason(first.reason) };
}
