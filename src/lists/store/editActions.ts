import type { Action } from '../../plan/fields';
import { derivedKey } from '../keys';
import { EditConflict } from '../planStore';
import type { ActionEdit, EditOutcome, OnOutcome } from '../planStore';
import { isRecorded, writeActionEdit } from './actions';
import { MOST_NOTES } from '../../plan/many/datedNotes';
import { appendRow, changeAction } from './progress';
import { runOperation } from './operations';
import type { Session } from './session';

/** The key with which an operation edits one of its actions. */
const keyOfEdit = (operationKey: string, { id }: Pick<Action, 'id'>): string =>
  derivedKey(operationKey, 'handover', id);

/** The edit with whose decision it is: the one who begins it, though somebody else may finish it. */
export async function decidedBy(session: Session, edit: ActionEdit): Promise<ActionEdit> {
  const { me } = await session.lastLook();
  return { ...edit, whose: edit.whose ?? { decidedById: me.id, bodyId: null, meetingId: null } };
}

/**
 * Edits one action. An edit that Progress records too takes several writes and is an operation, so that nobody sees a
 * new date in the list that the record does not have.
 * @throws EditConflict when somebody else changed the action meanwhile; nothing was written
 */
export async function editAction(session: Session, given: ActionEdit, operationKey: string): Promise<Action> {
  const edit = await decidedBy(session, given);
  const { action, changes, reason, whose } = edit;
  const write = (): Promise<Action> =>
    writeActionEdit(session, action, changes, { reason, whose }, keyOfEdit(operationKey, action));
  if (!isRecorded(action, changes)) return write();
  const begin = {
    label: `Changing action ${action.ref}`,
    planId: action.planId,
    checksum: null,
    contents: { kind: 'edit actions' as const, edits: [edit] },
    before: { actions: [action] },
  };
  return runOperation(session, begin, operationKey, write);
}

/** Edits several actions as one operation. @returns the outcome of each, in the same order */
export async function editActions(
  session: Session,
  { label, edits: given }: { label: string; edits: readonly ActionEdit[] },
  operationKey: string,
  onOutcome?: OnOutcome,
): Promise<EditOutcome[]> {
  if (given.length === 0) return [];
  const edits = await Promise.all(given.map((edit) => decidedBy(session, edit)));
  const begin = {
    label,
    planId: edits[0].action.planId,
    checksum: null,
    contents: { kind: 'edit actions' as const, edits: [...edits] },
    before: { actions: edits.map(({ action }) => action) },
  };
  const write = (): Promise<EditOutcome[]> => writeEdits(session, edits, operationKey, onOutcome);
  return runOperation(session, begin, operationKey, write, (outcomes) =>
    outcomes.every(({ became }) => became !== 'failed'),
  );
}

/** Writes the edits one by one, each once. An edit that fails does not stop the others. */
export async function writeEdits(
  session: Session,
  edits: readonly ActionEdit[],
  operationKey: string,
  onOutcome?: OnOutcome,
): Promise<EditOutcome[]> {
  const outcomes: EditOutcome[] = [];
  for (const [place, edit] of edits.entries()) {
    const outcome = await outcomeOf(session, edit, operationKey);
    outcomes.push(outcome);
    onOutcome?.(place, outcome);
  }
  return outcomes;
}

async function outcomeOf(
  session: Session,
  { action, changes, reason, whose, says, notes = [] }: ActionEdit,
  operationKey: string,
): Promise<EditOutcome> {
  try {
    const key = keyOfEdit(operationKey, action);
    if (Object.keys(changes).length > 0) await writeActionEdit(session, action, changes, { reason, whose }, key);
    for (const [at, note] of notes.entries()) {
      const row = { ...note, kind: 'progress' as const, going: null, imported: true };
      const place = action.id * MOST_NOTES + at;
      await appendRow(session, action, row, derivedKey(operationKey, 'noted', place), await session.zoneForWriting());
    }
    if (says) await changeAction(session, action, says, derivedKey(operationKey, 'asked', action.id));
    return { became: 'written' };
  } catch (error) {
    if (error instanceof EditConflict) return { became: 'left', changedBy: error.changedBy };
    return { became: 'failed', problem: error instanceof Error ? error : new Error(String(error)) };
  }
}
