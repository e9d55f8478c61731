import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { visuallyHidden } from './visuallyHidden';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column' },
  line: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    maxWidth: '100%',
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.55 }, to: { opacity: 1 } },
    animationDuration: '1.8s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** Height, width and space below, in pixels: the title, its line, the sentence, the bar, its key, then seven rows. */
const overview: readonly (readonly [number, string, number])[] = [
  [32, '420px', 8],
  [20, '640px', 14],
  [28, '860px', 14],
  [44, '100%', 12],
  [20, '520px', 28],
  [22, '180px', 14],
  ...Array.from({ length: 7 }, () => [46, '100%', 3] as const),
];

/** What stands in the place of a screen while it is read: the same heights, so that nothing jumps. */
export function LoadingPlan({ what = 'Opening the plan' }: { what?: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <div aria-busy="true">
      <p role="status" style={visuallyHidden}>
        {what}
      </p>
      <div className={styles.lines} aria-hidden="true">
        {overview.map(([height, width, below], index) => (
          <div key={index} className={styles.line} style={{ height, width, marginBottom: below }} />
        ))}
      </div>
    </div>
  );
}
