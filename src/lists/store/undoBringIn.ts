import { isLaterThan } from '../../plan/bringIn/bringIns';
import type { Action } from '../../plan/fields';
import { compareRefs } from '../../plan/ref';
import { actionsNamed, listed } from '../../plan/words';
import { derivedKey } from '../keys';
import { SiteError } from '../planStore';
import type { OnStep } from '../planStore';
import { listSchema } from '../schema';
import { contentsOfOperation, takeOperationBack } from './operations';
import { progressAfter } from './progressRows';
import { readRows } from './readRows';
import { allItems, bare, listAt } from './rows';
import type { Session } from './session';
import { touchedBy } from './touchedBy';
import type { ActionStamps } from './touchedBy';
import { allVersions } from './versions';
import { editRow } from './writes';

const NOT_OWNER =
  'Only an owner of the site can undo this, because nobody else may delete anything of a plan. Ask one, or withdraw what should not count.';
const REASON = 'Undone: what was brought in from a file was taken back.';

/**
 * Undoes one bringing in: the rows that it made go to the site's recycle bin, and actions that it changed get their
 * earlier values back. It looks first, and does nothing once something else was recorded on any of them. Safe to repeat
 * after a break.
 * @throws SiteError 'not allowed' for all but site owners; 'invalid' with the actions that were reported on or changed
 *   again
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
  const isOwn = ({ key }: { key: string }): boolean => key.startsWith(operationKey);
  const actions = (await readRows(session.link, listSchema.actions, timeZone)).filter((row) => row.planId === planId);
  const stamps = await stampsOf(session, actions);
  const rows = (await progressAfter(session.link, 0, timeZone)).map(({ row }) => row);
  const touched = touchedBy(operationKey, stamps, rows.filter(isOwn));
  const later = rows.filter((row) => !isOwn(row));
  const wentOn = touched.filter(
    (each) => each.changedAgain || later.some((row) => row.actionId === each.actionId && isLaterThan(each, row)),
  );
  const editedAgain = await editedSince(session, operationKey, stamps);
  const ids = new Set([...wentOn.map(({ actionId }) => actionId), ...editedAgain]);
  const refs = actions.filter(({ id }) => ids.has(id)).map(({ ref }) => ref);
  if (refs.length > 0) throw wentOnWith(refs, actionsNamed);
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

const measuresNamed = (refs: readonly string[]): string =>
  `${refs.length === 1 ? 'measure' : 'measures'} ${listed(refs)}`;

/** The refusal that names what went on, at most five: "action 1.2", "measures M1 and M2". */
function wentOnWith(refs: string[], inWords: (refs: readonly string[]) => string): SiteError {
  const named = inWords(refs.sort(compareRefs).slice(0, 5));
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
  if (refs.length > 0) throw wentOnWith(refs, measuresNamed);
}

/** The keys and last changes of actions. */
async function stampsOf(session: Session, actions: readonly Action[]): Promise<ActionStamps[]> {
  const items = await allItems(
    bare(listAt(session.link, listSchema.actions).items.select('Id', 'ChangeKey', 'Modified')),
  );
  const byId = new Map(items.map((item) => [Number(item.Id), item]));
  return actions.map(({ id, key }) => {
    const item = byId.get(id);
    return { id, key, changeKey: String(item?.ChangeKey ?? ''), modified: String(item?.Modified ?? '') };
  });
}

/**
 * The actions that the file edited and somebody else did since. The file's changes stand with the operation; the
 * versions of an action tell whether the change was made, since one that somebody had changed meanwhile was left alone.
 */
async function editedSince(session: Session, operationKey: string, stamps: readonly ActionStamps[]): Promise<number[]> {
  const contents = await contentsOfOperation(session, operationKey);
  if (contents?.kind !== 'bring in') return [];
  const toChange = new Set(contents.plan.changes.map(({ action }) => action.id));
  const changedLast = stamps.filter(({ id, changeKey }) => toChange.has(id) && !changeKey.startsWith(operationKey));
  const found: number[] = [];
  for (const { id } of changedLast) {
    const versions = await allVersions(session.link, listSchema.actions, id);
    if (versions.some(({ ChangeKey }) => String(ChangeKey ?? '').startsWith(operationKey))) found.push(id);
  }
  return found;
}
