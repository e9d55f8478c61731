import { dayOf } from '../../plan/day';
import type { Doubt } from '../../plan/fields';
import type { Item } from './columns';

/**
 * The properties that SharePoint stamps on a row: the only author and time that count (docs/design.md, data rule 2),
 * and the properties with which they are compared.
 */
export const STAMPS = ['AuthorId', 'Created', 'EditorId', 'Modified', 'OData__UIVersionString'];

/**
 * The version of a row that was never edited. Rows are only added, so a later version shows that the row was rewritten
 * in SharePoint's own screens.
 */
export const FIRST_VERSION = '1.0';

/** The longest gap between the two times that SharePoint stamps on a new row. */
const STAMPED_WITHIN_MS = 60_000;

/**
 * Whether the stamps of a row that was never edited disagree. SharePoint gives a new row the same author and editor,
 * and the same times. Tools exist that set them afterwards, and add rights may be enough for such tools
 * (contracts/semantics.md S38).
 */
export function doubtOf(item: Item): Doubt | undefined {
  if (item.OData__UIVersionString !== FIRST_VERSION) return undefined;
  if (item.EditorId !== undefined && Number(item.EditorId) !== Number(item.AuthorId)) return 'author';
  const apart = Math.abs(Date.parse(String(item.Modified)) - Date.parse(String(item.Created)));
  return apart > STAMPED_WITHIN_MS ? 'time' : undefined;
}

/** The stamps of a row. */
export interface Stamped {
  created: string;
  doubt?: Doubt;
}

/**
 * Corrects the times of rows by the order of their numbers. SharePoint numbers rows as they arrive, so no row is older
 * than the row numbered before it; a row that was dated back counts on the day on which it arrived. A row dated in the
 * future is in doubt, and does not move the rows after it.
 * @param rows oldest number first
 * @param floor the time of the row before the first of them, or ''
 * @param now the server's clock, ISO 8601
 * @param movedTo returns the row with another time and the matching day
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
