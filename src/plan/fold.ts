import type { HoldsRole } from './appointments';
import type { Action, ProgressRow } from './fields';
import type { ActionState, Completion, StateSlot } from './actionState';
import type { Day } from './day';
import { afterRow } from './queries';

/**
 * The state of an action before its first row. An action that was made in SharePoint's own screens has no "assigned"
 * row; until there is one, the lead and deputies in the Actions list may report, and the list's first due date holds.
 */
export function stateBeforeRows(action: Action): ActionState {
  const people = [...new Set([...(action.leadId === null ? [] : [action.leadId]), ...action.deputyIds])];
  return {
    actionId: action.id,
    due: action.originalDue ?? action.due,
    leadId: action.leadId,
    leadSince: null,
    deputyIds: [...action.deputyIds],
    tenures: people.map((personId) => ({ personId, from: '', to: null })),
    activeSince: null,
    schedule: null,
    lastReport: null,
    done: null,
    sufficient: null,
    embedded: false,
    assurance: null,
    pause: null,
    withdrawn: null,
    moderation: null,
    queries: [],
    answered: [],
    dueMoves: [],
    setBy: {},
  };
}

/**
 * Whether a row counts, in the state just before it (docs/design.md, data rule 2). SharePoint lets everybody with the
 * right to report add any row, so this function decides. Decisions (dates, leads, pauses, withdrawals, moderation,
 * assurance, queries) count from plan managers; progress and answers also count from the lead and deputies of that day.
 * All other rows are comments, and so are those whose stamps disagree.
 */
export function rowCounts(state: ActionState, row: ProgressRow, holdsRole: HoldsRole): boolean {
  if (row.actionId !== state.actionId || row.doubt) return false;
  if (holdsRole('managers', row.authorId, row.day)) return true;
  return (
    (row.kind === 'progress' || row.kind === 'answer') &&
    state.tenures.some(
      ({ personId, from, to }) => personId === row.authorId && from <= row.day && (to === null || row.day <= to),
    )
  );
}

/**
 * Decides whether a row changes one part of the state. A correction takes the place of the row it replaces; once a
 * later row has set the part, the correction changes the story but not the state. Returns the keys on which the part
 * rests afterwards, or null when the row has no effect.
 */
function standsOn(state: ActionState, slot: StateSlot, row: ProgressRow): string[] | null {
  if (row.replaces === null) return [row.key];
  const standing = state.setBy[slot] ?? [];
  return standing.includes(row.replaces) ? [...standing, row.key] : null;
}

function nameLead(state: ActionState, row: ProgressRow): void {
  const now = new Set([...(row.leadId === null ? [] : [row.leadId]), ...row.deputyIds]);
  // People in the list before the first recorded assignment have no recorded tenure.
  if (!state.setBy.lead) state.tenures = [];
  for (const tenure of state.tenures) if (tenure.to === null && !now.has(tenure.personId)) tenure.to = row.day;
  const serving = new Set(state.tenures.filter((tenure) => tenure.to === null).map((tenure) => tenure.personId));
  for (const personId of now) if (!serving.has(personId)) state.tenures.push({ personId, from: row.day, to: null });
  if (row.leadId === null) state.leadSince = null;
  else if (row.leadId !== state.leadId || state.leadSince === null) state.leadSince = row.day;
  state.leadId = row.leadId;
  state.deputyIds = [...row.deputyIds];
}

/**
 * Applies a correction to the move that it replaces, wherever that stands in the chain of moves, and to the move after
 * it.
 */
function correctDue(state: ActionState, row: ProgressRow, due: Day): void {
  const replaced = row.replaces as string;
  const at = state.dueMoves.findIndex((move) => move.keys.includes(replaced));
  if (at === -1 && !state.setBy.assigned?.includes(replaced)) return;
  if (at === -1) state.setBy.assigned?.push(row.key);
  else {
    const move = state.dueMoves[at];
    state.dueMoves[at] = { ...move, to: due, reason: row.text, keys: [...move.keys, row.key] };
  }
  const next = state.dueMoves[at + 1];
  if (next) next.from = due;
  else state.due = due;
}

function moveDue(state: ActionState, row: ProgressRow): void {
  if (row.due === null) return;
  if (row.replaces !== null) {
    correctDue(state, row, row.due);
    return;
  }
  if (row.due !== state.due) {
    const move = { from: state.due, to: row.due, day: row.day, byId: row.authorId, reason: row.text, keys: [row.key] };
    state.dueMoves.push(move);
  }
  state.due = row.due;
}

function assign(state: ActionState, row: ProgressRow): void {
  const isFirst = !state.setBy.assigned;
  if (isFirst) {
    state.due = row.due;
    state.activeSince ??= row.day;
    state.setBy.assigned = [row.key];
  } else {
    moveDue(state, row);
  }
  changeLead(state, row);
  reschedule(state, row);
}

/**
 * Records start and dependencies. Like date and lead they are kept in rows, so that the rating of a past day never
 * changes.
 */
function reschedule(state: ActionState, row: ProgressRow): void {
  const keys = row.waitsFor === null ? null : standsOn(state, 'schedule', row);
  if (!keys || row.waitsFor === null) return;
  state.schedule = { start: row.start, waitsFor: row.waitsFor };
  state.setBy.schedule = keys;
}

function changeLead(state: ActionState, row: ProgressRow): void {
  const keys = standsOn(state, 'lead', row);
  if (!keys) return;
  nameLead(state, row);
  state.setBy.lead = keys;
}

