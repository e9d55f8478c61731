import { withoutDirectionMarks } from '../characters';
import type { Day } from '../day';
import { formatDay } from '../day';
import { LINE_LENGTH, TEXT_LENGTH } from '../fields/field';
import type { StandingMonth, StandingRow } from '../fields/standing';
import type { Inspection, RatingKey } from '../fields';
import { answeredBy } from '../groups';
import { shortSourceName } from '../inspections/sources';
import { dayOfInspection } from '../inspections/history';
import { leadInWords } from '../leads';
import type { PlanData } from '../planData';
import { monthEndsBefore } from '../position';
import { ratingOrder, wordOfRating } from '../ratingWords';
import { compareRefs } from '../ref';
import { ratingsOnDays } from '../states';
import type { PlanView, RatedAction } from '../view';
import { standingOldFrom } from './age';
import type { ValuesOfRow } from './difference';

/** A row of Standing as it should be, without its checksum. */
export type StandingValues = Omit<ValuesOfRow<StandingRow>, 'written'>;

/** A row of Standing by month as it should be, without its checksum. */
export type StandingMonthValues = Omit<ValuesOfRow<StandingMonth>, 'written'>;

/** How many month ends are kept up to date: as many as a saved position knows. Older rows stay as they were written. */
const MONTHS = 24;

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** The key of an action's row: 32 hex digits from the numbers of plan and action, so that two writers make one row. */
export const standingKey = (planId: number, actionId: number): string => `5a${hex(planId, 14)}${hex(actionId, 16)}`;

/** The key of a plan's row for a month's end, or for today. */
export const standingMonthKey = (planId: number, day: Day | 'today'): string =>
  `5b${hex(planId, 14)}${hex(day === 'today' ? 0 : Number(day.replace(/-/g, '')), 16)}`;

