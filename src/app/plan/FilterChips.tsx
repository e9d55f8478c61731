import * as React from 'react';
import type { RatingKey } from '../../plan/fields';
import type { PlanView } from '../../plan/view';
import { RatingMark } from '../rating';
import {
  addresseeChoices,
  dueChoices,
  dueInWords,
  groupingWords,
  leadChoices,
  ratingChoices,
  ratingsInWords,
  showingChoices,
  showingInWords,
  sortingWords,
} from './choices';
import { FilterChip } from './FilterChip';
import type { FilterChipProps } from './FilterChip';
import { groupings, sortings } from './selection';
import type { Grouping, Selection, Showing, Sorting } from './selection';
import { capitalised } from '../../plan/words';

export interface FilterChipsProps {
  view: PlanView;
  selection: Selection;
  onSelect(selection: Selection): void;
  /** Whether the order is chosen here. A table does not need this, because its column headings sort it. */
  withSorting: boolean;
  onlyInForce: boolean;
}

/** Changes the given parts of the selection and leaves the rest. */
type Change = (changes: Partial<Selection>) => void;

function worded<T extends string>(
  values: readonly T[],
  words: { [value in T]: string },
): { value: T; label: string }[] {
  return values.map((value) => ({ value, label: capitalised(words[value]) }));
}

/** The label of the chosen value, or the value itself when no option has it (any more). */
function labelOf(choices: { value: string; label: string }[], value: string): string {
  return choices.find((each) => each.value === value)?.label ?? value;
}

function ratingChip(selection: Selection, change: Change): FilterChipProps {
  return {
    name: 'Rating',
    says: ratingsInWords(selection),
    multiple: true,
    choices: ratingChoices().map((choice) => ({
      ...choice,
      mark: <RatingMark rating={choice.value} size={20} decorative />,
    })),
    chosen: selection.ratings,
    inForce: selection.ratings.length > 0,
    onChoose: (values) => change({ ratings: values as RatingKey[] }),
    onClear: () => change({ ratings: [] }),
  };
}

function leadChip(view: PlanView, selection: Selection, change: Change): FilterChipProps {
  const leads = leadChoices(view);
  return {
    name: 'Lead',
    says: selection.lead === '' ? 'anyone' : labelOf(leads, selection.lead),
    choices: leads,
    chosen: selection.lead ? [selection.lead] : [],
    inForce: selection.lead !== '',
    onChoose: ([lead]) => change({ lead }),
    onClear: () => change({ lead: '' }),
  };
}

function dueChip(view: PlanView, selection: Selection, change: Change): FilterChipProps {
  return {
    name: 'Due',
    says: dueInWords(selection.due),
    choices: dueChoices(view),
    chosen: selection.due ? [selection.due] : [],
    inForce: selection.due !== '',
    onChoose: ([due]) => change({ due }),
    onClear: () => change({ due: '' }),
  };
}

/** The filter by addressee; null when all recommendations have the same one. */
function addresseeChip(view: PlanView, selection: Selection, change: Change): FilterChipProps | null {
  const addressees = addresseeChoices(view);
  if (addressees.length <= 1 && selection.to === '') return null;
  return {
    name: 'To',
    says: selection.to === '' ? 'anybody' : labelOf(addressees, selection.to).toLowerCase(),
    choices: addressees,
    chosen: selection.to ? [selection.to] : [],
    inForce: selection.to !== '',
    onChoose: ([to]) => change({ to }),
    onClear: () => change({ to: '' }),
  };
}

/** The filter by priority; null when the address names no priority. */
function priorityChip(view: PlanView, selection: Selection, change: Change): FilterChipProps | null {
  if (selection.priority === '') return null;
  const priorities = view.priorities.flatMap(({ priority }) =>
    priority ? [{ value: priority.ref, label: `${priority.ref}, ${priority.title}` }] : [],
  );
  return {
    name: 'Priority',
    says: labelOf(priorities, selection.priority),
    choices: priorities,
    chosen: [selection.priority],
    inForce: true,
    onChoose: ([priority]) => change({ priority }),
    onClear: () => change({ priority: '' }),
  };
}

function showChip(view: PlanView, selection: Selection, change: Change): FilterChipProps {
  return {
    name: 'Show',
    says: showingInWords(selection.show),
    choices: showingChoices(view),
    chosen: [selection.show],
    inForce: selection.show !== 'live',
    onChoose: ([show]) => change({ show: show as Showing }),
    onClear: () => change({ show: 'live' }),
  };
}

function groupChip(view: PlanView, selection: Selection, change: Change): FilterChipProps {
  return {
    name: 'Group',
    says: groupingWords[selection.group],
    choices: worded(
      groupings.filter((each) => each !== 'cross-cutting' || view.crossCutting.length > 0),
      groupingWords,
    ),
    chosen: [selection.group],
    inForce: false,
    onChoose: ([group]) => change({ group: group as Grouping }),
  };
}

function orderChip(selection: Selection, change: Change): FilterChipProps {
  return {
    name: 'Order',
    says: sortingWords[selection.sort],
    choices: worded(sortings, sortingWords),
    chosen: [selection.sort],
    inForce: false,
    onChoose: ([sort]) => change({ sort: sort as Sorting, descending: false }),
  };
}

function chipsFor({ view, selection, onSelect, withSorting }: FilterChipsProps): FilterChipProps[] {
  const change: Change = (changes) => onSelect({ ...selection, ...changes });
  return [
    ratingChip(selection, change),
    leadChip(view, selection, change),
    dueChip(view, selection, change),
    addresseeChip(view, selection, change),
    priorityChip(view, selection, change),
    showChip(view, selection, change),
    groupChip(view, selection, change),
    withSorting ? orderChip(selection, change) : null,
  ].filter((chip): chip is FilterChipProps => chip !== null);
}

/**
 * The filters of the plan, each showing its setting. In a narrow place only filters in force are shown until somebody
 * asks for more.
 */
export function FilterChips(props: FilterChipsProps): React.ReactElement {
  const chips = chipsFor(props);
  return (
    <>{chips.map((chip) => (props.onlyInForce && !chip.inForce ? null : <FilterChip key={chip.name} {...chip} />))}</>
  );
}
