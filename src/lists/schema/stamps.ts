import { dayOf } from '../../plan/day';
import type { Doubt } from '../../plan/fields';
import type { Item } from './columns';

/** What SharePoint stamps: the only author and the only time that count (docs/design.md, data rule 2), and what they are held against. */
export const STAMPS = ['AuthorId', 'Created', 'EditorId', 'Modified', 'OData__UIVersionString'];

/** Rows are added and never changed: one of a later version was rewritten in SharePoint's own screens. */
export const FIRST_VERSION = '1.0';

/** SharePoint stamps both times of a new row within moments of each other. */
const STAMPED_WITHIN_MS = 60_000;

/**
 * Whether the stamps of a row that was never edited disagree: SharePoint gives a new row the same author and editor, and
 * the same times. Tools that set them afterwards exist, and add rights may be enough for them (contracts/semantics.md S38).
 */
export function doubtOf(item: Item): Doubt | undefined {
  if (item.OData__UIVersionString !== FIRST_VERSION) return undefined;
  if (item.EditorId !== undefined && Number(item.EditorId) !== Number(item.AuthorId)) return 'author';
  const apart = Math.abs(Date.parse(String(item.Modified)) - Date.parse(String(item.Created)));
  return apart > STAMPED_WITHIN_MS ? 'time' : undefined;
}

/** What a stamped row carries. */
export interface Stamped {
  created: string;
  doubt?: Doubt;
}

/**
 * Puts the times of rows in the order of their numbers: numbers are given as rows come, so a row's time is never earlier than
 * that of the row with the number before it. One that was dated back counts on the day it came. A row that claims to come
 * from the future is in doubt, and moves no other.
 * @param rows oldest number first
 * @param floor the time of what stands before the first of them, or ''
 * @param now the server's clock, ISO 8601
 * @param movedTo the row with another time and its day
 */
export function stampsInOrder<Row extends Stamped>(
  rows: readonly Row[],
  floor: string,
  now: string,
  timeZone: string,
  movedTo: (row: Row, created: string, day: string) => Row,
): Row[] {
  const latest = new Date(Date.parse(now) + STAMPED_WITHIN_MS).toISOString();
  let last = floor;
  return rows.map((row) => {
    if (row.doubt) return row;
    if (row.created > latest) return { ...row, doubt: 'time' };
    if (row.created < last) return movedTo(row, last, dayOf(last, timeZone));
    last = row.created;
    return row;
  });
}
