import { formatDay } from '../day';
import type { Day } from '../day';
import type { Action, FurtherDetail, ProgressRow } from '../fields';
import { actionFields } from '../fields/actions';
import { fieldInWords } from '../fields/words';
import type { Person } from '../people';
import type { PlanData } from '../planData';
import { startOf } from '../schedule';
import { holdsPhrase, sameText, sameWording } from '../search';
import type { PlanView, RatedAction } from '../view';
import type { IncomingAction, IncomingField } from './incoming';
import { matchActions } from './matching';
import type { FoundBy } from './matching';
import { alsoAnswered } from '../groups';
import { recommendationsNumbered } from './planRows';
import { plainField, plainFields } from './plainFields';
import type { PlainField, PlainValue } from './plainFields';
import { recommendationFinder } from './recommendationMeant';
import type { AskedRecommendation, MeantRecommendation } from './recommendationMeant';

export type ChangedField =
  | 'action'
  | 'recommendation'
  | 'also answers'
  | 'theme'
  | 'outcome'
  | 'measure'
  | 'lead'
  | 'due date'
  | 'progress'
  | 'details'
  | PlainField;

const labels: { readonly [field in Exclude<ChangedField, PlainField>]: string } = {
  action: actionFields.text.label,
  recommendation: actionFields.recommendationId.label,
  'also answers': actionFields.alsoAnswersIds.label,
  theme: actionFields.priorityId.label,
  outcome: actionFields.outcome.label,
  measure: actionFields.measure.label,
  lead: actionFields.leadId.label,
  'due date': actionFields.due.label,
  progress: 'Progress',
  details: actionFields.details.label,
};

/** The name of a changed field for people: the catalogue's label. */
export function changedLabel(field: ChangedField): string {
  return plainField(field)?.field.label ?? labels[field as Exclude<ChangedField, PlainField>];
}

/** One difference between the plan and a file, in words for people. */
export interface Difference {
  field: ChangedField;
  before: string;
  after: string;
  /** The later progress of the plan that taking over the difference would undo, in words; null when it undoes none. */
  takesBack: string | null;
}

/** A difference before it is known whether the file is older than the plan's progress. */
type Told = Omit<Difference, 'takesBack'> | null;

/** An action that both the plan and the file have, with their differences. */
export interface ComparedAction {
  action: Action;
  incoming: IncomingAction;
  by: FoundBy;
  differences: Difference[];
  /** Sentences about differences that are never taken over, whatever the person ticks. */
  kept: string[];
}

/** The comparison of a file with the plan. Nothing changes until a person confirms it. */
export interface Comparison {
  changed: ComparedAction[];
  same: ComparedAction[];
  added: IncomingAction[];
  /** Live actions of the plan that are missing in the file. */
  missing: Action[];
}

/**
 * The changes if the file's values replaced the plan's. A field without a column in the file, or with a blank cell,
 * leads to no change; but in a file exported from the plan a blank cell counts as emptied on purpose. Progress that was
 * reported is never changed: other words become one more row.
 * @param fields the fields for which the file has a column
 */
export function compareWithPlan(
  data: PlanData,
  view: PlanView,
  incoming: readonly IncomingAction[],
  fields: ReadonlySet<IncomingField>,
): Comparison {
  const { matches, added, missing } = matchActions(data.actions, incoming);
  const rowsOf = new Map<number | null, ProgressRow[]>();
  for (const row of data.rows) rowsOf.set(row.actionId, [...(rowsOf.get(row.actionId) ?? []), row]);
  const asItStands: ComparedPlan = { data, view, fields, meant: recommendationFinder(data.recommendations) };
  const compared = matches.map(({ action, incoming: one, by }) => ({
    action,
    incoming: one,
    by,
    differences: differencesOf(asItStands, action, one, rowsOf.get(action.id) ?? []),
    kept: keptOf(action, one),
  }));
  return {
    changed: compared.filter(differs),
    same: compared.filter((one) => !differs(one)),
    added,
    missing: missing.filter(({ id }) => view.byId.get(id)?.rating),
  };
}

function differs({ differences, kept }: ComparedAction): boolean {
  return differences.length + kept.length > 0;
}

/**
 * The sentence about another first due date in a file exported from the plan. An action's first due date never changes.
 */
function keptOf({ originalDue }: Action, one: IncomingAction): string[] {
  if (one.key === null || originalDue === null || one.originalDue === null || one.originalDue === originalDue)
    return [];
  return [
    `The file gives ${formatDay(one.originalDue)} as the first due date. It stays ${formatDay(originalDue)}: the first due date of an action never changes.`,
  ];
}

/** The plan that a file is compared with. */
interface ComparedPlan {
  data: PlanData;
  view: PlanView;
  fields: ReadonlySet<IncomingField>;
  meant(asked: AskedRecommendation): MeantRecommendation;
}

