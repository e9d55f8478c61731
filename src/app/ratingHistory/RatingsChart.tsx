import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { RatingsThen } from '../../plan/ratingHistory/ratingTrend';
import { countsInWords, ratingColour, ratingLetters, ratingOrder } from '../rating';

const useStyles = makeStyles({
  chart: {
    display: 'block',
    width: '100%',
    minWidth: '620px',
    maxWidth: '1040px',
    height: 'auto',
    forcedColorAdjust: 'none',
  },
  text: { fontFamily: tokens.fontFamilyBase, fill: tokens.colorNeutralForeground2 },
});

const height = 240;
const foot = 34;
const gap = 6;
const step = 44;

/** The least height at which a part has room for its letter, in the drawing's units. */
const roomForLetter = 15;

/**
 * Draws the ratings at each month end, a column for each to one scale with the best at the bottom. The table below has
 * the same figures.
 */
export function RatingsChart({ trend }: { trend: readonly RatingsThen[] }): React.ReactElement {
  const styles = useStyles();
  const most = Math.max(1, ...trend.map(({ total }) => total));
  const width = Math.max(step * trend.length, step * 8);
  const scale = (height - foot - 16) / most;
  const order = [...ratingOrder].reverse();
  const sayEvery = Math.ceil(trend.length / 12);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Ratings at ${trend.length} days; the table below says the same`}
      focusable="false"
    >
      {trend.map(({ day, counts, total }, column) => {
        let top = height - foot;
        const x = column * step + gap / 2;
        const said = (trend.length - 1 - column) % sayEvery === 0;
        return (
          <g key={day}>
            <title>{`${formatDay(day)}: ${countsInWords({ ...counts, embedded: 0, awaiting: 0, total })}`}</title>
            {order.map((rating) => {
              const tall = counts[rating] * scale;
              if (tall === 0) return null;
              top -= tall;
              return (
                <g key={rating}>
                  <rect
                    x={x + 0.5}
                    y={top + 0.5}
                    width={step - gap - 1}
                    height={Math.max(1, tall - 1.5)}
                    style={{ fill: ratingColour(rating, 'Fill'), stroke: ratingColour(rating, 'Outline') }}
                  />
                  {tall >= roomForLetter ? (
                    <text
                      x={x + (step - gap) / 2}
                      y={top + tall / 2 + 4}
                      textAnchor="middle"
                      fontSize="11"
                      fontWeight="600"
                      className={styles.text}
                      style={{ fill: ratingColour(rating, 'Letter') }}
                    >
                      {ratingLetters[rating]}
                    </text>
                  ) : null}
                </g>
              );
            })}
            <text x={x + (step - gap) / 2} y={top - 4} textAnchor="middle" fontSize="11" className={styles.text}>
              {total}
            </text>
            {said ? (
              <text x={x + (step - gap) / 2} y={height - 14} textAnchor="middle" fontSize="11" className={styles.text}>
                {formatDay(day).slice(-8, -5)}
              </text>
            ) : null}
            {said && (column === trend.length - 1 || day.slice(5, 7) === '01' || column === 0) ? (
              <text x={x + (step - gap) / 2} y={height - 1} textAnchor="middle" fontSize="11" className={styles.text}>
                {day.slice(0, 4)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
