import type { EditableRecord, HistoryName, RecordValues, RecordName, RecordRow, TextVersion } from '../planStore';
import { listSchema } from '../schema';
import { termsAfter } from '../../plan/measures/owners';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import { rowOf } from '../schema/mapping';
import { requireExemptionReason } from './exemptionReason';
import { giveAccess } from './access';
import { textVersions } from './history';
import { readRows } from './readRows';
import type { Session } from './session';
import { appendItem, createRow, editRow } from './writes';

/** Whoever answers for a measure or a risk, who is asked for its readings or reviews and needs the right to add them. */
export function peopleWhoNeedAccess(name: string, values: object): (number | null | undefined)[] {
  if (name !== 'measures' && name !== 'risks' && name !== 'riskReviews') return [];
  const { ownerId, deputyIds } = values as Partial<RecordValues<'measures'>>;
  return [ownerId, ...(deputyIds ?? [])];
}

/**
 * What an edit of a measure writes beside: who answers for it from today on, where its owner or a deputy changed
 * (src/plan/measures/owners.ts). Nothing for other lists.
 */
async function ownerTermsWith(
  session: Session,
  name: RecordName,
  row: object | null,
  values: object,
): Promise<Partial<RecordValues<'measures'>>> {
  const named = 'ownerId' in values || 'deputyIds' in values;
  if (name !== 'measures' || (row !== null && !named)) return {};
  const { today } = await session.lastLook();
  const measure = { ownerId: null, deputyIds: [], ownerTerms: [], ...row, ...values };
  return { ownerTerms: termsAfter(measure, today) };
}

/**
 * Adds one row to a list of the plan; a repeat with the same key adds no second.
 * @param reason why the row was added, kept with the row where the list is an edited one
 * @throws SiteError in words when SharePoint refuses
 */
export async function addRecord<Name extends RecordName>(
  session: Session,
  name: Name,
  draft: RecordValues<Name>,
  operationKey: string,
  reason: string,
): Promise<RecordRow<Name>> {
  if (name === 'exemptItems') requireExemptionReason(draft, true);
  const timeZone = await session.zoneForWriting();
  await giveAccess(session, peopleWhoNeedAccess(name, draft));
  const list: ListDefinition = listSchema[name];
  const terms = await ownerTermsWith(session, name, null, draft);
  const values = { ...draft, ...terms, key: operationKey } as Partial<ValuesOf<ListDefinition>> & { key: string };
  if (list.edited) return (await createRow(session, list, values, reason, timeZone)) as RecordRow<Name>;
  const item = await appendItem(session, list, values, timeZone, list.stamped ? ['AuthorId', 'Created'] : []);
  return rowOf(list, item, timeZone) as RecordRow<Name>;
}

/** An edit of a row: the changes, the reason, and the key of the operation. */
export interface RecordEdit<Name extends EditableRecord> {
  changes: Partial<RecordValues<Name>>;
  reason: string;
  operationKey: string;
}

/**
 * Edits one row of a list of the plan with its reason: one MERGE with If-Match.
 * @throws EditConflict when somebody else changed the row; nothing was written
 */
export async function editRecord<Name extends EditableRecord>(
  session: Session,
  name: Name,
  row: RecordRow<Name>,
  { changes, reason, operationKey }: RecordEdit<Name>,
): Promise<RecordRow<Name>> {
  if (name === 'exemptItems') requireExemptionReason(changes, false);
  const timeZone = await session.zoneForWriting();
  await giveAccess(session, peopleWhoNeedAccess(name, changes));
  const terms = await ownerTermsWith(session, name, row, changes);
  const list: ListDefinition = listSchema[name];
  const edited = await editRow(session, list, row as unknown as RowOf<ListDefinition>, {
    changes: { ...changes, ...terms } as Partial<ValuesOf<ListDefinition>>,
    reason,
    operationKey,
    timeZone,
  });
  return edited as unknown as RecordRow<Name>;
}

/**
 * All rows of a list that is not read with the plan, because not everybody may read it: spend, exempt items, drafts.
 */
export async function readRecords<Name extends RecordName>(session: Session, name: Name): Promise<RecordRow<Name>[]> {
  const { site } = await session.lastLook();
  return (await readRows(session.link, listSchema[name], site.timeZone ?? 'Etc/UTC')) as unknown as RecordRow<Name>[];
}

/** The versions of a row's texts, newest first, from SharePoint's version history (docs/design.md, data rule 3). */
export async function recordHistory(session: Session, name: HistoryName, id: number): Promise<TextVersion[]> {
  const { site } = await session.lastLook();
  return textVersions(session, listSchema[name], id, site.timeZone ?? 'Etc/UTC');
}
