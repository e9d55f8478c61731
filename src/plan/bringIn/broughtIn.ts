import { LINE_LENGTH } from '../fields/field';
import { groupBy } from '../groupBy';
import { compareRefs } from '../ref';
import type { ActionChangeFromFile, BroughtInPlan, EarlierProgress, NewAction, RowLink } from './write';
import { mergedDetails } from './comparison';
import type { ComparedAction, Comparison, Difference } from './comparison';
import type { DatedWords, IncomingAction } from './incoming';
import { refsForActions } from './refs';
import type { PlanData } from '../planData';
import { readDay } from '../dayEntry';
import type { Answers } from './answers';
import { newMeasures, offeredMeasures } from './measuresOffered';
import type { OfferedMeasure } from './measuresOffered';
import { plainField } from './plainFields';
import type { PlainValue } from './plainFields';
import { PlanRows } from './planRows';

/**
 * A problem that must be corrected before bringing in, and its place: a field of the plan, or an action's row in the
 * file.
 */
export interface AnswerProblem {
  at: { plan: 'title' | 'starts' | 'ends' | 'saidFor' } | { action: string; field: 'text' | 'ref' | 'due' };
  message: string;
}

/** The most progress rows that one action gets from a file. */
const MOST_ROWS_OF_ONE = 50;

/** All problems that prevent bringing the file in; empty when there are none. */
export function problemsOf(actions: readonly IncomingAction[], answers: Answers): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const plan = (name: 'title' | 'starts' | 'ends' | 'saidFor', message: string | null): void => {
    if (message) problems.push({ at: { plan: name }, message });
  };
  const { title, starts, ends } = answers.plan;
  if (answers.into === null) {
    plan('title', title.trim() === '' ? 'Give the plan a name.' : tooLong(title));
    plan('starts', readDay(starts).error);
    const [from, to] = [readDay(starts).day, readDay(ends).day];
    plan('ends', readDay(ends).error ?? (from && to && to < from ? 'The plan ends before it starts.' : null));
  }
  plan('saidFor', readDay(answers.saidFor).error);
  for (const { place, text, ref } of actions) {
    if (text === '')
      problems.push({
        at: { action: place, field: 'text' },
        message: `Write the action at ${place}, or leave it out.`,
      });
    else if (ref !== null && ref.length > 40)
      problems.push({
        at: { action: place, field: 'ref' },
        message: `The number at ${place} is too long for a number.`,
      });
    const typed = answers.due[place];
    if (typed !== undefined && readDay(typed).error)
      problems.push({ at: { action: place, field: 'due' }, message: readDay(typed).error ?? '' });
  }
  return problems;
}

function tooLong(text: string): string | null {
  return text.length > LINE_LENGTH ? `This has ${text.length} characters; there is room for ${LINE_LENGTH}.` : null;
}

/** The name under which the answers keep a decision about a difference. */
export function differenceId({ action }: Pick<ComparedAction, 'action'>, field: string): string {
  return `${action.id} ${field}`;
}

/** Whether a difference is not taken over: as the person decided, else when it would undo later progress. */
export function isRefused(answers: Answers, compared: Pick<ComparedAction, 'action'>, difference: Difference): boolean {
  return answers.refused[differenceId(compared, difference.field)] ?? difference.takesBack !== null;
}

/** The texts of the measure column that can become measures, with the answers so far. */
export function measuresOffered(
  actions: readonly IncomingAction[],
  comparison: Comparison | null,
  data: PlanData | null,
  answers: Answers,
): OfferedMeasure[] {
  return offeredMeasures(comparison?.added ?? actions, comparison, comparison ? data : null, (compared, field) =>
    compared.differences.some((each) => each.field === field && !isRefused(answers, compared, each)),
  );
}

/**
 * The data for the store to write: the actions of a new plan, or the confirmed differences from the open plan. The
 * answers must have no problems.
 */
export function broughtInPlan(
  actions: readonly IncomingAction[],
  comparison: Comparison | null,
  data: PlanData | null,
  answers: Answers,
  file: { name: string; bytes: Uint8Array },
): BroughtInPlan {
  const into = comparison ? data : null;
  const rows = new PlanRows(into);
  const added = comparison ? comparison.added : actions;
  const newActions = added.map((one) => newAction(one, rows, answers));
  const refs = refsForActions(
    newActions.map(({ ref, recommendation }) => ({ ref: ref || null, parent: rows.refOf(recommendation) })),
    into?.actions.map(({ ref }) => ref) ?? [],
  );
  const last = Math.max(0, ...(into?.actions.map(({ order }) => order) ?? []));
  const positions = positionsInPlan(
    newActions.map(({ recommendation }, index) => ({ recommendation, ref: refs[index] })),
  );
  const changes = (comparison?.changed ?? []).flatMap((compared) => changeOf(compared, rows, answers));
  const { title, starts, ends } = answers.plan;
  return {
    into: into?.plan.id ?? null,
    plan: { title: title.trim(), starts: readDay(starts).day, ends: readDay(ends).day },
    ...rows.rows(),
    actions: newActions.map((action, index) => ({
      ...action,
      // Resolved after all recommendations of the file are known, because a cell may name one that comes further down.
      alsoAnswers: rows.recommendationsNumbered(added[index].alsoAnswers),
      ref: refs[index],
      order: last + 1 + positions[index],
    })),
    changes,
    measures: newMeasures(
      measuresOffered(actions, comparison, data, answers).filter(({ text }) => answers.measures[text]),
      into?.measures ?? [],
      file.name,
    ),
    withdrawn: (comparison?.missing ?? []).filter(({ id }) => answers.withdraw[id]),
    saidFor: readDay(answers.saidFor).day,
    file: { name: file.name, bytes: file.bytes.slice().buffer },
  };
}

