import { derivedKey } from '../keys';
import type { ActionEdit } from '../operationContents';
import { EditConflict } from '../planStore';
import type { EditOutcome } from '../planStore';
import { editAction } from './actions';
import { changeAction } from './progress';
import { runOperation } from './operations';
import type { Session } from './session';

type OnOutcome = (place: number, outcome: EditOutcome) => void;

/** Edits several actions as one operation. @returns the outcome of each, in the same order */
export async function editActions(
  session: Session,
  { label, edits }: { label: string; edits: readonly ActionEdit[] },
  operationKey: string,
  onOutcome?: OnOutcome,
): Promise<EditOutcome[]> {
  if (edits.length === 0) return [];
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
  { action, changes, reason, whose, says }: ActionEdit,
  operationKey: string,
): Promise<EditOutcome> {
  try {
    const key = derivedKey(operationKey, 'handover', action.id);
    if (Object.keys(changes).length > 0) await editAction(session, action, changes, { reason, whose }, key);
    if (says) await changeAction(session, action, says, derivedKey(operationKey, 'asked', action.id));
    return { became: 'written' };
  } catch (error) {
    if (error instanceof EditConflict) return { became: 'left', changedBy: error.changedBy };
    return { became: 'failed', problem: error instanceof Error ? error : new Error(String(error)) };
  }
}
