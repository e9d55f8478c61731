import type { SiteLink } from '../connection';
import type { Day } from '../../plan/day';
import type { ExemptItem } from '../../plan/fields';
import { blankedRow, exemptWords, listMovedFrom } from '../../plan/governance/exempt';
import type { ExemptGround, PublicRow } from '../../plan/governance/exempt';
import { counted } from '../../plan/words';
import { derivedKey } from '../keys';
import { SiteError } from '../planStore';
import type { RowToWrite } from '../together';
import { listSchema } from '../schema';
import type { ListDefinition } from '../schema/list';
import { requireExemptionReason } from './exemptionReason';
import { removeEarlierVersions, removeRow } from './removal';
import { readRows } from './readRows';
import { removeRiskReviews } from './riskReviewsRemoved';
import { renewSavedPosition } from './writePosition';
import type { Session } from './session';
import { editRow } from './writes';
import { writeRows } from './writeTogether';

/** The reason in the public list’s history. Everybody can read it, so it never repeats the moved words. */
const MOVED = 'Made exempt. The words are in the exempt items.';

/**
 * Moves an open row’s words to the exempt items. The exempt row and the blanked open row go in one request, which
 * SharePoint carries out whole even when the page is closed meanwhile, so that no words are lost and none stay readable
 * to all beside a row that says they are exempt. It is no operation, because everybody may read an operation's file.
 * Where SharePoint carried out only a part and the page was closed then, doing the same again, in any window, finds the
 * exempt row and blanks the open one.
 */
export async function makeExempt(
  session: Session,
  open: PublicRow,
  why: Partial<ExemptGround>,
  today: Day,
  operationKey: string,
): Promise<ExemptItem> {
  requireExemptionReason(why, true);
  const key = (await begunEarlier(session, open)) ?? operationKey;
  const values = { ...exemptWords(open), ...why, movedOn: today };
  const add: RowToWrite = { write: 'add', list: 'exemptItems', values, reason: 'Made exempt.', key };
  const [made, blanked] = await writeRows(session, [add, blank(open, operationKey)], operationKey);
  if ('conflict' in made) throw made.conflict;
  // Another window may have blanked the row already: its words stand in the exempt item, and nothing is left to move.
  if (!('conflict' in blanked) || isBlank(open.list, blanked.conflict.theirs)) return made.row as ExemptItem;
  // When somebody changed the words meanwhile, their version is moved to the exempt list.
  const theirs = { ...open, row: blanked.conflict.theirs } as PublicRow;
  const reworded: RowToWrite = {
    write: 'edit',
    list: 'exemptItems',
    row: made.row as ExemptItem,
    changes: exemptWords(theirs),
    reason: 'As last edited.',
    key: derivedKey(operationKey, 'blanked', 1),
  };
  const [moved, again] = await writeRows(session, [reworded, blank(theirs, operationKey)], operationKey);
  for (const one of [moved, again]) if ('conflict' in one) throw one.conflict;
  return (moved as { row: ExemptItem }).row;
}

const blank = ({ list, row }: PublicRow, operationKey: string): RowToWrite =>
  ({
    write: 'edit',
    list,
    row,
    changes: blankedRow(list),
    reason: MOVED,
    key: derivedKey(operationKey, 'blanked'),
  }) as RowToWrite;

function isBlank(list: PublicRow['list'], row: object): boolean {
  const now = row as Record<string, unknown>;
  return Object.entries(blankedRow(list)).every(([name, value]) => JSON.stringify(now[name]) === JSON.stringify(value));
}

/** The key of the exempt item to which these very words went already, though the open row still has them. */
async function begunEarlier(session: Session, open: PublicRow): Promise<string | null> {
  const items = await readRows(session.link, listSchema.exemptItems, await session.zoneForWriting());
  const words = Object.entries(exemptWords(open));
  const isSame = (item: object, [name, value]: [string, unknown]): boolean =>
    JSON.stringify((item as Record<string, unknown>)[name]) === JSON.stringify(value);
  const same = items.find((item) => words.every((word) => isSame(item, word)));
  return same && same.removedOn === null ? same.key : null;
}

/** The lists whose row stays: decisions refer to a meeting, and a risk's row keeps its number from being given again. */
const STAYS: readonly PublicRow['list'][] = ['meetings', 'risks'];

/** Removes the open row or its earlier versions. @returns what a hold keeps, as a sentence for the record */
async function leftOfRow(link: SiteLink, name: PublicRow['list'], id: number): Promise<string> {
  const list: ListDefinition = listSchema[name];
  const keeps = 'A retention policy or hold keeps';
  if (STAYS.includes(name)) {
    const onHold = await removeEarlierVersions(link, list, id);
    return onHold === 0
      ? ''
      : `${keeps} ${onHold} earlier versions of the open row; the records manager can release them.`;
  }
  const onHold = await removeRow(link, list, id);
  if (onHold === null) return '';
  if (onHold === 'recycle bin')
    return `${keeps} the open row in the recycle bin; its words were taken out before. The records manager can release it.`;
  await removeEarlierVersions(link, list, id);
  return `${keeps} the open row or earlier versions of it; its words were taken out. The records manager can release them.`;
}

/**
 * Finishes what `makeExempt` began, for a site owner. The open row is removed with its versions and its copy in the
 * recycle bin. A meeting and a risk keep their blank row, and only its earlier versions are removed; a risk's reviews go
 * with their copies. The saved positions, which held the words, are removed too.
 * @throws SiteError when the caller may not delete, or when a hold keeps reviews that can still be read; the call can be
 *   repeated, and finished parts stay done
 */
export async function removeMoved(
  session: Session,
  item: ExemptItem,
  today: Day,
  operationKey: string,
): Promise<ExemptItem> {
  const timeZone = await session.zoneForWriting();
  const { me } = await session.lastLook();
  if (!me.isSiteOwner)
    throw new SiteError(
      'Only an owner of this site can delete. Ask one to open this page and remove the earlier versions.',
      'not allowed',
      'not a site owner',
    );
  const name = listMovedFrom(item.kind);
  const list: ListDefinition = listSchema[name];
  const row = (await readRows(session.link, list, timeZone)).find(({ key }) => key === item.movedFrom);
  // The saved position goes first: everybody who reads the plan may read it, even if the row's removal fails.
  const positionOnHold = await renewSavedPosition(session.link);
  const reviews = name === 'risks' && row ? await removeRiskReviews(session, item, row.id, operationKey) : null;
  const rowOnHold = row ? await leftOfRow(session.link, name, row.id) : '';
  if (reviews && reviews.readable > 0)
    throw new SiteError(
      `A retention policy or hold keeps ${counted(reviews.readable, 'review')} of the risk, and what was said there can still be read in SharePoint. Everything else is removed. Ask the records manager to release the list Risk reviews, then remove the earlier versions again.`,
      'not allowed',
      'reviews on hold',
    );
  const onHold = [reviews?.onHold ?? '', rowOnHold, positionOnHold && `${positionOnHold}.`]
    .filter((part) => part !== '')
    .join(' ');
  return editRow(session, listSchema.exemptItems, reviews?.item ?? item, {
    changes: { removedOn: today },
    reason: onHold === '' ? 'The open row’s earlier versions were removed.' : onHold,
    operationKey,
    timeZone,
  });
}
