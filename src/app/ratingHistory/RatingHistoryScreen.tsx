import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sectionHeading } from '../ui/styleParts';
import { touch, upTo } from '../ui/breakpoints';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { ratingTrend, trendSentence } from '../../plan/ratingHistory/ratingTrend';
import type { RatingsThen } from '../../plan/ratingHistory/ratingTrend';
import { PastDayPicker } from '../pastPlan';
import { RatingMark, ratingOrder, ratingWords } from '../rating';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { overviewRoute, planRoute } from '../context/routes';
import { routeOnDay } from '../context/pastDayRoutes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { visuallyHidden } from '../ui/visuallyHidden';
import { RatingsChart } from './RatingsChart';

const useStyles = makeStyles({
  line: { marginTop: '4px', marginBottom: '16px', maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  sentence: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, maxWidth: '60ch' },
  heading: {
    marginTop: '28px',
    marginBottom: '8px',
    ...sectionHeading,
  },
  scroll: { overflowX: 'auto', maxWidth: '1040px' },
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: {
    textAlign: 'right',
    paddingTop: '8px',
    paddingBottom: '8px',
    paddingLeft: '8px',
    paddingRight: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    [upTo.phone]: { paddingLeft: '4px', paddingRight: '4px' },
  },
  onlyWide: { [upTo.phone]: { display: 'none' } },
  first: { textAlign: 'left', paddingLeft: 0 },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  mark: {
    display: 'inline-flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    rowGap: '2px',
    whiteSpace: 'normal',
  },
  link: {
    [touch]: { display: 'inline-flex', minHeight: '44px', alignItems: 'center' },
  },
});

/** Scrolls to the last column. A phone cannot show all months, so the view begins with today. */
function toItsEnd(region: HTMLElement | null): void {
  if (region) region.scrollLeft = region.scrollWidth;
}

/** How many actions had each rating at each month end, the newest first. */
function RatingsTable({ trend, today }: { trend: readonly RatingsThen[]; today: Day }): React.ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={mergeClasses(styles.line, styles.first)}>How many actions had each rating</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.first, styles.head)}>
            End of
          </th>
          {ratingOrder.map((rating) => (
            <th key={rating} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              <span className={styles.mark}>
                <RatingMark rating={rating} size={20} decorative />
                <span style={visuallyHidden}>{ratingWords[rating]}</span>
                <span aria-hidden="true" className={styles.onlyWide}>
                  {ratingWords[rating]}
                </span>
              </span>
            </th>
          ))}
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            All
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.onlyWide)}>
            Plan
          </th>
        </tr>
      </thead>
      <tbody>
        {[...trend].reverse().map(({ day, counts, total }) => {
          const past = day < today;
          return (
            <tr key={day}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                <RouteLink className={styles.link} to={past ? routeOnDay(overviewRoute(), day) : overviewRoute()}>
                  {past ? formatDay(day) : 'Today'}
                </RouteLink>
              </th>
              {ratingOrder.map((rating) => (
                <td key={rating} className={styles.cell}>
                  {counts[rating]}
                </td>
              ))}
              <td className={styles.cell}>{total}</td>
              <td className={mergeClasses(styles.cell, styles.onlyWide)}>
                <RouteLink
                  className={styles.link}
                  to={past ? routeOnDay(planRoute(), day) : planRoute()}
                  aria-label={past ? `Open the plan on ${formatDay(day)}` : 'Open the plan today'}
                >
                  Open
                </RouteLink>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The screen of rating history: the counts at each month end, with links to the plan as it was then. */
export function RatingHistoryScreen(): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const trend = React.useMemo(() => ratingTrend(data, view), [data, view]);
  return (
    <>
      <ScreenHeading>Over time</ScreenHeading>
      <p className={styles.line}>
        The ratings as they were published. Each day opens the plan as it was by the end of it; what was recorded later
        does not change it.
      </p>
      <PastDayPicker today={view.today} route={overviewRoute()} />
      <h2 className={styles.heading}>Ratings at each month end</h2>
      <p className={styles.sentence}>{trendSentence(trend)}</p>
      {trend.length > 1 ? (
        <div
          ref={toItsEnd}
          className={styles.scroll}
          tabIndex={0}
          role="region"
          aria-label="Ratings at each month end, drawn"
        >
          <RatingsChart trend={trend} />
        </div>
      ) : null}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Ratings at each month end, as a table">
        <RatingsTable trend={trend} today={view.today} />
      </div>
    </>
  );
}
