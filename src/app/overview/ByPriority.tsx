import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { focusRing } from '../ui/styleParts';
import { upTo } from '../ui/breakpoints';
import { ChevronRight16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-right';
import type { RatingKey } from '../../plan/fields';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { SmallRatingBar } from '../rating/RatingBar';
import { awaitingPart } from '../../plan/sentence';
import { RatingMark } from '../rating/RatingMark';
import { ratingWords } from '../../plan/ratingWords';
import { RouteLink } from '../ui/RouteLink';
import { planRoute } from '../context/routes';
import { visuallyHidden } from '../ui/visuallyHidden';
import type { PriorityRow } from './onlyRating';
import { useSectionStyles } from '../ui/sectionStyles';
import { Trend } from './Trend';
import type { TrendPoint } from './Trend';

const columns = 'minmax(160px, 1.15fr) minmax(140px, 1.1fr) minmax(200px, 1.6fr) 168px 16px';

const useStyles = makeStyles({
  table: { display: 'block' },
  group: { display: 'block' },
  headRow: {
    display: 'grid',
    gridTemplateColumns: columns,
    columnGap: '24px',
    alignItems: 'end',
    // The column headings are moved up beside the section's heading, which is outside the table so that the table has
    // rows only.
    marginTop: '-34px',
    minHeight: '34px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: '6px',
    [upTo.wideTable]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  column: {
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: columns,
    columnGap: '24px',
    alignItems: 'center',
    minHeight: '36px',
    paddingTop: '2px',
    paddingBottom: '2px',
    [upTo.wideTable]: {
      gridTemplateColumns: 'minmax(0, 1fr) 16px',
      gridTemplateAreas: '"name open" "bar bar" "worst worst"',
      rowGap: '6px',
      paddingTop: '12px',
      paddingBottom: '12px',
    },
  },
  name: {
    display: 'flex',
    columnGap: '12px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    [upTo.wideTable]: { gridArea: 'name' },
  },
  ref: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', minWidth: '12px' },
  bar: { [upTo.wideTable]: { gridArea: 'bar' } },
  worst: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    minWidth: 0,
    [upTo.wideTable]: { gridArea: 'worst' },
  },
  words: { minWidth: 0 },
  trend: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    [upTo.wideTable]: { display: 'none' },
  },
  share: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', marginLeft: 'auto' },
  open: {
    display: 'flex',
    color: tokens.colorNeutralForeground2,
    [upTo.wideTable]: { gridArea: 'open' },
  },
  months: { marginTop: '12px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': focusRing,
  },
  scroll: { overflowX: 'auto' },
  plain: {
    borderCollapse: 'collapse',
    marginTop: '8px',
    '& th, & td': {
      paddingTop: '4px',
      paddingRight: '20px',
      paddingBottom: '4px',
      paddingLeft: 0,
      textAlign: 'left',
      fontVariantNumeric: 'tabular-nums',
    },
  },
});

function allOnTrack(row: PriorityRow): boolean {
  return row.named === null || row.named.rating?.key === 'Green' || row.named.rating?.key === 'Blue';
}

/** A priority without any worry, in words: "All 4 complete", "All 4 on track or done". */
function allWellWords({ all: { Blue: complete, awaiting, total } }: PriorityRow): string {
  if (complete === total) return `All ${total} complete`;
  const well = complete + awaiting > 0 ? `All ${total} on track or done` : `All ${total} on track`;
  return `${well}${awaitingPart(awaiting)}`;
}

interface WorstAction {
  mark: RatingKey | null;
  embedded: boolean;
  awaiting: boolean;
  ref: string;
  words: string;
}

const noAction = (words: string): WorstAction => ({ mark: null, embedded: false, awaiting: false, ref: '', words });

/** The worst action with its reason, or that all actions are complete or on track. */
function worstWords(row: PriorityRow, only: RatingKey | null): WorstAction {
  const { named, all } = row;
  if (all.total === 0) return noAction('No actions yet');
  if (only !== null && named === null) return noAction(`None ${ratingWords[only].toLowerCase()}`);
  const { key: mark = null, embedded = false, awaiting = false, reason: words = '' } = named?.rating ?? {};
  if (only === null && allOnTrack(row))
    return { mark: mark ?? 'Green', embedded, awaiting: false, ref: '', words: allWellWords(row) };
  return { mark, embedded, awaiting, ref: named?.action.ref ?? '', words };
}

/**
 * The trend from the plan's start to today. Earlier points are left out, because no action existed before the plan
 * began.
 */
