import { mightAskOn } from './appointments';
import type { RolesByDay } from './appointments';
import type { Action, Going, ProgressRow } from './fields';
import type { ActionState, Completion, DueMove, StateSlot } from './actionState';
import { decisionCounts, leadsOn } from './requests/mayDecide';
import type { Day } from './day';
import { afterRow, correctsOwn } from './queries';
import { afterMoreTime, askedBy, decidedByOf, decidedOn, decisionOf, saysWhose } from './requests/afterRequests';
import { doneDayOf } from './rowDays';

/**
 * The state of an action before its first row. An action that was made in SharePoint's own screens has no "assigned"
 * row; until there is one, the lead and deputies in the Actions list may report, and the list's first due date holds.
 */
export function stateBeforeRows(action: Action): ActionState {
  const people = [...new Set([...(action.leadId === null ? [] : [action.leadId]), ...action.deputyIds])];
  return {
    actionId: action.id,
    lastRowId: 0,
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
    lateUnreportedSince: null,
    moreTime: null,
    decidedTime: null,
    returned: null,
    setBy: {},
  };
}

/**
 * Whether a row counts, in the state just before it (docs/design.md, data rule 2). SharePoint lets everybody with the
 * right to report add any row, so this function decides. Decisions (dates, leads, pauses, withdrawals, moderation,
 * assurance) count from plan managers, queries from everybody who might ask that day; progress, answers and requests
 * also count from the lead and deputies of that day, and the decision of a request from whoever may decide it.
 * All other rows are comments, and so are those whose stamps disagree.
 */
export function rowCounts(action: Action, state: ActionState, row: ProgressRow, roles: RolesByDay): boolean {
  const { holdsRole } = roles;
  if (row.actionId !== state.actionId || row.doubt) return false;
  if (row.kind === 'decision' && decidedOn(state, row) === null) return false;
  if (row.kind === 'decision') return decisionCounts(action, state, row, askerOf(state, row), roles);
  if (holdsRole('managers', row.authorId, row.day)) return true;
  if (row.kind === 'query') return correctsOwn(state, row) && mightAskOn(holdsRole, row.authorId, row.day);
  return (
    (row.kind === 'progress' || row.kind === 'answer' || row.kind === 'more time') &&
    leadsOn(state, row.authorId, row.day)
  );
}

/** Who asked for what a row decides; null where it decides nothing. */
function askerOf(state: ActionState, row: ProgressRow): number | null {
  const on = decidedOn(state, row);
  if (on === null) return null;
  return on.asked === 'more time' ? on.request.byId : on.completion.byId;
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
  else setDue(state, due, row);
}

/**
 * Sets the due date. A change of date alone makes no late action right again: since when it was late without a report
 * is kept until somebody reports.
 */
function setDue(state: ActionState, due: Day | null, row: ProgressRow): void {
  const { due: before, done, pause, withdrawn, lastReport } = state;
  const late =
    before !== null && before < row.day && !done && !withdrawn && !(pause !== null && row.day <= pause.until);
  const reported = lastReport !== null && before !== null && (lastReport.correctedOn ?? lastReport.day) > before;
  if (late && !reported && !row.imported && saysWhose(row)) state.lateUnreportedSince ??= before;
  state.due = due;
}

function moveDue(state: ActionState, row: ProgressRow): void {
  if (row.due === null) return;
  if (row.replaces !== null) {
    correctDue(state, row, row.due);
    return;
  }
  moveTo(state, row.due, row, { reason: row.text, granted: null });
  // The date is there that was asked for, so nobody has to decide about it any more.
  if (state.moreTime && row.due >= state.moreTime.askedDue) state.moreTime = null;
}

function moveTo(state: ActionState, to: Day, row: ProgressRow, why: Pick<DueMove, 'reason' | 'granted'>): void {
  if (to !== state.due) {
    const { day, authorId: byId } = row;
    state.dueMoves.push({ from: state.due, to, day, byId, ...why, by: decidedByOf(row), keys: [row.key] });
  }
  setDue(state, to, row);
}

/**
 * Applies the decision of a request: a day that was granted moves the due date; a completion that is returned is none
 * any more, until the lead reports again.
 */
function decide(state: ActionState, row: ProgressRow): void {
  const on = decidedOn(state, row);
  if (on === null) return;
  const decision = decisionOf(row);
  if (on.asked === 'more time') {
    state.moreTime = null;
    state.decidedTime = { request: on.request, decision };
    if (decision.due !== null) moveTo(state, decision.due, row, { reason: on.request.text, granted: row.text });
  } else if (decision.outcome === 'accepted') {
    state.done = { ...on.completion, accepted: decision };
  } else {
    state.done = null;
    state.returned = { completion: on.completion, decision };
  }
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

/**
 * Whether a row only adds to the story what an earlier plan said before the last report: words alone, brought in, of an
 * earlier day than that report is about.
 */
function isOlderNote({ lastReport }: ActionState, { imported, going, saidFor, replaces }: ProgressRow): boolean {
  if (!imported || going !== null || saidFor === null || replaces !== null || lastReport === null) return false;
  return saidFor < (lastReport.imported?.saidFor ?? lastReport.day);
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
  state.done = completionAfter(state, doneBefore, { rowId, day, row, going });
  if (!replaced) {
    state.returned = null;
    state.lateUnreportedSince = null;
  }
  state.setBy.report = keys;
}

/** A report: how the action goes, its row, and the number and day of the report that it is or corrects. */
interface ReportMade {
  going: Going;
  rowId: number;
  day: Day;
  row: ProgressRow;
}

/**
 * The completion after one more report; null unless it says that the action is done. Evidence that was given before the completion was
 * returned still counts; a correction of the report keeps its acceptance.
 */
function completionAfter(
  { returned, done }: ActionState,
  before: Completion | null,
  { going, rowId, day, row }: ReportMade,
): Completion | null {
  if (going !== 'done') return null;
  // A correction of a report that was returned is no new report: what was returned stays so.
  if (row.replaces !== null && returned) return null;
  const earlier = before?.evidence ?? returned?.completion.evidence ?? [];
  const keys = row.replaces === null ? [row.key] : [row.replaces, row.key];
  const accepted = row.replaces === null ? null : (done?.accepted ?? null);
  const begun = before ?? { rowId, day, doneOn: day, keys: [], byId: askedBy(row), imported: row.imported, accepted };
  return {
    ...begun,
    doneOn: doneDayOf(row) ?? begun.doneOn,
    evidence: [...earlier, ...row.evidence],
    keys: [...begun.keys, ...keys],
    accepted: accepted ?? begun.accepted,
  };
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
  state.lastRowId = Math.max(state.lastRowId, row.id);
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
      if (!isOlderNote(state, row)) report(state, row);
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
    case 'more time':
      state.moreTime = afterMoreTime(state, row);
      break;
    case 'decision':
      decide(state, row);
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
 * @param roles from `rolesByDayIn`: rows of the wrong author are comments (docs/design.md, data rule 2)
 * @param from a saved state from which to continue; it is not changed
 */
export function foldAction(
  action: Action,
  rows: readonly ProgressRow[],
  upTo: Day,
  roles: RolesByDay,
  from?: ActionState,
): ActionState {
  const state = from ? copyOf(from) : stateBeforeRows(action);
  for (const row of rows) {
    if (row.day <= upTo && rowCounts(action, state, row, roles)) applyRow(state, row);
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
