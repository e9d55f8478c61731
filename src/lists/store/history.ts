import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { withoutDirectionMarks } from '../../plan/characters';
import { dayOf, formatDay } from '../../plan/day';
import type { ActionHistory, TextVersion } from '../planStore';
import { listSchema } from '../schema';
import type { Column } from '../schema/columns';
import type { ListDefinition } from '../schema/list';
import type { Item } from '../schema/mapping';
import { notOf, operationOf } from './openOperations';
import { progressOfAction } from './progressRows';
import type { Session } from './session';
import { allVersions } from './versions';

/**
 * The history of an action: its rows, oldest first, the versions of its texts, newest first, and the earlier words of
 * rewritten rows.
 */
export async function actionHistory(session: Session, actionId: number): Promise<ActionHistory> {
  const timeZone = await session.zone();
  const [{ rows, rewritten }, versions] = await Promise.all([
    progressOfAction(session.link, actionId, timeZone),
    textVersions(session, listSchema.actions, actionId, timeZone),
  ]);
  const rewrites = await Promise.all(
    rewritten.map(async (rowId) => ({
      rowId,
      versions: await textVersions(session, listSchema.progress, rowId, timeZone),
    })),
  );
  return { rows: notOf(session.hidden, rows), versions, rewrites };
}

export async function recommendationHistory(session: Session, recommendationId: number): Promise<TextVersion[]> {
  return textVersions(session, listSchema.recommendations, recommendationId, await session.zone());
}

/**
 * The versions of a row in SharePoint's version history (docs/design.md, data rule 3), without those that changed no
 * visible text.
 */
export async function textVersions(
  session: Session,
  list: ListDefinition,
  id: number,
  timeZone: string,
): Promise<TextVersion[]> {
  const versions = await allVersions(session.link, list, id);
  const isShown = ({ ChangeKey }: Item): boolean => !session.hidden.has(operationOf(ChangeKey));
  return describeVersions(list, versions.filter(isShown), timeZone);
}

/**
 * The changes from version to version, with their reasons.
 * @param versions as SharePoint gives them: newest first, every column's value (contracts/semantics.md S18)
 */
export function describeVersions(list: ListDefinition, versions: readonly Item[], timeZone: string): TextVersion[] {
  return versions.flatMap((version, index) => {
    const before = versions[index + 1];
    const changes = before ? differences(list, before, version, timeZone) : [];
    if (before && changes.length === 0) return [];
    const at = String(version.Created);
    return [
      {
        label: String(version.VersionLabel),
        at,
        day: dayOf(at, timeZone),
        by: withoutDirectionMarks((version.Editor as NamedPerson | undefined)?.LookupValue ?? ''),
        reason: reasonOf(version, before),
        changes,
      },
    ];
  });
}

/**
 * The reason of a version. A change key that the version before had already means that the row was changed in
 * SharePoint's own screens, without a reason.
 */
function reasonOf(version: Item, before: Item | undefined): string {
  const given = typeof version.ChangeReason === 'string' ? withoutDirectionMarks(version.ChangeReason) : '';
  const ours = Boolean(version.ChangeKey) && version.ChangeKey !== before?.ChangeKey;
  return ours && given ? given : 'no reason given';
}

function differences(list: ListDefinition, before: Item, after: Item, timeZone: string): TextVersion['changes'] {
  return Object.values(list.columns).flatMap((column) => {
    // Columns that hold a row's number are left out, because the number means nothing to a reader.
    if (column.hidden || column.kind === 'row') return [];
    const [was, is] = [
      inWords(column, before[column.internal], timeZone),
      inWords(column, after[column.internal], timeZone),
    ];
    return was === is ? [] : [{ field: column.label, before: was, after: is }];
  });
}

interface NamedPerson {
  LookupValue?: string;
}

/** The value of a cell in a version, in words for a reader; '' when empty. */
function inWords(column: Column, stored: unknown, timeZone: string): string {
  if (stored === null || stored === undefined || stored === '') return '';
  switch (column.kind) {
    case 'day':
      return formatDay(dayOf(String(stored), timeZone));
    case 'yes or no':
      return stored === true ? 'yes' : 'no';
    case 'person':
      return withoutDirectionMarks((stored as NamedPerson).LookupValue ?? '');
    case 'people':
      return (Array.isArray(stored) ? (stored as NamedPerson[]) : [])
        .map((person) => withoutDirectionMarks(person.LookupValue ?? ''))
        .join(', ');
    default:
      return withoutDirectionMarks(String(stored));
  }
}