function pointsOf(row: PriorityRow, since: Day | null, today: Day): TrendPoint[] {
  const past = row.trend.filter((point) => point.day < today && point.day >= (since ?? point.day));
  return [...past, { day: today, onTrackOrDone: row.all.Blue + row.all.Green, total: row.all.total }];
}

function nameOf(row: PriorityRow): string {
  return row.priority?.title ?? 'Under no priority';
}

function MonthsTable({
  rows,
  since,
  today,
}: {
  rows: PriorityRow[];
  since: Day | null;
  today: Day;
}): React.ReactElement | null {
  const styles = useStyles();
  const lines = rows.map((row) => ({ row, points: pointsOf(row, since, today) }));
  const days = [...new Set(lines.flatMap(({ points }) => points.map((point) => point.day)))].sort();
  if (days.length < 2) return null;
  return (
    <details className={styles.months}>
      <summary className={styles.summary}>On track or done by month, as a table</summary>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="On track or done by month">
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">Priority</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {formatDay(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ row, points }) => (
              <tr key={row.priority?.id ?? 0}>
                <th scope="row">{nameOf(row)}</th>
                {days.map((day) => {
                  const point = points.find((each) => each.day === day);
                  return <td key={day}>{point ? `${point.onTrackOrDone} of ${point.total}` : ''}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export interface ByPriorityProps {
  rows: PriorityRow[];
  /** The day on which the plan began, where the trend starts. */
  since: Day | null;
  today: Day;
  only: RatingKey | null;
}

/**
 * A table with a row for each priority: its rating bar (all to one scale), its worst action with the reason, and its
 * trend. A row opens the plan at that priority. The ARIA roles are explicit because some browsers drop them from rows
 * that are laid out as grids.
 */
export function ByPriority({ rows, since, today, only }: ByPriorityProps): React.ReactElement {
  const section = useSectionStyles();
  const styles = useStyles();
  const scale = Math.max(1, ...rows.map((row) => row.counts.total));
  return (
    <section aria-labelledby="overview-priorities">
      <div className={section.head}>
        <h2 id="overview-priorities" className={section.heading}>
          By priority
        </h2>
      </div>
      <div role="table" aria-labelledby="overview-priorities" className={styles.table}>
        <div role="rowgroup" className={styles.group}>
          <div role="row" className={styles.headRow}>
            <span role="columnheader">
              <span style={visuallyHidden}>Priority</span>
            </span>
            <span role="columnheader" className={styles.column}>
              Actions by rating
            </span>
            <span role="columnheader" className={styles.column}>
              {only === null ? 'Worst action, and why' : `${ratingWords[only]}, and why`}
            </span>
            <span role="columnheader" className={styles.column}>
              On track or done, by month
            </span>
          </div>
        </div>
        <div role="rowgroup" className={styles.group}>
          {rows.map((row) => {
            const { mark, embedded, awaiting, ref, words } = worstWords(row, only);
            return (
              <div role="row" key={row.priority?.id ?? 0} className={mergeClasses(section.row, styles.row)}>
                <span role="rowheader" className={styles.name}>
                  <span className={styles.ref}>{row.priority?.ref ?? ''}</span>
                  <RouteLink
                    to={planRoute({ priority: row.priority?.ref ?? '', rating: only === null ? [] : [only] })}
                    className={section.stretched}
                  >
                    {nameOf(row)}
                  </RouteLink>
                </span>
                <span role="cell" className={styles.bar}>
                  <SmallRatingBar counts={row.counts} scale={scale} />
                </span>
                <span role="cell" className={styles.worst}>
                  {mark ? <RatingMark rating={mark} embedded={embedded} awaiting={awaiting} size={20} /> : null}
                  <span className={styles.words}>
                    {ref ? (
                      <>
                        <span style={visuallyHidden}>Action </span>
                        <strong>{ref} </strong>
                      </>
                    ) : null}
                    {words}
                  </span>
                </span>
                <span role="cell" className={styles.trend}>
                  {row.all.total > 0 ? (
                    <>
                      <Trend points={pointsOf(row, since, today)} />
                      <span className={styles.share}>
                        {row.all.Blue + row.all.Green} of {row.all.total}
                      </span>
                    </>
                  ) : null}
                </span>
                <span className={styles.open} aria-hidden="true">
                  <ChevronRight16Regular />
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <MonthsTable rows={rows} since={since} today={today} />
    </section>
  );
}
