import { holdsPhrase } from '../../plan/search';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { Day } from '../../plan/day';
import type { Connection, SiteLink } from '../connection';
import { SiteError } from '../planStore';
import type { OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListName } from '../schema';
import type { ListDefinition, RowOf } from '../schema/list';
import { addressOf } from '../schema/list';
import type { Item } from '../schema/mapping';
import { openPlanStore } from '../store';
import { readRows } from '../store/readRows';
import { listAt } from '../store/rows';
import { purgeRecycled, removeEarlierVersions } from '../store/removal';
import { HOLD_KEEPS_IT, renewSavedPosition } from '../store/writePosition';
import { openSession } from '../store/session';
import { allVersions } from '../store/versions';
import type { Session } from '../store/session';
import { createRow, editRow } from '../store/writes';
import { inRecycleBin, isRecycleBin, lookFor, recycled, rowInWords } from './look';
import type { Holder, TextOf } from './look';
import { columnsHolding, redactedFields, removedWords, textOfCell, writtenColumns } from './words';

export type { Holder, TextOf } from './look';
export { removedWords } from './words';

/** The row that holds the words to remove. */
export interface RedactionTarget {
  list: ListName;
  itemId: number;
}

/** The effects of a redaction, shown before it is carried out. */
export interface RedactionPreview {
  /** The name of the row in words. */
  where: string;
  /** The row's texts by column, as people see them, and whether each holds the words. */
  texts: { column: string; text: string; holds: boolean }[];
  /** The number of earlier versions that will be removed. */
  versions: number;
  /** The other places where the words stand or may stand. */
  elsewhere: Holder[];
}

export type RedactionRow = RowOf<typeof listSchema.redactions>;

/**
 * Removes words for good (docs/design.md, data rule 6). For site owners: SharePoint lets nobody else delete versions.
 */
export interface Redaction {
  /** The texts of a row, from which the person chooses the words. */
  texts(target: RedactionTarget): Promise<RedactionPreview['texts']>;
  /** Every place on the site where the words stand, so that a person can deal with each. */
  find(words: string, onStep: OnStep): Promise<Holder[]>;
  preview(target: RedactionTarget, words: string, onStep: OnStep): Promise<RedactionPreview>;
  /**
   * Removes the words. The row in Redactions is written first and lists the work that is left, so that a repeated call
   * resumes after a break.
   * @param words the words as they stand in the row; no list keeps them
   */
  redact(
    target: RedactionTarget,
    words: string,
    reason: string,
    operationKey: string,
    onStep: OnStep,
  ): Promise<RedactionRow>;
  /** Resumes a redaction that was cut off after its words were removed: versions, recycle bin and saved position. */
  goOn(row: RedactionRow, onStep: OnStep): Promise<RedactionRow>;
  /** Every redaction, newest first. */
  all(): Promise<RedactionRow[]>;
}

/** The steps after the search: text, versions, recycle bin, position, record. */
const STEPS = 5;

async function readTarget(link: SiteLink, { list, itemId }: RedactionTarget): Promise<Item> {
  const columns = writtenColumns(listSchema[list]).map(({ internal }) => internal);
  return listAt(link, listSchema[list])
    .items.getById(itemId)
    .select(...new Set(['Id', 'Title', ...columns]))() as Promise<Item>;
}

/** The texts of a row, and whether each holds the words. */
function textsOf({ list }: RedactionTarget, item: Item, words: string): RedactionPreview['texts'] {
  return writtenColumns(listSchema[list]).flatMap((column) => {
    const text = textOfCell(column, item[column.internal]);
    return text.trim() === '' ? [] : [{ column: column.label, text, holds: words !== '' && holdsPhrase(text, words) }];
  });
}

