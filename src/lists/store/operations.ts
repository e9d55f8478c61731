import '@pnp/sp/webs/index.js';
import '@pnp/sp/items/list.js';
import type { BroughtIn } from '../bringIn';
import { hasStatus } from '../errors';
import { derivedKey } from '../keys';
import { listsChanged } from '../operationContents';
import type { OperationContents, RowsBefore } from '../operationContents';
import type { Operation } from '../operations';
import { EditConflict, SiteError } from '../planStore';
import type { OnStep, OperationFinished } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf } from '../schema/list';
import { rowOf, selectOf } from '../schema/mapping';
import type { Item } from '../schema/mapping';
import { readFile, uploadOnce } from './files';
import { openOperations, operationValue } from './openOperations';
import type { OperationValue } from './openOperations';
import { allItems, bare, listAt } from './rows';
import type { PlanLists } from './savedPosition';
import type { Session } from './session';
import { takeBackRows } from './takingBack';
import { createRow, editRow } from './writes';

const TAKEN_BACK =
  'This was taken back meanwhile, so nothing more of it is written. To do it after all, begin anew from the start.';
const WORDS_REMOVED =
  'What was to be written is not there any more: words had to be removed from the plan meanwhile. Take it back, and begin anew.';
const BEGUN = 'Begun; what it writes shows once it is finished.';
const FINISHED = 'Everything was written.';
const CONFLICT = 'Somebody else changed it meanwhile, which was shown to whoever began it.';
const TAKING_BACK = 'It is being taken back.';

/** The contents of an operation, its label, and the rows that it will change as they are now. */
export interface BeginOperation {
  label: string;
  planId: number | null;
  checksum: string | null;
  contents: OperationContents;
  before: RowsBefore;
}

type OperationRow = RowOf<typeof listSchema.settings>;

/**
 * Carries out a change that takes several writes: records on the site what will be written, writes it, and records the
 * end. Until then nobody is shown any of the rows. After a break the operation can be finished or taken back from any
 * window.
 * @param write writes everything under keys that follow from the operation's key, each row once
 * @param isWhole whether the result is complete; otherwise the operation stays open, to be resumed
 * @throws SiteError 'invalid' once the operation was taken back; also the errors of `write`
 */
export async function runOperation<Result>(
  session: Session,
  begin: BeginOperation,
  operationKey: string,
  write: () => Promise<Result>,
  isWhole: (result: Result) => boolean = () => true,
): Promise<Result> {
  session.running.add(operationKey);
  try {
    const row = await begun(session, begin, operationKey);
    // What was written is no record yet, in this window too: what others wrote meanwhile is told apart from it.
    session.hidden = new Set(session.hidden).add(operationKey);
    const result = await write().catch(async (error: unknown) => {
      // Somebody else changed the row meanwhile: whoever began the operation decides again, and nothing is left to finish.
      if (error instanceof EditConflict) {
        await say(session, row, 'finished', CONFLICT);
        session.hidden = without(session.hidden, operationKey);
      }
      throw error;
    });
    if (isWhole(result)) {
      await say(session, row, 'finished', FINISHED);
      session.hidden = without(session.hidden, operationKey);
    }
    return result;
  } finally {
    session.running.delete(operationKey);
  }
}

const without = (keys: ReadonlySet<string>, left: string): Set<string> =>
  new Set([...keys].filter((key) => key !== left));

async function begun(session: Session, begin: BeginOperation, operationKey: string): Promise<OperationRow> {
  const timeZone = await session.zoneForWriting();
  const { me, today } = await session.lastLook();
  const { label, planId, checksum, contents, before } = begin;
  const bytes = new TextEncoder().encode(JSON.stringify({ contents, before } satisfies KeptContents));
  const file = { name: 'operation.json', bytes: bytes.buffer as ArrayBuffer };
  const address = await uploadOnce(session.link, listSchema.positions, file, operationKey);
  const value: OperationValue = {
    operation: contents.kind,
    state: 'begun',
    planId,
    checksum,
    contents: address,
  };
  // The plan's number stands in the value, not in its own column: an older bundle would take a row of an unknown kind
  // for the plan's settings.
  const values = { label: label.slice(0, 255), kind: 'operation' as const, personId: me.id, from: today, value };
  const key = derivedKey(operationKey, 'operation');
  const row = await createRow(session, listSchema.settings, { ...values, key }, BEGUN, timeZone);
  refuseTakenBack(operationValue(row));
  return row;
}

function refuseTakenBack(value: OperationValue | null): void {
  if (value?.state === 'taking back' || value?.state === 'taken back') throw new SiteError(TAKEN_BACK, 'invalid', '');
}

/** Records the state of an operation, unless somebody else recorded one meanwhile. */
async function say(
  session: Session,
  row: OperationRow,
  state: OperationValue['state'],
  reason: string,
): Promise<OperationRow> {
  const value = operationValue(row);
  if (!value || value.state === state) return row;
  const { today } = await session.lastLook();
  const hasEnded = state === 'finished' || state === 'taken back';
  return editRow(session, listSchema.settings, row, {
    changes: { value: { ...value, state }, ...(hasEnded ? { to: today } : {}) },
    reason,
    operationKey: `${row.key}${state === 'finished' ? '01' : state === 'taking back' ? '02' : '03'}`,
    timeZone: await session.zoneForWriting(),
  });
}

