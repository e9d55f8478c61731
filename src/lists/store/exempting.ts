import type { SiteLink } from '../connection';
import type { Day } from '../../plan/day';
import type { ExemptItem } from '../../plan/fields';
import { blankedRow, exemptWords, listMovedFrom } from '../../plan/governance/exempt';
import type { ExemptGround, PublicRow } from '../../plan/governance/exempt';
import { counted, listed } from '../../plan/words';
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

/** What a hold keeps of an open row: as a sentence for the record, and how many versions can still be read. */
interface KeptOfRow {
  onHold: string;
  readable: number;
}

/** Removes the open row or its earlier versions. */
async function leftOfRow(link: SiteLink, name: PublicRow['list'], id: number): Promise<KeptOfRow> {
  const list: ListDefinition = listSchema[name];
  const onHold = STAYS.includes(name) ? 'list' : await removeRow(link, list, id);
  if (onHold === null) return { onHold: '', readable: 0 };
  if (onHold === 'recycle bin') return { onHold: `${KEEPS} the open row in the recycle bin${RELEASED}`, readable: 0 };
  const readable = await removeEarlierVersions(link, list, id);
  const blank = STAYS.includes(name) ? '' : `${KEEPS} the open row, without its words${RELEASED}`;
  return { onHold: blank, readable };
}

const KEEPS = 'A retention policy or hold keeps';
const RELEASED = '; the records manager can release it.';

/** Fails while a hold keeps words that everybody with a role can still read in SharePoint, whatever they belong to. */
function refuseReadable(
  list: ListDefinition,
  { versions, reviews, position }: { versions: number; reviews: number; position: string },
): void {
  if (versions + reviews === 0) return;
  const kept = [
    ...(versions > 0 ? [`${counted(versions, 'earlier version')} of the open row`] : []),
    ...(reviews > 0 ? [`${counted(reviews, 'review')} of the risk`] : []),
  ];
  const lists = [...(versions > 0 ? [list.title] : []), ...(reviews > 0 ? [listSchema.riskReviews.title] : [])];
  throw new SiteError(
    `${KEEPS} ${listed(kept)}, and what was said there can still be read in SharePoint. ${position === '' ? 'Everything else is removed.' : `${position}.`} Ask the records manager to release ${lists.length > 1 ? 'the lists' : 'the list'} ${listed(lists)}, then remove the earlier versions again.`,
    'not allowed',
    'words on hold',
  );
}

/**
 * Finishes what `makeExempt` began, for a site owner. The open row is removed with its versions and its copy in the
 * recycle bin. A meeting and a risk keep their blank row, and only its earlier versions are removed; a risk's reviews go
 * with their copies. The saved positions, which held the words, are removed too.
 * @throws SiteError when the caller may not delete, or when a hold keeps reviews or earlier versions that can still be
 *   read; the call can be repeated, and finished parts stay done
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
  const ofRow = row ? await leftOfRow(session.link, name, row.id) : { onHold: '', readable: 0 };
  refuseReadable(list, { versions: ofRow.readable, reviews: reviews?.readable ?? 0, position: positionOnHold });
  const onHold = [reviews?.onHold ?? '', ofRow.onHold, positionOnHold && `${positionOnHold}.`]
    .filter((part) => part !== '')
    .join(' ');
  return editRow(session, listSchema.exemptItems, reviews?.item ?? item, {
    changes: { removedOn: today },
    reason: onHold === '' ? 'The open row’s earlier versions were removed.' : onHold,
    operationKey,
    timeZone,
  });
}