/** Opens the redaction of a site. @param textOf makes text of Word and other files, so that they can be searched */
export function openRedaction(connection: Connection, textOf: TextOf): Redaction {
  const session = openSession(connection);
  const { link } = session;

  return {
    texts: async (target) => textsOf(target, await readTarget(link, target), ''),
    find: async (words, onStep) => {
      const { timeZone } = await owner(session);
      requireLongEnough(words);
      return lookFor({ link, timeZone, textOf }, words, null, onStep);
    },
    preview: async (target, words, onStep) => {
      const { timeZone } = await owner(session);
      requireLongEnough(words);
      const item = await readTarget(link, target);
      const versions = await allVersions(link, listSchema[target.list], target.itemId);
      return {
        where: rowInWords(listSchema[target.list], item, words),
        texts: textsOf(target, item, words),
        versions: versions.length - 1,
        elsewhere: await lookFor({ link, timeZone, textOf }, words, target, onStep),
      };
    },
    redact: async (target, words, reason, operationKey, onStep) => {
      const { timeZone, today, me } = await owner(session);
      requireLongEnough(words);
      if (reason.trim() === '') throw new SiteError('Say why the words are removed.', 'invalid', 'no reason');
      const item = await readTarget(link, target);
      const list: ListDefinition = listSchema[target.list];
      const mark = removedWords(today, reason);
      requireWords(list, item, words, mark);
      const elsewhere = await lookFor({ link, timeZone, textOf }, words, target, (step) =>
        onStep({ ...step, total: step.total + STEPS }),
      );
      const record = await createRow(
        session,
        listSchema.redactions,
        {
          key: operationKey,
          label: rowInWords(list, item, words),
          list: target.list,
          itemId: target.itemId,
          day: today,
          byId: me,
          reason: reason.trim(),
          remaining: [STARTED, ...elsewhere.map(({ where }) => where)],
        },
        'Begun.',
        timeZone,
      );
      await replaceWords(link, target, words, mark, operationKey);
      return finish(session, record, timeZone, today, onStep);
    },
    goOn: async (row, onStep) => {
      const { timeZone, today } = await owner(session);
      const target = { list: row.list as ListName, itemId: row.itemId };
      const item = await readTarget(link, target);
      if (!textsOf(target, item, '').some(({ text }) => text.includes('[removed on ')))
        throw new SiteError(
          'The words are still there: choose them again in the text itself, with "Remove words".',
          'invalid',
          'not replaced',
        );
      return finish(session, row, timeZone, today, onStep);
    },
    all: async () => {
      const { site } = await session.lastLook();
      const rows = await readRows(link, listSchema.redactions, site.timeZone ?? 'Etc/UTC');
      return [...rows].reverse();
    },
  };
}

/** The words at the beginning of the column "remaining" until a redaction is finished. */
const STARTED = 'Not finished: earlier versions, the recycle bin or the saved position still have to be seen to';

/** Whether a redaction was cut off. */
export function isUnfinished({ remaining }: Pick<RedactionRow, 'remaining'>): boolean {
  return remaining[0] === STARTED;
}

async function owner(session: Session): Promise<{ timeZone: string; today: Day; me: number }> {
  const timeZone = await session.zoneForWriting();
  const { me, today } = await session.lastLook();
  if (me.isSiteOwner) return { timeZone, today, me: me.id };
  throw new SiteError(
    'Only an owner of this site can remove words, because earlier versions go with them. Ask a site owner.',
    'not allowed',
    'the caller does not own the site',
  );
}

/** Refuses words of one or two letters, which would be found in every text. */
function requireLongEnough(words: string): void {
  if (words.trim().length < 3)
    throw new SiteError('Choose at least three letters to remove.', 'invalid', 'too few letters');
}

/** Refuses unless the words are in the row, or the mark shows that an earlier attempt removed them. */
function requireWords(list: ListDefinition, item: Item, words: string, mark: string): void {
  if (columnsHolding(list, item, words).length > 0) return;
  if (writtenColumns(list).some(({ internal }) => String(item[internal] ?? '').includes(mark))) return;
  throw new SiteError(
    'The text no longer holds these words: somebody may have changed it. Reload and choose again.',
    'invalid',
    'words not found',
  );
}

