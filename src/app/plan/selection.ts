import type { RatingKey } from '../../plan/fields';
import { worstFirst } from '../rating';
import type { PlanFilters } from '../context/routes';

/** How the plan's rows are put together. */
export type Grouping = 'priority' | 'cross-cutting' | 'lead' | 'due' | 'none';

/** In which order actions stand inside a group. */
export type Sorting = 'plan' | 'due' | 'rating' | 'lead' | 'progress';

/**
 * What is listed: what runs, what nobody has answered, what nobody has reported on, what is asked and unanswered, what
 * waits for something late, what no recommendation asked for, what is about the workforce, what others outside own, or what
 * was taken out.
 */
export type Showing =
  'live' | 'gaps' | 'silent' | 'asked' | 'waiting' | 'unasked' | 'workforce' | 'outside' | 'withdrawn';

/** What is chosen of the plan, and how it is put together. All of it stands in the address. */
export interface Selection {
  text: string;
  ratings: RatingKey[];
  /** The lead's login, "outside:" and the name of an owner outside, "none" for actions without a lead, '' for anyone. */
  lead: string;
  /** The ref of a priority, '' for all. */
  priority: string;
  /** "late", "fortnight" (the next 14 days), "quarter" (three months), "none" (no date), a month "2026-12", or ''. */
  due: string;
  /** To whom the recommendations are addressed, '' for all. */
  to: string;
  show: Showing;
  group: Grouping;
  sort: Sorting;
  descending: boolean;
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
};

function oneOf<T extends string>(allowed: readonly T[], given: string, otherwise: T): T {
  return allowed.find((each) => each === given) ?? otherwise;
}

/** What the address chooses; what it says that is not known is left at its default. */
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
  };
}

/** The address of a selection: `selectionOf` of it gives the selection back. */
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
  };
}

/** Whether anything is left out; grouping and order leave nothing out. */
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

/** The same grouping and order with nothing left out. */
export function widened(selection: Selection): Selection {
  return { ...everything, group: selection.group, sort: selection.sort, descending: selection.descending };
}
