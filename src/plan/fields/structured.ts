import { formatDay, isDay } from '../day';
import type { Day } from '../day';
import { data, hasTexts, isRowNumber, listOf } from './field';
import type { Field } from './field';

/** The structured data in fields of several lists, and the functions that read it. */

/**
 * An action of an earlier phase that an action continues (requirement 70), with the facts that are quoted from then on.
 */
export interface CarriedAction {
  fromPlanId: number;
  planTitle: string;
  fromActionId: number;
  ref: string;
  /** The first due date; null where the action had none. */
  firstDue: Day | null;
  /** How often the due date had been moved by then. */
  timesMoved: number;
}

const isCarriedAction = (parsed: unknown): parsed is CarriedAction =>
  hasTexts(parsed, 'planTitle', 'ref') &&
  isRowNumber((parsed as Partial<CarriedAction>).fromPlanId) &&
  isRowNumber((parsed as Partial<CarriedAction>).fromActionId);

/** The actions of an earlier phase that an action continues: the one carried over, and those merged into it. */
export const carriedActions = (
  label: string,
  options?: Pick<Field, 'compared' | 'public'>,
): Field<CarriedAction[], 'data'> => data<CarriedAction[]>(label, [], listOf(isCarriedAction), options);

/** A text that a council's own plan has under a heading for which this plan has no field (requirement 82). */
export interface FurtherDetail {
  heading: string;
  text: string;
}

const isFurtherDetail = (parsed: unknown): parsed is FurtherDetail => hasTexts(parsed, 'heading', 'text');

/** The texts of a council's own plan under its own headings. */
export const furtherDetails = (
  label: string,
  options?: Pick<Field, 'compared' | 'public'>,
): Field<FurtherDetail[], 'data'> => data<FurtherDetail[]>(label, [], listOf(isFurtherDetail), options);

/** Another action, and how far it must have progressed before this one begins (requirement 24). */
export interface Dependency {
  actionId: number;
  need: 'complete' | 'sufficiently progressed';
}

const isDependency = (parsed: unknown): parsed is Dependency =>
  typeof parsed === 'object' &&
  parsed !== null &&
  isRowNumber((parsed as Dependency).actionId) &&
  ['complete', 'sufficiently progressed'].includes((parsed as Dependency).need);

/** The dependencies of an action. `empty`: the value of an empty cell. */
export const dependencies = <Empty extends Dependency[] | null>(
  label: string,
  empty: Empty,
  options?: Pick<Field, 'compared' | 'public'>,
): Field<Dependency[] | Empty, 'data'> => data<Dependency[] | Empty>(label, empty, listOf(isDependency), options);

/** A file in the Evidence library, or a link, that supports a row. */
export interface Evidence {
  title: string;
  url: string;
  /** False when the link did not open as the row was sent; left out when it opened or could not be looked up. */
  opens?: false;
  /** The day that it is from, where that is not the day on which it was added (requirement 98). */
  day?: Day;
}

/** The day that a piece of evidence is from: its own, else the day on which it was added. A day written wrongly is none. */
export function evidenceDay({ day }: Evidence, added: Day): Day {
  return day !== undefined && isDay(day) ? day : added;
}

/** "from 3 Jun 2026, added 5 Nov 2026", where the two differ; otherwise empty. */
export function evidenceDayWords(evidence: Evidence, added: Day): string {
  const day = evidenceDay(evidence, added);
  return day === added ? '' : `from ${formatDay(day)}, added ${formatDay(added)}`;
}

/** "Audit of contacts, from 3 Jun 2026": a piece of evidence by its title, with a day of its own where it has one. */
export function evidenceWords({ title, day }: Evidence): string {
  return day !== undefined && isDay(day) ? `${title}, from ${formatDay(day)}` : title;
}

/**
 * Whether parsed data is evidence with an address that a browser may open. A script in an address would run with the
 * rights of the person who follows the link.
 */
const isEvidence = (parsed: unknown): parsed is Evidence =>
  hasTexts(parsed, 'title', 'url') && /^(https?:\/\/|\/(?![/\\]))/i.test(parsed.url.trim());

/** Files and links that support a row. */
export const evidenceLinks = (label: string): Field<Evidence[], 'data'> =>
  data<Evidence[]>(label, [], listOf(isEvidence), { asked: 'What shows it?' });

/** A grade for one area that is hoped for, or that the council gives itself (requirements 13 and 38). */
export interface Target {
  area: string;
  grade: string;
}

const isTarget = (parsed: unknown): parsed is Target => hasTexts(parsed, 'area', 'grade');

