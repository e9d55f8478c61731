import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import { hasStatus } from '../errors';
import type { ListDefinition } from '../schema/list';
import { refusalsIn, sendParts } from './batches';
import { listAt } from './rows';
import type { Session } from './session';

/**
 * Moves rows to the site's recycle bin, in batches. A row that is gone already is no error.
 * @param onDone called with the number of rows that are gone
 * @throws the refusal of SharePoint
 */
export async function recycleAll(
  session: Session,
  list: ListDefinition,
  ids: readonly number[],
  onDone: (gone: number) => void,
): Promise<void> {
  const outcomes = await sendParts(
    session.link,
    ids.map((id) => (sp) => listAt(session.link, list, sp).items.getById(id).recycle()),
    onDone,
  );
  const refusal = refusalsIn(outcomes).find((each) => !hasStatus(each, 404));
  if (refusal) throw refusal;
}
