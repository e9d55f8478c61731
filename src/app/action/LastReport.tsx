import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { RatingMark } from '../rating';

const useStyles = makeStyles({
  last: {
    display: 'flex',
    columnGap: '12px',
    paddingTop: '12px',
    paddingRight: '12px',
    paddingBottom: '12px',
    paddingLeft: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  lastText: { whiteSpace: 'pre-wrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** What was reported last on an action, with its rating. */
export function LastReport({ rated }: { rated: RatedAction }): React.ReactElement {
  const styles = useStyles();
  const last = rated.state.lastReport;
  return (
    <div className={styles.last}>
      {rated.rating ? (
        <RatingMark
          rating={rated.rating.key}
          embedded={rated.rating.embedded}
          awaiting={rated.rating.awaiting}
          size={22}
        />
      ) : null}
      <div className={styles.lastText}>
        {last ? (
          <>
            <span className={styles.strong}>Last report, {formatDay(last.day)}.</span> {last.text}
          </>
        ) : (
          'Nothing has been reported on this action yet.'
        )}
      </div>
    </div>
  );
}
