import * as React from 'react';
import { Link, mergeClasses } from '@fluentui/react-components';
import { Flag16Filled } from '@fluentui/react-icons/lib/atoms/svg/flag';
import { formatDay, formatDayShort } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { RatingMark } from '../rating';
import { RouteLink } from '../ui/RouteLink';
import { visuallyHidden } from '../ui/visuallyHidden';
import type { RecommendationRow } from './planRows';
import { movedFrom, shortDay, worstInWords } from './rowWords';
import { useTableStyles } from './tableStyles';

/** The mark of a rating with its reason beside it. */
export function RatingWithReason({ rated, reason }: { rated: RatedAction; reason: string }): React.ReactElement {
  const styles = useTableStyles();
  if (!rated.rating) return <span className={styles.quiet}>Withdrawn{reason ? `. ${reason}` : ''}</span>;
  return (
    <span className={styles.withMark}>
      <RatingMark rating={rated.rating.key} embedded={rated.rating.embedded} size={20} className={styles.mark} />
      <span>{reason}</span>
    </span>
  );
}

/** Why an action stands where it does: the rating's reason, or the reason of its withdrawal. */
export function reasonOf(rated: RatedAction): string {
  return rated.rating?.reason ?? rated.state.withdrawn?.reason ?? '';
}

export function WorstCell({ worst }: { worst: RatedAction | null }): React.ReactElement | null {
  return worst ? <RatingWithReason rated={worst} reason={worstInWords(worst)} /> : null;
}

/** The current due date, and the first one under it when it moved. */
export function DueCell({ rated }: { rated: RatedAction }): React.ReactElement {
  const styles = useTableStyles();
  const original = movedFrom(rated);
  const { due } = rated.state;
  return (
    <>
      <div className={styles.day}>{due ? formatDay(due) : 'No date yet'}</div>
      {original ? (
        <div className={mergeClasses(styles.small, styles.day)}>
          was {due && due.slice(0, 4) === original.slice(0, 4) ? formatDayShort(original) : formatDay(original)}
        </div>
      ) : null}
    </>
  );
}

export function ProgressCell({ rated, today }: { rated: RatedAction; today: Day }): React.ReactElement {
  const styles = useTableStyles();
  const last = rated.state.lastReport;
  if (!last) return <>Nothing reported yet</>;
  return (
    <span className={styles.twoLines}>
      <span className={styles.strong}>{shortDay(last.day, today)}</span>
      {last.imported
        ? ` (brought in${last.imported.saidFor ? `, said for ${formatDay(last.imported.saidFor)}` : ''})`
        : ''}{' '}
      {last.text}
    </span>
  );
}

/** An action's text as a link to it, flagged when it is urgent. */
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

/** Says that nothing answers a recommendation in force, and lets a manager begin the first action. */
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
