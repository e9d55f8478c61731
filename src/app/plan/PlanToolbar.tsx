import * as React from 'react';
import { Input, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/lib/atoms/svg/search';
import type { RatingKey } from '../../plan/entities';
import { formatDay } from '../../plan/day';
import type { PlanView } from '../../plan/view';
import { RatingMark } from '../rating';
import { ScreenHeading } from '../shell/ScreenHeading';
import {
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
import { CopyLink } from './CopyLink';
import { FilterChip } from './FilterChip';
import type { PlanRows } from './planRows';
import { shownOf } from './rowWords';
import { everything, groupings, isNarrowed, sortings, widened } from './selection';
import type { Grouping, Selection, Showing, Sorting } from './selection';

export interface PlanToolbarProps {
  view: PlanView;
  planRows: PlanRows;
  selection: Selection;
  onSelect(selection: Selection): void;
  /** A full address of this view. */
  address: string;
  /** Cards have no column heads to sort by. */
  withSorting: boolean;
  /** What a manager can add; null for readers. */
  adding: React.ReactNode;
}

const useStyles = makeStyles({
  toolbar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    paddingTop: '16px',
    paddingRight: '16px',
    paddingBottom: '10px',
    paddingLeft: '24px',
    '@container (max-width: 720px)': { paddingLeft: '16px' },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '8px' },
  words: { columnGap: '16px' },
  search: { flexBasis: '220px', flexGrow: 1, maxWidth: '320px' },
  adding: { marginLeft: 'auto' },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

function countInWords({ view, planRows, selection }: PlanToolbarProps): string {
  if (selection.show === 'gaps') {
    const count = planRows.recommendations;
    return count === 1 ? '1 recommendation without a response' : `${count} recommendations without a response`;
  }
  if (selection.show === 'withdrawn') {
    const count = planRows.actions.length;
    return count === 1 ? '1 withdrawn action' : `${count} withdrawn actions`;
  }
  return shownOf(planRows.actions.length, view.counts);
}

/** Search, filters that say what they do, how many actions they leave, and a link that brings this view back. */
export function PlanToolbar(props: PlanToolbarProps): React.ReactElement {
  const { view, selection, onSelect, address, withSorting, adding } = props;
  const styles = useStyles();
  const change = (changes: Partial<Selection>): void => onSelect({ ...selection, ...changes });
  const leads = leadChoices(view);
  const priority = view.priorities.find((each) => each.priority?.ref === selection.priority)?.priority;
  return (
    <div className={styles.toolbar} role="search" aria-label="Search and filter the plan">
      <div className={styles.line}>
        <ScreenHeading className={styles.title}>Plan</ScreenHeading>
        <div className={styles.adding}>{adding}</div>
      </div>
      <div className={styles.line}>
        <Input
          className={styles.search}
          type="search"
          aria-label="Search the plan"
          placeholder="Search the plan"
          contentBefore={<Search20Regular aria-hidden />}
          value={selection.text}
          onChange={(_, data) => change({ text: data.value })}
        />
        <FilterChip
          name="Rating"
          says={ratingsInWords(selection)}
          multiple
          choices={ratingChoices().map((choice) => ({
            ...choice,
            mark: <RatingMark rating={choice.value as RatingKey} size={20} decorative />,
          }))}
          chosen={selection.ratings}
          inForce={selection.ratings.length > 0}
          onChoose={(values) => change({ ratings: values as RatingKey[] })}
          onClear={() => change({ ratings: [] })}
        />
        <FilterChip
          name="Lead"
          says={
            selection.lead === ''
              ? 'anyone'
              : (leads.find((each) => each.value === selection.lead)?.label ?? selection.lead)
          }
          choices={leads}
          chosen={selection.lead ? [selection.lead] : []}
          inForce={selection.lead !== ''}
          onChoose={([lead]) => change({ lead })}
          onClear={() => change({ lead: '' })}
        />
        <FilterChip
          name="Due"
          says={dueInWords(selection.due)}
          choices={dueChoices(view)}
          chosen={selection.due ? [selection.due] : []}
          inForce={selection.due !== ''}
          onChoose={([due]) => change({ due })}
          onClear={() => change({ due: '' })}
        />
        {selection.priority ? (
          <FilterChip
            name="Priority"
            says={priority ? `${priority.ref}, ${priority.title}` : selection.priority}
            choices={view.priorities.flatMap((each) =>
              each.priority
                ? [{ value: each.priority.ref, label: `${each.priority.ref}, ${each.priority.title}` }]
                : [],
            )}
            chosen={[selection.priority]}
            inForce
            onChoose={([chosen]) => change({ priority: chosen })}
            onClear={() => change({ priority: '' })}
          />
        ) : null}
        <FilterChip
          name="Show"
          says={showingInWords(selection.show)}
          choices={showingChoices(view)}
          chosen={[selection.show]}
          inForce={selection.show !== 'live'}
          onChoose={([show]) => change({ show: show as Showing })}
          onClear={() => change({ show: 'live' })}
        />
        <FilterChip
          name="Group"
          says={groupingWords[selection.group]}
          choices={groupings.map((value) => ({ value, label: sentenceCase(groupingWords[value]) }))}
          chosen={[selection.group]}
          inForce={false}
          onChoose={([group]) => change({ group: group as Grouping })}
        />
        {withSorting ? (
          <FilterChip
            name="Order"
            says={sortingWords[selection.sort]}
            choices={sortings.map((value) => ({ value, label: sentenceCase(sortingWords[value]) }))}
            chosen={[selection.sort]}
            inForce={false}
            onChoose={([sort]) => change({ sort: sort as Sorting, descending: false })}
          />
        ) : null}
      </div>
      <div className={mergeClasses(styles.line, styles.words)}>
        <span aria-live="polite">
          <span className={styles.count}>{countInWords(props)}</span>, as of {formatDay(view.today)}
        </span>
        {isNarrowed(selection) ? (
          <Link as="button" onClick={() => onSelect(widened(selection))}>
            Show all
          </Link>
        ) : (
          <Link
            as="button"
            onClick={() => onSelect({ ...everything, group: selection.group, ratings: ['Red', 'Amber'] })}
          >
            Show off track or at risk
          </Link>
        )}
        <CopyLink address={address} />
      </div>
    </div>
  );
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
