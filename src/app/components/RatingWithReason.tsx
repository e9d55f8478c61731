import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RatedAction } from '../../plan/view';
import { wordOfRating } from '../../plan/ratingWords';
import { RatingMark } from '../rating';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  withMark: { display: 'flex', columnGap: '10px', alignItems: 'flex-start', minWidth: 0 },
  mark: { marginTop: '1px' },
});

/** The mark of a rating with its reason beside it. A reason that begins with the rating’s word is heard once. */
export function RatingWithReason({ rated, reason }: { rated: RatedAction; reason: string }): React.ReactElement {
  const styles = useStyles();
  if (!rated.rating) return <span className={styles.quiet}>Withdrawn{reason ? `. ${reason}` : ''}</span>;
  return (
    <span className={styles.withMark}>
      <RatingMark
        rating={rated.rating.key}
        embedded={rated.rating.embedded}
        awaiting={rated.rating.awaiting}
        size={20}
        decorative={reason.startsWith(wordOfRating(rated.rating))}
        className={styles.mark}
      />
      <span>{reason}</span>
    </span>
  );
}

/** Why an action has its rating or is not in the plan: the rating's reason or the reason of its withdrawal. */
export function reasonOf(rated: RatedAction): string {
  return rated.rating?.reason ?? rated.state.withdrawn?.reason ?? '';
}