async function replaceWords(
  link: SiteLink,
  { list: name, itemId }: RedactionTarget,
  words: string,
  mark: string,
  operationKey: string,
): Promise<void> {
  const list: ListDefinition = listSchema[name];
  const columns = writtenColumns(list).map(({ internal }) => internal);
  const place = listAt(link, list).items.getById(itemId);
  const item = (await place.select(...new Set(['Id', ...columns]))()) as Item;
  const fields = redactedFields(list, item, words, mark);
  if (Object.keys(fields).length === 0) return;
  const change = list.edited ? { ChangeKey: operationKey } : {};
  const reason = list.edited && !('ChangeReason' in fields) ? { ChangeReason: 'Words were removed.' } : {};
  await place.update({ ...fields, ...reason, ...change }, String(item['odata.etag']));
}

async function finish(
  session: Session,
  record: RedactionRow,
  timeZone: string,
  today: Day,
  onStep: OnStep,
): Promise<RedactionRow> {
  const { link } = session;
  const target = { list: record.list as ListName, itemId: record.itemId };
  const tell = (place: number, label: string): void => onStep({ done: place, total: STEPS, label });
  // The saved position goes first: it holds the last report on each action, and everybody may read it.
  tell(1, 'Making the saved position anew');
  const positionOnHold = await renewSavedPosition(link);
  const standing = await makePositions(session, today);
  tell(2, 'Taking the earlier versions away');
  const onHold = await removeEarlierVersions(link, listSchema[target.list], target.itemId);
  tell(3, 'Taking copies out of the recycle bin');
  const copiesOnHold = await dropRecycled(link, target);
  tell(4, 'Recording what is left');
  const remaining = [
    ...onHoldInWords(onHold, 'of the row’s earlier versions'),
    ...onHoldInWords(copiesOnHold, 'of its copies in the recycle bin'),
    ...(positionOnHold === '' ? [] : [positionOnHold]),
    ...(standing ? [] : [IN_STANDING]),
    ...record.remaining.filter((where) => where !== STARTED && !isRecycleBin(where)),
    // The bin is looked at again: what it held when the redaction began may be gone, by this one or by somebody's hand.
    ...(await inRecycleBin(link)).map(({ where }) => where),
  ];
  const at = new Date(link.sender.serverDate ?? Date.now()).toISOString();
  const done = await editRow(session, listSchema.redactions, record, {
    changes: { remaining, at },
    reason: 'Done.',
    operationKey: `${record.key}01`,
    timeZone,
  });
  tell(STEPS, 'The words are removed');
  return done;
}

/** The rows or versions that a hold keeps, for the record of what is left. */
function onHoldInWords(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${what} could not be removed: ${HOLD_KEEPS_IT}`];
}

/**
 * Deletes copies of the row, or of its versions, from the recycle bin.
 * @returns how many a hold keeps
 */
async function dropRecycled(link: SiteLink, { list, itemId }: RedactionTarget): Promise<number> {
  let onHold = 0;
  const folder = `${link.sitePath}/${addressOf(listSchema[list])}`.slice(1).toLowerCase();
  for (const { Id, DirName, LeafName } of await recycled(link))
    if (DirName.toLowerCase() === folder && LeafName.startsWith(`${itemId}_.`) && !(await purgeRecycled(link, Id)))
      onHold += 1;
  return onHold;
}

/** What is left where the lists Standing could not be written anew. */
const IN_STANDING =
  'The lists Standing may still hold the words: something on this site is being changed or was cut off. Finish it or take it back, then choose “Write Standing now” in Set-up.';

/**
 * Makes and saves the position of every plan of the site anew, and the lists Standing, which hold its words too.
 * @returns whether the lists Standing were written; not while an operation is under way
 */
async function makePositions(session: Session, today: Day): Promise<boolean> {
  const store = openPlanStore(session.connection);
  const { plans } = await store.open();
  for (const { id } of plans) {
    const { data } = await store.open(id);
    if (data) await store.savePosition(data, today);
  }
  return (await store.writeStanding()) !== null;
}
