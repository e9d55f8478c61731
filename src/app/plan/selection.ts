import type { RatingKey } from '../../plan/fields';
import type { Zoom } from '../../plan/timeline/timeline';
import { worstFirst } from '../rating';
import type { PlanFilters } from '../context/routes';

/** How the plan's rows are grouped. */
export type Grouping = 'priority' | 'cross-cutting' | 'lead' | 'due' | 'none';

/** The order of actions within a group. */
export type Sorting = 'plan' | 'due' | 'rating' | 'lead' | 'progress';

/**
 * Which actions are listed: the live plan, recommendations without a response, actions without a report, with an open
 * question, waiting for a late action, without a recommendation, about the workforce, with an outside owner, or
 * withdrawn.
 */
export type Showing =
  'live' | 'gaps' | 'silent' | 'asked' | 'waiting' | 'unasked' | 'workforce' | 'outside' | 'withdrawn';

/** Which actions of the plan are listed, and how they are grouped and ordered. All of it is kept in the address. */
export interface Selection {
  text: string;
  ratings: RatingKey[];
  /**
   * The lead's login, "outside:" with the name of an outside owner, "none" for actions without a lead, '' for anyone.
   */
  lead: string;
  /** The ref of a priority, '' for all. */
  priority: string;
  /** "late", "fortnight" (the next 14 days), "quarter" (three months), "none" (no date), a month "2026-12", or ''. */
  due: string;
  /** The addressee of the recommendations, '' for all. */
  to: string;
  show: Showing;
  group: Grouping;
  sort: Sorting;
  descending: boolean;
  view: 'table' | 'timeline';
  /** How much of the line of time is seen at once. */
  zoom: Zoom;
}

export const groupings: readonly Grouping[] = ['priority', 'cross-cutting', 'lead', 'due', 'none'];
export const sortings: readonly Sorting[] = ['plan', 'due', 'rating', 'lead', 'progress'];
const showings: readonly Showing[] = [
  'live',
  'gaps',
  'silent',
  'asked',
  'waiting',
  'unasked',
  'workforce',
  'outside',
  'withdrawn',
];
const dueWords: readonly string[] = ['late', 'fortnight', 'quarter', 'none'];
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

export const everything: Selection = {
  text: '',
  ratings: [],
  lead: '',
  priority: '',
  due: '',
  to: '',
  show: 'live',
  group: 'priority',
  sort: 'plan',
  descending: false,
  view: 'table',
  zoom: 'year',
};

function oneOf<T extends string>(allowed: readonly T[], given: string, otherwise: T): T {
  return allowed.find((each) => each === given) ?? otherwise;
}

/** The selection in an address. Unknown values are replaced by the defaults. */
export function selectionOf(filters: PlanFilters): Selection {
  return {
    text: filters.q,
    ratings: worstFirst.filter((rating) => filters.rating.includes(rating)),
    lead: filters.lead,
    priority: filters.priority,
    due: dueWords.includes(filters.due) || month.test(filters.due) ? filters.due : '',
    to: filters.to,
    show: oneOf(showings, filters.show, 'live'),
    group: oneOf(groupings, filters.group, 'priority'),
    sort: oneOf(sortings, filters.sort.replace(/^-/, ''), 'plan'),
    descending: filters.sort.startsWith('-'),
    view: oneOf(['table', 'timeline'], filters.view, 'table'),
    zoom: oneOf(['quarter', 'year'], filters.zoom, 'year'),
  };
}

/** The part of the address for a selection; `selectionOf` turns it back into the selection. */
export function filtersOf(selection: Selection): PlanFilters {
  return {
    q: selection.text,
    rating: selection.ratings,
    lead: selection.lead,
    priority: selection.priority,
    due: selection.due,
    to: selection.to,
    show: selection.show === 'live' ? '' : selection.show,
    group: selection.group === 'priority' ? '' : selection.group,
    sort:
      selection.sort === 'plan' && !selection.descending ? '' : `${selection.descending ? '-' : ''}${selection.sort}`,
    view: selection.view === 'table' ? '' : selection.view,
    zoom: selection.zoom === 'year' ? '' : selection.zoom,
  };
}

/** Whether the selection leaves any action out. Grouping, order and the line of time leave none out. */
export function isNarrowed(selection: Selection): boolean {
  return (
    selection.text.trim() !== '' ||
    selection.ratings.length > 0 ||
    selection.lead !== '' ||
    selection.priority !== '' ||
    selection.due !== '' ||
    selection.to !== '' ||
    selection.show !== 'live'
  );
}

/** The same look (grouping, order, table or line of time) with all filters cleared. */
export function widened({ group, sort, descending, view, zoom }: Selection): Selection {
  return { ...everything, group, sort, descending, view, zoom };
}
