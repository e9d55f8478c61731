import type { ActionState, Completion, DecidedBy, RequestDecision, TimeRequest } from '../actionState';
import type { ProgressRow } from '../fields';

/** Whose decision a row records: a body's, or the person's whom it names, else its author's. */
export function decidedByOf({ bodyId, meetingId, decidedById, authorId }: ProgressRow): DecidedBy {
  return { personId: bodyId === null ? (decidedById ?? authorId) : null, bodyId, meetingId };
}

/** Who asks or reports in a row: its author, or the lead for whom a manager wrote it down. */
export const askedBy = ({ onBehalfOfId, authorId }: ProgressRow): number => onBehalfOfId ?? authorId;

/** Whether a row says whose decision a date was; rows of earlier versions of the product do not. */
export function saysWhose({ kind, bodyId, decidedById }: ProgressRow): boolean {
  return kind === 'decision' || bodyId !== null || decidedById !== null;
}

/**
 * The open request for more time after one more that counts. A request without a day asks for nothing. A correction
 * changes the request that it replaces while that is open; a later request takes the place of the open one.
 */
export function afterMoreTime({ moreTime, due }: ActionState, row: ProgressRow): TimeRequest | null {
  const { replaces, askedDue } = row;
  if (askedDue === null) return moreTime;
  if (replaces === null)
    return {
      rowId: row.id,
      day: row.day,
      byId: askedBy(row),
      askedDue,
      due,
      text: row.text,
      tried: row.tried,
      keys: [row.key],
    };
  if (!moreTime?.keys.includes(replaces)) return moreTime;
  return { ...moreTime, askedDue, text: row.text, tried: row.tried, keys: [...moreTime.keys, row.key] };
}

/** What a decision is about: the open request for more time, or the completion that waits for acceptance. */
export type DecidedOn =
  { asked: 'more time'; request: TimeRequest } | { asked: 'acceptance'; completion: Completion } | null;

/** What a row of the kind "decision" decides in the state before it; null where that is decided, or was never asked. */
export function decidedOn({ moreTime, done }: ActionState, { about, outcome, due }: ProgressRow): DecidedOn {
  if (about === null || outcome === null) return null;
  if (moreTime?.keys.includes(about) && outcome !== 'accepted')
    return outcome === 'granted' && due === null ? null : { asked: 'more time', request: moreTime };
  const decides = outcome === 'accepted' || outcome === 'returned';
  return decides && done && done.accepted === null && done.keys.includes(about)
    ? { asked: 'acceptance', completion: done }
    : null;
}

/** The decision that a row records. */
export function decisionOf(row: ProgressRow): RequestDecision {
  return {
    rowId: row.id,
    day: row.day,
    outcome: row.outcome ?? 'returned',
    text: row.text,
    by: decidedByOf(row),
    due: row.outcome === 'granted' ? row.due : null,
  };
}
