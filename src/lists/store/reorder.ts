import type { SPFI } from '@pnp/sp';
import { EditConflict } from '../planStore';
import type { Reordered, RowsBefore } from '../operationContents';
import { listSchema } from '../schema';
import type { RowOf, ValuesOf } from '../schema/list';
import { sendParts } from './batches';
import { runOperation } from './operations';
import { readRows } from './readRows';
import { listAt } from './rows';
import type { Session } from './session';
import { afterRefusedEdit, fieldsOfEdit } from './writes';

/** New positions of rows of one list, with the reason. */
export interface NewPlaces {
  list: 'recommendations' | 'actions';
  items: readonly Reordered[];
  reason: string;
}

/** How many rows go in one request. SharePoint carries out a whole request even when the page is closed meanwhile. */
const IN_ONE_REQUEST = 50;

/**
 * Gives rows new positions, each with its own If-Match. A row that somebody else changed meanwhile is left as it is and
 * reported. Where one request cannot hold them all, they form one operation.
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
  // Of several problems a conflict is thrown first, because it tells who changed which row.
  const problem = problems.find((one) => one instanceof EditConflict) ?? problems[0];
  if (problem) throw problem;
}

/** The rows that will get new positions, as the list has them now. */
async function rowsNow(session: Session, { list, items }: NewPlaces): Promise<RowsBefore> {
  const ids = new Set(items.map(({ id }) => id));
  const rows = await readRows(session.link, listSchema[list], await session.zoneForWriting());
  return { [list]: rows.filter(({ id }) => ids.has(id)) };
}

/** Writes the positions, each once. @returns the errors of those that could not be written */
export async function writePlaces(
  session: Session,
  { list: name, items, reason }: NewPlaces,
  operationKey: string,
): Promise<Error[]> {
  const timeZone = await session.zoneForWriting();
  const list: typeof listSchema.recommendations | typeof listSchema.actions = listSchema[name];
  const parts = items.map(({ id, etag, ...places }) => (sp: SPFI) => {
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
