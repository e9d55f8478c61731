import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-right';
import type { Rating } from '../../plan/view';
import { RatingMark, wordOfRating } from '../rating';

const useStyles = makeStyles({
  forecast: { display: 'flex', columnGap: '12px', alignItems: 'flex-start' },
  marks: { display: 'flex', columnGap: '6px', alignItems: 'center', flexShrink: 0 },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
  outcome: { fontWeight: tokens.fontWeightSemibold },
});

/** Shows the rating that sending the report leads to, with the rating's reason. */
export function RatingForecast({ now, next }: { now: Rating; next: Rating | null }): React.ReactElement {
  const styles = useStyles();
  if (!next) return <p className={styles.nothing}>Choose how it is going to see what the rating will become.</p>;
  const stays = now.key === next.key && now.embedded === next.embedded && now.awaiting === next.awaiting;
  const word = wordOfRating(next).toLowerCase();
  return (
    <div className={styles.forecast}>
      <span className={styles.marks}>
        {stays ? null : (
          <>
            <RatingMark rating={now.key} embedded={now.embedded} awaiting={now.awaiting} size={28} decorative />
            <ArrowRight20Regular aria-hidden />
          </>
        )}
        <RatingMark rating={next.key} embedded={next.embedded} awaiting={next.awaiting} size={28} decorative />
      </span>
      <span>
        <span className={styles.outcome} role="status">
          {stays ? `The rating stays ${next.key}: ${word}. ` : `The rating will become ${next.key}: ${word}. `}
        </span>
        {next.reason}
        {next.rule === 'no evidence' ? ' Add a file or a link that shows it, and it becomes Blue.' : ''}
      </span>
    </div>
  );
}
