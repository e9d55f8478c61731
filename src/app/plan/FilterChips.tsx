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

export interface FilterChipsProps {
  view: PlanView;
  selection: Selection;
  onSelect(selection: Selection): void;
  /** Whether the order is chosen here: a table has column heads for it. */
  withSorting: boolean;
  onlyInForce: boolean;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function chipsFor({ view, selection, onSelect, withSorting }: FilterChipsProps): FilterChipProps[] {
  const change = (changes: Partial<Selection>): void => onSelect({ ...selection, ...changes });
  const leads = leadChoices(view);
  const priorities = view.priorities.flatMap(({ priority }) =>
    priority ? [{ value: priority.ref, label: `${priority.ref}, ${priority.title}` }] : [],
  );
  const worded = <T extends string>(
    values: readonly T[],
    words: { [value in T]: string },
  ): { value: T; label: string }[] => values.map((value) => ({ value, label: sentenceCase(words[value]) }));
  const said = (choices: { value: string; label: string }[], value: string): string =>
    choices.find((each) => each.value === value)?.label ?? value;
  const chips: FilterChipProps[] = [
    {
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
    },
    {
      name: 'Lead',
      says: selection.lead === '' ? 'anyone' : said(leads, selection.lead),
      choices: leads,
      chosen: selection.lead ? [selection.lead] : [],
      inForce: selection.lead !== '',
      onChoose: ([lead]) => change({ lead }),
      onClear: () => change({ lead: '' }),
    },
    {
      name: 'Due',
      says: dueInWords(selection.due),
      choices: dueChoices(view),
      chosen: selection.due ? [selection.due] : [],
      inForce: selection.due !== '',
      onChoose: ([due]) => change({ due }),
      onClear: () => change({ due: '' }),
    },
    {
      name: 'Show',
      says: showingInWords(selection.show),
      choices: showingChoices(view),
      chosen: [selection.show],
      inForce: selection.show !== 'live',
      onChoose: ([show]) => change({ show: show as Showing }),
      onClear: () => change({ show: 'live' }),
    },
    {
      name: 'Group',
      says: groupingWords[selection.group],
      choices: worded(
        groupings.filter((each) => each !== 'cross-cutting' || view.crossCutting.length > 0),
        groupingWords,
      ),
      chosen: [selection.group],
      inForce: false,
      onChoose: ([group]) => change({ group: group as Grouping }),
    },
  ];
  if (selection.priority !== '') {
    chips.splice(3, 0, {
      name: 'Priority',
      says: said(priorities, selection.priority),
      choices: priorities,
      chosen: [selection.priority],
      inForce: true,
      onChoose: ([priority]) => change({ priority }),
      onClear: () => change({ priority: '' }),
    });
  }
  const addressees = addresseeChoices(view);
  if (addressees.length > 1 || selection.to !== '') {
    chips.splice(3, 0, {
      name: 'To',
      says: selection.to === '' ? 'anybody' : said(addressees, selection.to).toLowerCase(),
      choices: addressees,
      chosen: selection.to ? [selection.to] : [],
      inForce: selection.to !== '',
      onChoose: ([to]) => change({ to }),
      onClear: () => change({ to: '' }),
    });
  }
  if (withSorting) {
    chips.push({
      name: 'Order',
      says: sortingWords[selection.sort],
      choices: worded(sortings, sortingWords),
      chosen: [selection.sort],
      inForce: false,
      onChoose: ([sort]) => change({ sort: sort as Sorting, descending: false }),
    });
  }
  return chips;
}

/** The filters of the plan, each saying what it does; in a narrow place only those in force until somebody asks for more. */
export function FilterChips(props: FilterChipsProps): React.ReactElement {
  const chips = chipsFor(props);
  return (
    <>{chips.map((chip) => (props.onlyInForce && !chip.inForce ? null : <FilterChip key={chip.name} {...chip} />))}</>
  );
}