function report(state: ActionState, row: ProgressRow): void {
  const keys = standsOn(state, 'report', row);
  if (!keys) return;
  const replaced = row.replaces === null ? null : state.lastReport;
  const doneBefore = replaced ? replaced.doneBefore : state.done;
  const sufficientBefore = replaced ? replaced.sufficientBefore : state.sufficient;
  const rowId = replaced ? replaced.rowId : row.id;
  // A correction is no new report by the lead: it keeps the day of the report that it corrects.
  const day = replaced ? replaced.day : row.day;
  // A row with words alone, added in SharePoint's own screens, leaves the answer as it was.
  const going = row.going ?? state.lastReport?.going ?? 'on course';
  state.lastReport = {
    rowId,
    key: row.key,
    day,
    authorId: row.authorId,
    going,
    text: row.text,
    forecast: row.forecast,
    doneBefore,
    sufficientBefore,
    ...(row.imported ? { imported: { saidFor: row.saidFor } } : {}),
    ...(replaced ? { correctedOn: row.day } : {}),
  };
  state.sufficient = row.sufficient === null ? sufficientBefore : row.sufficient ? { rowId, day } : null;
  state.done = going === 'done' ? completion(doneBefore, rowId, day, row) : null;
  state.setBy.report = keys;
}

function completion(before: Completion | null, rowId: number, day: Day, row: ProgressRow): Completion {
  if (!before) return { rowId, day, doneOn: row.doneOn ?? day, evidence: [...row.evidence] };
  return { ...before, doneOn: row.doneOn ?? before.doneOn, evidence: [...before.evidence, ...row.evidence] };
}

function pauseOrResume(state: ActionState, row: ProgressRow): void {
  const keys = standsOn(state, 'pause', row);
  if (!keys || (row.kind === 'pause' && row.until === null)) return;
  state.pause =
    row.until !== null && row.kind === 'pause' ? { until: row.until, reason: row.text, day: row.day } : null;
  if (row.kind === 'resume') state.activeSince = row.day;
  state.setBy.pause = keys;
}

function withdrawOrRestore(state: ActionState, row: ProgressRow): void {
  const keys = standsOn(state, 'withdrawn', row);
  if (!keys) return;
  state.withdrawn = row.kind === 'withdraw' ? { day: row.day, reason: row.text } : null;
  if (row.kind === 'restore') state.activeSince = row.day;
  state.setBy.withdrawn = keys;
}

function moderate(state: ActionState, row: ProgressRow): void {
  const keys = standsOn(state, 'moderation', row);
  // A rating by a manager needs a reason and an end. Without them it would stay without explanation, so it has no
  // effect.
  if (!keys || row.rating === null || row.until === null || row.text.trim() === '') return;
  state.moderation = { rating: row.rating, reason: row.text, until: row.until, byId: row.authorId };
  state.setBy.moderation = keys;
}

function assure(state: ActionState, row: ProgressRow): void {
  const keys = standsOn(state, 'assurance', row);
  if (!keys || row.embedded === null) return;
  const rowId = row.replaces !== null && state.assurance ? state.assurance.rowId : row.id;
  state.assurance = { rowId, day: row.day, text: row.text, embedded: row.embedded };
  state.setBy.assurance = keys;
}

/** Applies one row that counts. The state is changed in place; the caller owns it. */
function applyRow(state: ActionState, row: ProgressRow): void {
  switch (row.kind) {
    case 'assigned':
      assign(state, row);
      break;
    case 'due':
      moveDue(state, row);
      break;
    case 'lead':
      changeLead(state, row);
      break;
    case 'schedule':
      reschedule(state, row);
      break;
    case 'progress':
      report(state, row);
      break;
    case 'pause':
    case 'resume':
      pauseOrResume(state, row);
      break;
    case 'withdraw':
    case 'restore':
      withdrawOrRestore(state, row);
      break;
    case 'moderate':
      moderate(state, row);
      break;
    case 'assurance':
      assure(state, row);
      break;
  }
  Object.assign(state, afterRow(state, row));
  // A finding from before the action was done, or reopened, does not show that the present completion lasts.
  const { done, assurance } = state;
  state.embedded = done !== null && assurance !== null && assurance.embedded && assurance.rowId > done.rowId;
}

/** Copies the parts of a state that rows change in place; all other parts are replaced as a whole. */
function copyOf(state: ActionState): ActionState {
  const setBy = { ...state.setBy };
  if (setBy.assigned) setBy.assigned = [...setBy.assigned];
  return {
    ...state,
    tenures: state.tenures.map((tenure) => ({ ...tenure })),
    dueMoves: state.dueMoves.map((move) => ({ ...move })),
    setBy,
  };
}

/**
 * The state of an action at the end of a day: a fold over its append-only rows (docs/design.md, data rule 1). Rows
 * recorded after that day never change the result, whatever they replace.
 * @param action whose rows these are; rows of other actions are ignored
 * @param rows by id ascending; when `from` is given, only rows after those included in it
 * @param upTo rows recorded after this day are left out
 * @param holdsRole from `holdsRoleOn`: rows of the wrong author are comments (docs/design.md, data rule 2)
 * @param from a saved state from which to continue; it is not changed
 */
export function foldAction(
  action: Action,
  rows: readonly ProgressRow[],
  upTo: Day,
  holdsRole: HoldsRole,
  from?: ActionState,
): ActionState {
  const state = from ? copyOf(from) : stateBeforeRows(action);
  for (const row of rows) {
    if (row.day <= upTo && rowCounts(state, row, holdsRole)) applyRow(state, row);
  }
  return state;
}

/**
 * The state after one more row that is taken to count, whoever its author is. Used to show the effect of a report
 * before it is sent.
 */
export function stateAfter(state: ActionState, row: ProgressRow): ActionState {
  const next = copyOf(state);
  applyRow(next, row);
  return next;
}
