import { derivedKey } from '../keys';
import type { ActionEdit } from '../operationContents';
import { EditConflict } from '../planStore';
import type { EditOutcome } from '../planStore';
import { editAction } from './actions';
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
  { action, changes, reason, whose }: ActionEdit,
  operationKey: string,
): Promise<EditOutcome> {
  try {
    await editAction(session, action, changes, { reason, whose }, derivedKey(operationKey, 'handover', action.id));
    return { became: 'written' };
  } catch (error) {
    if (error instanceof EditConflict) return { became: 'left', changedBy: error.changedBy };
    return { became: 'failed', problem: error instanceof Error ? error : new Error(String(error)) };
  }
}
