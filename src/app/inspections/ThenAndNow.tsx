import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-right';
import { thenAndNow } from '../../plan/inspections/comparison';
import type { RecommendationCount } from '../../plan/inspections/comparison';
import { useReadingStyles } from '../ui/readingStyles';

const useStyles = makeStyles({
  pair: { display: 'flex', alignItems: 'center', columnGap: '20px', marginTop: '16px' },
  one: { display: 'flex', flexDirection: 'column' },
  number: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/**
 * Compares how many recommendations the last two inspections made (requirement 7). Shows nothing while only one is
 * known.
 */
export function ThenAndNow({ counts }: { counts: readonly RecommendationCount[] }): React.ReactElement | null {
  const styles = useStyles();
  const reading = useReadingStyles();
  const words = thenAndNow(counts);
  if (words === null) return null;
  const [then, now] = counts.slice(-2);
  const one = ({ count, day }: RecommendationCount, when: string): React.ReactElement => (
    <span className={styles.one}>
      <span className={styles.number}>{count}</span>
      <span className={reading.small}>
        {count === 1 ? 'recommendation' : 'recommendations'} {when}
        {day ? `, ${day.slice(0, 4)}` : ''}
      </span>
    </span>
  );
  return (
    <div role="img" aria-label={words} className={styles.pair}>
      {one(then, 'then')}
      <ArrowRight20Regular aria-hidden="true" />
      {one(now, 'now')}
    </div>
  );
}
