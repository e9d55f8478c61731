import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MeasureRating } from '../../plan/measures/tolerance';
import { RatingMark } from '../rating';

const useStyles = makeStyles({
  rating: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  word: { fontWeight: tokens.fontWeightSemibold },
});

/**
 * How good the latest value is by the measure's tolerance: a mark with shape and letter, and the word. The reason stands
 * in the sentence below it.
 */
export function MeasureRatingMark({
  rating,
  className,
}: {
  rating: MeasureRating | null;
  className?: string;
}): React.ReactElement | null {
  const styles = useStyles();
  if (rating === null) return null;
  return (
    <div className={mergeClasses(styles.rating, className)}>
      <RatingMark rating={rating.key} size={20} decorative />
      <span className={styles.word}>{rating.key}</span>
    </div>
  );
}
