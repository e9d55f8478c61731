import type { SiteLink } from '../connection';
import type { Day } from '../../plan/day';
import type { ExemptItem } from '../../plan/fields';
import { blankedRow, exemptProblems, exemptWords, listMovedFrom } from '../../plan/governance/exempt';
import type { ExemptGround, PublicRow } from '../../plan/governance/exempt';
import { derivedKey } from '../keys';
import { EditConflict, SiteError } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import { removeEarlierVersions, removeRow } from './removal';
import { readRows } from './rows';
import { renewSavedPosition } from './savedPosition';
import type { Session } from './session';
import { createRow, editRow } from './writes';

/** The reason in the public list’s history. Everybody can read it, so it never repeats the moved words. */
const MOVED = 'Made exempt. The words are in the exempt items.';

/**
 * Refuses an exempt item that does not name its paragraph and the public-interest reason (requirement 48).
 * @param whole whether `values` are the whole row; an edit gives only the changed values
 * @throws SiteError in words
 */
export function requireExemptionReason(values: object, whole: boolean): void {
  const given = values as Partial<ExemptGround>;
  const unsaid = whole ? '' : 'unchanged';
  const problems = exemptProblems({
    ground: given.ground ?? 'exempt',
    paragraph: given.paragraph ?? (whole ? '' : '1'),
    furtherParagraphs: given.furtherParagraphs ?? '',
    publicInterest: given.publicInterest ?? unsaid,
    confidentialBecause: given.confidentialBecause ?? unsaid,
  });
  if (problems.length > 0)
    throw new SiteError(
      problems.map(({ message }) => message).join(' '),
      'invalid',
      'an exempt item without its ground',
    );
}

/**
 * Moves an open row’s words to the exempt items. The exempt row is made first and the open row blanked afterwards, so
 * that no words are lost in a break.
 */
export async function makeExempt(
  session: Session,
  open: PublicRow,
  why: Partial<ExemptGround>,
  today: Day,
  operationKey: string,
): Promise<ExemptItem> {
  requireExemptionReason(why, true);
  const timeZone = await session.zoneForWriting();
  const values = { ...exemptWords(open), ...why, movedOn: today, key: operationKey };
  const item = await createRow(session, listSchema.exemptItems, values, 'Made exempt.', timeZone);
  const blank = (row: PublicRow['row']): Promise<unknown> =>
    editRow(session, listSchema[open.list] as ListDefinition, row as unknown as RowOf<ListDefinition>, {
      changes: blankedRow(open.list) as Partial<ValuesOf<ListDefinition>>,
      reason: MOVED,
      operationKey: derivedKey(operationKey, 'blanked'),
      timeZone,
    });
  try {
    await blank(open.row);
    return item;
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    // When somebody changed the words meanwhile, their version is moved to the exempt list.
    const theirs = { ...open, row: error.theirs } as PublicRow;
    const key = derivedKey(operationKey, 'blanked', 1);
    const moved = await editRow(session, listSchema.exemptItems, item, {
      changes: exemptWords(theirs),
      reason: 'As last edited.',
      operationKey: key,
      timeZone,
    });
    await blank(theirs.row);
    return moved;
  }
}

/** Removes the open row or its earlier versions. @returns what a hold keeps, as a sentence for the record */
async function leftOfRow(link: SiteLink, name: keyof typeof listSchema, id: number): Promise<string> {
  const list: ListDefinition = listSchema[name];
  const keeps = 'A retention policy or hold keeps';
  if (name === 'meetings') {
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
 * recycle bin. A meeting keeps its row, because decisions refer to it, and only its earlier versions are removed. The
 * saved positions, which held the words, are removed too.
 * @throws SiteError when the caller may not delete; the call can be repeated, and finished parts stay done
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
  const rowOnHold = row ? await leftOfRow(session.link, name, row.id) : '';
  const onHold = [rowOnHold, positionOnHold && `${positionOnHold}.`].filter((part) => part !== '').join(' ');
  return editRow(session, listSchema.exemptItems, item, {
    changes: { removedOn: today },
    reason: onHold === '' ? 'The open row’s earlier versions were removed.' : onHold,
    operationKey,
    timeZone,
  });
}
