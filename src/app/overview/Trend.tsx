import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../plan/day';
import { formatDay } from '../../plan/day';

export interface TrendPoint {
  day: Day;
  onTrackOrDone: number;
  total: number;
}

const useStyles = makeStyles({
  line: { display: 'block', flexShrink: 0, forcedColorAdjust: 'auto' },
});

const width = 84;
const height = 20;
const inset = 4;

function share({ onTrackOrDone, total }: TrendPoint): number {
  return total === 0 ? 0 : onTrackOrDone / total;
}

/**
 * The trend line as a sentence from its first point to its last: "On track or done: up from 4 of 9 on 31 Aug 2026 to 7
 * of 9 on 23 Nov 2026". The points between stand in the table by month. Empty without a point.
 */
export function trendInWords(points: readonly TrendPoint[]): string {
  const [first] = points;
  const last = points[points.length - 1];
  if (!first || !last) return '';
  const on = (point: TrendPoint): string => `${point.onTrackOrDone} of ${point.total} on ${formatDay(point.day)}`;
  const moved = share(last) - share(first);
  if (first === last) return `On track or done: ${on(last)}`;
  if (moved === 0) return `On track or done: ${on(first)}, and still ${on(last)}`;
  return `On track or done: ${moved > 0 ? 'up' : 'down'} from ${on(first)} to ${on(last)}`;
}

/**
 * Draws the share of actions on track or done over the months, from none to all, with a dot for today. Draws nothing
 * for a single point.
 */
export function Trend({ points }: { points: readonly TrendPoint[] }): React.ReactElement | null {
  const styles = useStyles();
  const last = points[points.length - 1];
  if (!last || points.length < 2) return null;
  const x = (index: number): number => inset + (index / (points.length - 1)) * (width - 2 * inset);
  const y = (point: TrendPoint): number => inset + (1 - share(point)) * (height - 2 * inset);
  return (
    <svg
      className={styles.line}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={trendInWords(points)}
      focusable="false"
    >
      <polyline
        points={points.map((point, index) => `${x(index).toFixed(1)},${y(point).toFixed(1)}`).join(' ')}
        fill="none"
        stroke={tokens.colorNeutralForeground3}
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={x(points.length - 1)} cy={y(last)} r="3" fill={tokens.colorNeutralForeground1} />
    </svg>
  );
}