/** A grade for each of some areas. */
export const targetGrades = (
  label: string,
  options?: Pick<Field, 'compared' | 'public' | 'asked'>,
): Field<Target[], 'data'> => data<Target[]>(label, [], listOf(isTarget), options);

/** Who accepts an action that its lead reports complete; "as the plan" for a priority without a rule of its own. */
export const acceptors = ['lead', 'plan manager', 'senior officer', 'body', 'as the plan'] as const;

/** Who accepts what is complete, from a day on (requirement 87). `bodyId`: the body, where a body accepts. */
export interface AcceptanceChoice {
  from: Day;
  by: (typeof acceptors)[number];
  bodyId: number | null;
}

/** Who accepts an action that its lead reports complete, on a day. `bodyId`: the body, where a body accepts. */
export interface Acceptor {
  by: Exclude<AcceptanceChoice['by'], 'as the plan'>;
  bodyId: number | null;
}

const isAcceptanceChoice = (parsed: unknown): parsed is AcceptanceChoice =>
  hasTexts(parsed, 'from', 'by') &&
  isDay(parsed.from) &&
  (acceptors as readonly string[]).includes(parsed.by) &&
  (parsed.by !== 'body' || isRowNumber((parsed as Partial<AcceptanceChoice>).bodyId));

/** Who accepts what is complete, each choice with the day from which it holds; a later choice ends the one before. */
export const acceptanceChoices = (label: string): Field<AcceptanceChoice[], 'data'> =>
  data<AcceptanceChoice[]>(label, [], (parsed) =>
    listOf(isAcceptanceChoice)(parsed).map(({ from, by, bodyId }) => ({
      from,
      by,
      bodyId: by === 'body' ? bodyId : null,
    })),
  );

/**
 * What an action or recommendation stood under until a day: the recommendation that an action answered, and the priority
 * of its own.
 */
export interface EarlierGroup {
  recommendationId: number | null;
  priorityId: number | null;
  /** The day on which that changed. */
  until: Day;
}

const isEarlierGroup = (parsed: unknown): parsed is EarlierGroup =>
  typeof parsed === 'object' &&
  parsed !== null &&
  isDay((parsed as EarlierGroup).until) &&
  [(parsed as EarlierGroup).recommendationId, (parsed as EarlierGroup).priorityId].every(
    (id) => id === null || isRowNumber(id),
  );

/** What a row stood under before, oldest first; the row itself says what it stands under now. */
export const earlierGroups = (label: string): Field<EarlierGroup[], 'data'> =>
  data<EarlierGroup[]>(label, [], listOf(isEarlierGroup), { hidden: true });

/** Another reason for the plan, such as new law (requirement 14). */
export interface Driver {
  title: string;
  text: string;
  since: Day | null;
  url: string | null;
}

const isDriver = (one: unknown): one is Driver => hasTexts(one, 'title', 'text');

export const readDrivers = (parsed: unknown): Driver[] =>
  listOf(isDriver)(parsed).map(({ title, text, since, url }) => ({
    title,
    text,
    since: typeof since === 'string' ? since : null,
    url: typeof url === 'string' ? url : null,
  }));

/** A value that others reach, or that the council set itself elsewhere, with its year and source (requirement 95). */
export interface Comparator {
  /** "England", "Statistical neighbours", "Region", "Own target". */
  name: string;
  value: number;
  /** "2025/26". */
  year: string;
  source: string;
}

const isComparator = (one: unknown): one is Comparator =>
  hasTexts(one, 'name', 'year') && Number.isFinite((one as Partial<Comparator>).value);

export const readComparators = (parsed: unknown): Comparator[] =>
  listOf(isComparator)(parsed).map(({ name, value, year, source }) => ({
    name,
    value,
    year,
    source: typeof source === 'string' ? source : '',
  }));

/** A day from which a measure is counted in another way, and what changed. */
export interface DefinitionChange {
  from: Day;
  words: string;
}

const isDefinitionChange = (one: unknown): one is DefinitionChange => hasTexts(one, 'from', 'words') && isDay(one.from);

export const readDefinitionChanges = listOf(isDefinitionChange);

/** The people who answer for a measure from a day on: its owner and whoever stands in for them. */
export interface OwnerTerm {
  from: Day;
  personIds: number[];
}

const isOwnerTerm = (one: unknown): one is OwnerTerm => {
  if (!hasTexts(one, 'from') || !isDay(one.from)) return false;
  const { personIds } = one as { personIds?: unknown };
  return Array.isArray(personIds) && personIds.every(isRowNumber);
};

export const readOwnerTerms = listOf(isOwnerTerm);