function differencesOf(
  { data, view, fields, meant }: ComparedPlan,
  action: Action,
  one: IncomingAction,
  rows: readonly ProgressRow[],
): Difference[] {
  const rated = view.byId.get(action.id);
  const emptied = one.key !== null;
  const words = (field: ChangedField, before: string, after: string): Told =>
    sameWording(before, after) || (after.trim() === '' && !emptied) ? null : { field, before, after };
  const where = (field: IncomingField, told: () => Told): Told => (fields.has(field) ? told() : null);
  const found = [
    one.text === '' ? null : words('action', action.text, one.text),
    where('recommendation', () => recommendationDifference(meant, rated, one)),
    where('also answers', () => alsoAnswersDifference(data, action, one)),
    where('theme', () => (one.theme === null ? null : words('theme', rated?.priority?.title ?? '', one.theme))),
    where('outcome', () => words('outcome', action.outcome, one.outcome)),
    where('measure', () => words('measure', action.measure, one.measure)),
    where('people', () => {
      const people = peopleOf(data, action, rated);
      const same = people.map(({ login }) => login).join() === one.people.map(({ login }) => login).join();
      if (same && sameWording(action.externalOwner ?? '', one.externalOwner ?? '')) return null;
      return words(
        'lead',
        peopleInWords(people.length > 0 ? people : namedInWords(action), action.externalOwner),
        peopleInWords(one.people, one.externalOwner),
      );
    }),
    where('due', () => {
      const due = rated?.state.due ?? action.due;
      return sameDue(action, due, one)
        ? null
        : words('due date', dueInWords(due, action.dueText), dueInWords(one.due, one.dueText));
    }),
    ...plainFields.map(([name]) => where(`field:${name}`, () => plainDifference(data, name, action, rated, one))),
    where('details', () =>
      words('details', detailsInWords(action.details), detailsInWords(mergedDetails(action.details, one))),
    ),
    where('progress', () => progressDifference(rated, one, rows)),
  ];
  return found.flatMap((told) =>
    told ? [{ ...told, takesBack: rated ? takenBack(told.field, action, rated, one) : null }] : [],
  );
}

/**
 * The later progress that taking a value from an older file would undo: a completion, a finding that the change is
 * embedded, a moved date, or a new lead. Such a difference is taken over only when a person ticks it.
 */
function takenBack(field: ChangedField, action: Action, { state }: RatedAction, one: IncomingAction): string | null {
  if (state.withdrawn) return `The action was withdrawn on ${formatDay(state.withdrawn.day)}.`;
  if (field === 'progress' && state.done && one.going !== 'done')
    return state.embedded
      ? 'The action is embedded. This would reopen it, and it would no longer count as complete.'
      : 'The action is complete. This would reopen it.';
  if (field === 'due date') return dateTakenBack(action, state, one);
  const led = state.tenures.some(({ to }) => to !== null);
  if (field === 'lead' && state.done) return 'The action is complete. This would name somebody else for it.';
  return field === 'lead' && led && one.people.length === 0 && one.externalOwner === null
    ? 'The lead has changed since. This would leave it without one.'
    : null;
}

function dateTakenBack(action: Action, state: RatedAction['state'], { due }: IncomingAction): string | null {
  if (state.done) return 'The action is complete. This would change when it was due.';
  if (due === null) return state.due === null ? null : 'This would leave the action without a due date.';
  const before = [action.originalDue, ...state.dueMoves.map(({ from }) => from)];
  if (due === state.due || !before.includes(due)) return null;
  const moved = state.dueMoves[state.dueMoves.length - 1];
  return `The date was moved from ${formatDay(due)}${moved ? ` on ${formatDay(moved.day)}` : ''}. This would move it back.`;
}

function recommendationDifference(
  meant: ComparedPlan['meant'],
  rated: RatedAction | undefined,
  one: IncomingAction,
): Told {
  if (!one.recommendation) return null;
  const now = rated?.recommendation ?? null;
  const { recommendation, offered } = meant(one.recommendation);
  if (recommendation?.id === now?.id && recommendation) return null;
  // Where the words fit several recommendations, an action that stands under one of them stays there.
  if (now && offered.some(({ id }) => id === now.id)) return null;
  return {
    field: 'recommendation',
    before: now ? `${now.ref} ${now.text}` : '',
    after: recommendationInWords(recommendation ?? one.recommendation),
  };
}

/**
 * The difference in further recommendations that an action answers. Numbers that name no recommendation are left out.
 */
