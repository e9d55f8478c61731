import { EditConflict } from '../planStore';
import type { Reordered, RowsBefore } from '../operationContents';
import { listSchema } from '../schema';
import type { RowOf, ValuesOf } from '../schema/list';
import { sendParts } from './batches';
import { runOperation } from './operations';
import { listAt, readRows } from './rows';
import type { Session } from './session';
import { afterRefusedEdit, fieldsOfEdit } from './writes';

/** New places of rows of one list, and why. */
export interface NewPlaces {
  list: 'recommendations' | 'actions';
  items: readonly Reordered[];
  reason: string;
}

/** So many rows go in one request, which SharePoint carries out whether or not the page is still there. */
const IN_ONE_REQUEST = 50;

/**
 * New places, each with its own If-Match. What somebody else changed meanwhile is left as it is and reported. Where one
 * request does not hold them all they are one operation.
 * @throws EditConflict once all others are written
 */
export async function reorder(session: Session, places: NewPlaces, operationKey: string): Promise<void> {
  const { list, items, reason } = places;
  const write = (): Promise<Error[]> => writePlaces(session, places, operationKey);
  const isWhole = (problems: readonly Error[]): boolean => problems.every((one) => one instanceof EditConflict);
  const begin = async (): Promise<Parameters<typeof runOperation>[1]> => ({
    label: 'Putting rows into a new order',
    planId: null,
    checksum: null,
    contents: { kind: 'reorder', list, items: [...items], reason },
    before: await rowsNow(session, places),
  });
  const problems =
    items.length > IN_ONE_REQUEST
      ? await runOperation(session, await begin(), operationKey, write, isWhole)
      : await write();
  // A conflict says most: who changed what.
  const problem = problems.find((one) => one instanceof EditConflict) ?? problems[0];
  if (problem) throw problem;
}

/** What stands in the list now of the rows that get new places. */
async function rowsNow(session: Session, { list, items }: NewPlaces): Promise<RowsBefore> {
  const ids = new Set(items.map(({ id }) => id));
  const rows = await readRows(session.link, listSchema[list], await session.zoneForWriting());
  return { [list]: rows.filter(({ id }) => ids.has(id)) };
}

/** Writes the places, each once. @returns what was in the way of some */
export async function writePlaces(
  session: Session,
  { list: name, items, reason }: NewPlaces,
  operationKey: string,
): Promise<Error[]> {
  const timeZone = await session.zoneForWriting();
  const list: typeof listSchema.recommendations | typeof listSchema.actions = listSchema[name];
  const parts = items.map(({ id, etag, ...places }) => (sp: typeof session.link.sp) => {
    const fields = fieldsOfEdit(list, places as Partial<ValuesOf<typeof list>>, reason, operationKey, timeZone);
    return listAt(session.link, list, sp).items.getById(id).update(fields, etag);
  });
  const outcomes = await sendParts(session.link, parts);
  const problems: Error[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') continue;
    const { id, etag, ...places } = items[index];
    const problem = await problemOf(
      afterRefusedEdit(
        session,
        list,
        { id, etag } as RowOf<typeof list>,
        { changes: places as Partial<ValuesOf<typeof list>>, reason, operationKey, timeZone },
        outcome.reason,
      ),
    );
    if (problem) problems.push(problem);
  }
  return problems;
}

async function problemOf(work: Promise<unknown>): Promise<Error | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