/** Words in one line, as a table wants them, and as long as a column is; without marks that turn text round. */
function inLine(words: string, length: number): string {
  const line = withoutDirectionMarks(words).replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** A source in words: "Ofsted, 24 Nov 2017". */
function sourceName(inspection: Inspection): string {
  const day = inspection.published ?? dayOfInspection(inspection);
  const name = inspection.inspectorate.trim() || shortSourceName(inspection);
  return day ? `${name}, ${formatDay(day)}` : name;
}

/** Finds a recommendation's number and the name of its source by the recommendation's row. */
type Answers = ReadonlyMap<number, { ref: string; source: string | null }>;

function answersIn({ recommendations, inspections }: PlanData): Answers {
  const sources = new Map(inspections.map((inspection) => [inspection.id, sourceName(inspection)]));
  return new Map(
    recommendations.map(({ id, ref, inspectionId }) => [id, { ref, source: sources.get(inspectionId ?? -1) ?? null }]),
  );
}

/** The recommendations that an action answers, by their numbers, and the sources that made them. */
function answersOf(answers: Answers, rated: RatedAction): { recommendations: string; source: string } {
  const answered = answeredBy(rated).flatMap((id) => answers.get(id) ?? []);
  const sources = new Set(answered.flatMap(({ source }) => source ?? []));
  return {
    recommendations: inLine(answered.map(({ ref }) => ref).join('; '), TEXT_LENGTH),
    source: inLine([...sources].join('; '), TEXT_LENGTH),
  };
}

/** The people of an action's row, by their numbers for SharePoint and by name for tools that read plain text. */
function peopleOf(view: PlanView, rated: RatedAction): Pick<StandingValues, PeopleFields> {
  const senior = view.people.get(rated.priority?.seniorId ?? -1) ?? null;
  return {
    leadId: rated.lead?.id ?? null,
    leadName: inLine(leadInWords(rated, ''), LINE_LENGTH),
    seniorId: senior?.id ?? null,
    seniorName: inLine(senior?.name ?? '', LINE_LENGTH),
  };
}

type PeopleFields = 'leadId' | 'leadName' | 'seniorId' | 'seniorName';

/** The days of an action's row, each also as plain text. */
function datesOf({ action, state }: RatedAction): Pick<StandingValues, DateFields> {
  return {
    due: state.due,
    dueText: state.due ?? '',
    firstDue: action.originalDue,
    firstDueText: action.originalDue ?? '',
  };
}

type DateFields = 'due' | 'dueText' | 'firstDue' | 'firstDueText';

function rowOf({ plan }: PlanData, view: PlanView, answers: Answers, rated: RatedAction): StandingValues {
  const { action, state, rating, priority } = rated;
  return {
    ref: inLine(action.ref, LINE_LENGTH),
    text: inLine(action.text, TEXT_LENGTH),
    rating: rating?.key ?? null,
    state: rating ? wordOfRating(rating) : 'Withdrawn',
    reason: inLine(rating?.reason ?? state.withdrawn?.reason ?? '', TEXT_LENGTH),
    ...peopleOf(view, rated),
    ...datesOf(rated),
    timesMoved: state.dueMoves.filter(({ from }) => from !== null).length,
    daysLate: rating ? rated.workingDaysLate : 0,
    priority: inLine(priority ? `${priority.ref} ${priority.title}` : '', LINE_LENGTH),
    ...answersOf(answers, rated),
    plan: inLine(plan.title, LINE_LENGTH),
    isCounted: rating !== null,
    asOf: view.today,
    asOfText: view.today,
    actionId: action.id,
    planId: plan.id,
    key: standingKey(plan.id, action.id),
  };
}

/**
 * The rows of Standing for a plan on a day: a row an action, as the screens say that it stands (requirement 99). Nothing
 * in them is exempt: what is exempt is in lists of its own, from which nothing here comes.
 */
export function standingRowsOf(data: PlanData, view: PlanView): StandingValues[] {
  const answers = answersIn(data);
  return view.actions.map((rated) => rowOf(data, view, answers, rated));
}

/** The numbers of the actions of one rating, in the plan's order. */
function named(refs: readonly string[]): string {
  return inLine([...refs].sort(compareRefs).join(', '), TEXT_LENGTH);
}

function monthOf(
  { plan }: Pick<PlanData, 'plan'>,
  day: Day,
  kind: StandingMonth['kind'],
  ratings: readonly { ref: string; key: RatingKey }[],
  oldFrom: Day | null,
): StandingMonthValues {
  const refs = Object.fromEntries(
    ratingOrder.map((rating) => [rating, ratings.filter(({ key }) => key === rating).map(({ ref }) => ref)]),
  ) as { [key in RatingKey]: string[] };
  return {
    title: kind === 'today' ? 'Today' : day.slice(0, 7),
    kind,
    day,
    dayText: day,
    oldFrom,
    oldFromText: oldFrom ?? '',
    plan: inLine(plan.title, LINE_LENGTH),
    total: ratings.length,
    blue: refs.Blue.length,
    green: refs.Green.length,
    amber: refs.Amber.length,
    red: refs.Red.length,
    grey: refs.Grey.length,
    blueActions: named(refs.Blue),
    greenActions: named(refs.Green),
    amberActions: named(refs.Amber),
    redActions: named(refs.Red),
    greyActions: named(refs.Grey),
    putRight: '',
    planId: plan.id,
    key: standingMonthKey(plan.id, kind === 'today' ? 'today' : day),
  };
}

/**
 * The rows of Standing by month for a plan: the ratings at the last month ends as they were published then, and those of
 * today. Month ends before the first record have no row.
 */
export function standingMonthsOf(data: PlanData, view: PlanView): StandingMonthValues[] {
  const refs = new Map(data.actions.map(({ id, ref }) => [String(id), ref]));
  const days = monthEndsBefore(view.today, MONTHS);
  const known = ratingsOnDays(data, days);
  const past = days.flatMap((day) => {
    const ratings = Object.entries(known.get(day) ?? {}).map(([id, key]) => ({ ref: refs.get(id) ?? id, key }));
    return ratings.length > 0 ? [monthOf(data, day, 'month end', ratings, null)] : [];
  });
  const now = view.actions.flatMap(({ action, rating }) => (rating ? [{ ref: action.ref, key: rating.key }] : []));
  const oldFrom = standingOldFrom(view.today, data.settings.extraHolidays);
  return [...past, monthOf(data, view.today, 'today', now, oldFrom)];
}
