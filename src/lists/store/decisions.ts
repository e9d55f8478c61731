import type { RequestsDecided } from '../planStore';
import { listSchema } from '../schema';
import { createRowsOf } from './createMany';
import { runOperation } from './operations';
import type { Session } from './session';

/**
 * Records the decision of one request or several (requirements 86 and 87). A decision is one row, so a break leaves whole
 * decisions and never a half. Several by a plan manager are an operation, which shows once all of it is written; whoever
 * may only add to Progress cannot write down an operation, and sends all rows in one request.
 */
export async function decideRequests(session: Session, decided: RequestsDecided, operationKey: string): Promise<void> {
  const { requests } = decided;
  const write = (): Promise<void> => writeDecisions(session, decided, operationKey);
  const { me } = await session.lastLook();
  if (requests.length < 2 || !me.isManager) return write();
  const refs = requests.map(({ action }) => action.ref).join(', ');
  const begin = {
    label: `Deciding what was asked on actions ${refs}`,
    planId: requests[0].action.planId,
    checksum: null,
    contents: { kind: 'decide' as const, decided },
    before: {},
  };
  return runOperation(session, begin, operationKey, write);
}

/** Writes the decisions, each once. */
export async function writeDecisions(
  session: Session,
  { requests, reason, whose }: RequestsDecided,
  operationKey: string,
): Promise<void> {
  const timeZone = await session.zoneForWriting();
  const rows = requests.map(({ action, about, outcome, due }, place) => ({
    place,
    values: {
      kind: 'decision' as const,
      text: reason,
      planId: action.planId,
      actionId: action.id,
      actionRef: action.ref,
      about,
      outcome,
      due,
      ...whose,
    },
  }));
  await createRowsOf(session, listSchema.progress, rows, { operationKey, slot: 'decision', reason: '', timeZone });
}