function alsoAnswersDifference({ recommendations }: PlanData, action: Action, one: IncomingAction): Told {
  const found = one.alsoAnswers.map((number) => recommendationsNumbered(recommendations, number));
  if (found.some((each) => each.length !== 1) || (one.alsoAnswers.length === 0 && one.key === null)) return null;
  const after = new Set(found.flat().map(({ id }) => id));
  const before = new Set(alsoAnswered({ action }));
  if (after.size === before.size && [...after].every((id) => before.has(id))) return null;
  const inWords = (ids: ReadonlySet<number>): string =>
    recommendations
      .filter(({ id }) => ids.has(id))
      .map(({ ref }) => ref)
      .join(', ');
  return { field: 'also answers', before: inWords(before), after: inWords(after) };
}

function peopleOf(data: PlanData, action: Action, rated: RatedAction | undefined): Person[] {
  const { leadId, deputyIds } = rated?.state ?? action;
  return [leadId, ...deputyIds]
    .map((id) => data.people.find((person) => person.id === id))
    .filter((person): person is Person => person !== undefined);
}

/** The difference in a plain field. The plan's value is the recorded one, else the one in the list. */
function plainDifference(
  data: PlanData,
  name: string,
  action: Action,
  rated: RatedAction | undefined,
  one: IncomingAction,
): Told {
  const named: PlainField = `field:${name}`;
  const field = plainField(named)?.field;
  const saysNothing = name in one.plain ? one.plain[name] === undefined : one.key === null;
  if (!field || saysNothing) return null;
  const now = plainValueOf(name, action, rated);
  const after = one.plain[name] ?? field.empty;
  if (typeof now === 'string' && typeof after === 'string' ? sameWording(now, after) : now === after) return null;
  return { field: named, before: fieldInWords(field, now, data), after: fieldInWords(field, after, data) };
}

/** The current value of an action's plain field; the action's start comes from the record. */
export function plainValueOf(name: string, action: Action, rated: RatedAction | undefined): PlainValue {
  if (name === 'start' && rated) return startOf(action, rated.state);
  return (action as unknown as { [field: string]: PlainValue })[name];
}

/**
 * Whether the due dates agree. A day is compared with a day, and words only where there is no day; vague words that the
 * plan has too are no difference.
 */
function sameDue(action: Action, due: Day | null, one: IncomingAction): boolean {
  const wordsAgree = sameWording(action.dueText ?? '', one.dueText ?? '');
  if (one.due !== null) return one.due === due;
  return wordsAgree && (due === null || one.dueText !== null);
}

function progressDifference(
  rated: RatedAction | undefined,
  { progress, entries }: IncomingAction,
  rows: readonly ProgressRow[],
): Told {
  if (progress === null) return null;
  // Rows before the saved position are not loaded, but the last report always is.
  const last = rated?.state.lastReport?.text ?? lastSaid(rows);
  const known = [last, ...rows.map(({ text }) => text)];
  const isNew = (words: string): boolean => !known.some((said) => saysAll(said, words));
  if (!isNew(progress)) return null;
  const added =
    entries.length === 0
      ? progress
      : entries
          .map(({ text }) => text)
          .filter(isNew)
          .join('\n');
  return added === '' ? null : { field: 'progress', before: last, after: added };
}

/**
 * The further details of an action after bringing in: the file's words, and those under headings that the file does not
 * have. In a file exported from the plan a blank cell counts as emptied.
 */
export function mergedDetails(
  now: readonly FurtherDetail[],
  { details, key }: Pick<IncomingAction, 'details' | 'key'>,
): FurtherDetail[] {
  const under = (heading: string, some: readonly FurtherDetail[]): FurtherDetail | undefined =>
    some.find((each) => sameText(each.heading, heading));
  const kept = now.flatMap((each) => under(each.heading, details) ?? (key === null ? each : []));
  return [...kept, ...details.filter(({ heading }) => !under(heading, now))];
}

function detailsInWords(details: readonly FurtherDetail[]): string {
  return details.map(({ heading, text }) => `${heading}: ${text}`).join('\n');
}

function recommendationInWords({ number, text }: { number: string | null; text: string }): string {
  return number === null ? text : `${number} ${text}`.trim();
}

/** The lead whom an action names in words alone. A file that has the same words names nobody else. */
function namedInWords({ leadText }: Action): { name: string }[] {
  return leadText === null ? [] : [{ name: leadText }];
}

function peopleInWords(people: readonly { name: string }[], externalOwner: string | null): string {
  return [...people.map(({ name }) => name), ...(externalOwner ? [externalOwner] : [])].join(', ');
}

function dueInWords(due: Day | null, words: string | null): string {
  return due === null ? (words ?? '') : formatDay(due);
}

function lastSaid(rows: readonly ProgressRow[]): string {
  return [...rows].reverse().find(({ kind, text }) => kind === 'progress' && text !== '')?.text ?? '';
}

/** Whether a row's words already contain the file's words about progress. */
function saysAll(said: string, words: string): boolean {
  return holdsPhrase(said, words);
}
