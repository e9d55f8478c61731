import { derivedKey } from '../keys';
import type { OperationContents } from '../operationContents';
import type { ActionEdit, EditOutcome, Handover, OnOutcome } from '../planStore';
import type { RowToWrite } from '../together';
import { giveAccess } from './access';
import { recordSeniorOfficers } from './appointments';
import { decidedBy, writeEdits } from './editActions';
import { runOperation } from './operations';
import { peopleWhoNeedAccess } from './records';
import type { Session } from './session';
import { rowsBefore, writeRows } from './writeTogether';

/** What an operation that hands over writes. */
export type HandoverContents = Extract<OperationContents, { kind: 'hand over' }>;

/**
 * Hands over all that somebody has in hand as one operation: nobody sees part of it, and any plan manager may finish it
 * or take it back after a break. What somebody else changed meanwhile is left as it is.
 * @param onOutcome called for each edit and row with its outcome
 * @returns the outcomes of the edits and then of the rows, each in the order given
 */
export async function handOver(
  session: Session,
  { label, planId, edits: given, rows }: Handover,
  operationKey: string,
  onOutcome?: OnOutcome,
): Promise<EditOutcome[]> {
  if (given.length + rows.length === 0) return [];
  const edits = await Promise.all(given.map((edit) => decidedBy(session, edit)));
  const contents: HandoverContents = { kind: 'hand over', edits, rows: [...rows] };
  const before = { ...rowsBefore(rows), actions: edits.map(({ action }) => action) };
  return runOperation(
    session,
    { label, planId, checksum: null, contents, before },
    operationKey,
    () => writeHandover(session, contents, operationKey, onOutcome),
    (outcomes) => outcomes.every(({ became }) => became !== 'failed'),
  );
}

/** Writes what is handed over one by one, each once. One that fails does not stop the others. */
export async function writeHandover(
  session: Session,
  { edits, rows }: { edits: readonly ActionEdit[]; rows: readonly RowToWrite[] },
  operationKey: string,
  onOutcome?: OnOutcome,
): Promise<EditOutcome[]> {
  const outcomes = await writeEdits(session, edits, operationKey, onOutcome);
  for (const [place, row] of rows.entries()) {
    const outcome = await outcomeOf(session, { ...row, key: derivedKey(operationKey, 'handedOver', place) });
    onOutcome?.(outcomes.length, outcome);
    outcomes.push(outcome);
  }
  if (rows.some(({ list }) => list === 'priorities')) await recordSeniorOfficers(session);
  return outcomes;
}

async function outcomeOf(session: Session, row: RowToWrite): Promise<EditOutcome> {
  try {
    await giveAccess(session, peopleWhoNeedAccess(row.list, row.write === 'add' ? row.values : row.changes));
    const [written] = await writeRows(session, [row], '');
    return 'conflict' in written ? { became: 'left', changedBy: written.conflict.changedBy } : { became: 'written' };
  } catch (error) {
    return { became: 'failed', problem: error instanceof Error ? error : new Error(String(error)) };
  }
}
