import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { ExemptItem, RiskReview } from '../../plan/fields';
import { inParagraphs, saidInExempt } from '../../plan/governance/exempt';
import type { SiteLink } from '../connection';
import { derivedKey } from '../keys';
import { listSchema } from '../schema';
import type { ListDefinition } from '../schema/list';
import { fieldsOf } from '../schema/writing';
import { readPeople } from './peopleOfSite';
import { readRows } from './readRows';
import { isOnHold, removeEarlierVersions, removeRow } from './removal';
import { listAt } from './rows';
import type { Session } from './session';
import { editRow } from './writes';

const list: ListDefinition = listSchema.riskReviews;

/**
 * Removes the history of a risk that was made exempt: nobody but a site owner can change its rows. What somebody said
 * after the risk was moved goes to the exempt item first. A review that a hold keeps in the list loses its words and
 * the earlier versions that can go.
 * @returns the item as it stands then, what a hold keeps, as a sentence for the record, and how many reviews can still
 *   be read, in themselves or in an earlier version
 */
export async function removeRiskReviews(
  session: Session,
  item: ExemptItem,
  riskId: number,
  operationKey: string,
): Promise<{ item: ExemptItem; onHold: string; readable: number }> {
  const { link } = session;
  const timeZone = await session.zoneForWriting();
  const reviews = (await readRows(link, listSchema.riskReviews, timeZone)) as unknown as RiskReview[];
  const rows = reviews.filter((row) => row.riskId === riskId);
  const people = new Map((await readPeople(link)).map((person) => [person.id, person]));
  const missing = rows.map((row) => saidInExempt(row, people)).filter((words) => !item.answer.includes(words));
  let kept = item;
  if (missing.length > 0)
    kept = await editRow(session, listSchema.exemptItems, item, {
      changes: { answer: inParagraphs([item.answer, ...missing]) },
      reason: 'With what was said since.',
      operationKey: derivedKey(operationKey, 'moved'),
      timeZone,
    });
  const left = { 'recycle bin': 0, blank: 0, readable: 0 };
  for (const { id } of rows) {
    const place = await removeReview(link, id, timeZone);
    if (place !== null) left[place] += 1;
  }
  const held = left['recycle bin'] + left.blank;
  const onHold =
    held === 0
      ? ''
      : `A retention policy or hold keeps ${held} of its reviews, in the recycle bin or without their words; the records manager can release them.`;
  return { item: kept, onHold, readable: left.readable };
}

/** @returns what a hold keeps of a review: nothing (null), its copy in the recycle bin, a blank row, or readable words */
async function removeReview(
  link: SiteLink,
  id: number,
  timeZone: string,
): Promise<'recycle bin' | 'blank' | 'readable' | null> {
  const onHold = await removeRow(link, list, id);
  if (onHold !== 'list') return onHold;
  try {
    const blank = { text: '', likelihood: null, impact: null, nextReview: null, ownerId: null };
    await listAt(link, list)
      .items.getById(id)
      .update(fieldsOf(list, blank, timeZone), '*');
  } catch (error) {
    if (isOnHold(error)) return 'readable';
    throw error;
  }
  return (await removeEarlierVersions(link, list, id)) > 0 ? 'readable' : 'blank';
}
