import * as React from 'react';
import { Link, mergeClasses } from '@fluentui/react-components';
import { Flag16Filled } from '@fluentui/react-icons/lib/atoms/svg/flag';
import { formatDay, formatDayShort } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { leadInWords } from '../../plan/leads';
import { AskButton, AskLine, useAskable } from '../components/ask';
import { RouteLink } from '../ui/RouteLink';
import { visuallyHidden } from '../ui/visuallyHidden';
import { RatingWithReason } from '../components/RatingWithReason';
import type { RecommendationRow } from './planRows';
import { movesInWords } from '../../plan/dueMoves';
import { movedFrom, shortDay, worstInWords } from '../components/rowWords';
import { useTableStyles } from './tableStyles';

export function WorstCell({ worst }: { worst: RatedAction | null }): React.ReactElement | null {
  return worst ? <RatingWithReason rated={worst} reason={worstInWords(worst)} /> : null;
}

/** The present due date and, if it was moved, the original one below it. */
export function DueCell({ rated }: { rated: RatedAction }): React.ReactElement {
  const styles = useTableStyles();
  const original = movedFrom(rated);
  const moved = movesInWords(rated.state);
  const { due } = rated.state;
  return (
    <>
      <div className={styles.day}>{due ? formatDay(due) : 'No date yet'}</div>
      {original ? (
        <div className={mergeClasses(styles.small, styles.day)}>
          was {due && due.slice(0, 4) === original.slice(0, 4) ? formatDayShort(original) : formatDay(original)}
        </div>
      ) : null}
      {moved ? <div className={styles.small}>{moved}</div> : null}
    </>
  );
}

export function ProgressCell({ rated, today }: { rated: RatedAction; today: Day }): React.ReactElement {
  const styles = useTableStyles();
  const asking = <AskLine askable={useAskable().action(rated)} />;
  const last = rated.state.lastReport;
  if (!last)
    return (
      <>
        Nothing reported yet
        {asking}
      </>
    );
  return (
    <>
      <span className={styles.twoLines}>
        <span className={styles.strong}>{shortDay(last.day, today)}</span>
        {last.imported
          ? ` (brought in${last.imported.saidFor ? `, said for ${formatDay(last.imported.saidFor)}` : ''})`
          : ''}{' '}
        {last.text}
      </span>
      {asking}
    </>
  );
}

/** Who leads an action, with the button to ask them. */
export function LeadCell({ rated, tabbable }: { rated: RatedAction; tabbable: boolean }): React.ReactElement {
  const askable = useAskable();
  return (
    <>
      {leadInWords(rated, 'No lead yet')} <AskButton askable={askable.action(rated)} tabbable={tabbable} />
    </>
  );
}

/** An action's text as a link to the action, with a mark when it is urgent. */
export function ActionText({
  rated,
  to,
  tabbable,
}: {
  rated: RatedAction;
  to: string;
  tabbable: boolean;
}): React.ReactElement {
  const styles = useTableStyles();
  return (
    <>
      {rated.action.urgent ? (
        <>
          <Flag16Filled className={styles.flag} aria-hidden /> <span style={visuallyHidden}>Urgent: </span>
        </>
      ) : null}
      <RouteLink to={to} className={styles.link} tabIndex={tabbable ? 0 : -1}>
        {rated.action.text}
      </RouteLink>
    </>
  );
}

export interface NoResponseProps {
  row: RecommendationRow;
  tabbable: boolean;
  onAddFirst: ((row: RecommendationRow) => void) | null;
}

/** Says that no action answers a recommendation, with a button for managers to add the first action. */
export function NoResponse({ row, tabbable, onAddFirst }: NoResponseProps): React.ReactElement | null {
  if (row.listed > 0 || row.recommendation.withdrawn !== null) return null;
  return (
    <>
      No action answers it yet.{' '}
      {onAddFirst ? (
        <Link as="button" inline tabIndex={tabbable ? 0 : -1} onClick={() => onAddFirst(row)}>
          Add the first action
        </Link>
      ) : null}
    </>
  );
}
