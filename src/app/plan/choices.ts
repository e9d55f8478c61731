import { folded } from '../../plan/search';
import type { RatingKey } from '../../plan/fields';
import type { PlanView } from '../../plan/view';
import { ratingWords } from '../../plan/ratingWords';
import { isShown, leadByWords, outsideOwner } from './matching';
import { worstFirst } from '../rating';
import type { Grouping, Selection, Showing, Sorting } from './selection';
import { monthOf } from './planRows';
import { capitalised } from '../../plan/words';

export interface WordedChoice {
  value: string;
  label: string;
}

export const groupingWords: { [grouping in Grouping]: string } = {
  priority: 'by priority',
  'cross-cutting': 'by cross-cutting priority',
  lead: 'by lead',
  due: 'by month due',
  none: 'no groups',
};

export const sortingWords: { [sorting in Sorting]: string } = {
  plan: 'as in the plan',
  due: 'by due date',
  rating: 'worst first',
  lead: 'by lead',
  progress: 'last reported first',
};

/** The chosen ratings in words: "off track or at risk", "any". */
export function ratingsInWords({ ratings }: Selection): string {
  if (ratings.length === 0) return 'any';
  return ratings.map((rating) => ratingWords[rating].toLowerCase()).join(' or ');
}

export function ratingChoices(): { value: RatingKey; label: string }[] {
  return worstFirst.map((rating) => ({ value: rating, label: ratingWords[rating] }));
}

/** Everybody who leads an action, by name, and "no lead yet" when there are actions without a lead. */
export function leadChoices(view: PlanView): WordedChoice[] {
  const leads = new Map<string, string>();
  let without = false;
  for (const { lead, rating, action } of view.actions) {
    if (action.externalOwner !== null) leads.set(outsideOwner(action.externalOwner), action.externalOwner);
    if (!lead && action.leadText !== null) leads.set(leadByWords(action.leadText), action.leadText);
    if (lead) leads.set(lead.login, lead.name);
    else if (rating) without = true;
  }
  const named = [...leads]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en-GB'));
  return without ? [...named, { value: 'none', label: 'No lead yet' }] : named;
}

const dueWords: { [due: string]: string } = {
  late: 'late',
  fortnight: 'in the next two weeks',
  quarter: 'in the next three months',
  none: 'no date yet',
};

/** The chosen period of due dates in words: "any time", "late", "in December 2026". */
export function dueInWords(due: string): string {
  if (due === '') return 'any time';
  return dueWords[due] ?? `in ${monthOf(`${due}-01`)}`;
}

/** The periods that can be chosen, followed by each month in which an action is due. */
export function dueChoices(view: PlanView): WordedChoice[] {
  const months = new Set<string>();
  for (const { state, rating } of view.actions) if (rating && state.due) months.add(state.due.slice(0, 7));
  const values = ['late', 'fortnight', 'quarter', 'none', ...[...months].sort()];
  return values.map((value) => {
    const words = dueInWords(value);
    return { value, label: capitalised(words) };
  });
}

const showingWords: { [showing in Showing]: string } = {
  live: 'what is in force',
  gaps: 'recommendations without a response',
  silent: 'nothing reported yet',
  asked: 'asked and not answered',
  waiting: 'waiting for something late',
  unasked: 'answering no recommendation',
  workforce: 'about the workforce',
  outside: 'owned outside the service',
  withdrawn: 'what was withdrawn',
};

export function showingInWords(show: Showing): string {
  return showingWords[show];
}

/** The kinds of action that can be listed, each with its number. */
export function showingChoices(view: PlanView): WordedChoice[] {
  const counted = (show: Showing): number =>
    view.actions.filter((rated) => rated.rating !== null && isShown(rated, show)).length;
  const withdrawn = view.actions.filter(({ rating }) => !rating).length;
  return [
    { value: 'live', label: `What is in force (${view.counts.total})` },
    { value: 'gaps', label: `Recommendations without a response (${view.withoutResponse.length})` },
    { value: 'silent', label: `Actions with nothing reported yet (${counted('silent')})` },
    { value: 'asked', label: `Actions with an open question (${counted('asked')})` },
    { value: 'waiting', label: `Waiting for something late (${counted('waiting')})` },
    { value: 'unasked', label: `Answering no recommendation (${counted('unasked')})` },
    { value: 'workforce', label: `About the workforce (${counted('workforce')})` },
    { value: 'outside', label: `Owned outside the service (${counted('outside')})` },
    { value: 'withdrawn', label: `Withdrawn actions (${withdrawn})` },
  ];
}

/** The addressees of the recommendations in force, in plan order. Different spellings of one addressee count once. */
export function addresseeChoices(view: PlanView): WordedChoice[] {
  const addressees = new Map<string, string>();
  for (const { recommendation } of view.priorities.flatMap(({ recommendations }) => recommendations)) {
    const addressee = recommendation.addressee.trim();
    const key = folded(addressee);
    if (addressee !== '' && recommendation.withdrawn === null && !addressees.has(key)) addressees.set(key, addressee);
  }
  return [...addressees].map(([value, label]) => ({
    value,
    label: capitalised(label),
  }));
}
