import type { Action, Dependency } from '../../plan/fields';
import { stoodUnderAfter } from '../../plan/groupsOnDay';
import { derivedKey } from '../keys';
import type { ActionInput, WhoseDecision } from '../planStore';
import { listSchema } from '../schema';
import { giveAccess } from './access';
import { runOperation } from './operations';
import { appendRow } from './progress';
import type { NewProgressRow } from './progress';
import type { Session } from './session';
import { createRow, editRow } from './writes';

/** Adds an action as one operation, which shows once its first Progress row is written too. */
export async function addAction(
  session: Session,
  planId: number,
  draft: ActionInput,
  operationKey: string,
): Promise<Action> {
  const contents = { kind: 'add action' as const, planId, draft };
  const begin = { label: `Adding action ${draft.ref}`, planId, checksum: null, contents, before: {} };
  return runOperation(session, begin, operationKey, () => writeNewAction(session, planId, draft, operationKey));
}

/** Writes an action, and the Progress row that says to whom it was assigned and until when, each once. */
export async function writeNewAction(
  session: Session,
  planId: number,
  draft: ActionInput,
  operationKey: string,
): Promise<Action> {
  const timeZone = await session.zoneForWriting();
  await giveAccess(session, [draft.leadId, ...draft.deputyIds]);
  const action = await createRow(
    session,
    listSchema.actions,
    { ...draft, key: operationKey, planId, originalDue: draft.due },
    'Added.',
    timeZone,
  );
  const { due, leadId, deputyIds, start, waitsFor = [] } = draft;
  const key = derivedKey(operationKey, 'assigned');
  const given = { kind: 'assigned', text: '', due, leadId, deputyIds, start, waitsFor } as const;
  await appendRow(session, action, given, key, timeZone);
  return action;
}

/** Whether an edit is recorded in Progress as well, and so takes several writes. */
export function isRecorded(action: Action, changes: Partial<ActionInput>): boolean {
  const whose = { decidedById: null, bodyId: null, meetingId: null };
  return rowsOfEdit(action, changes, { reason: '', whose }).length > 0;
}

/**
 * Edits an action. The list's versions keep the history of the wording. A new due date, lead, start or dependency is
 * also a Progress row with the reason, and with whose decision the date was; its key follows from the operation's key, so that a repeat after a lost answer
 * makes no second row.
 */
export async function writeActionEdit(
  session: Session,
  action: Action,
  changes: Partial<ActionInput>,
  { reason, whose }: { reason: string; whose?: WhoseDecision },
  operationKey: string,
): Promise<Action> {
  const timeZone = await session.zoneForWriting();
  const { due, leadId, deputyIds } = changes;
  await giveAccess(session, [leadId, ...(deputyIds ?? [])]);
  // The first due date is kept for good; an action may have been added without one.
  const firstDue = due && action.originalDue === null ? { originalDue: due } : {};
  const { me, today } = await session.lastLook();
  const edited = await editRow(session, listSchema.actions, action, {
    changes: { ...changes, ...firstDue, ...stoodUnderAfter(action, changes, today) },
    reason,
    operationKey,
    timeZone,
  });
  const decided = whose ?? { decidedById: me.id, bodyId: null, meetingId: null };
  for (const [slot, row] of rowsOfEdit(action, changes, { reason, whose: decided }))
    await appendRow(session, action, row, derivedKey(operationKey, slot), timeZone);
  return edited;
}

/** The Progress rows that record an edit, each with the slot of its key. */
function rowsOfEdit(
  action: Action,
  { due, leadId, deputyIds, start, waitsFor }: Partial<ActionInput>,
  { reason, whose }: { reason: string; whose: WhoseDecision },
): [slot: 'due' | 'lead' | 'schedule', row: NewProgressRow][] {
  const newDue = due !== undefined && due !== action.due;
  const newLead = leadId !== undefined && leadId !== action.leadId;
  const newDeputies = deputyIds !== undefined && !sameIds(deputyIds, action.deputyIds);
  const newStart = start !== undefined && start !== action.start;
  const newWaiting = waitsFor !== undefined && !sameDependencies(waitsFor, action.waitsFor);
  const rows: [slot: 'due' | 'lead' | 'schedule', row: NewProgressRow][] = [];
  if (newDue) rows.push(['due', { kind: 'due', text: reason, due, ...whose }]);
  if (newLead || newDeputies)
    rows.push(['lead', { kind: 'lead', text: reason, ...peopleAfter(action, leadId, deputyIds) }]);
  if (newStart || newWaiting)
    rows.push([
      'schedule',
      { kind: 'schedule', text: reason, start: newStart ? start : action.start, waitsFor: waitsFor ?? action.waitsFor },
    ]);
  return rows;
}

/** The lead and deputies after an edit; undefined leaves them as they were. */
function peopleAfter(
  action: Action,
  leadId: number | null | undefined,
  deputyIds: number[] | undefined,
): Pick<Action, 'leadId' | 'deputyIds'> {
  return { leadId: leadId === undefined ? action.leadId : leadId, deputyIds: deputyIds ?? action.deputyIds };
}

function sameDependencies(some: readonly Dependency[], others: readonly Dependency[]): boolean {
  const inWords = (all: readonly Dependency[]): string =>
    all.map(({ actionId, need }) => `${actionId} ${need}`).join('\n');
  return inWords(some) === inWords(others);
}

function sameIds(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
