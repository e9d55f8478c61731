import type { Action, ProgressRow } from '../../plan/fields';
import { compareRefs } from '../../plan/ref';
import { derivedKey } from '../keys';
import { SiteError } from '../planStore';
import type { OnStep } from '../planStore';
import { listSchema } from '../schema';
import { takeOperationBack } from './operations';
import { progressAfter } from './progressRows';
import { readRows } from './readRows';
import { allItems, bare, listAt } from './rows';
import type { Session } from './session';
import { editRow } from './writes';

const NOT_OWNER =
  'Only an owner of the site can undo this, because nobody else may delete anything of a plan. Ask one, or withdraw what should not count.';
const REASON = 'Undone: what was brought in from a file was taken back.';

/**
 * Undoes one bringing in: the rows that it made go to the site's recycle bin, and actions that it changed get their
 * earlier values back. It looks first, and does nothing once something else was recorded on any of them. Safe to repeat
 * after a break.
 * @throws SiteError 'not allowed' for all but site owners; 'invalid' with the actions that were reported on
 */
export async function undoBringIn(
  session: Session,
  planId: number,
  operationKey: string,
  onStep?: OnStep,
): Promise<void> {
  const timeZone = await session.zoneForWriting();
  const { me } = await session.lastLook();
  if (!me.isSiteOwner) throw new SiteError(NOT_OWNER, 'not allowed', '');
  onStep?.({ done: 0, total: 1, label: 'Looking what has been reported since' });
  const ofOperation = ({ key }: { key: string }): boolean => key.startsWith(operationKey);
  const actions = (await readRows(session.link, listSchema.actions, timeZone)).filter((row) => row.planId === planId);
  const changedAt = await changedBy(session, derivedKey(operationKey, 'change').slice(0, -6));
  const rows = (await progressAfter(session.link, 0, timeZone)).map(({ row }) => row);
  const made = actions.filter(ofOperation);
  const changed = actions.filter((action) => !ofOperation(action) && changedAt.has(action.id));
  refuseWhatWentOn(made, changed, changedAt, rows, ofOperation);
  await refuseMeasuresWentOn(session, operationKey, timeZone);

  // Hides a plan that is only partly taken back, also one that was brought in before operations were recorded.
  const [plan] = (await readRows(session.link, listSchema.plans, timeZone)).filter(
    (row) => row.id === planId && row.key === derivedKey(operationKey, 'plan'),
  );
  if (plan && !plan.unfinished)
    await editRow(session, listSchema.plans, plan, {
      changes: { unfinished: true },
      reason: REASON,
      operationKey: derivedKey(operationKey, 'undo'),
      timeZone,
    });
  await takeOperationBack(session, operationKey, onStep);
}

/**
 * Refuses when rows that the operation did not write were added to its actions, or to actions after it changed them. A
 * row counts as later by comparison with the number of the operation's own first row there, else by time, which
 * SharePoint gives in whole seconds.
 */
function refuseWhatWentOn(
  made: readonly Action[],
  changed: readonly Action[],
  changedAt: ReadonlyMap<number, string>,
  rows: readonly ProgressRow[],
  isOwn: (row: ProgressRow) => boolean,
): void {
  const firstOwn = new Map<number | null, number>();
  for (const row of rows) if (isOwn(row) && !firstOwn.has(row.actionId)) firstOwn.set(row.actionId, row.id);
  const madeIds = new Set<number | null>(made.map(({ id }) => id));
  const isLater = ({ actionId, id, created }: ProgressRow): boolean => {
    const own = firstOwn.get(actionId);
    if (madeIds.has(actionId)) return true;
    return own !== undefined ? id > own : Date.parse(created) > Date.parse(changedAt.get(actionId ?? -1) ?? '');
  };
  const reportedOnLater = new Set(rows.filter((row) => !isOwn(row) && isLater(row)).map(({ actionId }) => actionId));
  const refs = [...made, ...changed].filter(({ id }) => reportedOnLater.has(id)).map(({ ref }) => ref);
  if (refs.length > 0) throw wentOnWith(refs);
}

function wentOnWith(refs: string[]): SiteError {
  const named = refs.sort(compareRefs).slice(0, 5).join(', ');
  return new SiteError(
    `Something has been recorded since on ${named}${refs.length > 5 ? ` and ${refs.length - 5} more` : ''}, so this can no longer be undone as one. Withdraw what should not count instead.`,
    'invalid',
    '',
  );
}

/** Refuses when a measure that the operation made was edited since, or read. */
async function refuseMeasuresWentOn(session: Session, operationKey: string, timeZone: string): Promise<void> {
  const measures = await readRows(session.link, listSchema.measures, timeZone);
  const made = measures.filter(({ key }) => key.startsWith(operationKey));
  if (made.length === 0) return;
  const items = await allItems(bare(listAt(session.link, listSchema.measures).items.select('Id', 'ChangeKey')));
  const untouched = items.filter(({ ChangeKey }) => String(ChangeKey ?? '').startsWith(operationKey));
  const asMade = new Set(untouched.map(({ Id }) => Number(Id)));
  const read = new Set((await readRows(session.link, listSchema.readings, timeZone)).map(({ measureId }) => measureId));
  const refs = made.filter(({ id }) => read.has(id) || !asMade.has(id)).map(({ ref }) => ref);
  if (refs.length > 0) throw wentOnWith(refs);
}

/** Actions whose last change is one of the operation's, with the time of that change. */
async function changedBy(session: Session, keyPrefix: string): Promise<Map<number, string>> {
  const items = await allItems(
    bare(listAt(session.link, listSchema.actions).items.select('Id', 'ChangeKey', 'Modified')),
  );
  return new Map(
    items
      .filter(({ ChangeKey }) => String(ChangeKey ?? '').startsWith(keyPrefix))
      .map(({ Id, Modified }) => [Number(Id), String(Modified)]),
  );
}