/** The contents of an operation's file. */
interface KeptContents {
  contents: OperationContents;
  before: RowsBefore;
}

async function contentsOf(session: Session, value: OperationValue): Promise<KeptContents> {
  const bytes = await readFile(session.link, value.contents).catch((error: unknown) => {
    throw hasStatus(error, 404) ? new SiteError(WORDS_REMOVED, 'not found', value.contents) : error;
  });
  return JSON.parse(new TextDecoder().decode(bytes)) as KeptContents;
}

/**
 * What an operation was to write.
 * @returns null where no operation was recorded, or its file went because words had to be removed from the plan
 */
export async function contentsOfOperation(session: Session, operationKey: string): Promise<OperationContents | null> {
  const row = await rowOfOperation(session, operationKey);
  const value = row && operationValue(row);
  if (!value) return null;
  try {
    return (await contentsOf(session, value)).contents;
  } catch (error) {
    if (error instanceof SiteError && error.message === WORDS_REMOVED) return null;
    throw error;
  }
}

async function rowOfOperation(session: Session, operationKey: string): Promise<OperationRow | null> {
  const timeZone = await session.zoneForWriting();
  const key = derivedKey(operationKey, 'operation');
  const list = listSchema.settings;
  const [item] = (await listAt(session.link, list)
    .items.select(...selectOf(list))
    .filter(`Key eq '${key}'`)
    .top(1)()) as Item[];
  return item ? rowOf(list, item, timeZone) : null;
}

/** Writes the contents of an operation, each row once. */
export type WriteContents = (
  contents: OperationContents,
  operationKey: string,
  onStep?: OnStep,
) => Promise<{ planId: number | null; leftAlone?: BroughtIn['leftAlone'] }>;

/**
 * Finishes an operation that was cut off.
 * @throws SiteError 'not found' when the operation no longer exists, 'invalid' once it was taken back
 */
export async function finishOperation(
  session: Session,
  { operationKey, label }: Operation,
  write: WriteContents,
  onStep?: OnStep,
): Promise<OperationFinished> {
  const row = await rowOfOperation(session, operationKey);
  const value = row && operationValue(row);
  if (!row || !value)
    throw new SiteError(`“${label}” is not among what was begun any more. Reload the page.`, 'not found', operationKey);
  refuseTakenBack(value);
  session.running.add(operationKey);
  try {
    const { contents } = await contentsOf(session, value);
    const { planId, leftAlone = [] } = await write(contents, operationKey, onStep);
    await say(session, row, 'finished', FINISHED);
    return { planId, leftAlone };
  } finally {
    session.running.delete(operationKey);
  }
}

/**
 * Takes an operation back. The taking back is recorded first; then changed rows get their earlier values, and the rows
 * that the operation made go to the recycle bin when a site owner takes it back. Safe to repeat.
 */
export async function takeOperationBack(session: Session, operationKey: string, onStep?: OnStep): Promise<void> {
  const found = await rowOfOperation(session, operationKey);
  const row = found && (await say(session, found, 'taking back', TAKING_BACK));
  await takeBackRows(session, operationKey, onStep);
  if (row) await say(session, row, 'taken back', 'It was taken back.');
}

/**
 * The lists with the rows that open operations changed as they were before; others see these until the operations end.
 */
export async function withRowsBefore(session: Session, lists: PlanLists): Promise<PlanLists> {
  const shown = { ...lists };
  for (const { operationKey } of openOperations(lists.settings)) {
    const row = lists.settings.find(({ key }) => key === derivedKey(operationKey, 'operation'));
    const value = row && operationValue(row);
    const before = value ? await beforeOf(session, value) : {};
    for (const name of listsChanged)
      Object.assign(shown, {
        [name]: await rowsBefore<Changed>(session, listSchema[name], shown[name], before[name] ?? [], operationKey),
      });
  }
  return shown;
}

/** The rows before an operation. Whoever may not read the file cannot be shown them. */
async function beforeOf(session: Session, value: OperationValue): Promise<RowsBefore> {
  try {
    return (await contentsOf(session, value)).before;
  } catch (error) {
    // A redaction removes the operation's file together with its words; the rows are then shown as they are.
    if (error instanceof SiteError && error.message === WORDS_REMOVED) return {};
    throw error;
  }
}

interface Changed {
  id: number;
  etag: string;
}

async function rowsBefore<Row extends Changed>(
  session: Session,
  list: ListDefinition,
  rows: readonly Row[],
  before: readonly { id: number }[],
  operationKey: string,
): Promise<Row[]> {
  if (before.length === 0) return [...rows];
  const changed = await changedBy(session, list, operationKey);
  const earlier = new Map(before.filter(({ id }) => changed.has(id)).map((row) => [row.id, row]));
  return rows.map((row) => ({ ...row, ...(earlier.get(row.id) ?? {}), etag: row.etag }));
}

/** The numbers of rows whose last change is the operation's. */
async function changedBy(session: Session, list: ListDefinition, operationKey: string): Promise<Set<number>> {
  const items = await allItems(bare(listAt(session.link, list).items.select('Id', 'ChangeKey')));
  const ours = items.filter(({ ChangeKey }) => String(ChangeKey ?? '').startsWith(operationKey));
  return new Set(ours.map(({ Id }) => Number(Id)));
}