/**
 * The position of each action: as in the file, but by number among those of one recommendation. A file that was sorted
 * as text has 1.10 before 1.2.
 */
function positionsInPlan(actions: readonly { recommendation: RowLink; ref: string }[]): number[] {
  const groups = groupBy(
    actions.map((_, index) => index),
    (index) => JSON.stringify(actions[index].recommendation),
  );
  const positions: number[] = [];
  for (const slots of groups.values()) {
    const byNumber = [...slots].sort((a, b) => compareRefs(actions[a].ref, actions[b].ref));
    byNumber.forEach((index, at) => (positions[index] = slots[at]));
  }
  return positions;
}

/**
 * The numbers that new actions will have in the plan, by their place in the file. A number that the plan or the file
 * has already given to another action becomes the next free one.
 */
export function numbersGiven(
  added: readonly Pick<IncomingAction, 'place'>[],
  { actions }: Pick<BroughtInPlan, 'actions'>,
): Map<string, string> {
  return new Map(added.map(({ place }, at) => [place, actions[at].ref]));
}

function newAction(one: IncomingAction, rows: PlanRows, answers: Answers): NewAction {
  const recommendation = rows.recommendationOf(one);
  return {
    ref: one.ref ?? '',
    text: one.text,
    outcome: one.outcome,
    measure: one.measure,
    recommendation,
    alsoAnswers: [],
    priority: rows.ownPriority(one, recommendation),
    people: one.people.map(({ login }) => login),
    externalOwner: one.externalOwner,
    due: one.due,
    dueText: one.dueText,
    originalDue: one.originalDue,
    progress: historyOf(one, answers),
    details: one.details,
    plain: Object.fromEntries(Object.entries(one.plain).filter(([, value]) => value !== undefined)),
    order: 0,
  };
}

function progressOf({ going, progress }: IncomingAction, { fileIsEvidence }: Answers): EarlierProgress | null {
  if (going === null && progress === null) return null;
  return { going, text: progress ?? '', fileIsEvidence: fileIsEvidence && going === 'done' };
}

/** The file's progress notes on an action, at one or several times; the last says how the action is going. */
function historyOf(one: IncomingAction, answers: Answers): EarlierProgress[] {
  const last = progressOf(one, answers);
  if (last === null) return [];
  if (one.entries.length === 0) return [last];
  const entries = asManyRows(one.entries);
  return entries.map(({ text, day }, at) => ({
    ...(at === entries.length - 1 ? last : { going: null, fileIsEvidence: false }),
    text,
    ...(day === null ? {} : { saidFor: day }),
  }));
}

/** The entries of a history, with the oldest ones joined into one row when there are too many. */
function asManyRows(entries: readonly DatedWords[]): readonly DatedWords[] {
  if (entries.length <= MOST_ROWS_OF_ONE) return entries;
  const oldest = entries.slice(0, entries.length - MOST_ROWS_OF_ONE + 1);
  const joined = { text: oldest.map(({ text }) => text).join('\n'), day: oldest[oldest.length - 1].day };
  return [joined, ...entries.slice(entries.length - MOST_ROWS_OF_ONE + 1)];
}

function changeOf(compared: ComparedAction, rows: PlanRows, answers: Answers): ActionChangeFromFile[] {
  const { action, incoming: one, differences } = compared;
  const taken = new Set(
    differences.filter((difference) => !isRefused(answers, compared, difference)).map(({ field }) => field),
  );
  if (taken.size === 0) return [];
  const change: ActionChangeFromFile = { action };
  if (taken.has('action')) change.text = one.text;
  if (taken.has('outcome')) change.outcome = one.outcome;
  if (taken.has('measure')) change.measure = one.measure;
  if (taken.has('recommendation')) change.recommendation = rows.recommendationOf(one);
  if (taken.has('also answers')) change.alsoAnswers = rows.recommendationsNumbered(one.alsoAnswers);
  if (taken.has('theme')) change.priority = rows.priorityOf(one.theme);
  if (taken.has('lead')) {
    change.people = one.people.map(({ login }) => login);
    change.externalOwner = one.externalOwner;
  }
  if (taken.has('due date')) {
    change.due = one.due;
    change.dueText = one.dueText;
  }
  const plain = differences.filter(({ field }) => taken.has(field)).flatMap(({ field }) => plainOf(field, one));
  if (plain.length > 0) change.plain = Object.fromEntries(plain);
  if (taken.has('details')) change.details = mergedDetails(action.details, one);
  if (taken.has('progress')) change.progress = newProgressOf(compared, answers);
  return [change];
}

/** The new part of the file's progress, as one more row. */
function newProgressOf({ incoming, differences }: ComparedAction, answers: Answers): EarlierProgress | undefined {
  const said = progressOf(incoming, answers);
  const added = differences.find(({ field }) => field === 'progress')?.after;
  return said && added !== undefined ? { ...said, text: added } : undefined;
}

/** The plain field of a name and its value in the file; empty for any other name. */
function plainOf(named: string, { plain }: IncomingAction): [name: string, value: PlainValue][] {
  const found = plainField(named);
  return found ? [[found.name, plain[found.name] ?? (found.field.empty as PlainValue)]] : [];
}
