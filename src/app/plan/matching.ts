import { addDays } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanView, RatedAction } from '../../plan/view';
import { openQueriesOf } from '../../plan/queries';
import { folded, hasWords, sameText, searchedWords } from '../../plan/search';
import type { Selection, Showing } from './selection';

/**
 * The words by which an action can be found, folded. They are kept for each action, because people search as they type.
 */
const words = new WeakMap<RatedAction, string>();

function wordsOf(rated: RatedAction): string {
  const known = words.get(rated);
  if (known !== undefined) return known;
  const { action, lead, priority, recommendation, rating, state } = rated;
  const made = folded(
    [
      action.ref,
      action.text,
      action.outcome,
      action.measure,
      lead?.name,
      action.externalOwner,
      action.leadText,
      ...action.details.map(({ heading, text }) => `${heading} ${text}`),
      action.workforce ? 'workforce' : '',
      priority?.title,
      recommendation && `recommendation ${recommendation.ref} ${recommendation.text}`,
      rating?.reason,
      state.lastReport?.text,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  words.set(rated, made);
  return made;
}

function isDueIn(due: Day | null, late: boolean, wanted: string, today: Day): boolean {
  if (wanted === '') return true;
  if (wanted === 'none') return due === null;
  if (wanted === 'late') return late;
  if (due === null) return false;
  if (wanted === 'fortnight') return due >= today && due <= addDays(today, 14);
  if (wanted === 'quarter') return due >= today && due <= addDays(today, 91);
  return due.startsWith(wanted);
}

/** For each kind of listing within the live plan, the actions that it keeps. */
const keeps: { [showing in Showing]?: (rated: RatedAction) => boolean } = {
  silent: ({ state }) => state.lastReport === null && state.done === null,
  asked: ({ state }) => openQueriesOf(state).length > 0,
  waiting: ({ rating }) => rating?.rule === 'waits',
  unasked: ({ recommendation }) => recommendation === null,
  workforce: ({ action }) => action.workforce,
  outside: ({ action }) => action.externalOwner !== null,
};

/** Whether an action in force belongs to a kind of listing. */
export function isShown(rated: RatedAction, show: Showing): boolean {
  return keeps[show]?.(rated) ?? true;
}

/** The filter value for an outside owner. Outside owners have no account, so they are filtered by name. */
export const outsideOwner = (name: string): string => `outside:${name}`;

/** The filter value for a lead in words, who has no account or was not named yet. */
export const leadByWords = (words: string): string => `words:${words}`;

/** Whether a recommendation's addressee is the wanted one in any spelling; '' accepts any. */
export function isAddressedTo(addressee: string, wanted: string): boolean {
  return wanted === '' || sameText(addressee, wanted);
}

function isLedBy({ lead, action }: RatedAction, wanted: string): boolean {
  if (wanted === '') return true;
  if (wanted === 'none') return lead === null;
  if (lead === null && action.leadText !== null && leadByWords(action.leadText) === wanted) return true;
  return lead?.login === wanted || (action.externalOwner !== null && outsideOwner(action.externalOwner) === wanted);
}

/** Whether the selection lists an action on a given day. Withdrawn actions are only listed by "withdrawn". */
export function isSelected(rated: RatedAction, selection: Selection, today: Day): boolean {
  const withdrawn = rated.rating === null;
  if (withdrawn !== (selection.show === 'withdrawn') || selection.show === 'gaps') return false;
  if (!isShown(rated, selection.show)) return false;
  if (selection.ratings.length > 0 && !(rated.rating && selection.ratings.includes(rated.rating.key))) return false;
  if (!isLedBy(rated, selection.lead)) return false;
  if (selection.priority && rated.priority?.ref !== selection.priority) return false;
  if (!isAddressedTo(rated.recommendation?.addressee ?? '', selection.to)) return false;
  if (!isDueIn(rated.state.due, rated.workingDaysLate > 0, selection.due, today)) return false;
  return hasWords(wordsOf(rated), searchedWords(selection.text));
}

/** The actions that the selection lists, in plan order. */
export function selectedActions(view: PlanView, selection: Selection): RatedAction[] {
  return view.actions.filter((rated) => isSelected(rated, selection, view.today));
}
