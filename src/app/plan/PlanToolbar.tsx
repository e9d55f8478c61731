import * as React from 'react';
import { Button, Input, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { print, touch, upTo } from '../ui/breakpoints';
import { Filter20Regular } from '@fluentui/react-icons/lib/atoms/svg/filter';
import { Search20Regular } from '@fluentui/react-icons/lib/atoms/svg/search';
import { formatDay } from '../../plan/day';
import type { PlanView } from '../../plan/view';
import { ScreenHeading } from '../ui/ScreenHeading';
import { CopyLink } from '../ui/CopyLink';
import { FilterChips } from './FilterChips';
import type { PlanRows } from './planRows';
import { shownOf } from '../components/rowWords';
import { isNarrowed, widened } from './selection';
import type { Selection } from './selection';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';

export interface PlanToolbarProps {
  view: PlanView;
  planRows: PlanRows;
  selection: Selection;
  onSelect(selection: Selection): void;
  /** The full address of this view of the plan. */
  address: string;
  /** Whether the plan is shown as cards, which have no column headings to sort by and no room for unused filters. */
  narrow: boolean;
  /** Whether the page is being printed. Paper shows only the filters in force and no buttons. */
  printing: boolean;
  /** The menu of what a manager can add; null for readers. */
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
    [upTo.form]: { paddingLeft: '16px' },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '8px' },
  words: {
    columnGap: '16px',
    [touch]: { rowGap: 0, '& button': { minHeight: '44px' } },
  },
  // The line is as high as a finger needs, because it is between buttons (WCAG 2.2, 2.5.8).
  another: { lineHeight: '24px', [touch]: { lineHeight: '44px' } },
  offPaper: { [print]: { display: 'none' } },
  search: { flexBasis: '220px', flexGrow: 1, maxWidth: '320px' },
  filters: { minHeight: '44px' },
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

/** The tools above the plan: search, filters, the number of actions they leave, and a link to this view. */
export function PlanToolbar(props: PlanToolbarProps): React.ReactElement {
  const { view, selection, onSelect, address, narrow, printing, adding } = props;
  const styles = useStyles();
  const [open, setOpen] = React.useState(false);
  return (
    <div className={styles.toolbar} role="search" aria-label="Search and filter the plan">
      <div className={styles.line}>
        <ScreenHeading className={styles.title}>Plan</ScreenHeading>
        <div className={styles.adding}>{adding}</div>
      </div>
      <div className={styles.line}>
        <Input
          className={mergeClasses(styles.search, styles.offPaper)}
          type="search"
          aria-label="Search the plan"
          placeholder="Search the plan"
          contentBefore={<Search20Regular aria-hidden />}
          value={selection.text}
          onChange={(_, data) => onSelect({ ...selection, text: data.value })}
        />
        {narrow && !printing ? (
          <Button
            className={styles.filters}
            icon={<Filter20Regular />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            Filters
          </Button>
        ) : null}
        <FilterChips
          view={view}
          selection={selection}
          onSelect={onSelect}
          withSorting={narrow}
          onlyInForce={printing || (narrow && !open)}
        />
      </div>
      <div className={mergeClasses(styles.line, styles.words)}>
        <span aria-live="polite">
          <span className={styles.count}>{countInWords(props)}</span>, as of {formatDay(view.today)}
        </span>
        {printing ? null : (
          <RouteLink className={styles.another} to={screenRoute('history')}>
            Another day
          </RouteLink>
        )}
        {isNarrowed(selection) ? (
          <Link as="button" className={styles.offPaper} onClick={() => onSelect(widened(selection))}>
            Show all
          </Link>
        ) : (
          <Link
            as="button"
            className={styles.offPaper}
            onClick={() =>
              onSelect({ ...widened(selection), sort: 'plan', descending: false, ratings: ['Red', 'Amber'] })
            }
          >
            Show off track or at risk
          </Link>
        )}
        <Looks selection={selection} onSelect={onSelect} />
        {printing ? null : <CopyLink address={address} />}
      </div>
    </div>
  );
}

/** Chooses between the table and the line of time, and how much of the line is seen at once. */
function Looks({ selection, onSelect }: Pick<PlanToolbarProps, 'selection' | 'onSelect'>): React.ReactElement {
  const styles = useStyles();
  const isOnTime = selection.view === 'timeline';
  return (
    <>
      <Link
        as="button"
        className={styles.offPaper}
        onClick={() => onSelect({ ...selection, view: isOnTime ? 'table' : 'timeline' })}
      >
        {isOnTime ? 'Show as a table' : 'Show on a time line'}
      </Link>
      {isOnTime ? (
        <Link
          as="button"
          className={styles.offPaper}
          onClick={() => onSelect({ ...selection, zoom: selection.zoom === 'year' ? 'quarter' : 'year' })}
        >
          {selection.zoom === 'year' ? 'Show by quarter' : 'Show by year'}
        </Link>
      ) : null}
    </>
  );
}
