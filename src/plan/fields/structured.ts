import type { Day } from '../day';
import { data, hasTexts, isRowNumber, listOf } from './field';
import type { Field } from './field';

/** Structured data that fields of several lists hold, with what makes sense of it when it is read. */

/** An action of an earlier phase that an action goes on from (requirement 70): what is cited of it for ever. */
export interface CarriedAction {
  fromPlanId: number;
  planTitle: string;
  fromActionId: number;
  ref: string;
  /** The day by which it was first to be done; null where it had none. */
  firstDue: Day | null;
  /** How often its due date had been moved by then. */
  timesMoved: number;
}

const isCarriedAction = (parsed: unknown): parsed is CarriedAction =>
  hasTexts(parsed, 'planTitle', 'ref') &&
  isRowNumber((parsed as Partial<CarriedAction>).fromPlanId) &&
  isRowNumber((parsed as Partial<CarriedAction>).fromActionId);

/** The actions of an earlier phase that an action goes on from: one that was carried, and those merged into it. */
export const carriedActions = (
  label: string,
  options?: Pick<Field, 'compared' | 'public'>,
): Field<CarriedAction[], 'data'> => data<CarriedAction[]>(label, [], listOf(isCarriedAction), options);

/** Words that a council's own plan gives under a heading for which a plan has no field (requirement 82). */
export interface FurtherDetail {
  heading: string;
  text: string;
}

const isFurtherDetail = (parsed: unknown): parsed is FurtherDetail => hasTexts(parsed, 'heading', 'text');

/** What a council's own plan says under headings of its own. */
export const furtherDetails = (
  label: string,
  options?: Pick<Field, 'compared' | 'public'>,
): Field<FurtherDetail[], 'data'> => data<FurtherDetail[]>(label, [], listOf(isFurtherDetail), options);

/** What another action must have reached first (requirement 24). */
export interface Dependency {
  actionId: number;
  need: 'complete' | 'sufficiently progressed';
}

const isDependency = (parsed: unknown): parsed is Dependency =>
  typeof parsed === 'object' &&
  parsed !== null &&
  isRowNumber((parsed as Dependency).actionId) &&
  ['complete', 'sufficiently progressed'].includes((parsed as Dependency).need);

/** What must have come first. `empty`: what a cell says that holds nothing. */
export const dependencies = <Empty extends Dependency[] | null>(
  label: string,
  empty: Empty,
  options?: Pick<Field, 'compared' | 'public'>,
): Field<Dependency[] | Empty, 'data'> => data<Dependency[] | Empty>(label, empty, listOf(isDependency), options);

/** A file in the Evidence library or a link that shows what a row says. */
export interface Evidence {
  title: string;
  url: string;
  /** False when it was looked up as the row was sent and did not open; left out when it opened or could not be looked up. */
  opens?: false;
}

/** Only what a browser may open: a script in an address would run as whoever follows it. */
const isEvidence = (parsed: unknown): parsed is Evidence =>
  hasTexts(parsed, 'title', 'url') && /^(https?:\/\/|\/(?![/\\]))/i.test(parsed.url.trim());

/** Files and links that show what a row says. */
export const evidenceLinks = (label: string): Field<Evidence[], 'data'> =>
  data<Evidence[]>(label, [], listOf(isEvidence), { asked: 'What shows it?' });

/** A grade hoped for, or given by the council itself, for one area (requirements 13 and 38). */
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

/** What else drives the plan, such as new law (requirement 14). */
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
